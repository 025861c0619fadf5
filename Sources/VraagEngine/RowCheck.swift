internal import VraagGraph
internal import VraagPlan

/// A join seen from the level at which it is tested: what a candidate of it must be to the concept that is chosen on
/// another.
struct RowCheck {
  var kind: ReducedNode.Join.Kind
  /// The other level.
  var level: Int
  /// What reaches the concept that was asked about last: many candidates are tested against one.
  fileprivate var known: (other: UInt32, reaching: ConceptSet)?

  init(kind: ReducedNode.Join.Kind, level: Int) {
    self.kind = kind
    self.level = level
  }

  /// The same seen from the other concept.
  var reversed: RowCheck {
    switch kind {
    case .linked(let walk): RowCheck(kind: .linked(walk.reversed), level: level)
    case .unlinked(let walk): RowCheck(kind: .unlinked(walk.reversed), level: level)
    case .different: self
    }
  }
}

extension Executor {
  /// Keeps the candidates, ascending, that are to one concept as the check asks.
  mutating func narrow(
    _ candidates: inout [UInt32], by check: inout RowCheck, to other: UInt32
  ) throws(QueryFailure) {
    switch check.kind {
    case .different: candidates.removeAll { $0 == other }
    case .linked(let walk):
      candidates = try members(of: candidates, reaching: other, by: walk, &check).members
    case .unlinked(let walk):
      let linked = try members(of: candidates, reaching: other, by: walk, &check)
      candidates = ConceptSet.list(candidates).subtracting(linked).members
    }
  }

  /// Keeps the candidates that are to themselves as the check asks.
  mutating func narrow(_ candidates: inout [UInt32], toThemselvesBy check: RowCheck) throws(QueryFailure) {
    let (walk, isLinked): (Walk, Bool)
    switch check.kind {
    case .different: return candidates.removeAll()
    case .linked(let asked): (walk, isLinked) = (asked, true)
    case .unlinked(let asked): (walk, isLinked) = (asked, false)
    }
    var kept: [UInt32] = []
    for candidate in candidates {
      try limits.cancellation.check()
      if try neighbours(of: candidate, by: walk).containsSorted(candidate) == isLinked { kept.append(candidate) }
    }
    candidates = kept
  }

  private mutating func members(
    of candidates: [UInt32], reaching other: UInt32, by walk: Walk, _ check: inout RowCheck
  ) throws(QueryFailure) -> ConceptSet {
    // Along one relationship it starts from whichever end has fewer.
    if case .step = walk { return try members(of: .list(candidates), by: walk, to: .list([other])) }
    if let known = check.known, known.other == other { return known.reaching.intersection(.list(candidates)) }
    let reaching = ConceptSet.list(try neighbours(of: other, by: walk.reversed))
    check.known = (other, reaching)
    return reaching.intersection(.list(candidates))
  }
}
