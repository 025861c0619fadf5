/// Writes XML: what it is given as text is text, whatever is in it.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup, as it is.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text that is known to need no escapes.
  mutating func append(plain text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text of an element, or a value of an attribute.
  ///
  /// XML has no writing for control characters and for U+FFFE and U+FFFF: in their place comes the sign for a character
  /// that cannot be shown.
  mutating func append(text: String) {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    append(contiguous.utf8.span)
  }

  private mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x0D: append("&#13;")
      case 0x09, 0x0A, 0x20...0xEE, 0xF0...0xFF: bytes.append(byte)
      case 0xEF:
        if index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
          append("\u{FFFD}")
          index += 2
        } else {
          bytes.append(byte)
        }
      default: append("\u{FFFD}")
      }
      index += 1
    }
  }

  /// `<name xml:lang="nl">text</name>`
  mutating func append(
    _ name: StaticString, _ text: String, language: String = "", indent: StaticString
  ) {
    append(indent)
    append("<")
    append(name)
    if !language.isEmpty {
      append(" xml:lang=\"")
      append(text: language)
      append("\"")
    }
    append(">")
    append(text: text)
    append("</")
    append(name)
    append(">\n")
  }
}
