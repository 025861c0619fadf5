import Vraag
import VraagText

/// What comes of one sentence: scripts and the shell ask in the same way.
enum Reply {
  case answer(Answer)
  case explanation(Explanation)
  /// The sentence is wrong, or a bound stopped it.
  case failed([Diagnostic], ExitStatus)

  /// How many seconds what is said about an answer may take, which is ready by then.
  static let noteTime = 2.0

  /// Asks a sentence under the handlers of signals and, where there is one, under the clock.
  init(
    to sentence: Source, _ session: inout Session, within bounds: Bounds, timeout: Double?, isExplained: Bool = false,
    waitingOn console: Console
  ) {
    do throws(Failure) {
      if isExplained {
        let explanation = try Self.waiting(on: console, timeout) { () throws(Failure) in
          let explanation = try session.explain(sentence.text, within: bounds)
          if explanation.changesSession { _ = try session.run(sentence.text, within: bounds) }
          return explanation
        }
        self = explanation.hasErrors ? .failed(explanation.diagnostics, .wrongInput) : .explanation(explanation)
      } else {
        let answer = try Self.waiting(on: console, timeout) { () throws(Failure) in
          try session.run(sentence.text, within: bounds)
        }
        self = answer.hasErrors ? .failed(answer.diagnostics, .wrongInput) : .answer(answer)
      }
    } catch {
      let whole = TextRange(0, sentence.text.utf8.count)
      self = .failed([Diagnostic(.error, error.code, error.message, at: whole)], ExitStatus(error.kind))
    }
  }

  private static func waiting<Result>(
    on console: Console, _ timeout: Double?, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Progress.during(.asking, on: console) { () throws(Failure) in
      try Interrupts.whileAsking(timeout: timeout, body)
    }
  }
}
