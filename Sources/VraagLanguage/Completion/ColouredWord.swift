package import VraagMetamodel
package import VraagText

/// What a word of a text is, right or wrong, for those who colour it.
package struct ColouredWord: Sendable {
  package enum Kind: Hashable, Sendable {
    case keyword, noun, verb
    case name, identifier, view, folder, key, value
    case number, comment
    /// A word or character of no meaning.
    case unknown
  }

  package var kind: Kind
  package var range: TextRange
  /// The text of what is quoted or stands for something of the model.
  package var content: String?
  /// Whether it is a string or comment that has no end yet.
  package var isOpen = false

  /// The words of a text of one sentence or several, in order; signs are left out.
  package static func words(of text: String, lexicon: Lexicon) -> [ColouredWord] {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    let end = contiguous.utf8.count
    let (tokens, wrong) = Parser.tokenize(contiguous, TextRange(0, end), lexicon)
    guard tokens.count < Parser.maximumTokens else { return [] }
    var words: [ColouredWord] = []
    var first = 0
    for index in tokens.indices {
      let kind = tokens[index].kind
      guard kind == .questionMark || kind == .semicolon || kind == .end else { continue }
      let mark = tokens[index].range
      let start = first < index ? tokens[first].range.lower : mark.lower
      let range = TextRange(Int(start), Int(mark.lower))
      // Every sentence has a language of its own.
      let own = lexicon.reading(Parser.language(of: contiguous, range, lexicon))
      var sentence =
        own.language == .dutch ? Parser.tokenize(contiguous, range, own).0.dropLast() : tokens[first..<index]
      first = index + 1
      sentence.append(Token(kind: .end, triviaStart: mark.lower, range: TextRange(mark.lower, mark.lower)))
      add(Array(sentence), of: contiguous, own, to: &words)
    }
    for diagnostic in wrong where diagnostic.code == "character-unexpected" {
      words.append(ColouredWord(kind: .unknown, range: diagnostic.range))
    }
    addComments(to: &words, in: contiguous, tokens, wrong)
    return words.sorted { $0.range.lower < $1.range.lower }
  }

  private static func add(
    _ tokens: [Token], of text: String, _ lexicon: Lexicon, to words: inout [ColouredWord]
  ) {
    var parser = Parser(text: text, lexicon: lexicon, tokens: tokens, for: .colouring)
    _ = parser.parseSentence()
    var kinds = [Kind?](repeating: nil, count: tokens.count)
    for use in parser.uses { for index in use.first..<use.end { kinds[index] = Kind(use.kind) } }
    var index = 0
    while index < tokens.count - 1 {
      let token = tokens[index]
      defer { index += 1 }
      // `don't` is two tokens at one place.
      if index > 0, tokens[index - 1].range == token.range { continue }
      guard let kind = kinds[index] ?? Kind(token, lexicon) else { continue }
      var word = ColouredWord(kind: token.kind == .number ? .number : kind, range: token.range)
      word.isOpen = token.kind == .unterminatedString
      if word.isOpen || token.kind == .string {
        word.content = StringContent.decode(text.utf8.span, token.range, isTerminated: !word.isOpen).text
      } else if kind == .name || kind == .key {
        // A name without quotes is one, of several words.
        while index + 1 < tokens.count, kinds[index + 1] == kind, tokens[index + 1].kind == .word { index += 1 }
        word.range = token.range.union(tokens[index].range)
        word.content = text[word.range]
      }
      words.append(word)
    }
  }

  /// Comments stand between tokens; one that has no end is told of.
  private static func addComments(
    to words: inout [ColouredWord], in text: String, _ tokens: [Token], _ wrong: [Diagnostic]
  ) {
    let bytes = text.utf8.span
    for token in tokens {
      var index = Int(token.triviaStart)
      let end = Int(token.range.lower)
      while index + 1 < end {
        guard bytes[index] == UInt8(ascii: "/") else {
          index += 1
          continue
        }
        let start = index
        let isBlock = bytes[index + 1] == UInt8(ascii: "*")
        index += 2
        while index < end {
          if !isBlock, bytes[index] == 0x0A { break }
          if isBlock, bytes[index - 1] == UInt8(ascii: "*"), bytes[index] == UInt8(ascii: "/"), index > start + 2 {
            index += 1
            break
          }
          index += 1
        }
        words.append(ColouredWord(kind: .comment, range: TextRange(start, index)))
      }
    }
    for diagnostic in wrong where diagnostic.code == "comment-unterminated" {
      words.append(ColouredWord(kind: .comment, range: diagnostic.range, isOpen: true))
    }
  }
}

extension ColouredWord.Kind {
  fileprivate init?(_ use: WordUse.Kind) {
    switch use {
    case .noun: self = .noun
    case .verb, .beVerb: self = .verb
    case .name: self = .name
    case .identifier: self = .identifier
    case .key: self = .key
    case .value: self = .value
    case .folder: self = .folder
    case .title: self = .value
    case .view: self = .view
    case .format: self = .keyword
    }
  }

  /// What a token is that the parser took for nothing: a word that holds the sentence together, or one behind a
  /// mistake, which is what it is anywhere.
  fileprivate init?(_ token: Token, _ lexicon: Lexicon) {
    switch token.kind {
    case .number: self = .number
    case .string, .unterminatedString, .parameter: self = .value
    case .word where token.keyword != .none: self = .keyword
    case .word:
      let node = lexicon.node(token.word == 0 ? 0 : lexicon.step(0, token.word))
      if node.nounID != nil || node.layerAdjective != nil {
        self = .noun
      } else if node.plainVerb != nil || node.participleVerb != nil || node.copularVerb != nil || !node.finite.isEmpty {
        self = .verb
      } else {
        self = .unknown
      }
    default: return nil
    }
  }
}
