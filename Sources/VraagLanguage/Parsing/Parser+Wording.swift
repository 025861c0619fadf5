package import VraagMetamodel
package import VraagText

/// Sentences that are asked in other words; looked for where one is wrong.
extension Parser {
  /// What is said of a sentence that is in no words of the language, and has a known way to ask it.
  package static func askedOtherwise(_ text: String, lexicon: Lexicon) -> Diagnostic? {
    let range = TextRange(0, text.utf8.count)
    let lexicon = lexicon.reading(language(of: text, range, lexicon))
    return Parser(text: text, lexicon: lexicon, tokens: tokenize(text, range, lexicon).0).askedOtherwise()
  }

  /// What asks what the whole sentence says in words that the language has not, where that is known.
  func askedOtherwise() -> Diagnostic? {
    // No wording is longer; a text that is no sentence at all is.
    guard tokens.count < 60 else { return nil }
    for wording in isDutch ? Wording.dutch : Wording.english {
      let parts = wording.said.split(separator: " ").map(String.init)
      var found: [String: Range<Int>] = [:]
      guard let end = matches(parts[...], from: 0, &found) else { continue }
      var asked = wording.asked.split(separator: " ").map { part -> String in
        let isListed = part.last == ","
        let word = String(isListed ? part.dropLast() : part)
        return (found[word].map { said($0, asNoun: word == "M") } ?? word) + (isListed ? "," : "")
      }.joined(separator: " ")
      let last = closing
      if end < last {
        asked += text[TextRange(Int(token(at: end - 1).range.upper), Int(token(at: last - 1).range.upper))]
      }
      if isRight(asked) {
        let range = tokens[0].range.union(token(at: last - 1).range)
        return Messages.askedOtherwise(asked, range)
      }
    }
    return nil
  }

  /// Where the sentence ends, without its end mark.
  private var closing: Int {
    tokens.firstIndex { $0.kind == .end || $0.kind == .questionMark || $0.kind == .semicolon } ?? tokens.count - 1
  }

  /// - Parameter asNoun: Whether it is of many that are asked about: `per application` asks it of applications.
  private func said(_ words: Range<Int>, asNoun: Bool) -> String {
    if asNoun, let noun = noun(at: words.lowerBound), noun.end == words.upperBound, noun.layer == nil {
      return lexicon.words(of: noun.noun, in: lexicon.language).plural
    }
    return text(of: token(at: words.lowerBound).range.union(token(at: words.upperBound - 1).range))
  }

  /// Whether the tokens from one on are what a wording says; the token behind it, where the sentence ends or says how the
  /// answer is to look.
  private func matches(_ parts: ArraySlice<String>, from index: Int, _ found: inout [String: Range<Int>]) -> Int? {
    guard let part = parts.first else { return isEnd(at: index) ? index : nil }
    switch part {
    case "A", "B", "N", "M":
      if part == "N" || part == "M" { guard noun(at: firstBehindArticle(index)) != nil else { return nil } }
      for end in (index + 1)..<max(index + 2, tokens.count) {
        guard let last = matches(parts.dropFirst(), from: end, &found), isPhrase(from: index, to: end) else { continue }
        found[part] = index..<end
        return last
      }
      return nil
    case "S":
      guard index < closing else { return nil }
      found[part] = index..<closing
      return closing
    case "K", "V":
      let isValue = part == "V" && (token(at: index).kind == .number || token(at: index).kind == .parameter)
      guard isValue || token(at: index).kind == .string || isBareWord(at: index),
        let last = matches(parts.dropFirst(), from: index + 1, &found)
      else { return nil }
      found[part] = index..<(index + 1)
      return last
    default:
      let isOptional = part.last == "?"
      let words = (isOptional ? part.dropLast() : part[...]).split(separator: "|")
      let said = text(of: token(at: index)).lowercased()
      // `hoeveel` is two in one.
      let isTwo = token(at: index + 1).range == token(at: index).range
      if token(at: index).kind == .word, words.contains(where: { $0 == said }),
        let last = matches(parts.dropFirst(), from: index + (isTwo ? 2 : 1), &found)
      {
        return last
      }
      return isOptional ? matches(parts.dropFirst(), from: index, &found) : nil
    }
  }

  private func firstBehindArticle(_ index: Int) -> Int { token(at: index).keyword == .article ? index + 1 : index }

  /// Whether one noun phrase stands between two tokens, and nothing else.
  func isPhrase(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    var trial = self
    trial.tokens[end...] = [tokens[tokens.count - 1]]
    trial.position = start
    trial.passAll()
    return trial.parseNounPhrase() != nil && trial.position == end && trial.diagnostics.count == diagnostics.count
  }

  private func isRight(_ sentence: String) -> Bool {
    let range = TextRange(0, sentence.utf8.count)
    let (tokens, diagnostics) = Self.tokenize(sentence, range, lexicon)
    var trial = Parser(text: sentence, lexicon: lexicon, tokens: tokens, for: .trying)
    return diagnostics.isEmpty && trial.parseSentence() != nil && trial.failure == nil && !trial.hasHole
  }
}
