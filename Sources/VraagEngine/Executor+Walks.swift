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
  private mutating func steps(_ link: Link) throws(QueryFailure) -> [Step] {
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
      list = try search.paths(count, in: graph, stop: stop)
    }
    var table = Table(columns: [.init(name: paths.heading, cells: .paths(list))], rowCount: list.count)
    table.shortestPathCount = all
    return table
  }

  mutating func table(of reach: Reach) throws(QueryFailure) -> Table {
    let elements = graph.range(of: Label.view.rawValue).lowerBound
    let subjects = try evaluate(reach.subjects).intersection(.ranges(elements > 0 ? [0..<elements] : []))
    let junctions =
      graph.range(of: Label(.andJunction).rawValue).lowerBound..<graph.range(of: Label(.orJunction).rawValue).upperBound
    let cancellation = limits.cancellation
    let stop = { () throws(QueryFailure) in try cancellation.check() }
    let tree = try ReachTree(
      in: graph, from: subjects.members, by: try steps(reach.first), then: try steps(reach.rest), limit: reach.limit,
      elementCount: elements, junctions: junctions, edges: &work.edges, stop: stop)
    if let limit = limits.maximumRows, tree.members.count > limit { throw .tooManyRows(limit: limit) }
    return try table(tree, reach.headings)
  }

  private func table(_ tree: ReachTree, _ headings: [String]) throws(QueryFailure) -> Table {
    var layers: [[String]] = []
    var concepts: [ConceptID] = []
    var steps: [Int] = []
    var paths = PathList()
    for (index, member) in sorted(tree.members).enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      layers.append(layer(of: member.element).map { [$0.name] } ?? [])
      concepts.append(ConceptID(member.element))
      steps.append(member.steps)
      paths.append(tree.path(to: member))
    }
    let cells: [Table.Cells] = [.texts(layers), .concepts(concepts), .numbers(steps), .paths(paths)]
    let columns = zip(headings, cells).map { Table.Column(name: $0, cells: $1) }
    return Table(columns: columns, rowCount: concepts.count)
  }

  /// By layer, then nearest first, then by name.
  private func sorted(_ members: [ReachTree.Member]) -> [ReachTree.Member] {
    let layers = Layer.allCases
    let keyed = members.map { member -> (key: (Int, Int, UInt32), member: ReachTree.Member) in
      let layer = layer(of: member.element).flatMap(layers.firstIndex) ?? layers.count
      return ((layer, member.steps, graph.nameRanks[Int(member.element)]), member)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.member)
  }

  private func layer(of element: UInt32) -> Layer? {
    Label(rawValue: graph.label(of: ConceptID(element))).elementType?.layer
  }
}
