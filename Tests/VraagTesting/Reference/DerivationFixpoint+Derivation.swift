private import VraagMetamodel

extension DerivationFixpoint {
  /// The names of the rules that the derivation of a fact uses, those of its premises first.
  package func rules(of fact: Fact) -> [String] {
    guard case .derived(let rule, let first, let second) = fact.cause else { return [] }
    return rules(of: facts[first]) + rules(of: facts[second]) + [ReferenceRule.all[rule].name]
  }

  /// The modelled relationships that the derivation of a fact uses, as the model numbers them.
  package func relationships(of fact: Fact) -> [Int] {
    switch fact.cause {
    case .modelled(let relationships): relationships
    case .derived(_, let first, let second): relationships(of: facts[first]) + relationships(of: facts[second])
    }
  }

  /// What makes a fact an answer: it is no single relationship that is there, and leads to another element.
  package func isDerived(_ fact: Fact) -> Bool {
    if case .modelled(let relationships) = fact.cause, relationships.count == 1 { return false }
    return fact.source != fact.target
  }
}
