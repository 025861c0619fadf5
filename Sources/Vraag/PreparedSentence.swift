internal import VraagAnalysis
internal import VraagPlan
internal import VraagText

/// A sentence that was understood: ready to be run as often as it is asked.
struct PreparedSentence: Sendable {
  let text: String
  /// As the analyzer made it: what the answer's columns are about.
  let plan: Plan
  /// As the rules left it: what is run.
  let rewritten: Plan
  /// Warnings; a sentence with errors is not prepared.
  let diagnostics: [Diagnostic]
  /// What there is to know besides the rows. The model never changes, so it stays as it was found the first time.
  var notes: [Message]
  /// The sentence's own.
  let language: Language
  let format: Format?
  /// Where it is an expectation, what is to be said of it.
  var expected: VerdictHeading?
}

/// A pattern that was understood.
struct PreparedPattern: Sendable {
  let plan: PatternPlan
  let notes: [Message]
}

/// What a session has understood, of the lexicon and the parameters as they are; copies that have the same share it.
struct PreparedTexts: Sendable {
  let sentences = Prepared<PreparedSentence>()
  let patterns = Prepared<PreparedPattern>()
}
