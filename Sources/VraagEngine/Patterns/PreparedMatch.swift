internal import VraagPlan

/// A match made ready to run: its steps in order, each of which fills slots or tests what is in them.
final class PreparedMatch {
  enum Step {
    /// Every node of some ranges, into a slot.
    case scan(RowSlot, [Range<UInt32>])
    /// The nodes whose property has a value.
    case seek(RowSlot, key: UInt32, Term, otherwise: [Range<UInt32>])
    /// Holds when the slot has a node.
    case bound(RowSlot)
    case labels(RowSlot, LabelTest)
    /// The same where the nodes that pass lie in few ranges.
    case within(RowSlot, [Range<UInt32>])
    case expand(Expansion)
    /// Where what follows from the model leads to, from the node that is known.
    case derived(Expansion, DerivedLink)
    case walk(Expansion, MatchPlan.Hops, [Term])
    /// A walk of which only the end matters, each end once.
    case reach(Expansion, MatchPlan.Hops, [Term])
    case shortest(Expansion, MatchPlan.Hops, [Term], MatchPlan.Selector)
    /// The relationship is known already: its ends are to be found.
    case known(Expansion)
    case knownWalk(Expansion)
    case test(Term)
    case path(MatchPlan.Path)
  }

  /// An edge, and from which end it is followed.
  struct Expansion {
    var slot: RowSlot
    var hopSlot: RowSlot
    var from: RowSlot
    var to: RowSlot
    /// Whether the node it starts at is known already; only where the relationship itself is known it may not be.
    var isFromKnown: Bool
    /// Whether the node at the other end is known already.
    var isInto: Bool
    /// Whether it is followed from its second end.
    var isReversed: Bool
    /// What may be followed from the node along the direction of relationships, and against it.
    var outgoing: TypeMask
    var incoming: TypeMask
    var isListed: Bool
    /// Whether another edge of the match may be the same relationship.
    var isShared: Bool
  }

  let plan: MatchPlan
  let steps: [Step]
  /// The same as a tree, where counting needs no more.
  let countTree: CountTree?

  init(_ plan: MatchPlan, steps: [Step], for graph: some PropertyGraph) {
    self.plan = plan
    self.steps = steps
    countTree = nil
  }

  /// The same match, of which only the number of its rows matters.
  init(counting match: PreparedMatch, for graph: some PropertyGraph) {
    plan = match.plan
    steps = match.steps
    countTree = CountTree(match, graph)
  }

  /// The same match, of which equal rows count once: walks become reaches where that is all that is asked of them.
  init(distinct match: PreparedMatch) {
    plan = match.plan
    countTree = nil
    let isAlone = plan.edges.count == 1
    steps = match.steps.map { step in
      guard isAlone, case .walk(let expansion, let hops, let conditions) = step, !expansion.isListed, hops.least <= 1,
        expansion.outgoing == expansion.incoming || expansion.outgoing.isEmpty || expansion.incoming.isEmpty
      else { return step }
      return .reach(expansion, hops, conditions)
    }
  }
}
