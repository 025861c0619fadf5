internal import VraagText

/// JSON, written byte by byte.
///
/// Beyond what JSON asks, characters that a terminal would act on (DEL, the C1 controls, overrides of direction) and
/// the two line separators of Unicode are escaped: the value is the same, and printing it is harmless.
extension Output {
  /// A string in quotes. O(length), copying runs that need no escape.
  package mutating func append(json text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte < 0x7F {
        if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          index += 1
          continue
        }
      } else if byte > 0x7F, byte != 0xC2, byte != 0xE2 {
        index += 1
        continue
      }
      let length = Self.escapedLength(text, at: index)
      if length > 0 {
        append(text.extracting(start..<index))
        appendEscape(text, at: index, length: length)
        start = index + length
      }
      index += max(1, length)
    }
    append(text.extracting(start..<text.count))
    append(UInt8(ascii: "\""))
  }

  package mutating func append(json text: String) {
    var text = text
    text.makeContiguousUTF8()
    append(json: text.utf8.span)
  }

  /// How many bytes at a place must be written as an escape; none where they may stand.
  private static func escapedLength(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0xC2:
      return index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      let last = text[index + 2]
      switch text[index + 1] {
      case 0x80: return last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last) ? 3 : 0
      case 0x81: return (0xA6...0xA9).contains(last) ? 3 : 0
      default: return 0
      }
    default: return 1
    }
  }

  private mutating func appendEscape(_ text: Span<UInt8>, at index: Int, length: Int) {
    switch (length, text[index]) {
    case (1, UInt8(ascii: "\"")): append(#"\""#)
    case (1, UInt8(ascii: "\\")): append(#"\\"#)
    case (1, 0x0A): append(#"\n"#)
    case (1, 0x0D): append(#"\r"#)
    case (1, 0x09): append(#"\t"#)
    case (1, let byte): appendUnicodeEscape(UInt32(byte))
    case (2, let lead): appendUnicodeEscape(UInt32(lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
    case (_, let lead):
      appendUnicodeEscape(
        UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F))
    }
  }

  private mutating func appendUnicodeEscape(_ scalar: UInt32) {
    append(#"\u"#)
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(scalar >> shift & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Strings between brackets.
  mutating func append(jsonArray texts: some Sequence<String>) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for text in texts {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      append(json: text)
    }
    append(UInt8(ascii: "]"))
  }

  /// Nanoseconds as milliseconds, to the microsecond: `0.412`.
  package mutating func append(milliseconds nanoseconds: UInt64) {
    let microseconds = (nanoseconds + 500) / 1000
    append(decimal: Int(microseconds / 1000))
    var rest = Int(microseconds % 1000)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var place = 100
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }
}
