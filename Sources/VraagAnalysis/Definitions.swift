package import VraagLanguage
package import VraagMetamodel
package import VraagPlan
package import VraagText

/// What a session has said that words mean: as it was read, so that it is looked up in the model that is asked.
package struct Definitions: Sendable {
  /// By the number in `NounMeaning.defined`.
  package var nouns: [NounPhrase] = []
  /// By `Lexicon.definitionNumber(of:)`: any of them holds; each has one verb.
  package var verbs: [[VerbPhrase]] = []

  package init() {}
}

extension Analyzer {
  /// Whether a verb asks something of the relationship besides its kind, itself or by what it was defined with.
  package func hasCondition(_ use: VerbUse) -> Bool {
    if use.condition != nil { return true }
    guard let number = lexicon.definitionNumber(of: use.verb) else { return false }
    return definitions.verbs[number].contains { $0.verbs.contains { hasCondition($0) } }
  }

  /// The set that a noun phrase of a definition means.
  package func define(
    _ phrase: NounPhrase, language: Language
  ) -> (set: SetPlan, labels: LabelSet, diagnostics: [Diagnostic], notes: [Message]) {
    var lowering = lowering(in: language)
    let lowered = lowering.lower(phrase, columns: .impossible(.definition))
    return (lowered.set, lowered.labels, lowering.diagnostics, lowering.notes)
  }

  /// The relation that verbs of a definition mean together, from the subject, and what is wrong with their conditions.
  package func define(
    _ verbs: [VerbPhrase], language: Language
  ) -> (relation: Relation, diagnostics: [Diagnostic]) {
    var lowering = lowering(in: language)
    var relation = Relation()
    for phrase in verbs {
      _ = lowering.lower(phrase, depth: .one, .directly)
      let own = lexicon.relation(of: phrase)
      relation = relation.union(phrase.voice == .active ? own : own.reversed)
    }
    return (relation, lowering.diagnostics)
  }

  /// The property that a key is, folded, or nothing and what is wrong with it.
  package func property(_ key: KeyUse, language: Language) -> (key: String?, diagnostics: [Diagnostic]) {
    var lowering = lowering(in: language)
    switch lowering.lower(key) {
    case .property(let property), .both(_, let property, _): return (property, lowering.diagnostics)
    case .builtIn: return (nil, [Messages.keyBuiltIn(key.text, at: key.range)])
    case nil: return (nil, lowering.diagnostics)
    }
  }
}

extension Lowering {
  /// The members of a noun that the session defines, and what is wrong with that.
  func lower(definition number: Int) -> (phrase: LoweredPhrase, error: Diagnostic?) {
    var inner = analyzer.lowering(in: language)
    inner.isStopped = isStopped
    let lowered = inner.lower(analyzer.definitions.nouns[number], columns: .impossible(.definition))
    let error = inner.diagnostics.first { $0.severity == .error }
    return (error == nil ? lowered : .anything, error)
  }

  /// Says so where a noun's definition is right no more: what it names is left out, or another model was loaded.
  mutating func checkDefinition(of use: NounUse) {
    guard case .defined(let number, _) = lexicon.meaning(of: use.noun), let error = lower(definition: number).error
    else {
      return
    }
    report(Messages.definitionBroken(wording.noun(use), error.message, at: use.range))
  }

  /// What a verb means, from its subject, of relationships for which a condition holds besides its own: a definition's
  /// verbs each with their own condition and voice.
  mutating func link(_ use: VerbUse, where outer: ConditionPlan? = nil) -> Link {
    let conditions = [use.condition.flatMap { lower($0) }, outer].compactMap(\.self)
    let condition = conditions.count > 1 ? .and(conditions) : conditions.first
    guard let number = lexicon.definitionNumber(of: use.verb) else {
      return .edge(Edge(lexicon.relation(of: use.verb), condition: condition))
    }
    var links: [Link] = []
    for phrase in analyzer.definitions.verbs[number] {
      let meant = link(phrase.verbs[0], where: condition)
      links.append(phrase.voice == .active ? meant : meant.reversed)
    }
    return links.count == 1 ? links[0] : .either(links)
  }
}
