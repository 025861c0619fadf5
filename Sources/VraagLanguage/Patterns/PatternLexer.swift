internal import VraagText

/// Cuts the text of a pattern into tokens: every byte belongs to one, or to the white space and comments between them.
///
/// `<`, `-` and `>` stay apart, because `a<-1` compares and `(a)<-[r]-(b)` does not: the parser joins them. O(length).
struct PatternLexer {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// The tokens of a stretch of text, the last of them the end.
  static func tokens(of bytes: [UInt8], in range: Range<Int>) -> [PatternToken] {
    var lexer = PatternLexer(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    var tokens: [PatternToken] = []
    while true {
      let token = lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// The first tokens of a stretch of text.
  static func firstTokens(of bytes: [UInt8], in range: Range<Int>, count: Int) -> [PatternToken] {
    var lexer = PatternLexer(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    return (0..<count).map { _ in lexer.next() }
  }

  private func peek(_ ahead: Int = 0) -> UInt8 { position + ahead < end ? bytes[position + ahead] : 0 }

  private mutating func next() -> PatternToken {
    if let comment = skipTrivia() { return comment }
    let start = position
    guard start < end else { return token(.end, from: start) }
    let byte = bytes[start]
    if Self.beginsWord(byte) { return word() }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") && Self.isDigit(peek(1)) { return number() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(byte, .string)
    case UInt8(ascii: "`"): return quoted(byte, .quotedName)
    case UInt8(ascii: "$"): return parameter()
    default: return symbol()
    }
  }

  private mutating func token(_ kind: PatternToken.Kind, from start: Int, length: Int = 0) -> PatternToken {
    position += length
    return PatternToken(kind: kind, range: TextRange(start, position))
  }

  /// Passes white space and comments; a comment that does not end is a token.
  private mutating func skipTrivia() -> PatternToken? {
    while position < end {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        let start = position
        position += 2
        while position < end, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
        if position >= end { return token(.unterminatedComment, from: start) }
        position += 2
      } else if byte == 0xC2, peek(1) == 0xA0 {
        position += 2
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func word() -> PatternToken {
    let start = position
    while position < end, Self.continuesWord(bytes[position]) { position += 1 }
    var word = token(.word, from: start)
    word.keyword = PatternKeyword.words[String(decoding: bytes[start..<position], as: UTF8.self).lowercased()] ?? .none
    return word
  }

  private mutating func parameter() -> PatternToken {
    let start = position
    position += 1
    if peek() == UInt8(ascii: "`") {
      let name = quoted(UInt8(ascii: "`"), .parameter)
      return PatternToken(kind: name.kind, range: TextRange(start, position))
    }
    while position < end, Self.continuesWord(bytes[position]) { position += 1 }
    return token(position > start + 1 ? .parameter : .unknown, from: start)
  }

  /// A string, whose escapes begin with a backslash, or a name in backticks, where two of them are one.
  private mutating func quoted(_ quote: UInt8, _ kind: PatternToken.Kind) -> PatternToken {
    let start = position
    position += 1
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), kind == .string {
        position += 2
      } else if byte == quote {
        position += 1
        if kind == .string || peek() != quote { return token(kind, from: start) }
        position += 1
      } else {
        position += 1
      }
    }
    position = end
    return token(.unterminated, from: start)
  }

  /// `1`, `0x1F`, `0o17`, `1.5`, `.5`, `1e9`; in `1..2` the points are a range.
  private mutating func number() -> PatternToken {
    let start = position
    var kind = PatternToken.Kind.integer
    if peek() == UInt8(ascii: "0"), [UInt8(ascii: "x"), UInt8(ascii: "o")].contains(peek(1) | 0x20) {
      let isHexadecimal = peek(1) | 0x20 == UInt8(ascii: "x")
      position += 2
      let digits = position
      while isHexadecimal ? Self.isHexadecimalDigit(peek()) : Self.isOctalDigit(peek()) { position += 1 }
      if position == digits { kind = .badNumber }
    } else {
      while Self.isDigit(peek()) { position += 1 }
      if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
        kind = .float
        position += 1
        while Self.isDigit(peek()) { position += 1 }
      }
      let sign = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+") ? 1 : 0
      if peek() | 0x20 == UInt8(ascii: "e"), Self.isDigit(peek(1 + sign)) {
        kind = .float
        position += 1 + sign
        while Self.isDigit(peek()) { position += 1 }
      }
    }
    if position < end, Self.continuesWord(bytes[position]) {
      while position < end, Self.continuesWord(bytes[position]) { position += 1 }
      kind = .badNumber
    }
    return token(kind, from: start)
  }

  private mutating func symbol() -> PatternToken {
    let start = position
    let pair = UInt16(bytes[start]) << 8 | UInt16(peek(1))
    if let kind = Self.pairs[pair] { return token(kind, from: start, length: 2) }
    if let kind = Self.singles[bytes[start]] { return token(kind, from: start, length: 1) }
    // A character of several bytes is one token.
    position += 1
    while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
    return token(.unknown, from: start)
  }

  private static let singles: [UInt8: PatternToken.Kind] = [
    UInt8(ascii: "("): .leftParenthesis, UInt8(ascii: ")"): .rightParenthesis, UInt8(ascii: "["): .leftBracket,
    UInt8(ascii: "]"): .rightBracket, UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace,
    UInt8(ascii: ","): .comma, UInt8(ascii: ";"): .semicolon, UInt8(ascii: ":"): .colon, UInt8(ascii: "."): .dot,
    UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus, UInt8(ascii: "*"): .star, UInt8(ascii: "/"): .slash,
    UInt8(ascii: "%"): .percent, UInt8(ascii: "^"): .caret, UInt8(ascii: "="): .equal, UInt8(ascii: "<"): .less,
    UInt8(ascii: ">"): .greater, UInt8(ascii: "|"): .bar, UInt8(ascii: "&"): .ampersand,
    UInt8(ascii: "!"): .exclamation,
  ]

  private static let pairs: [UInt16: PatternToken.Kind] = Dictionary(
    uniqueKeysWithValues: [
      ("..", PatternToken.Kind.dotDot), ("<>", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
      ("=~", .matches), ("||", .doubleBar), ("+=", .plusEqual),
    ].map { text, kind in
      let bytes = Array(text.utf8)
      return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), kind)
    })

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isOctalDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7") }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }

  static func beginsWord(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      || byte >= 0xC3 && byte != 0xE2
  }

  static func continuesWord(_ byte: UInt8) -> Bool {
    beginsWord(byte) || isDigit(byte) || byte >= 0x80 && byte < 0xC3
  }
}

extension PatternKeyword {
  static let words: [String: PatternKeyword] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst().map { ($0.rawValue, $0) })
}
