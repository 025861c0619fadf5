internal import VraagGraph
internal import VraagPlan

/// Walks that find what follows from a model, kept from one node to the next with what they have found out.
struct DerivedNeighbours {
  private var executor: Executor
  private var walks: [DerivedLink: DerivedWalk] = [:]

  init(_ graph: Graph, _ limits: Limits) { executor = Executor(graph, limits: limits) }

  /// The nodes to which a link leads from one, ascending and distinct, and what looking took.
  mutating func nodes(
    from node: UInt32, by link: DerivedLink, work: inout Work
  ) throws(QueryFailure) -> [UInt32] {
    let walk = walks[link] ?? DerivedWalk(link, literal: executor.limits.literal)
    walks[link] = walk
    executor.work = Work()
    let found = try executor.neighbours(of: node, by: walk)
    work.edges += executor.work.edges
    return found
  }
}

extension PatternRun {
  /// Each node to which something leads that follows; there is no relationship to be told.
  func follow(
    _ link: DerivedLink, _ expansion: PreparedMatch.Expansion, _ next: Found
  ) throws(QueryFailure) -> Bool {
    guard let from = node(expansion.from) else { return true }
    guard let graph = graph.derivationGraph else { preconditionFailure("only a model has what follows from it") }
    var neighbours = derived ?? DerivedNeighbours(graph, limits)
    let found = try neighbours.nodes(from: from, by: link, work: &work)
    derived = neighbours
    if expansion.isInto {
      guard let to = node(expansion.to), found.containsSorted(to) else { return true }
      return try next()
    }
    for node in found {
      try tick()
      row[expansion.to.index] = .node(node)
      if try !next() { return false }
    }
    return true
  }
}
