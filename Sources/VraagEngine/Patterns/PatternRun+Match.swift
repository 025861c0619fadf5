internal import VraagPlan

/// Finding what matches: step by step, back and on again.
extension PatternRun {
  /// Called for each match while its slots are filled; false ends the search.
  typealias Found = () throws(QueryFailure) -> Bool

  func prepared(_ plan: MatchPlan) -> PreparedMatch {
    if let known = prepared[plan.number] { return known }
    let new = MatchPlanner.prepare(plan, for: graph)
    prepared[plan.number] = new
    return new
  }

  /// Finds every match for the row as it is; false when `found` ended it.
  func forEachMatch(_ match: PreparedMatch, _ found: Found) throws(QueryFailure) -> Bool {
    try step(0, of: match, usedFrom: used.count, found)
  }

  private func step(
    _ index: Int, of match: PreparedMatch, usedFrom base: Int, _ found: Found
  ) throws(QueryFailure) -> Bool {
    guard index < match.steps.count else { return try found() }
    func next() throws(QueryFailure) -> Bool { try step(index + 1, of: match, usedFrom: base, found) }
    switch match.steps[index] {
    case .scan(let slot, let ranges): return try scan(slot, ranges, next)
    case .seek(let slot, let key, let term, let ranges):
      guard let nodes = graph.nodes(whose: key, is: try value(term)) else { return try scan(slot, ranges, next) }
      work.lookups += 1
      for node in nodes {
        row[slot.index] = .node(node)
        if try !next() { return false }
      }
      return true
    case .bound(let slot):
      guard let node = node(slot), !graph.isDeleted(node: node) else { return true }
      return try next()
    case .labels(let slot, let test):
      guard let node = node(slot), graph.node(node, passes: test) else { return true }
      return try next()
    case .within(let slot, let ranges):
      guard let node = node(slot), ranges.contains(where: { $0.contains(node) }) else { return true }
      return try next()
    case .test(let condition): return try holds(condition) ? try next() : true
    case .expand(let expansion): return try expand(expansion, usedFrom: base, next)
    case .derived(let expansion, let link): return try follow(link, expansion, next)
    case .walk(let expansion, let hops, let conditions):
      return try walk(expansion, hops, conditions, usedFrom: base, next)
    case .reach(let expansion, let hops, let conditions): return try reach(expansion, hops, conditions, next)
    case .shortest(let expansion, let hops, let conditions, let selector):
      return try findShortest(expansion, hops, conditions, selector, usedFrom: base, next)
    case .known(let expansion): return try follow(known: expansion, usedFrom: base, next)
    case .knownWalk(let expansion): return try follow(knownWalk: expansion, usedFrom: base, next)
    case .path(let path):
      row[path.slot.index] = .path(makePath(path, match.plan))
      return try next()
    }
  }

  private func scan(_ slot: RowSlot, _ ranges: [Range<UInt32>], _ next: Found) throws(QueryFailure) -> Bool {
    for range in ranges {
      for node in range {
        try tick()
        work.concepts += 1
        row[slot.index] = .node(node)
        if try !next() { return false }
      }
    }
    return true
  }

  /// Whether a relationship is in the match already.
  @inline(__always)
  func isUsed(_ relationship: UInt32, from base: Int) -> Bool {
    var index = base
    while index < used.count {
      if used[index] == relationship { return true }
      index += 1
    }
    return false
  }

  // MARK: One relationship

  private func expand(_ expansion: PreparedMatch.Expansion, usedFrom base: Int, _ next: Found) throws(QueryFailure)
    -> Bool
  {
    guard let from = node(expansion.from) else { return true }
    let wanted = expansion.isInto ? node(expansion.to) : nil
    if expansion.isInto {
      guard let wanted else { return true }
      if let goesOn = try expandBack(expansion, from, wanted, usedFrom: base, next) { return goesOn }
    }
    if !expansion.outgoing.isEmpty {
      for index in graph.outgoing(from) {
        let edge = graph.outgoingEdge(index)
        guard expansion.outgoing.contains(edge.type), wanted == nil || wanted == edge.neighbour else { continue }
        if try !take(edge, expansion, usedFrom: base, next) { return false }
      }
    }
    if !expansion.incoming.isEmpty {
      for index in graph.incoming(from) {
        let edge = graph.incomingEdge(index)
        guard expansion.incoming.contains(edge.type), wanted == nil || wanted == edge.neighbour else { continue }
        // A relationship from a node to itself was met on its way out.
        if edge.neighbour == from, expansion.outgoing.contains(edge.type) { continue }
        if try !take(edge, expansion, usedFrom: base, next) { return false }
      }
    }
    return true
  }

  /// The same between two nodes that are known, from the other one, where it has fewer relationships: nothing where it has
  /// not, or where both directions count.
  private func expandBack(
    _ expansion: PreparedMatch.Expansion, _ from: UInt32, _ to: UInt32, usedFrom base: Int, _ next: Found
  ) throws(QueryFailure) -> Bool? {
    if expansion.incoming.isEmpty {
      let row = graph.incoming(to)
      guard row.count < graph.outgoing(from).count else { return nil }
      for index in row {
        let edge = graph.incomingEdge(index)
        guard edge.neighbour == from, expansion.outgoing.contains(edge.type) else { continue }
        if try !take(edge, expansion, usedFrom: base, next) { return false }
      }
      return true
    }
    guard expansion.outgoing.isEmpty else { return nil }
    let row = graph.outgoing(to)
    guard row.count < graph.incoming(from).count else { return nil }
    for index in row {
      let edge = graph.outgoingEdge(index)
      guard edge.neighbour == from, expansion.incoming.contains(edge.type) else { continue }
      if try !take(edge, expansion, usedFrom: base, next) { return false }
    }
    return true
  }

  @inline(__always)
  private func take(
    _ edge: Edge, _ expansion: PreparedMatch.Expansion, usedFrom base: Int, _ next: Found
  ) throws(QueryFailure) -> Bool {
    try tick()
    work.edges += 1
    if expansion.isShared {
      if isUsed(edge.relationship, from: base) { return true }
      used.append(edge.relationship)
    }
    row[expansion.slot.index] = .relationship(edge.relationship)
    if !expansion.isInto { row[expansion.to.index] = .node(edge.neighbour) }
    let goesOn = try next()
    if expansion.isShared { used.removeLast() }
    return goesOn
  }

  /// A relationship that is known: its ends are found, or tested where they are known as well.
  private func follow(known expansion: PreparedMatch.Expansion, usedFrom base: Int, _ next: Found) throws(QueryFailure)
    -> Bool
  {
    guard case .relationship(let relationship) = row[expansion.slot.index],
      !isUsed(relationship, from: base)
    else { return true }
    let ends = (graph.source(relationship), graph.target(relationship))
    let type = graph.type(ofEdge: relationship)
    used.append(relationship)
    defer { used.removeLast() }
    if expansion.outgoing.contains(type), try !bind(expansion, ends.0, ends.1, next) { return false }
    if expansion.incoming.contains(type), ends.0 != ends.1 || !expansion.outgoing.contains(type),
      try !bind(expansion, ends.1, ends.0, next)
    {
      return false
    }
    return true
  }

  /// Puts a relationship's ends where they belong, or tests them against what is there.
  private func bind(
    _ expansion: PreparedMatch.Expansion, _ from: UInt32, _ to: UInt32, _ next: Found
  ) throws(QueryFailure) -> Bool {
    if expansion.isFromKnown, node(expansion.from) != from { return true }
    if expansion.isInto, node(expansion.to) != to { return true }
    row[expansion.from.index] = .node(from)
    if expansion.from == expansion.to, from != to { return true }
    row[expansion.to.index] = .node(to)
    return try next()
  }

  /// A list of relationships that is known: they must lie one behind the other.
  private func follow(
    knownWalk expansion: PreparedMatch.Expansion, usedFrom base: Int, _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard case .list(let members) = row[expansion.slot.index] else { return true }
    var relationships: [UInt32] = []
    for member in members {
      guard case .relationship(let relationship) = member else { return true }
      relationships.append(relationship)
    }
    if expansion.isReversed { relationships.reverse() }
    guard let first = relationships.first else { return true }
    let starts =
      expansion.isFromKnown ? [node(expansion.from)].compactMap { $0 } : [graph.source(first), graph.target(first)]
    for start in Set(starts) {
      guard let end = self.end(of: relationships, from: start, expansion) else { continue }
      let mark = used.count
      used.append(contentsOf: relationships)
      defer { used.removeLast(used.count - mark) }
      if try !bind(expansion, start, end, next) { return false }
    }
    return true
  }

  private func end(of relationships: [UInt32], from start: UInt32, _ expansion: PreparedMatch.Expansion) -> UInt32? {
    var place = start
    for relationship in relationships {
      let type = graph.type(ofEdge: relationship)
      if graph.source(relationship) == place, expansion.outgoing.contains(type) {
        place = graph.target(relationship)
      } else if graph.target(relationship) == place, expansion.incoming.contains(type) {
        place = graph.source(relationship)
      } else {
        return nil
      }
    }
    return place
  }

  // MARK: Paths

  /// The path that a match has found, from its first node on.
  func makePath(_ path: MatchPlan.Path, _ plan: MatchPlan) -> PathDatum {
    var nodes: [UInt32] = []
    var relationships: [UInt32] = []
    if let start = node(plan.nodes[path.start].slot) { nodes.append(start) }
    for number in path.edges {
      let edge = plan.edges[number]
      switch row[edge.slot.index] {
      case .relationship(let relationship):
        relationships.append(relationship)
        if let end = node(plan.nodes[edge.to].slot) { nodes.append(end) }
      case .list(let members):
        for member in members {
          guard case .relationship(let relationship) = member, let last = nodes.last else { continue }
          relationships.append(relationship)
          let source = graph.source(relationship)
          nodes.append(source == last ? graph.target(relationship) : source)
        }
      default: break
      }
    }
    return PathDatum(nodes: nodes, relationships: relationships)
  }
}
