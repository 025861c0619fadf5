internal import VraagText

/// The text that a quoted string stands for.
enum StringContent {
  /// The content between the quotes with its escapes resolved, and the ranges of escapes that mean nothing.
  static func decode(
    _ bytes: Span<UInt8>, _ range: TextRange, isTerminated: Bool
  ) -> (text: String, wrong: [TextRange]) {
    let quote = quoteLength(bytes[Int(range.lower)])
    let lower = Int(range.lower) + quote
    let upper = Int(range.upper) - (isTerminated ? quote : 0)
    guard lower < upper else { return ("", []) }
    for index in lower..<upper where bytes[index] == UInt8(ascii: "\\") {
      return unescape(bytes, lower, upper)
    }
    return (string(bytes.extracting(lower..<upper)), [])
  }

  static func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// An opening quote is as long as the one that closes it.
  private static func quoteLength(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3 }

  private static func unescape(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> (String, [TextRange]) {
    var units: [UInt8] = []
    var wrong: [TextRange] = []
    var index = lower
    while index < upper {
      let start = index
      guard bytes[start] == UInt8(ascii: "\\"), start + 1 < upper else {
        units.append(bytes[start])
        index += 1
        continue
      }
      index += 2
      switch bytes[start + 1] {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"): units.append(bytes[start + 1])
      case UInt8(ascii: "u"):
        if let (scalar, length) = escapedScalar(bytes, start, upper) {
          units.append(contentsOf: String(Character(scalar)).utf8)
          index = start + length
        } else {
          wrong.append(TextRange(start, index))
        }
      default:
        index -= 1
        wrong.append(TextRange(start, start + 1))
      }
    }
    return (String(decoding: units, as: UTF8.self), wrong)
  }

  /// `\uXXXX`, or two of them that are one scalar.
  private static func escapedScalar(
    _ bytes: Span<UInt8>, _ start: Int, _ upper: Int
  ) -> (Unicode.Scalar, length: Int)? {
    guard let first = hex(bytes, start + 2, upper) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, start + 7 < upper, bytes[start + 6] == UInt8(ascii: "\\"),
      bytes[start + 7] == UInt8(ascii: "u"), let second = hex(bytes, start + 8, upper),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 12)
  }

  private static func hex(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> UInt32? {
    guard start + 4 <= upper else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      switch bytes[index] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[index] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(bytes[index] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(bytes[index] - 0x57)
      default: return nil
      }
    }
    return value
  }
}
