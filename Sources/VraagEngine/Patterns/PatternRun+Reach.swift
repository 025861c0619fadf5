internal import VraagPlan

/// Where walks lead, when it does not matter by which of them: each node is reached once, breadth first.
extension PatternRun {
  func reach(
    _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops, _ conditions: [Term], _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard let start = node(expansion.from) else { return true }
    let wanted = expansion.isInto ? node(expansion.to) : nil
    if expansion.isInto, wanted == nil { return true }
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
}
