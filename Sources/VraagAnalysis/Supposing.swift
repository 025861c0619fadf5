package import VraagLanguage
package import VraagMetamodel
package import VraagPlan
package import VraagText

/// What a supposition changes, as sets that are to be computed on the model that it changes.
package enum ModelChange: Sendable {
  /// The members go.
  case without(SetPlan)
  /// Every subject is so related to every object.
  case related(SupposedLink)
}

/// A relationship that is to be between concepts.
package struct SupposedLink: Sendable {
  package var subjects: SetPlan
  /// From the subjects to the objects.
  package var relation: Relation
  package var objects: SetPlan
  package var range: TextRange
}

extension Analyzer {
  /// What a supposition changes, and what is wrong with it or to be known of it.
  package func analyze(
    _ supposition: Supposition, language: Language
  ) -> (changes: [ModelChange], diagnostics: [Diagnostic], notes: [Message]) {
    switch supposition.kind {
    case .without(let phrases): return leaveOut(phrases, language: language)
    case .related(let all):
      var lowering = lowering(in: language)
      let changes = all.compactMap { lowering.link($0) }
      return (lowering.hasErrors ? [] : changes.map { .related($0) }, lowering.diagnostics, lowering.notes)
    }
  }

  /// The same of phrases that each are to go.
  package func leaveOut(
    _ phrases: [NounPhrase], language: Language
  ) -> (changes: [ModelChange], diagnostics: [Diagnostic], notes: [Message]) {
    var lowering = lowering(in: language)
    let sets = phrases.map { lowering.lower($0, columns: .impossible(.supposition)).set }
    return (lowering.hasErrors ? [] : [.without(.union(sets))], lowering.diagnostics, lowering.notes)
  }
}

extension Lowering {
  fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Nothing where no relationship can be meant.
  fileprivate mutating func link(_ supposed: Supposed) -> SupposedLink? {
    let verb = supposed.verbs.verbs[0].verb
    let active = plainRelation(of: verb)
    if active.isEmpty {
      report(Messages.supposedCondition(at: supposed.verbs.range))
      return nil
    }
    let relation = supposed.verbs.voice == .active ? active : active.reversed
    let subjects = lower(
      supposed.subject, columns: .impossible(.supposition), role: .subject(of: supposed.predicate))
    let link = Link.edge(Edge(relation))
    let objects = lower(
      supposed.object, columns: .impossible(.supposition), role: .object(of: link, subjects: subjects.labels))
    guard !relation.kinds.isDisjoint(with: .relationships) else {
      report(Messages.supposedShown(words, at: supposed.verbs.range))
      return nil
    }
    return SupposedLink(
      subjects: .intersection([.labels(.concepts), subjects.set]), relation: relation,
      objects: .intersection([.labels(.concepts), objects.set]), range: supposed.range)
  }

  /// What a verb means of relationships on which there is no condition: a condition cannot be supposed.
  private func plainRelation(of verb: VerbID) -> Relation {
    guard let number = lexicon.definitionNumber(of: verb) else { return lexicon.relation(of: verb) }
    return analyzer.definitions.verbs[number].reduce(into: Relation()) { relation, phrase in
      guard phrase.verbs[0].condition == nil else { return }
      let meant = plainRelation(of: phrase.verbs[0].verb)
      relation = relation.union(phrase.voice == .active ? meant : meant.reversed)
    }
  }
}
