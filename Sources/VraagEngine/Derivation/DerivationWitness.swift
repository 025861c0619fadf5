package import VraagGraph
package import VraagMetamodel

/// Why a derived link leads from one concept to another: relationships of the model in a row, and the rules by which one
/// relationship between their ends follows from them.
package struct DerivationWitness: Hashable, Sendable {
  /// One relationship of the model, or several that lead through junctions and count as one.
  package struct Leg: Hashable, Sendable {
    package var relationships: [ConceptID]
    package var fact: Fact
  }

  /// A relationship that is there or follows.
  package struct Fact: Hashable, Sendable {
    package var kind: RelationshipKind
    package var source: ConceptID
    package var target: ConceptID
  }

  /// A rule that makes one relationship of two.
  package struct Step: Hashable, Sendable {
    package var rule: DerivationRule
    /// What it is applied to, in the order of the walk: the legs by their numbers, then the steps before this one.
    package var first: Int
    package var second: Int
    package var result: Fact
  }

  /// The concepts that are passed from subject to object, junctions among them, and the relationships between them.
  package var concepts: [ConceptID]
  package var relationships: [ConceptID]
  package var legs: [Leg]
  /// In an order in which each has what it needs. None where there is but one leg.
  package var steps: [Step]
  package var certainty: Certainty

  /// What follows in the end.
  package var fact: Fact { steps.last?.result ?? legs[0].fact }

  /// Whether it is a relationship of the model as it stands, and no rule is needed.
  package var isModelled: Bool { relationships.count == 1 }

  /// What the first or second premise of a step is.
  package func premise(_ number: Int) -> Fact {
    number < legs.count ? legs[number].fact : steps[number - legs.count].result
  }
}
