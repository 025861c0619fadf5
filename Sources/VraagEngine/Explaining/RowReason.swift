internal import VraagGraph
internal import VraagPlan

/// A node of a question's tree, made ready to tell of rows.
struct RowReason {
  var set: Membership
  var reason: Reason
  var column: Int?
  var branches: [(walk: Walk, node: RowReason)]
  var counts: [(walk: Walk, objects: Membership, reason: Reason, joins: [ReducedNode.Join])]
  var joins: [ReducedNode.Join]
}

extension Executor {
  mutating func rowReason(_ node: RowNode) throws(QueryFailure) -> RowReason {
    var branches: [(Walk, RowReason)] = []
    for branch in node.branches { branches.append((try walk(branch.link), try rowReason(branch.node))) }
    var counts: [(Walk, Membership, Reason, [ReducedNode.Join])] = []
    for count in node.counts {
      counts.append(
        (
          try walk(count.link), try membership(of: count.objects), try reason(of: count.objects),
          try reduced(count.joins)
        ))
    }
    return RowReason(
      set: try membership(of: node.set), reason: try reason(of: node.set), column: node.column, branches: branches,
      counts: counts, joins: try reduced(node.joins))
  }

  /// What makes a row true at a node and below it, where the node's concept is this one; nothing where it does not.
  ///
  /// - Parameter row: Per column its concept; nothing where it has a number.
  mutating func chains(
    of concept: UInt32, _ node: RowReason, _ row: [UInt32?]
  ) throws(QueryFailure) -> [Chain]? {
    guard node.set.contains(concept), let tied = try joined(concept, node.joins, row) else { return nil }
    var told = try chains(of: concept, node.reason)
    told.appendNew(tied)
    for branch in node.branches {
      guard let below = try chains(from: concept, to: branch.node, by: branch.walk, row) else { return nil }
      told.appendNew(below)
    }
    for count in node.counts {
      for near in try nearest(from: concept, by: count.walk, in: count.objects) {
        guard let tied = try joined(near.object, count.joins, row) else { continue }
        told.appendNew(near.chains)
        told.appendNew(try chains(of: near.object, count.reason))
        told.appendNew(tied)
      }
    }
    return told
  }

  /// The link to a node below, and what is to be told there: of the row's concept, or of the first that fits.
  private mutating func chains(
    from concept: UInt32, to node: RowReason, by walk: Walk, _ row: [UInt32?]
  ) throws(QueryFailure) -> [Chain]? {
    if let column = node.column, let object = row[column] {
      guard let link = try chains(from: concept, to: object, by: walk),
        let below = try chains(of: object, node, row)
      else { return nil }
      return link + below
    }
    for near in try nearest(from: concept, by: walk, in: node.set) {
      if let below = try chains(of: near.object, node, row) { return near.chains + below }
    }
    return nil
  }

  /// What joins tell of a concept; nothing where one does not hold.
  private mutating func joined(
    _ concept: UInt32, _ joins: [ReducedNode.Join], _ row: [UInt32?]
  ) throws(QueryFailure) -> [Chain]? {
    var told: [Chain] = []
    for join in joins {
      guard let other = row[join.column] else { continue }
      switch join.kind {
      case .linked(let walk):
        guard let chains = try chains(from: concept, to: other, by: walk) else { return nil }
        told.appendNew(chains)
      case .unlinked(let walk):
        if try neighbours(of: concept, by: walk).contains(other) { return nil }
      case .different: if concept == other { return nil }
      }
    }
    return told
  }
}
