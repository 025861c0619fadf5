/// Writes diagnostics for people: what is wrong, the line, a caret below the place, notes, fixes.
///
/// ```
/// error[verb-unknown] 1:17 'raed' is no verb; did you mean 'read'?
///   which processes raed "Leerling"?
///                   ^^^^
///   fix: replace 'raed' by 'read'
/// ```
/// The line is printed harmless, and the caret stands right below wide characters. A line that is too long for the
/// width is cut on both sides of the place.
package struct DiagnosticPrinter: Sendable {
  package var language: Language
  package var isColored: Bool
  /// The cells that a line may take.
  package var width: Int
  /// More bytes than a character of one cell takes in any writing; what has more is cut shorter, and still shown.
  private static let bytesPerCell = 16

  /// Whether what is said is broken between words, too: on a terminal, which itself breaks anywhere.
  package var isWrapped: Bool

  package init(
    language: Language = .english, isColored: Bool = false, width: Int = 100, isWrapped: Bool = false
  ) {
    self.isWrapped = isWrapped
    self.language = language
    self.isColored = isColored
    self.width = max(20, width)
  }

  /// All of them, each with its line break; the text ends in one.
  package func text(_ diagnostics: [Diagnostic], in source: Source) -> String {
    diagnostics.map { text($0, in: source) }.joined()
  }

  package func text(_ diagnostic: Diagnostic, in source: Source) -> String {
    let place = source.place(of: diagnostic.range.lower)
    let name = source.name.isEmpty ? "" : Escaping.singleLine(source.name) + ":"
    let message = Escaping.singleLine(diagnostic.message.text(in: language))
    var text = headline(diagnostic.severity, diagnostic.code, "\(name)\(place.line):\(place.column) \(message)") + "\n"
    let (line, marker) = excerpt(diagnostic.range, in: source)
    // What concerns the whole sentence needs no mark below all of it.
    let isWhole = !diagnostic.range.isEmpty && diagnostic.range == TextRange(0, source.text.utf8.count)
    if !line.isEmpty { text += "  \(line)\n" }
    if !line.isEmpty, !isWhole { text += "  \(paint(marker, .marker(diagnostic.severity)))\n" }
    for note in diagnostic.notes { text += self.note(note) }
    for fix in diagnostic.fixes { text += "  " + self.text(fix, in: source) + "\n" }
    return text
  }

  /// The first line of a message that points at no text: a file that is not there.
  package func headline(_ severity: Diagnostic.Severity, _ code: String, _ message: String) -> String {
    let mark = "\(Words.name(severity, language))[\(code)]"
    return paint(mark, .severity(severity)) + " " + wrapped(message, after: mark.count + 1)
  }

  /// A line of its own: `note: …`.
  package func note(_ message: Message) -> String {
    let mark = Words.note(language) + ":"
    let text = wrapped(Escaping.singleLine(message.text(in: language)), after: mark.count + 3)
    return "  \(paint(mark, .note)) \(text)\n"
  }

  private func wrapped(_ text: String, after used: Int) -> String {
    isWrapped ? DisplayWidth.wrapped(text, to: width + 2, after: used, indent: "    ") : text
  }

  private func text(_ fix: Fix, in source: Source) -> String {
    let utf8 = Array(source.text.utf8)
    let range = min(Int(fix.range.lower), utf8.count)..<min(Int(fix.range.upper), utf8.count)
    let found = Escaping.singleLine(String(decoding: utf8[range], as: UTF8.self))
    let replacement = Escaping.singleLine(fix.replacement)
    return paint(Words.fix(language) + ":", .note) + " " + Words.fix(found, replacement, language)
  }
}

// MARK: The line and its marker

extension DiagnosticPrinter {
  private func excerpt(_ range: TextRange, in source: Source) -> (line: String, marker: String) {
    let (line, start) = source.line(at: range.lower)
    let bytes = Array(line.utf8)
    let lower = min(max(0, Int(range.lower) - start), bytes.count)
    let upper = min(max(lower, Int(range.upper) - start), bytes.count)
    func cells(_ slice: ArraySlice<UInt8>) -> String { Escaping.singleLine(String(decoding: slice, as: UTF8.self)) }
    // A line may be as long as a book, and only what can be seen of it is worth looking at.
    let reach = width * Self.bytesPerCell
    var before = cells(bytes[max(0, lower - reach)..<lower])
    var marked = cells(bytes[lower..<min(upper, lower + reach)])
    var after = cells(bytes[upper..<min(bytes.count, upper + reach)])
    if DisplayWidth.cells(of: before + marked + after) > width {
      marked = DisplayWidth.truncated(marked, to: width / 2)
      let rest = width - DisplayWidth.cells(of: marked)
      before = String(DisplayWidth.truncated(String(before.reversed()), to: rest * 2 / 3).reversed())
      after = DisplayWidth.truncated(after, to: max(1, rest - DisplayWidth.cells(of: before)))
    }
    let marker =
      String(repeating: " ", count: DisplayWidth.cells(of: before))
      + String(repeating: "^", count: max(1, DisplayWidth.cells(of: marked)))
    return (before + marked + after, marker)
  }

  private enum Style {
    case severity(Diagnostic.Severity), marker(Diagnostic.Severity), note
  }

  private func paint(_ text: String, _ style: Style) -> String {
    guard isColored else { return text }
    let code =
      switch style {
      case .severity(.error), .marker(.error): "1;31"
      case .severity(.warning), .marker(.warning): "1;33"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The few words that the printer adds itself.
  private enum Words {
    static func name(_ severity: Diagnostic.Severity, _ language: Language) -> String {
      switch (severity, language) {
      case (.error, .english): "error"
      case (.error, .dutch): "fout"
      case (.warning, .english): "warning"
      case (.warning, .dutch): "waarschuwing"
      }
    }

    static func note(_ language: Language) -> String {
      switch language {
      case .english: "note"
      case .dutch: "let op"
      }
    }

    static func fix(_ language: Language) -> String {
      switch language {
      case .english: "fix"
      case .dutch: "herstel"
      }
    }

    static func fix(_ found: String, _ replacement: String, _ language: Language) -> String {
      switch (found.isEmpty, replacement.isEmpty, language) {
      case (true, _, .english): "add '\(replacement)'"
      case (true, _, .dutch): "voeg '\(replacement)' toe"
      case (false, true, .english): "leave out '\(found)'"
      case (false, true, .dutch): "laat '\(found)' weg"
      case (false, false, .english): "replace '\(found)' by '\(replacement)'"
      case (false, false, .dutch): "vervang '\(found)' door '\(replacement)'"
      }
    }
  }
}
