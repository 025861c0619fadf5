internal import VraagPlan

/// A match of which only the number matters, as a tree: how often it matches is a sum over edges of what hangs at their
/// ends, and what hangs at a node is worked out once, however many ways lead to it.
///
/// It is one only where no two of its edges can be the same relationship; else that would have to be looked at.
struct CountTree {
  struct Place {
    var slot: RowSlot
    /// What must hold of the node itself.
    var tests: [PreparedMatch.Step] = []
    var branches: [Branch] = []
  }

  struct Branch {
    var expansion: PreparedMatch.Expansion
    /// What must hold of the relationship, and of the nodes at its ends.
    var conditions: [Term] = []
    /// The number of the place at the other end.
    var end: Int
  }

  /// How the first place is found.
  let start: PreparedMatch.Step
  private(set) var places: [Place]

  /// The tree that the steps of a match are; nothing where they are none.
  init?(_ match: PreparedMatch, _ graph: some PropertyGraph) {
    guard let first = match.steps.first else { return nil }
    switch first {
    case .scan(let slot, _), .seek(let slot, _, _, _): places = [Place(slot: slot)]
    default: return nil
    }
    start = first
    let own = Set(match.plan.newSlots)
    for step in match.steps.dropFirst() {
      switch step {
      case .expand(let expansion):
        guard !expansion.isInto, expansion.isFromKnown, let from = place(expansion.from) else { return nil }
        places.append(Place(slot: expansion.to))
        places[from].branches.append(Branch(expansion: expansion, end: places.count - 1))
      case .within(let slot, _), .labels(let slot, _):
        guard let place = place(slot) else { return nil }
        places[place].tests.append(step)
      case .test(let term): if !add(term, term.neededSlots.intersection(own)) { return nil }
      case .scan, .seek, .bound, .derived, .walk, .reach, .shortest, .known, .knownWalk, .path: return nil
      }
    }
    if places.count < 2 || mayRepeat(graph) { return nil }
  }

  private func place(_ slot: RowSlot) -> Int? { places.firstIndex { $0.slot == slot } }

  /// Hangs a condition where all that it needs is there: at a node, or at an edge.
  private mutating func add(_ term: Term, _ needs: Set<RowSlot>) -> Bool {
    for index in places.indices {
      if needs.isSubset(of: [places[index].slot]) {
        places[index].tests.append(.test(term))
        return true
      }
      for branch in places[index].branches.indices {
        let expansion = places[index].branches[branch].expansion
        if needs.isSubset(of: [expansion.slot, expansion.to]) {
          places[index].branches[branch].conditions.append(term)
          return true
        }
      }
    }
    return false
  }

  /// Whether two edges may be one relationship: where their types, sources and targets do not exclude it.
  private func mayRepeat(_ graph: some PropertyGraph) -> Bool {
    let branches = places.flatMap(\.branches)
    for (index, one) in branches.enumerated() {
      for other in branches.dropFirst(index + 1) {
        let types = one.types.intersection(other.types)
        if types.isEmpty { continue }
        guard let a = one.ends, let b = other.ends else { return true }
        if areDisjoint(a.source, b.source, graph) || areDisjoint(a.target, b.target, graph) { continue }
        return true
      }
    }
    return false
  }

  private func areDisjoint(_ one: RowSlot, _ other: RowSlot, _ graph: some PropertyGraph) -> Bool {
    guard one != other, let a = ranges(one, graph), let b = ranges(other, graph) else { return false }
    return a.allSatisfy { range in b.allSatisfy { !$0.overlaps(range) } }
  }

  /// Where the nodes in a slot lie, as far as the steps say it.
  private func ranges(_ slot: RowSlot, _ graph: some PropertyGraph) -> [Range<UInt32>]? {
    if case .scan(slot, let ranges) = start { return ranges }
    guard let place = place(slot) else { return nil }
    for case .within(_, let ranges) in places[place].tests { return ranges }
    return nil
  }
}

extension CountTree.Branch {
  fileprivate var types: TypeMask { expansion.outgoing.union(expansion.incoming) }

  /// The slots of the source and the target, where it is followed in one direction only.
  fileprivate var ends: (source: RowSlot, target: RowSlot)? {
    if expansion.incoming.isEmpty { return (expansion.from, expansion.to) }
    if expansion.outgoing.isEmpty { return (expansion.to, expansion.from) }
    return nil
  }
}
