internal import VraagPlan

/// Shortest walks between two nodes that are known.
extension PatternRun {
  /// A step of the search: over which relationship a node was reached, from which other step.
  private struct Reached {
    var node: UInt32
    var relationship: UInt32
    var previous: Int
    var depth: Int
  }

  func findShortest(
    _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops, _ conditions: [Term],
    _ selector: MatchPlan.Selector, usedFrom base: Int, _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard let start = node(expansion.from), let end = node(expansion.to) else { return true }
    let walks = try shortestWalks(from: start, to: end, expansion, hops, conditions, selector)
    for walk in walks {
      let list = walk.map { Datum.relationship($0) }
      row[expansion.slot.index] = .list(expansion.isReversed ? list.reversed() : list)
      let mark = used.count
      used.append(contentsOf: walk)
      defer { used.removeLast(used.count - mark) }
      if try !next() { return false }
    }
    return true
  }

  /// Breadth first. For one shortest walk each node is visited once; for more, walks are kept as trees of steps, and only
  /// those that reach a node no later than needed are followed.
  private func shortestWalks(
    from start: UInt32, to end: UInt32, _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops,
    _ conditions: [Term], _ selector: MatchPlan.Selector
  ) throws(QueryFailure) -> [[UInt32]] {
    let most = hops.most ?? Int.max
    if selector == .shortest(1) || selector == .any(1), hops.least <= 1, start != end {
      return try BidirectionalSearch.walk(from: start, to: end, self, expansion, conditions, most: most).map { [$0] }
        ?? []
    }
    var found: [[UInt32]] = []
    if hops.least == 0, start == end {
      found.append([])
      if selector.isSatisfied(by: found, atDepth: 0) { return found }
    }
    let isSimple = selector.isOfShortestOnly && hops.least <= 1 && start != end
    var depths: [UInt32: Int] = [start: 0]
    var steps: [Reached] = [Reached(node: start, relationship: 0, previous: -1, depth: 0)]
    var growth = Growth(limits.ledger, .search, isTaken: false)
    var layer = 0..<1
    var depth = 0
    while !layer.isEmpty, depth < most {
      depth += 1
      for index in layer {
        try forEachHop(from: steps[index].node, expansion, conditions) { edge throws(QueryFailure) in
          if isSimple {
            // Later than first, a node is on no shortest walk.
            if let known = depths[edge.neighbour], known < depth { return }
            depths[edge.neighbour] = depth
          } else if Self.isOn(edge.relationship, index, steps) {
            return
          }
          try growth.add(MemoryLayout<Reached>.stride)
          steps.append(
            Reached(node: edge.neighbour, relationship: edge.relationship, previous: index, depth: depth))
        }
      }
      layer = layer.upperBound..<steps.count
      if depth >= hops.least {
        for index in layer where steps[index].node == end && !selector.isFull(found) {
          found.append(Self.relationships(to: index, steps))
        }
        if selector.isSatisfied(by: found, atDepth: depth) { return found }
      }
    }
    return found
  }

  private static func isOn(_ relationship: UInt32, _ index: Int, _ steps: [Reached]) -> Bool {
    var step = index
    while steps[step].previous >= 0 {
      if steps[step].relationship == relationship { return true }
      step = steps[step].previous
    }
    return false
  }

  private static func relationships(to index: Int, _ steps: [Reached]) -> [UInt32] {
    var relationships: [UInt32] = []
    var step = index
    while steps[step].previous >= 0 {
      relationships.append(steps[step].relationship)
      step = steps[step].previous
    }
    return relationships.reversed()
  }

  private func forEachHop(
    from node: UInt32, _ expansion: PreparedMatch.Expansion, _ conditions: [Term],
    _ body: (Edge) throws(QueryFailure) -> Void
  ) throws(QueryFailure) {
    if !expansion.outgoing.isEmpty {
      for index in graph.outgoing(node) {
        try tick()
        let edge = graph.outgoingEdge(index)
        if expansion.outgoing.contains(edge.type), try hop(edge, expansion, conditions) { try body(edge) }
      }
    }
    if !expansion.incoming.isEmpty {
      for index in graph.incoming(node) {
        try tick()
        let edge = graph.incomingEdge(index)
        if edge.neighbour == node, expansion.outgoing.contains(edge.type) { continue }
        if expansion.incoming.contains(edge.type), try hop(edge, expansion, conditions) { try body(edge) }
      }
    }
  }
}

extension MatchPlan.Selector {
  /// Whether only walks of the smallest length count.
  var isOfShortestOnly: Bool {
    switch self {
    case .allShortest, .shortest(1), .shortestGroups(1), .any(1): true
    case .shortest, .shortestGroups, .any: false
    }
  }

  /// Whether no further walk counts.
  func isFull(_ found: [[UInt32]]) -> Bool {
    switch self {
    case .shortest(let count), .any(let count): found.count >= count
    case .allShortest, .shortestGroups: false
    }
  }

  /// Whether all is found once every walk of a length has been.
  func isSatisfied(by found: [[UInt32]], atDepth depth: Int) -> Bool {
    switch self {
    case .allShortest: !found.isEmpty
    case .shortest(let count), .any(let count): found.count >= count
    case .shortestGroups(let count): Set(found.map(\.count)).count >= count
    }
  }
}
