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
  }

  var set: ConceptSet
  var column: Int?
  var branches: [Branch]
  var counts: [Count]

  /// Whether nothing of the node or what hangs below it is shown: then it has done its work by narrowing its parent.
  var isInvisible: Bool { column == nil && counts.isEmpty && branches.allSatisfy(\.node.isInvisible) }
}

extension Executor {
  /// Narrows every node to the concepts that take part in some row, so that making rows meets no dead end.
  mutating func reduced(_ root: RowNode) throws(QueryFailure) -> ReducedNode {
    var node = try narrowed(root, within: nil)
    try prune(&node)
    return node
  }

  /// Narrows a node by what hangs below it, beginning at whichever looks smaller.
  private mutating func narrowed(_ node: RowNode, within bound: ConceptSet?) throws(QueryFailure) -> ReducedNode {
    let own = min(estimatedSize(node.set), bound?.count ?? Int.max)
    let smallest = node.branches.map { estimatedSize($0.node.set) }.min() ?? Int.max
    var set: ConceptSet? = own <= smallest ? try evaluate(node.set, within: bound) : nil
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
      counts.append(.init(walk: try walk(count.link), objects: objects, column: count.column))
    }
    return ReducedNode(set: set ?? .empty, column: node.column, branches: branches, counts: counts)
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
