internal import VraagGraph
package import VraagMetamodel

/// Why one concept is related to another: the relationships that lead there, and what follows from them where it is
/// more than they say.
package struct Chain: Hashable, Sendable {
  /// Concept, relationship, concept and so on, from the one to the other.
  package var path: [UInt32]
  /// Nothing where the chain is all there is to say.
  package var conclusion: Conclusion?

  package init(path: [UInt32], conclusion: Conclusion? = nil) {
    self.path = path
    self.conclusion = conclusion
  }

  /// How many relationships it has.
  package var length: Int { path.count / 2 }

  /// A relationship that is not in the model and follows from some that are.
  package struct Conclusion: Hashable, Sendable {
    package var kind: RelationshipKind
    /// Whether it leads from the first concept to the last, and not back.
    package var isForward: Bool
    package var certainty: Certainty
    /// The names of the rules, in the order in which they were used: `DR3`.
    package var rules: [String]

    package init(kind: RelationshipKind, isForward: Bool, certainty: Certainty, rules: [String]) {
      self.kind = kind
      self.isForward = isForward
      self.certainty = certainty
      self.rules = rules
    }
  }
}

extension [Chain] {
  /// How many relationships they have together.
  var steps: Int { reduce(0) { $0 + $1.length } }

  /// Appends those that are not there yet.
  mutating func appendNew(_ chains: [Chain]) {
    for chain in chains where !contains(chain) { append(chain) }
  }
}

extension Chain {
  /// Each rule is named once, in the order in which they are used.
  init(_ witness: DerivationWitness) {
    path = [witness.concepts[0].rawValue]
    for (relationship, concept) in zip(witness.relationships, witness.concepts.dropFirst()) {
      path += [relationship.rawValue, concept.rawValue]
    }
    if witness.isModelled { return }
    var rules: [String] = []
    for step in witness.steps where !rules.contains(step.rule.name) { rules.append(step.rule.name) }
    conclusion = Conclusion(
      kind: witness.fact.kind, isForward: witness.fact.source == witness.concepts[0], certainty: witness.certainty,
      rules: rules)
  }
}
