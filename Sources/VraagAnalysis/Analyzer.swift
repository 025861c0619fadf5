package import VraagLanguage
package import VraagMetamodel
package import VraagPlan
package import VraagText

/// Turns what a user wrote into what is to be answered.
///
/// It knows the words of the lexicon and asks the catalog what the model has; it never sees the model itself. What is
/// wrong becomes diagnostics, as many as there are: after a mistake it goes on with a set of anything, so that one
/// mistake does not make another.
package struct Analyzer: Sendable {
  package let catalog: any Catalog
  package private(set) var lexicon: Lexicon
  /// The values of `$name`, by name.
  package let parameters: [String: String]
  /// What a verb without an adverb means.
  package var derivation = Adverb.directly
  /// What the defined words of the lexicon mean.
  package var definitions = Definitions()
  /// Whether to look for what was probably meant by what is wrong: it takes longer than all the rest.
  package var suggests = true

  package init(catalog: any Catalog, lexicon: Lexicon, parameters: [String: String] = [:]) {
    self.catalog = catalog
    self.lexicon = lexicon
    self.parameters = parameters
  }

  /// - Parameter isStopped: Whether the user wants no answer any more. Then what comes out is of no use.
  package func analyze(_ sentence: Sentence, isStopped: @escaping () -> Bool = { false }) -> Analysis {
    var lowering = lowering(in: sentence.language)
    lowering.isStopped = isStopped
    let plan = lowering.lower(sentence)
    let hasErrors = lowering.diagnostics.contains { $0.severity == .error }
    return Analysis(
      plan: hasErrors ? nil : plan, diagnostics: lowering.diagnostics, notes: lowering.notes,
      format: lowering.format)
  }

  /// A sentence of a language, about to be understood.
  func lowering(in language: Language) -> Lowering {
    var own = self
    own.lexicon = lexicon.reading(language)
    return Lowering(analyzer: own, language: language)
  }
}

/// What became of a sentence.
package struct Analysis: Sendable {
  /// Nothing when there are errors.
  package var plan: Plan?
  package var diagnostics: [Diagnostic]
  /// What the user should know of the answer: which of several bearers of a name were meant.
  package var notes: [Message]
  /// What `as FORMAT` asks for.
  package var format: String?
}
