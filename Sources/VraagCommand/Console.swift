import Glibc
import VraagText

/// Standard error: everything that is no answer.
struct Console {
  let printer: DiagnosticPrinter
  /// Whether warnings and notes are left out.
  let isQuiet: Bool

  init(language: Language, isColored: Bool, isQuiet: Bool, width: Int? = nil) {
    printer = DiagnosticPrinter(
      language: language, isColored: isColored, width: width.map { $0 - 2 } ?? 100, isWrapped: width != nil)
    self.isQuiet = isQuiet
  }

  /// What is wrong with a sentence, or odd about it.
  func report(_ diagnostics: [Diagnostic], in source: Source) {
    let shown = diagnostics.filter { !isQuiet || $0.severity == .error }
    if !shown.isEmpty { write(printer.text(shown, in: source)) }
  }

  /// An error that points at no sentence.
  func report(error code: String, _ message: Message) {
    write(printer.headline(.error, code, text(of: message)) + "\n")
  }

  func report(warning code: String, _ message: Message) {
    if !isQuiet { write(printer.headline(.warning, code, text(of: message)) + "\n") }
  }

  func report(notes: [Message]) {
    if !isQuiet { for note in notes { write(printer.note(note)) } }
  }

  /// A line for people, whether they want to be warned or not.
  func tell(_ message: Message) { write(text(of: message) + "\n") }

  private func text(of message: Message) -> String { Escaping.multiLine(message.text(in: printer.language)) }

  /// Nobody can be told when this fails.
  private func write(_ text: String) { _ = Writing.write(Array(text.utf8), to: STDERR_FILENO) }
}
