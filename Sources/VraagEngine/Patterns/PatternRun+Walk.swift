internal import VraagPlan

/// Relationships one after the other.
extension PatternRun {
  /// One node on a walk, with what of it is still to be followed.
  private struct Place {
    var node: UInt32
    var outgoing: Range<Int>
    var incoming: Range<Int>
  }

  /// Every walk from a node that takes no relationship twice. It keeps its own stack, for walks may be long.
  func walk(
    _ expansion: PreparedMatch.Expansion, _ hops: MatchPlan.Hops, _ conditions: [Term], usedFrom base: Int,
    _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard let start = node(expansion.from) else { return true }
    let wanted = expansion.isInto ? node(expansion.to) : nil
    if expansion.isInto, wanted == nil { return true }
    let mark = used.count
    defer { used.removeLast(used.count - mark) }
    func arrive(_ node: UInt32) throws(QueryFailure) -> Bool {
      if let wanted, wanted != node { return true }
      if expansion.isListed { row[expansion.slot.index] = .list(relationships(from: mark, expansion.isReversed)) }
      if !expansion.isInto { row[expansion.to.index] = .node(node) }
      return try next()
    }
    if hops.least == 0, try !arrive(start) { return false }
    if let most = hops.most, most < max(hops.least, 1) { return true }
    var places = [place(start, expansion)]
    while let depth = places.indices.last {
      guard let edge = try nextEdge(of: &places[depth], expansion, conditions, usedFrom: base) else {
        places.removeLast()
        if used.count > mark { used.removeLast() }
        continue
      }
      used.append(edge.relationship)
      if depth + 1 >= hops.least, try !arrive(edge.neighbour) { return false }
      if let most = hops.most, depth + 1 >= most {
        used.removeLast()
      } else {
        places.append(place(edge.neighbour, expansion))
      }
    }
    return true
  }

  private func place(_ node: UInt32, _ expansion: PreparedMatch.Expansion) -> Place {
    Place(
      node: node, outgoing: expansion.outgoing.isEmpty ? 0..<0 : graph.outgoing(node),
      incoming: expansion.incoming.isEmpty ? 0..<0 : graph.incoming(node))
  }

  /// The relationships of the walk, in the order of the text.
  private func relationships(from mark: Int, _ isReversed: Bool) -> [Datum] {
    let list = used[mark...].map { Datum.relationship($0) }
    return isReversed ? list.reversed() : list
  }

  private func nextEdge(
    of place: inout Place, _ expansion: PreparedMatch.Expansion, _ conditions: [Term], usedFrom base: Int
  ) throws(QueryFailure) -> Edge? {
    while !place.outgoing.isEmpty {
      let edge = graph.outgoingEdge(place.outgoing.lowerBound)
      place.outgoing = place.outgoing.dropFirst()
      try tick()
      if expansion.outgoing.contains(edge.type), !isUsed(edge.relationship, from: base),
        try hop(edge, expansion, conditions)
      {
        return edge
      }
    }
    while !place.incoming.isEmpty {
      let edge = graph.incomingEdge(place.incoming.lowerBound)
      place.incoming = place.incoming.dropFirst()
      try tick()
      if edge.neighbour == place.node, expansion.outgoing.contains(edge.type) { continue }
      if expansion.incoming.contains(edge.type), !isUsed(edge.relationship, from: base),
        try hop(edge, expansion, conditions)
      {
        return edge
      }
    }
    return nil
  }

  /// Whether the conditions on each relationship of a walk hold of this one.
  func hop(
    _ edge: Edge, _ expansion: PreparedMatch.Expansion, _ conditions: [Term]
  ) throws(QueryFailure) -> Bool {
    work.edges += 1
    if conditions.isEmpty { return true }
    row[expansion.hopSlot.index] = .relationship(edge.relationship)
    for condition in conditions where try !holds(condition) { return false }
    return true
  }
}
