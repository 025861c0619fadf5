package import VraagText

/// Where the sentences of a text end, and what a line lacks to be one.
///
/// A sentence ends at `?` or `;` outside strings, comments and names in backticks; the last one of a text may lack it.
/// Brackets are not counted: where one was forgotten the parser shows it, while a program that waits for its end shows
/// nothing.
package enum SentenceEnd {
  /// The sentences of a script, each from its first token to its end mark. Pieces without a word are left out.
  package static func split(_ text: String) -> [TextRange] {
    var sentences: [TextRange] = []
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var start: UInt32?
    var end: UInt32 = 0
    while true {
      let token = lexer.nextOutsideBackticks()
      if token.kind == .end { break }
      if token.kind == .questionMark || token.kind == .semicolon {
        if let start { sentences.append(TextRange(start, token.range.upper)) }
        start = nil
        continue
      }
      if start == nil { start = token.range.lower }
      end = token.range.upper
    }
    if let start { sentences.append(TextRange(start, end)) }
    return sentences
  }

  /// For text that arrives in pieces: the offset behind the first whole sentence at or after `offset`, or nothing
  /// while it may still go on.
  package static func firstEnd(in text: String, from offset: Int = 0) -> Int? {
    firstEnd(in: text.utf8.span, from: offset)
  }

  /// The same for bytes, of which the last may be half a character.
  package static func firstEnd(in bytes: Span<UInt8>, from offset: Int = 0) -> Int? {
    var lexer = Lexer(bytes, in: TextRange(min(offset, bytes.count), bytes.count))
    while true {
      let token = lexer.nextOutsideBackticks()
      switch token.kind {
      case .end, .unterminatedString, .unterminatedComment: return nil
      case .questionMark, .semicolon: return Int(token.range.upper)
      default: continue
      }
    }
  }

  /// Whether a text is a whole sentence, or what it lacks.
  package enum Completeness: Hashable, Sendable {
    /// No token at all.
    case empty
    case complete
    case lacksQuote, lacksCommentEnd, lacksBracket
    /// It ends in a word or a comma after which something must follow.
    case lacksMore
  }

  /// Judged by the tokens: the parser says more, but not whether more may follow.
  package static func completeness(of text: String) -> Completeness {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var depth = 0
    var last: Token?
    while true {
      let token = lexer.nextOutsideBackticks()
      switch token.kind {
      case .end:
        guard let last else { return .empty }
        return depth > 0 ? .lacksBracket : isOpen(last, text) ? .lacksMore : .complete
      case .unterminatedString: return .lacksQuote
      case .unterminatedComment: return .lacksCommentEnd
      case .questionMark, .semicolon: return .complete
      default: depth = max(0, depth + change(token.kind))
      }
      last = token
    }
  }

  private static func change(_ kind: Token.Kind) -> Int {
    switch kind {
    case .leftParenthesis, .leftBracket: 1
    case .rightParenthesis, .rightBracket: -1
    default: 0
    }
  }

  /// Words that no sentence ends with, in the languages of questions.
  private static let openWords: Set<String> = [
    "and", "or", "not", "with", "without", "except", "whose", "named", "from", "between", "by", "which", "that", "no",
    "every", "only", "exactly", "than", "least", "most", "how", "many", "a", "an", "the", "does", "do", "describe",
    "showing", "per", "as", "top", "first", "before", "containing", "suppose",
  ]

  private static func isOpen(_ token: Token, _ text: String) -> Bool {
    switch token.kind {
    case .comma, .colon, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return true
    case .word:
      let bytes = text.utf8.span.extracting(Int(token.range.lower)..<Int(token.range.upper))
      return openWords.contains(StringContent.string(bytes).lowercased())
    default: return false
    }
  }
}

extension Lexer {
  /// The next token, where a name in backticks, as patterns have them, is one. A backtick whose other is not on its line
  /// is a sign like any other.
  fileprivate mutating func nextOutsideBackticks() -> Token {
    var token = next()
    let start = Int(token.range.lower)
    guard token.kind == .unknown, bytes[start] == UInt8(ascii: "`") else { return token }
    for index in start + 1..<end {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        position = index + 1
        token.range = TextRange(start, position)
        return token
      case UInt8(ascii: "\n"): return token
      default: continue
      }
    }
    return token
  }
}
