package import VraagMetamodel

extension Sentence {
  /// The question with its two parts the other way round: `wat leest "X"?` asks who reads X, and may be meant to ask what X
  /// reads. Nothing where the words leave no doubt.
  package func otherOrder(_ lexicon: Lexicon) -> Sentence? {
    guard suppositions.isEmpty, case .question(var question) = kind, question.beginsWithWat,
      case .clause(var clause) = question.predicate, case .verb(var verb) = clause.kind, verb.verbs.voice == .active,
      !verb.isNegated, verb.object.determiner == .some, verb.object.phrase.isOne
    else { return nil }
    let relation = lexicon.relation(of: verb.verbs)
    guard relation != relation.reversed else { return nil }
    verb.verbs.voice = .passive
    clause.kind = .verb(verb)
    question.predicate = .clause(clause)
    var other = self
    other.kind = .question(question)
    return other
  }
}
