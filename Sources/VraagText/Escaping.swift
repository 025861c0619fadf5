/// Text from a model or a user, made harmless for a terminal.
package enum Escaping {
  /// Control characters become visible pictures (`␛`), so that no text can move the cursor or change a colour.
  ///
  /// Line breaks and tabs become `⏎` and a space: a cell of a table is one line. Direction overrides are dropped.
  package static func singleLine(_ text: String) -> String {
    needsEscape(text) ? String(String.UnicodeScalarView(text.unicodeScalars.compactMap(harmless))) : text
  }

  /// The same for text that may run over several lines: line breaks stay.
  package static func multiLine(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    // By scalars: to Swift a carriage return and the line feed after it are one character.
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { singleLine(String(String.UnicodeScalarView($0))) }
      .joined(separator: "\n")
  }

  private static func needsEscape(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xF3 }
  }

  private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: " "
    case 0x0A: "⏎"
    case 0x0D: nil
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "␡"
    case 0x80...0x9F: "�"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: nil
    case 0x2028, 0x2029: "⏎"
    case 0xE0000...0xE007F: nil
    default: scalar
    }
  }
}
