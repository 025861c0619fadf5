internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan

extension Executor {
  /// How many steps the shortest paths have; nothing where there are none.
  package mutating func length(of paths: ShortestPaths) throws(QueryFailure) -> Int? {
    try search(paths)?.length
  }

  private mutating func search(_ paths: ShortestPaths) throws(QueryFailure) -> PathSearch? {
    let sources = try evaluate(paths.sources)
    let targets = try evaluate(paths.targets).subtracting(sources)
    if sources.isEmpty || targets.isEmpty { return nil }
    let hops = Hops(graph, try steps(paths.link), firstKind: Label(RelationshipKind.composition).rawValue)
    let cancellation = limits.cancellation
    return try PathSearch(
      in: graph, by: hops, from: sources.members, to: targets.members, limit: paths.limit, edges: &work.edges
    ) { () throws(QueryFailure) in
      try cancellation.check()
    }
  }

  /// The steps of a link that is an edge, or any of some, without what a view shows.
  mutating func steps(_ link: Link) throws(QueryFailure) -> [Step] {
    let relationships = KindSet.relationships.rawValue
    func flat(_ walk: Walk) -> [Step] {
      switch walk {
      case .step(var step):
        step.outgoing &= relationships
        step.incoming &= relationships
        return [step]
      case .either(let walks): return walks.flatMap(flat)
      case .both, .closure, .derived: preconditionFailure("a path goes by single relationships")
      }
    }
    return flat(try walk(link))
  }

  /// So many concepts and relationships may be held in paths: their number can grow without bound.
  private static let longestPaths = 1 << 26

  /// The paths are counted first, so that too many are told of before any is made.
  mutating func table(of paths: ShortestPaths) throws(QueryFailure) -> Table {
    var list = PathList()
    var all = 0
    let cancellation = limits.cancellation
    if let search = try search(paths), let length = search.length {
      let stop = { () throws(QueryFailure) in try cancellation.check() }
      all = try search.count(stop: stop)
      let count = min(paths.count ?? Int.max, all)
      let bound = min(limits.maximumRows ?? Int.max, Self.longestPaths / (2 * length + 1))
      if count > bound { throw .tooManyRows(limit: bound) }
      let bytes = (2 * length + 1) * MemoryLayout<UInt32>.stride + MemoryLayout<Int>.stride
      try limits.ledger.take(count * bytes, for: .paths)
      list = try search.paths(count, in: graph, stop: stop)
    }
    var table = Table(columns: [.init(name: paths.heading, cells: .paths(list))], rowCount: list.count)
    table.shortestPathCount = all
    return table
  }
}
