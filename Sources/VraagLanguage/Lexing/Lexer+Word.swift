internal import VraagText

extension Lexer {
  /// A word, or a number: digits alone, with or without a decimal point. `12-7-2021` and `3D` are words.
  mutating func scanWord(after trivia: Int) -> Token {
    let start = position
    let startsWithDigit = isDigit(bytes[position])
    scanWordBytes(withColons: startsWithDigit)
    var kind = Token.Kind.word
    if startsWithDigit, isNumber(start, position) {
      kind = .number
      skipDecimals()
    }
    return Token(kind: kind, triviaStart: UInt32(trivia), range: TextRange(start, position))
  }

  /// Word bytes, with hyphens, apostrophes and (in times) colons between them.
  private mutating func scanWordBytes(withColons: Bool) {
    while position < end {
      let byte = bytes[position]
      if isWordByte(byte) {
        position += 1
      } else if byte >= 0x80 {
        if isUnicodeLetter(at: position) {
          position += scalarLength(at: position)
        } else if scalar(at: position) == 0x2019, continuesWord(at: position + 3) {
          position += 3
        } else {
          return
        }
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || (withColons && byte == UInt8(ascii: ":")),
        continuesWord(at: position + 1)
      {
        position += 1
      } else {
        return
      }
    }
  }

  /// What begins with a byte beyond ASCII: a word, a quoted string, a comparison, or nothing of meaning.
  mutating func scanUnicode() -> Token.Kind {
    position -= 1
    if isUnicodeLetter(at: position) {
      scanWordBytes(withColons: false)
      return .word
    }
    let scalar = scalar(at: position)
    position += scalarLength(at: position)
    switch scalar {
    case 0x201C, 0x201D, 0x201E, 0x201F: return scanString(.curlyDouble)
    case 0x2018, 0x2019, 0x201A, 0x201B: return scanString(.curlySingle)
    case 0xAB: return scanString(.angle)
    case 0x2260: return .notEqual
    case 0x2264: return .lessOrEqual
    case 0x2265: return .greaterOrEqual
    default: return .unknown
    }
  }

  private func isNumber(_ lower: Int, _ upper: Int) -> Bool {
    for index in lower..<upper where !isDigit(bytes[index]) { return false }
    return true
  }

  /// Whether a letter or digit stands at an index.
  func continuesWord(at index: Int) -> Bool {
    index < end && (isWordByte(bytes[index]) || isUnicodeLetter(at: index))
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII letters, digits and `_`.
  func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (letter >= 0x61 && letter <= 0x7A) || isDigit(byte) || byte == 0x5F
  }

  func isUnicodeLetter(at index: Int) -> Bool {
    guard let scalar = Unicode.Scalar(scalar(at: index)), scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  func isUnicodeSpace(at index: Int) -> Bool {
    let value = scalar(at: index)
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isWhitespace || value == 0xFEFF || value == 0x200B
  }

  /// The scalar at an index, or 0 when the bytes there are no UTF-8.
  func scalar(at index: Int) -> UInt32 {
    guard index < end else { return 0 }
    let lead = UInt32(bytes[index])
    switch scalarLength(at: index) {
    case 2: return (lead & 0x1F) << 6 | continuation(index + 1)
    case 3: return (lead & 0x0F) << 12 | continuation(index + 1) << 6 | continuation(index + 2)
    case 4:
      return (lead & 0x07) << 18 | continuation(index + 1) << 12 | continuation(index + 2) << 6
        | continuation(index + 3)
    default: return lead < 0x80 ? lead : 0
    }
  }

  /// How many bytes the scalar at an index takes; 1 for a byte that begins none.
  func scalarLength(at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard index + length <= end else { return 1 }
    for offset in 1..<max(length, 1) where bytes[index + offset] & 0xC0 != 0x80 { return 1 }
    return length
  }

  private func continuation(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }
}
