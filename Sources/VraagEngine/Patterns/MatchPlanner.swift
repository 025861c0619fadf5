internal import VraagMetamodel
internal import VraagPlan

/// Puts the nodes and edges of a match into the order in which they are found: the fewest first.
///
/// It starts at what is known or rare, follows the edges from there, and tests each condition as soon as its slots are
/// filled. Greedy: patterns are small, and the best start is what matters most.
struct MatchPlanner<Graph: PropertyGraph> {
  let graph: Graph
  private var plan: MatchPlan
  /// What may be followed along each edge's arrow, and against it.
  private var types: [(forward: TypeMask, backward: TypeMask)]
  private var steps: [PreparedMatch.Step] = []
  private var boundNodes: Set<Int> = []
  private var boundSlots: Set<RowSlot> = []
  private var openEdges: [Int]
  /// What was followed to a node.
  private var ways: [Int: (outgoing: TypeMask, incoming: TypeMask)] = [:]
  private var openConditions: [(term: Term, needs: Set<RowSlot>)]
  private var openPaths: [MatchPlan.Path]

  static func prepare(_ plan: MatchPlan, for graph: Graph) -> PreparedMatch {
    var planner = Self(graph, plan)
    planner.order()
    return PreparedMatch(plan, steps: planner.steps, for: graph)
  }

  private init(_ graph: Graph, _ plan: MatchPlan) {
    self.graph = graph
    self.plan = plan
    types = plan.edges.map { $0.derived == nil ? graph.types($0.types) : (TypeMask(), TypeMask()) }
    openEdges = Array(plan.edges.indices)
    openConditions = []
    openPaths = plan.paths
    let own = Set(plan.newSlots)
    for condition in plan.conditions.flatMap(\.conjuncts) where !narrow(by: condition) {
      openConditions.append((condition, condition.neededSlots.intersection(own)))
    }
    for edge in plan.edges.indices {
      let slot = plan.edges[edge].hopSlot
      self.plan.edges[edge].hopConditions = plan.edges[edge].hopConditions.filter { !narrow(edge, slot, by: $0) }
    }
  }

  // MARK: What conditions say of labels and types

  /// Takes a condition into the labels of a node or the types of an edge, where it says no more than that.
  private mutating func narrow(by condition: Term) -> Bool {
    if let (slot, labels) = Self.labels(condition), let node = plan.nodes.firstIndex(where: { $0.slot == slot }) {
      plan.nodes[node].labels = plan.nodes[node].labels.map { .and([$0, labels]) } ?? labels
      return true
    }
    return plan.edges.indices.contains { edge in
      plan.edges[edge].hops == nil && narrow(edge, plan.edges[edge].slot, by: condition)
    }
  }

  /// What a condition asks of the labels of one slot, and nothing else.
  private static func labels(_ condition: Term) -> (RowSlot, LabelTest)? {
    switch condition {
    case .hasLabels(.slot(let slot), let labels, _): return (slot, labels)
    case .or(let parts):
      let all = parts.compactMap(labels)
      guard let slot = all.first?.0, all.count == parts.count, all.allSatisfy({ $0.0 == slot }) else { return nil }
      return (slot, .or(all.map(\.1)))
    default: return nil
    }
  }

  /// `r.accessType = "Read"` and `r.accessType IN […]` are types of relationship in some graphs.
  private mutating func narrow(_ edge: Int, _ slot: RowSlot, by condition: Term) -> Bool {
    let (key, values): (PatternKey, [Datum])
    switch condition {
    case .comparison(let operands, [.equal]):
      guard case .property(.slot(slot), let name, _) = operands[0], case .constant(let value) = operands[1] else {
        return false
      }
      (key, values) = (name, [value])
    case .membership(.property(.slot(slot), let name, _), .constant(.list(let members)), _):
      (key, values) = (name, members)
    default: return false
    }
    guard !plan.edges[edge].isBound, let symbol = key.symbol, let mask = graph.types(whose: symbol, isAmong: values)
    else {
      return false
    }
    types[edge] = (types[edge].forward.intersection(mask), types[edge].backward.intersection(mask))
    return true
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
    let edges = openEdges.filter { isReached($0) && isReady($0) }
    if edges.count < 2 { return edges.first }
    return edges.map { (edge: $0, cost: cost(ofFollowing: $0)) }.min { $0.cost < $1.cost }?.edge
  }

  /// Whether what the conditions on its steps need is there; once all nodes are, nothing more is waited for.
  private func isReady(_ edge: Int) -> Bool {
    let needed = plan.edges[edge].hopConditions.reduce(into: Set<RowSlot>()) { $0.formUnion($1.neededSlots) }
    let own = plan.nodes.filter { !$0.isBound }.map(\.slot)
    return needed.intersection(own).isSubset(of: boundSlots) || boundNodes.count == plan.nodes.count
  }

  private func isReached(_ edge: Int) -> Bool {
    boundNodes.contains(plan.edges[edge].from) || boundNodes.contains(plan.edges[edge].to)
  }

  private func cost(ofFollowing number: Int) -> Double {
    let edge = plan.edges[number]
    let isInto = boundNodes.contains(edge.from) && boundNodes.contains(edge.to)
    // What follows takes a walk of its own.
    if edge.derived != nil { return isInto ? 100 : 10_000 }
    if isInto { return edge.hops == nil ? 0 : 0.5 }
    let types = self.types[number]
    let other = boundNodes.contains(edge.from) ? edge.to : edge.from
    let nodes = Double(max(1, graph.nodeBound))
    let near = other == edge.to ? edge.from : edge.to
    let direction = near == edge.from ? edge.direction : edge.direction.reversed
    let sampled = ways[near].flatMap { sampledFanOut(masks(number, direction), from: $0) }
    let fanOut = sampled ?? Double(graph.count(of: types.forward) + graph.count(of: types.backward)) / nodes
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
    let (outgoing, incoming) = masks(number, direction)
    let expansion = PreparedMatch.Expansion(
      slot: edge.slot, hopSlot: edge.hopSlot, from: plan.nodes[near].slot, to: plan.nodes[far].slot,
      isFromKnown: boundNodes.contains(near), isInto: boundNodes.contains(far), isReversed: isReversed,
      outgoing: outgoing, incoming: incoming,
      isListed: edge.isListed, isShared: plan.edges.count > 1)
    if let derived = edge.derived {
      steps.append(.derived(expansion, derived.read(direction)))
    } else if edge.isBound {
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
    if !boundNodes.contains(far), edge.derived == nil { ways[far] = (outgoing, incoming) }
    for node in [near, far] where !boundNodes.contains(node) { bind(node) }
    testWhatIsKnown()
  }

  /// What may be followed from a node along the direction of relationships, and against it.
  private func masks(
    _ edge: Int, _ direction: MatchPlan.Direction
  ) -> (outgoing: TypeMask, incoming: TypeMask) {
    let types = types[edge]
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

extension DerivedLink {
  /// The same as a pattern's arrow reads it.
  fileprivate func read(_ direction: MatchPlan.Direction) -> DerivedLink {
    switch direction {
    case .outgoing: self
    case .incoming: reversed
    case .either: with(relation.union(relation.reversed))
    }
  }
}
