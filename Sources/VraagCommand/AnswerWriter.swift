import Vraag
import VraagText

/// Writes replies one after the other: answers to an output, what there is to say about them beside it.
struct AnswerWriter: ~Copyable {
  var style: Style
  let console: Console
  private(set) var output: Output
  private(set) var answerCount: Int

  /// - Parameter answerCount: How many answers the output has already.
  init(to output: consuming Output, _ style: Style, _ console: Console, answerCount: Int = 0) {
    self.output = output
    self.style = style
    self.console = console
    self.answerCount = answerCount
  }

  /// Whether nobody takes answers any more.
  var isClosed: Bool { output.isClosed }

  mutating func flush() { output.flush() }

  mutating func write(_ answer: Answer, to sentence: Source, as preferred: Format) {
    let format = answer.format(preferring: preferred)
    // What was done and has no columns is told, and is no document among others.
    if !answer.columns.isEmpty || format.carriesNotes {
      separate(format)
      answer.render(as: format, style, into: &output)
    }
    if format.carriesNotes {
      if format != .json { console.report(answer.diagnostics, in: sentence) }
    } else {
      if let verdict = answer.verdict { console.tell(verdict.message) }
      console.report(answer.diagnostics, in: sentence)
      console.report(notes: answer.notes)
    }
  }

  mutating func write(_ explanation: Explanation, as format: Format, isProfile: Bool = false) {
    separate(format)
    if isProfile, !format.carriesErrors {
      output.append(explanation.profile(style))
    } else {
      explanation.render(as: format, style, into: &output)
    }
  }

  /// Tells what is wrong with a sentence: as a document where the format has such, else beside the answers.
  mutating func write(_ diagnostics: [Diagnostic], in sentence: Source, as format: Format) {
    if format.carriesErrors {
      output.append(errors: diagnostics, in: sentence, style.language)
      output.flush()
    } else {
      console.report(diagnostics, in: sentence)
    }
  }

  /// An empty line between answers, where the format does not tell them apart by itself.
  private mutating func separate(_ format: Format) {
    if answerCount > 0, !format.isOneLinePerAnswer { output.append("\n") }
    answerCount += 1
  }
}

extension AnswerWriter {
  /// A time, as it stands below an answer.
  static func time(_ nanoseconds: UInt64) -> Message {
    Message(
      english: Style.time(nanoseconds, in: .english), dutch: Style.time(nanoseconds, in: .dutch))
  }
}
