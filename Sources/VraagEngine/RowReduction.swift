internal import VraagGraph
internal import VraagPlan

/// A node of a question's tree with the concepts that take part in some row, and the walks to its children.
struct ReducedNode {
  struct Branch {
    var walk: Walk
    var node: ReducedNode
  }

  struct Count {
    var walk: Walk
    var objects: Membership
    var column: Int
    var joins: [Join]
  }

  /// What must hold between a concept and that of a column.
  struct Join {
    enum Kind {
      case linked(Walk)
      case unlinked(Walk)
      case different
    }

    var kind: Kind
    var column: Int
  }

  var set: ConceptSet
  var column: Int?
  var branches: [Branch]
  var counts: [Count]
  var joins: [Join]

  /// Whether nothing of the node or what hangs below it is shown or tied to a column: then it has done its work by
  /// narrowing its parent.
  var isInvisible: Bool {
    column == nil && counts.isEmpty && joins.isEmpty && branches.allSatisfy(\.node.isInvisible)
  }
}

extension Executor {
  /// Narrows every node to the concepts that take part in some row, so that making rows meets no dead end but for what
  /// joins ask: they are left to be tested.
  mutating func reduced(_ root: RowNode) throws(QueryFailure) -> ReducedNode {
    var node = try narrowed(root, within: nil)
    try prune(&node)
    return node
  }

  /// Narrows a node by what hangs below it, beginning at whichever looks smaller.
  private mutating func narrowed(_ node: RowNode, within bound: ConceptSet?) throws(QueryFailure) -> ReducedNode {
    var set: ConceptSet? = isSmallest(node, within: bound) ? try evaluate(node.set, within: bound) : nil
    var branches: [ReducedNode.Branch] = []
    for branch in node.branches {
      let walk = try walk(branch.link)
      if let known = set {
        let child = try narrowed(branch, within: try image(of: known, by: walk))
        set = try members(of: known, by: walk, to: child.set)
        branches.append(.init(walk: walk, node: child))
      } else {
        let child = try narrowed(branch, within: nil)
        let reaching = try image(of: child.set, by: walk.reversed)
        set = try evaluate(node.set, within: bound.map { reaching.intersection($0) } ?? reaching)
        branches.append(.init(walk: walk, node: child))
      }
    }
    var counts: [ReducedNode.Count] = []
    for count in node.counts {
      let objects = Membership(try evaluate(count.objects), conceptCount: graph.conceptCount)
      counts.append(
        .init(
          walk: try walk(count.link), objects: objects, column: count.column, joins: try reduced(count.joins)))
    }
    return ReducedNode(
      set: set ?? .empty, column: node.column, branches: branches, counts: counts, joins: try reduced(node.joins))
  }

  /// Whether a node looks no larger than any that hangs below it.
  private func isSmallest(_ node: RowNode, within bound: ConceptSet?) -> Bool {
    guard !node.branches.isEmpty else { return true }
    let own = min(estimatedSize(node.set), bound?.count ?? Int.max)
    return node.branches.allSatisfy { own <= estimatedSize($0.node.set) }
  }

  mutating func reduced(_ joins: [RowJoin]) throws(QueryFailure) -> [ReducedNode.Join] {
    var result: [ReducedNode.Join] = []
    for join in joins {
      switch join.kind {
      case .linked(let link): result.append(.init(kind: .linked(try walk(link)), column: join.column))
      case .unlinked(let link): result.append(.init(kind: .unlinked(try walk(link)), column: join.column))
      case .different: result.append(.init(kind: .different, column: join.column))
      }
    }
    return result
  }

  private mutating func narrowed(_ branch: RowBranch, within bound: ConceptSet?) throws(QueryFailure) -> ReducedNode {
    guard let recorder else { return try narrowed(branch.node, within: bound) }
    recorder.begin(branch.headline, work)
    let node = try narrowed(branch.node, within: bound)
    recorder.end(rows: node.set.count, work)
    return node
  }

  /// Narrows what hangs below a node by the node, from the root down, and drops what is not shown.
  private mutating func prune(_ node: inout ReducedNode) throws(QueryFailure) {
    node.branches.removeAll { $0.node.isInvisible }
    for index in node.branches.indices {
      let reached = try image(of: node.set, by: node.branches[index].walk)
      node.branches[index].node.set = node.branches[index].node.set.intersection(reached)
      try prune(&node.branches[index].node)
    }
  }
}
