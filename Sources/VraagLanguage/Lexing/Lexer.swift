package import VraagText

/// Cuts a text into tokens; total: any bytes give tokens, which with their trivia add up to the text.
///
/// It works on UTF-8 bytes. Words are letters and digits of any script, `_`, and within a word `-` and apostrophes.
package struct Lexer: ~Escapable {
  let bytes: Span<UInt8>
  var position: Int
  let end: Int

  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, in range: TextRange) {
    self.bytes = bytes
    position = min(Int(range.lower), bytes.count)
    end = min(Int(range.upper), bytes.count)
  }

  /// The next token; behind the last one, tokens of kind `end` without length.
  package mutating func next() -> Token {
    let trivia = position
    if let comment = skipTrivia() { return token(.unterminatedComment, from: comment, after: trivia) }
    let start = position
    guard position < end else { return token(.end, from: start, after: trivia) }
    let byte = bytes[position]
    if isWordByte(byte) { return scanWord(after: trivia) }
    let kind = scanOther(byte)
    return token(kind, from: start, after: trivia)
  }

  private func token(_ kind: Token.Kind, from start: Int, after trivia: Int) -> Token {
    Token(kind: kind, triviaStart: UInt32(trivia), range: TextRange(start, position))
  }

  private mutating func scanOther(_ byte: UInt8) -> Token.Kind {
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return scanString(.straightDouble)
    case UInt8(ascii: "'"): return scanString(.straightSingle)
    case UInt8(ascii: "("): return .leftParenthesis
    case UInt8(ascii: ")"): return .rightParenthesis
    case UInt8(ascii: "["): return .leftBracket
    case UInt8(ascii: "]"): return .rightBracket
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "?"): return .questionMark
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "="):
      _ = eat(UInt8(ascii: "="))
      return .equal
    case UInt8(ascii: "<"): return eat(UInt8(ascii: "=")) ? .lessOrEqual : eat(UInt8(ascii: ">")) ? .notEqual : .less
    case UInt8(ascii: ">"): return eat(UInt8(ascii: "=")) ? .greaterOrEqual : .greater
    case UInt8(ascii: "!") where eat(UInt8(ascii: "=")): return .notEqual
    case UInt8(ascii: "$"): return scanParameter()
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return scanSigned()
    default: return byte >= 0x80 ? scanUnicode() : .unknown
    }
  }

  private mutating func eat(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func scanParameter() -> Token.Kind {
    let start = position
    while continuesWord(at: position) { position += scalarLength(at: position) }
    return position > start ? .parameter : .unknown
  }

  private mutating func scanSigned() -> Token.Kind {
    guard position < end, isDigit(bytes[position]) else { return .unknown }
    while position < end, isDigit(bytes[position]) { position += 1 }
    skipDecimals()
    return .number
  }

  /// A point and digits.
  mutating func skipDecimals() {
    guard position + 1 < end, bytes[position] == UInt8(ascii: "."), isDigit(bytes[position + 1]) else { return }
    position += 1
    while position < end, isDigit(bytes[position]) { position += 1 }
  }

  /// White space and comments; the place of a comment that has no end.
  private mutating func skipTrivia() -> Int? {
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        position += 1
      } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "/") {
        while position < end, bytes[position] != 0x0A { position += 1 }
      } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "*") {
        let start = position
        if !skipBlockComment() { return start }
      } else if byte >= 0x80, isUnicodeSpace(at: position) {
        position += scalarLength(at: position)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func skipBlockComment() -> Bool {
    position += 2
    while position + 1 < end {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return true
      }
      position += 1
    }
    position = end
    return false
  }
}
