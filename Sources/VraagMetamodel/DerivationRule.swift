/// The rules of appendix B of ArchiMate 3.2 by which a relationship follows from two others: DR1 to DR8 for certain,
/// PDR1 to PDR12 perhaps.
package enum DerivationRule: UInt8, CaseIterable, Hashable, Sendable {
  case dr1, dr2, dr3, dr4, dr5, dr6, dr7, dr8
  case pdr1, pdr2, pdr3, pdr4, pdr5, pdr6, pdr7, pdr8, pdr9, pdr10, pdr11, pdr12

  package var certainty: Certainty { rawValue < Self.pdr1.rawValue ? .certain : .possible }

  /// The name that the standard gives it.
  package var name: String {
    switch certainty {
    case .certain: "DR\(rawValue + 1)"
    case .possible: "PDR\(rawValue - Self.pdr1.rawValue + 1)"
    }
  }
}

/// A relationship as one passes it: of which kind, and whether along it or against it.
package struct DerivationStep: Hashable, Sendable {
  package var kind: RelationshipKind
  package var isForward: Bool

  package init(_ kind: RelationshipKind, isForward: Bool) {
    self.kind = kind
    self.isForward = isForward
  }

  package var reversed: DerivationStep { DerivationStep(kind, isForward: !isForward) }
}

/// What follows for the ends of a walk of two steps, from its start to its end. Walked back it is what follows from its
/// end to its start, so that no line is needed for that.
package struct CompositionRow: Sendable {
  package enum Outcome: Sendable {
    case first, second, weaker
  }

  package var rule: DerivationRule
  package var first: KindSet
  package var firstIsForward: Bool
  package var second: KindSet
  package var secondIsForward: Bool
  /// Of which kind the result is.
  package var outcome: Outcome
  /// Whether only a Grouping may stand between the two.
  package var isThroughGrouping = false

  package func result(_ first: RelationshipKind, _ second: RelationshipKind) -> RelationshipKind {
    switch outcome {
    case .first: first
    case .second: second
    case .weaker: first.weaker(second)
    }
  }

  private init(
    _ rule: DerivationRule, _ first: KindSet, _ firstIsForward: Direction, _ second: KindSet,
    _ secondIsForward: Direction, _ outcome: Outcome
  ) {
    self.rule = rule
    self.first = first
    self.firstIsForward = firstIsForward == .along
    self.second = second
    self.secondIsForward = secondIsForward == .along
    self.outcome = outcome
    isThroughGrouping = rule == .pdr12
  }

  private enum Direction { case along, against }

  /// Every rule, in the order of their names; whatever is not here derives nothing.
  package static let all: [CompositionRow] = [
    CompositionRow(.dr1, .specialization, .along, .specialization, .along, .first),
    CompositionRow(.dr2, .structural, .along, .structural, .along, .weaker),
    CompositionRow(.dr3, .structural, .along, .dependency, .along, .second),
    CompositionRow(.dr4, .dependency, .along, .structural, .against, .first),
    CompositionRow(.dr5, .structural, .along, dynamic, .along, .second),
    CompositionRow(.dr6, .flow, .along, .structural, .against, .first),
    CompositionRow(.dr7, .triggering, .along, .structural, .along, .first),
    CompositionRow(.dr8, .triggering, .along, .triggering, .along, .first),
    CompositionRow(.pdr1, .specialization, .along, inherited, .along, .second),
    CompositionRow(.pdr2, inherited, .along, .specialization, .against, .first),
    CompositionRow(.pdr3, .specialization, .against, inherited, .along, .second),
    CompositionRow(.pdr4, inherited, .along, .specialization, .along, .first),
    CompositionRow(.pdr5, .dependency, .along, .structural, .along, .first),
    CompositionRow(.pdr6, .structural, .against, .dependency, .along, .second),
    CompositionRow(.pdr7, .dependency, .along, .dependency, .along, .weaker),
    CompositionRow(.pdr8, .flow, .along, .structural, .along, .first),
    CompositionRow(.pdr9, .structural, .against, dynamic, .along, .second),
    CompositionRow(.pdr10, .flow, .along, .flow, .along, .first),
    CompositionRow(.pdr11, .triggering, .along, .structural, .against, .first),
    CompositionRow(
      .pdr12, KindSet(RelationshipKind.composition).union(KindSet(RelationshipKind.aggregation)), .against,
      KindSet(RelationshipKind.realization).union(KindSet(RelationshipKind.assignment)), .along, .second),
  ]

  private static let dynamic = KindSet.triggering.union(KindSet.flow)
  /// What a specialization may hand on: everything but specialization itself.
  private static let inherited = KindSet.structural.union(KindSet.dependency).union(dynamic)

  /// What follows, from the start of a walk of two steps to its end.
  package static func results(
    _ first: DerivationStep, _ second: DerivationStep, through joint: ElementType
  ) -> [(kind: RelationshipKind, rule: DerivationRule)] {
    all.compactMap { row in
      guard row.firstIsForward == first.isForward, row.secondIsForward == second.isForward,
        row.first.contains(first.kind), row.second.contains(second.kind),
        !row.isThroughGrouping || joint == .grouping
      else { return nil }
      return (row.result(first.kind, second.kind), row.rule)
    }
  }
}
