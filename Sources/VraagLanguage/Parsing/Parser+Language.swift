internal import VraagMetamodel
internal import VraagText

/// In which language a sentence is, and what its words are in it.
extension Parser {
  /// The language of the first word. Where both languages have it, as they have `is` and `impact`, or neither, that of
  /// the first further word that only one of them has; English where there is none.
  static func language(of text: String, _ range: TextRange, _ lexicon: Lexicon) -> Language {
    toldLanguage(of: text, range, lexicon) ?? .english
  }

  /// The same; nothing where no word tells.
  static func toldLanguage(of text: String, _ range: TextRange, _ lexicon: Lexicon) -> Language? {
    let bytes = text.utf8.span
    var lexer = Lexer(bytes, in: range)
    let english = lexicon.reading(.english)
    let dutch = lexicon.reading(.dutch)
    var count = 0
    while count < maximumTokens {
      let token = lexer.next()
      count += 1
      switch token.kind {
      case .end: return nil
      case .word:
        let word = bytes.extracting(Int(token.range.lower)..<Int(token.range.upper))
        let isEnglish = english.word(word) != 0
        let isDutch = dutch.word(word) != 0 || dutch.parts(of: word) != nil
        if isEnglish != isDutch { return isEnglish ? .english : .dutch }
      default: continue
      }
    }
    return nil
  }

  /// Cuts a word that is two: `bedrijfsdienst` is a `dienst` of the layer `bedrijfs-`, `waarmee` is `waar` and `met`. Both
  /// parts stand at the place of the whole.
  static func splitDutchWord(_ token: inout Token, _ bytes: Span<UInt8>, _ lexicon: Lexicon, into tokens: inout [Token])
  {
    let word = bytes.extracting(Int(token.range.lower)..<Int(token.range.upper))
    guard let (first, second) = lexicon.parts(of: word) else { return }
    var part = token
    part.word = first
    part.keyword = lexicon.keyword(first)
    tokens.append(part)
    token.word = second
    token.keyword = lexicon.keyword(second)
  }
}

extension Keyword {
  /// The two that a word is, where it is two in one.
  var parts: (Keyword, Keyword)? {
    switch self {
    case .doesNot: (.does, .not)
    case .isNot: (.is, .not)
    case .howMany: (.how, .many)
    case .atLeast: (.at, .least)
    case .atMost: (.at, .most)
    default: nil
    }
  }
}
