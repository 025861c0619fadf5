internal import VraagText

extension PatternParser {
  /// `literal = INTEGER | FLOAT | STRING | "true" | "false" | "null" ;`
  mutating func parseLiteral() throws(Fault) -> Expression.Kind {
    switch current.kind {
    case .integer, .float: return try parseNumber(isNegative: false)
    case .string: return .string(try parseString())
    default:
      let kind: Expression.Kind = at(.null) ? .null : .boolean(at(.true))
      advance()
      return kind
    }
  }

  /// A number, to which a sign may belong.
  mutating func parseNumber(isNegative: Bool) throws(Fault) -> Expression.Kind {
    let token = current
    let digits = text(token.range)
    advance()
    if token.kind == .float {
      guard let number = Double(digits), number.isFinite else {
        throw Fault(diagnostic: .patternFloatTooLarge(digits, at: token.range))
      }
      return .float(isNegative ? -number : number)
    }
    let lowercased = digits.lowercased()
    let (radix, body) =
      lowercased.hasPrefix("0x")
      ? (16, lowercased.dropFirst(2))
      : lowercased.hasPrefix("0o") ? (8, lowercased.dropFirst(2)) : (10, Substring(lowercased))
    guard let integer = Int64((isNegative ? "-" : "") + body, radix: radix) else {
      throw Fault(diagnostic: .patternIntegerTooLarge((isNegative ? "-" : "") + digits, at: token.range))
    }
    return .integer(integer)
  }

  /// The text that a string stands for.
  mutating func parseString() throws(Fault) -> String {
    let range = current.range
    advance()
    var result: [UInt8] = []
    var index = Int(range.lower) + 1
    let end = Int(range.upper) - 1
    while index < end {
      if bytes[index] != UInt8(ascii: "\\") {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let (escaped, length) = Self.escape(bytes[index..<end]) else {
        throw Fault(diagnostic: .patternEscapeWrong(at: TextRange(index, min(index + 2, end))))
      }
      result.append(contentsOf: escaped)
      index += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What an escape at the start of some bytes stands for, and how long it is.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], length: Int)? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    let letter = bytes[start + 1]
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): return ([letter], 2)
    case UInt8(ascii: "b"): return ([0x08], 2)
    case UInt8(ascii: "f"): return ([0x0C], 2)
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = letter == UInt8(ascii: "u") ? 4 : 8
      guard var code = code(bytes.dropFirst(2).prefix(count), count) else { return nil }
      var length = 2 + count
      // Two halves of a pair make one character.
      let rest = bytes.dropFirst(length)
      if code & 0xFC00 == 0xD800, rest.starts(with: "\\u".utf8),
        let low = Self.code(rest.dropFirst(2).prefix(4), 4), low & 0xFC00 == 0xDC00
      {
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        length += 6
      }
      guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else { return nil }
      return (Array(encoded), length)
    default: return nil
    }
  }

  private static func code(_ digits: ArraySlice<UInt8>, _ count: Int) -> UInt32? {
    guard digits.count == count else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
