internal import VraagPlan

/// Where walks lead, when it does not matter by which of them: each node is reached once, breadth first.
/// O(nodes and relationships that are reached).
extension PatternRun {
  func reach(
    _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops, _ conditions: [Term], _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard let start = node(expansion.from) else { return true }
    let wanted = expansion.isInto ? node(expansion.to) : nil
    if expansion.isInto, wanted == nil { return true }
    if !expansion.outgoing.isEmpty, !expansion.incoming.isEmpty {
      return try reachEitherWay(from: start, wanted, expansion, hops, conditions, next)
    }
    var reached = NodePairSet()
    // Over a circle the start itself is reached like any other node; by no step at all it is where that is allowed.
    var layer = [start]
    var isStartFound = false
    func arrive(_ node: UInt32) throws(QueryFailure) -> Bool {
      if let wanted, wanted != node { return true }
      if !expansion.isInto { row[expansion.to.index] = .node(node) }
      return try next()
    }
    if hops.least == 0 {
      isStartFound = true
      if try !arrive(start) { return false }
    }
    var depth = 0
    while !layer.isEmpty, depth < hops.most ?? Int.max {
      depth += 1
      var further: [UInt32] = []
      for place in layer {
        let isOutgoing = !expansion.outgoing.isEmpty
        for index in isOutgoing ? graph.outgoing(place) : graph.incoming(place) {
          try tick()
          let edge = isOutgoing ? graph.outgoingEdge(index) : graph.incomingEdge(index)
          guard (isOutgoing ? expansion.outgoing : expansion.incoming).contains(edge.type) else { continue }
          if try !hop(edge, expansion, conditions) { continue }
          if edge.neighbour == start {
            if isStartFound { continue }
            isStartFound = true
          } else {
            guard reached.insert(UInt64(edge.neighbour)) else { continue }
            further.append(edge.neighbour)
          }
          if try !arrive(edge.neighbour) { return false }
        }
      }
      layer = further
    }
    return true
  }

  /// The same where relationships are followed whichever way they point.
  ///
  /// To another node the shortest walk takes no relationship twice. Back to the start one does that leaves it by one
  /// relationship and comes back by another: two nodes that were reached over different first relationships are joined,
  /// and the first that are found so make the shortest such walk within one step.
  private func reachEitherWay(
    from start: UInt32, _ wanted: UInt32?, _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops,
    _ conditions: [Term], _ next: Found
  ) throws(QueryFailure) -> Bool {
    let most = hops.most ?? Int.max
    /// Per node that was reached over which first relationship, and in how many steps.
    var reached: [UInt32: (first: UInt32, depth: Int)] = [:]
    var layer: [UInt32] = []
    var isStartFound = false
    func arrive(_ node: UInt32) throws(QueryFailure) -> Bool {
      if let wanted, wanted != node { return true }
      if !expansion.isInto { row[expansion.to.index] = .node(node) }
      return try next()
    }
    func comeBack(in length: Int) throws(QueryFailure) -> Bool {
      if isStartFound || length > most { return true }
      isStartFound = true
      return try arrive(start)
    }
    if hops.least == 0, try !comeBack(in: 0) { return false }
    if most == 0 { return true }
    func meet(_ edge: Edge, over first: UInt32, depth: Int) throws(QueryFailure) -> Bool {
      if let known = reached[edge.neighbour] {
        return known.first == first ? true : try comeBack(in: known.depth + depth)
      }
      reached[edge.neighbour] = (first, depth)
      layer.append(edge.neighbour)
      return try arrive(edge.neighbour)
    }
    for edge in try edges(of: start, expansion, conditions) {
      let goesOn =
        edge.neighbour == start ? try comeBack(in: 1) : try meet(edge, over: edge.relationship, depth: 1)
      if !goesOn { return false }
    }
    var depth = 1
    while !layer.isEmpty, depth < most {
      depth += 1
      let before = layer
      layer = []
      for place in before {
        guard let first = reached[place]?.first else { continue }
        for edge in try edges(of: place, expansion, conditions) where edge.neighbour != start {
          if try !meet(edge, over: first, depth: depth) { return false }
        }
      }
    }
    return true
  }

  /// The relationships of a node that may be followed, either way.
  private func edges(
    of node: UInt32, _ expansion: PreparedMatch.Expansion, _ conditions: [Term]
  ) throws(QueryFailure) -> [Edge] {
    var result: [Edge] = []
    for index in graph.outgoing(node) {
      try tick()
      let edge = graph.outgoingEdge(index)
      if expansion.outgoing.contains(edge.type), try hop(edge, expansion, conditions) { result.append(edge) }
    }
    for index in graph.incoming(node) {
      try tick()
      let edge = graph.incomingEdge(index)
      if expansion.incoming.contains(edge.type), try hop(edge, expansion, conditions) { result.append(edge) }
    }
    return result
  }
}
