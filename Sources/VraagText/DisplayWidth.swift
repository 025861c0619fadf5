internal import CUTF8Proc

/// How many cells of a terminal a text takes.
package enum DisplayWidth {
  /// The cells of a whole text: two for wide characters, none for combining marks.
  package static func cells(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cells(of: $1) }
  }

  /// The cells of one character as the user sees it; an emoji of several scalars takes two.
  package static func cells(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
    var widest = 0
    for scalar in character.unicodeScalars {
      // The sign that asks for an emoji, and the letters of which two make a flag.
      if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
      widest = max(widest, Int(utf8proc_charwidth(Int32(bitPattern: scalar.value))))
    }
    return widest
  }

  /// The longest beginning of a text that fits, ending in `…` where something was cut.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard cells(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let cells = cells(of: character)
      if used + cells > width - 1 { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }

  /// A text whose lines fit, broken between words; what does not fit on a line of its own is left to the terminal.
  ///
  /// - Parameters:
  ///   - used: How many cells of the first line are taken.
  ///   - indent: What the lines that are made begin with; without one, the blanks of the line that is broken.
  package static func wrapped(_ text: String, to width: Int, after used: Int = 0, indent: String? = nil) -> String {
    guard used + cells(of: text) > width || text.utf8.contains(UInt8(ascii: "\n")) else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = wrapped(line: lines[0], to: width, after: used, indent)
    for line in lines.dropFirst() { result += "\n" + wrapped(line: line, to: width, after: 0, indent) }
    return result
  }

  private static func wrapped(line: Substring, to width: Int, after used: Int, _ indent: String?) -> String {
    guard used + cells(of: line) > width else { return String(line) }
    let indent = indent ?? String(line.prefix { $0 == " " })
    var result = ""
    var column = used
    for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let cells = cells(of: word)
      if index > 0 {
        if column + 1 + cells > width {
          while result.last == " " { result.removeLast() }
          result += "\n" + indent
          column = indent.utf8.count
        } else {
          result += " "
          column += 1
        }
      }
      result += word
      column += cells
    }
    return result
  }
}
