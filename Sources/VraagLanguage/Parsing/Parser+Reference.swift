internal import VraagMetamodel
internal import VraagText

/// What refers back to a column: which one, and whether there is one, the analyzer knows.
extension Parser {
  /// Whether `that data object`, `same data object` or `other data object` stands here.
  ///
  /// `that` is a relative pronoun where a clause follows it, as in `or that processes data`; elsewhere the order of
  /// words tells: behind a noun phrase it is one, in the place of an object it refers.
  func isReferenceStart(at index: Int) -> Bool {
    isReferenceBegun(at: index) && (token(at: index).keyword != .that || !isPredicateStart(at: index + 1))
  }

  /// The same where only an object can stand: `relate to that process and read nothing`.
  func isReferenceBegun(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .that, .same, .other: noun(at: index + 1) != nil
    default: false
    }
  }

  /// `reference = ( "that" | "same" ) [ LAYER ] NOUN ;`
  mutating func parseReferenceIfPresent() -> NounPhrase? {
    let start = position
    guard at(.same) || at(.that), let (noun, layer, end) = noun(at: position + 1) else { return nil }
    let isSame = at(.same)
    position = end
    note(.noun, from: start + 1)
    let use = NounUse(noun: noun, layer: layer, range: range(from: start))
    if isSame, isSameAs(at: position) { refuseSameAsOne(use) }
    return NounPhrase(head: .reference(use), modifiers: [], range: use.range)
  }

  /// `read the same data as "X"`: all of them, or some?
  private mutating func refuseSameAsOne(_ use: NounUse) {
    let start = token(at: position + 1).keyword == .article ? position + 2 : position + 1
    var end = start
    while !isEnd(at: end + 1), end < position + Self.farthest { end += 1 }
    let one = text(of: token(at: start).range.union(token(at: end).range))
    let nouns = lexicon.words(of: use.noun, in: lexicon.language).plural
    let range = use.range.union(token(at: end).range)
    reportBehind { Messages.sameAsOne($0, range, nouns, one) }
    giveUp()
  }

  /// `other functions`, which a head begins with.
  mutating func parseOtherIfPresent() -> NounPhrase? {
    let start = position
    guard at(.other), let (noun, layer, end) = noun(at: position + 1) else { return nil }
    position = end
    note(.noun, from: start + 1)
    if at(.than), isObjectStart(at: position + 1) {
      let use = NounUse(noun: noun, layer: layer, range: range(from: start + 1))
      let than = position
      advance()
      guard let modifier = parseExcepted(from: than) else { return nil }
      return NounPhrase(head: .noun(use, name: nil), modifiers: [modifier], range: range(from: start))
    }
    let use = NounUse(noun: noun, layer: layer, range: range(from: start))
    return NounPhrase(head: .other(use), modifiers: [], range: use.range)
  }
}
