internal import VraagGraph
internal import VraagPlan

extension Executor {
  mutating func table(of explain: Explain) throws(QueryFailure) -> Table {
    var table = try table(of: explain.input)
    let node = try rowReason(explain.rows.root)
    let concepts = table.columns.prefix(explain.rows.columns.count).map { column -> [ConceptID]? in
      if case .concepts(let concepts) = column.cells { concepts } else { nil }
    }
    var told: [[Chain]] = []
    told.reserveCapacity(table.rowCount)
    var growth = Growth(limits.ledger, .paths, isTaken: true)
    for index in 0..<table.rowCount {
      let row = concepts.map { $0?[index].rawValue }
      guard let column = node.column, let concept = row[column], let chains = try chains(of: concept, node, row) else {
        preconditionFailure("a row of an answer is true")
      }
      try growth.add(chains.reduce(64) { $0 + $1.bytes })
      told.append(chains)
    }
    table.columns.append(.init(name: explain.heading, cells: .chains(told)))
    return table
  }

  mutating func table(of why: Why) throws(QueryFailure) -> Table {
    let walk = try walk(why.link)
    let objects = try evaluate(why.objects)
    let subjects = try members(of: try evaluate(why.subjects), by: walk, to: objects)
    var told: [[Chain]] = []
    var growth = Growth(limits.ledger, .paths, isTaken: true)
    for subject in sortedByName(subjects.members) {
      let reached = ConceptSet.list(try neighbours(of: subject, by: walk)).intersection(objects)
      for object in sortedByName(reached.members) {
        let chains = try chains(from: subject, to: object, by: walk, isAll: true) ?? []
        try growth.add(chains.reduce(0) { $0 + 64 + $1.bytes })
        told += inOrder(chains).map { [$0] }
        if let limit = limits.maximumRows, told.count > limit { throw .tooManyRows(limit: limit) }
      }
    }
    return Table(columns: [.init(name: why.heading, cells: .chains(told))], rowCount: told.count)
  }

  /// By the concepts on the way, then by the relationships.
  private func inOrder(_ chains: [Chain]) -> [Chain] {
    chains.sorted { left, right in
      let concepts = zip(left.path, right.path).enumerated().first {
        $0.offset % 2 == 0 && $0.element.0 != $0.element.1
      }
      if let (one, other) = concepts?.element { return graph.precedes(ConceptID(one), ConceptID(other)) }
      return left.path.lexicographicallyPrecedes(right.path)
    }
  }
}
