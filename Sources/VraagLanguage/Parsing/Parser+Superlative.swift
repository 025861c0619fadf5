internal import VraagMetamodel
internal import VraagText

/// The most of something, which a number for each and `top 1` find.
extension Parser {
  /// Complains of `the most processes` at the cursor; false where something else stands there.
  mutating func reportMostThings() -> Bool {
    let start = position
    let word = at(.article) ? position + 1 : position
    let isMost = token(at: word).keyword == .most
    guard isMost || token(at: word).keyword == .least || isFewest(at: word), let noun = noun(at: word + 1) else {
      return false
    }
    let range = tokens[start].range.union(token(at: noun.end - 1).range)
    let many = lexicon.language == .dutch ? "hoeveel" : "how many"
    let said = "\(many) \(text(of: token(at: word + 1).range.union(token(at: noun.end - 1).range)))"
    let isLast = isQuestionEnd(at: noun.end) && tokens[0].keyword == .which
    let ask = isMost ? said + ", top 1" : said
    reportBehind { _ in
      Messages.superlativeAsked(range, ask, isLast ? Fix(replacing: range, with: ask) : nil)
    }
    giveUp()
    return true
  }

  /// The same of `the highest Kosten`, which something has.
  mutating func reportMostOfKey() -> Bool {
    let word = at(.article) ? position + 1 : position
    let isMost = token(at: word).keyword == .maximum || token(at: word).keyword == .most
    guard isMost || token(at: word).keyword == .minimum || token(at: word).keyword == .least || isFewest(at: word),
      isBareWord(at: word + 1) || token(at: word + 1).kind == .string, position > 0
    else { return false }
    let key = text(of: token(at: word + 1))
    let ask =
      isMost
      ? isDutch ? "top 1 op \(key)" : "top 1 by \(key)"
      : isDutch ? "gesorteerd op \(key), eerste 1" : "sorted by \(key), first 1"
    let range = tokens[word].range.union(token(at: word + 1).range)
    // `welke applicaties hebben de hoogste Kosten?`
    let has = position - 1
    let isAlone = has > 1 && tokens[has].keyword == .has && noun(at: 1)?.end == has && tokens[0].keyword == .which
    let fix = Fix(
      replacing: TextRange(tokens[max(1, has) - 1].range.upper, token(at: word + 1).range.upper), with: ", \(ask)")
    let isLast = isAlone && isQuestionEnd(at: word + 2)
    reportBehind { _ in Messages.superlativeAsked(range, ask, isLast ? fix : nil) }
    giveUp()
    return true
  }

  private func isFewest(at index: Int) -> Bool {
    !isDutch && token(at: index).kind == .word && text(of: token(at: index)).lowercased() == "fewest"
  }

  private func isQuestionEnd(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .end, .questionMark, .semicolon: true
    default: false
    }
  }
}
