internal import VraagPlan

/// Puts the nodes and edges of a match into the order in which they are found: the fewest first.
///
/// It starts at what is known or rare, follows the edges from there, and tests each condition as soon as its slots are
/// filled. Greedy: patterns are small, and the best start is what matters most.
struct MatchPlanner<Graph: PropertyGraph> {
  private let graph: Graph
  private let plan: MatchPlan
  private var steps: [PreparedMatch.Step] = []
  private var boundNodes: Set<Int> = []
  private var boundSlots: Set<RowSlot> = []
  private var openEdges: [Int]
  private var openConditions: [(term: Term, needs: Set<RowSlot>)]
  private var openPaths: [MatchPlan.Path]

  static func prepare(_ plan: MatchPlan, for graph: Graph) -> PreparedMatch {
    var planner = Self(graph, plan)
    planner.order()
    return PreparedMatch(plan, steps: planner.steps)
  }

  private init(_ graph: Graph, _ plan: MatchPlan) {
    self.graph = graph
    self.plan = plan
    openEdges = Array(plan.edges.indices)
    let own = Set(plan.newSlots)
    openConditions = plan.conditions.flatMap(\.conjuncts).map { ($0, $0.neededSlots.intersection(own)) }
    openPaths = plan.paths
  }

  private mutating func order() {
    testWhatIsKnown()
    for node in plan.nodes.indices where plan.nodes[node].isBound {
      let slot = plan.nodes[node].slot
      if boundNodes.insert(node).inserted { steps.append(.bound(slot)) }
      if let labels = plan.nodes[node].labels { test(labels, slot) }
    }
    for edge in openEdges where plan.edges[edge].isBound { follow(edge) }
    while !openEdges.isEmpty || boundNodes.count < plan.nodes.count {
      if let edge = cheapestEdge { follow(edge) } else { start() }
    }
    testWhatIsKnown()
  }

  // MARK: Where to start

  private mutating func start() {
    let open = plan.nodes.indices.filter { !boundNodes.contains($0) }
    guard let node = open.min(by: { cost(ofStarting: $0) < cost(ofStarting: $1) }) else { return }
    start(at: node)
  }

  private mutating func start(at node: Int) {
    let slot = plan.nodes[node].slot
    let candidates = graph.candidates(plan.nodes[node].labels)
    if let (key, term) = equality(of: slot) {
      steps.append(.seek(slot, key: key, term, otherwise: candidates))
    } else {
      steps.append(.scan(slot, candidates))
    }
    bind(node)
  }

  private func cost(ofStarting node: Int) -> Int {
    if equality(of: plan.nodes[node].slot) != nil { return 1 }
    return 2 + graph.candidates(plan.nodes[node].labels).reduce(0) { $0 + $1.count }
  }

  /// A condition that a node's property is a value that is known before the match, where the graph finds nodes by it.
  private func equality(of slot: RowSlot) -> (UInt32, Term)? {
    for (term, needs) in openConditions where needs == [slot] {
      guard case .comparison(let operands, [.equal]) = term else { continue }
      for (one, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
        guard case .property(.slot(slot), let key, _) = one, let symbol = key.symbol,
          !other.neededSlots.contains(slot), graph.nodes(whose: symbol, is: .string("")) != nil
        else { continue }
        return (symbol, other)
      }
    }
    return nil
  }

  private mutating func bind(_ node: Int) {
    boundNodes.insert(node)
    // What was found by its labels need not be asked for them.
    if let labels = plan.nodes[node].labels, !isFoundByLabels(node) { test(labels, plan.nodes[node].slot) }
    boundSlots.insert(plan.nodes[node].slot)
    testWhatIsKnown()
  }

  private mutating func test(_ labels: LabelTest, _ slot: RowSlot) {
    if let ranges = graph.exactRanges(labels), ranges.count <= 8 {
      steps.append(.within(slot, ranges))
    } else {
      steps.append(.labels(slot, labels))
    }
  }

  /// Whether the last step scans exactly the nodes that have a node's labels.
  private func isFoundByLabels(_ node: Int) -> Bool {
    guard case .scan(plan.nodes[node].slot, let ranges)? = steps.last, let labels = plan.nodes[node].labels else {
      return false
    }
    return graph.exactRanges(labels) == ranges
  }

  // MARK: Where to go

  /// An edge with an end that is known: first one that closes a circle, which only makes less of what there is.
  private var cheapestEdge: Int? {
    openEdges.filter { isReached($0) }.min { cost(ofFollowing: $0) < cost(ofFollowing: $1) }
  }

  private func isReached(_ edge: Int) -> Bool {
    boundNodes.contains(plan.edges[edge].from) || boundNodes.contains(plan.edges[edge].to)
  }

  private func cost(ofFollowing number: Int) -> Double {
    let edge = plan.edges[number]
    let isInto = boundNodes.contains(edge.from) && boundNodes.contains(edge.to)
    if isInto { return edge.hops == nil ? 0 : 0.5 }
    let types = graph.types(edge.types)
    let other = boundNodes.contains(edge.from) ? edge.to : edge.from
    let nodes = Double(max(1, graph.nodeBound))
    let fanOut = Double(graph.count(of: types.forward) + graph.count(of: types.backward)) / nodes
    let share = Double(graph.candidates(plan.nodes[other].labels).reduce(0) { $0 + $1.count }) / nodes
    let cost = 1 + fanOut * max(share, 0.001)
    return edge.hops == nil ? cost : cost * 1000
  }

  private mutating func follow(_ number: Int) {
    let edge = plan.edges[number]
    openEdges.removeAll { $0 == number }
    let isReversed = !boundNodes.contains(edge.from) && boundNodes.contains(edge.to)
    let (near, far) = isReversed ? (edge.to, edge.from) : (edge.from, edge.to)
    let direction = isReversed ? edge.direction.reversed : edge.direction
    let (outgoing, incoming) = masks(edge.types, direction)
    let expansion = PreparedMatch.Expansion(
      slot: edge.slot, hopSlot: edge.hopSlot, from: plan.nodes[near].slot, to: plan.nodes[far].slot,
      isFromKnown: boundNodes.contains(near), isInto: boundNodes.contains(far), isReversed: isReversed,
      outgoing: outgoing, incoming: incoming,
      isListed: edge.isListed, isShared: plan.edges.count > 1)
    if edge.isBound {
      steps.append(edge.hops == nil ? .known(expansion) : .knownWalk(expansion))
    } else if let hops = edge.hops {
      if let selector = edge.selector {
        if !expansion.isInto {
          // A shortest path needs both ends, wherever it is looked for.
          start(at: far)
          openEdges.append(number)
          return follow(number)
        }
        steps.append(.shortest(expansion, hops, edge.hopConditions, selector))
      } else {
        steps.append(.walk(expansion, hops, edge.hopConditions))
      }
    } else {
      steps.append(.expand(expansion))
    }
    boundSlots.insert(edge.slot)
    for node in [near, far] where !boundNodes.contains(node) { bind(node) }
    testWhatIsKnown()
  }

  /// What may be followed from a node along the direction of relationships, and against it.
  private func masks(
    _ test: LabelTest?, _ direction: MatchPlan.Direction
  ) -> (outgoing: TypeMask, incoming: TypeMask) {
    let types = graph.types(test)
    switch direction {
    case .outgoing: return (types.forward, types.backward)
    case .incoming: return (types.backward, types.forward)
    case .either:
      let both = types.forward.union(types.backward)
      return (both, both)
    }
  }

  private mutating func testWhatIsKnown() {
    for path in openPaths
    where boundNodes.contains(path.start) && path.edges.allSatisfy({ boundSlots.contains(plan.edges[$0].slot) }) {
      steps.append(.path(path))
      boundSlots.insert(path.slot)
    }
    openPaths.removeAll { boundSlots.contains($0.slot) }
    for (term, needs) in openConditions where needs.isSubset(of: boundSlots) { steps.append(.test(term)) }
    openConditions.removeAll { $0.needs.isSubset(of: boundSlots) }
  }
}
