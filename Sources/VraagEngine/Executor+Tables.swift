internal import VraagGraph
internal import VraagPlan

extension Executor {
  /// Sorts rows by each column in turn and drops repeats.
  mutating func table(of sort: Sort) throws(QueryFailure) -> Table {
    let input = try unboundedTable(of: sort.input)
    let order = try order(of: input, sort)
    try limits.ledger.take(input.rowCount * input.bytesOfRow, for: .sortedRows)
    return input.picking(order.rows)
  }

  mutating func table(of limit: Limit) throws(QueryFailure) -> Table {
    guard case .sort(let sort) = limit.input else {
      let input: Table
      if case .rows(let rows) = limit.input {
        input = try table(of: rows, .first(limit.count))
      } else {
        input = try unboundedTable(of: limit.input)
      }
      return input.picking(Array(0..<min(limit.count, input.rowCount)))
    }
    let input = try unboundedTable(of: sort.input)
    let order = try order(of: input, sort)
    var result = input.picking(Array(order.rows.prefix(limit.count)))
    if limit.count > 0, limit.count < input.rowCount {
      result.isCutInTie = result.isCutInTie || order.isTied(at: limit.count)
    }
    return result
  }

  /// What has no value comes last either way.
  static func sortsBefore(_ left: ComparableValue?, _ right: ComparableValue?, isDescending: Bool) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return ComparableValue.sortsBefore(left, right, isDescending: isDescending)
  }

  /// The values of a key that the concepts in a table's first column of concepts have.
  private func keyValues(_ table: Table, _ key: Key) throws(QueryFailure) -> [[String]] {
    guard let concepts = table.conceptColumns.first else {
      return [[String]](repeating: [], count: table.rowCount)
    }
    var growth = Growth(limits.ledger, .rows, isTaken: true)
    var result: [[String]] = []
    result.reserveCapacity(concepts.count)
    for concept in concepts {
      result.append(values(of: key, for: concept))
      try growth.add(Table.bytes(ofTexts: result[result.count - 1]))
    }
    return result
  }

  mutating func table(of show: Show) throws(QueryFailure) -> Table {
    var table = try table(of: show.input)
    for shown in show.keys {
      let values: [[String]]
      if let link = show.relationshipLink {
        values = try relationshipValues(table, shown.key, link)
      } else {
        values = try keyValues(table, shown.key)
      }
      table.columns.append(.init(name: shown.heading, cells: .texts(values)))
    }
    return table
  }

  /// The values of a key that the relationships between the first two columns of concepts have.
  mutating func relationshipValues(
    _ table: Table, _ key: Key, _ link: Link
  ) throws(QueryFailure) -> [[String]] {
    let walk = try walk(link)
    let columns = table.conceptColumns
    guard columns.count > 1 else { return [[String]](repeating: [], count: table.rowCount) }
    var growth = Growth(limits.ledger, .rows, isTaken: true)
    var results: [[String]] = []
    results.reserveCapacity(table.rowCount)
    for (subject, object) in zip(columns[0], columns[1]) {
      var result: [String] = []
      for relationship in relationships(from: subject.rawValue, to: object.rawValue, by: walk) {
        for value in values(of: key, for: ConceptID(relationship)) where !result.contains(value) {
          result.append(value)
        }
      }
      try growth.add(Table.bytes(ofTexts: result))
      results.append(result)
    }
    return results
  }

  /// The relationships that lead from one concept to another in one step of a walk, ascending.
  private func relationships(from subject: UInt32, to object: UInt32, by walk: Walk) -> [UInt32] {
    switch walk {
    case .step(let step): return graph.relationships(from: subject, to: object, by: step)
    case .either(let walks), .both(let walks):
      var result = walks.flatMap { relationships(from: subject, to: object, by: $0) }
      result.sortAndUnique()
      return result
    case .closure(let inner, _): return relationships(from: subject, to: object, by: inner)
    case .derived(let walk): return graph.relationships(from: subject, to: object, by: walk.modelled)
    }
  }

  mutating func table(of countBy: CountBy) throws(QueryFailure) -> Table {
    let input = try unboundedTable(of: .rows(countBy.input))
    func one(_ name: String) -> Table {
      Table(columns: [.init(name: name, cells: .numbers([input.rowCount]))], rowCount: 1)
    }
    guard let counted = countBy.counted else { return one("count") }
    let others = input.columns.indices.filter { $0 != counted }
    if others.isEmpty { return one(input.columns[0].name) }
    let order = try sorted(input, by: others + [counted], droppingRepeats: true)
    var firsts: [Int] = []
    var counts: [Int] = []
    for row in 0..<order.rowCount {
      if let first = firsts.last, others.allSatisfy({ order.columns[$0].cells.isSame(first, row) }) {
        counts[counts.count - 1] += 1
      } else {
        firsts.append(row)
        counts.append(1)
      }
    }
    var result = order.picking(firsts)
    result.columns[counted].cells = .numbers(counts)
    return result
  }
}

extension Table {
  var conceptColumns: [[ConceptID]] {
    columns.compactMap { column in
      if case .concepts(let concepts) = column.cells { return concepts }
      return nil
    }
  }

  /// The table with these rows, in this order.
  func picking(_ rows: [Int]) -> Table {
    var result = self
    result.rowCount = rows.count
    for column in columns.indices { result.columns[column].cells = columns[column].cells.picking(rows) }
    return result
  }
}

extension Table.Cells {
  func picking(_ rows: [Int]) -> Table.Cells {
    switch self {
    case .concepts(let cells): .concepts(rows.map { cells[$0] })
    case .numbers(let cells): .numbers(rows.map { cells[$0] })
    case .decimals(let cells): .decimals(rows.map { cells[$0] })
    case .percentages(let cells): .percentages(rows.map { cells[$0] })
    case .truths(let cells): .truths(rows.map { cells[$0] })
    case .texts(let cells): .texts(rows.map { cells[$0] })
    case .paths(let cells): .paths(cells.picking(rows))
    case .chains(let cells): .chains(rows.map { cells[$0] })
    }
  }

  func isSame(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .concepts(let cells): cells[left] == cells[right]
    case .numbers(let cells): cells[left] == cells[right]
    case .decimals(let cells), .percentages(let cells): cells[left] == cells[right]
    case .truths(let cells): cells[left] == cells[right]
    case .texts(let cells): cells[left] == cells[right]
    case .paths(let cells): cells[left] == cells[right]
    case .chains(let cells): cells[left] == cells[right]
    }
  }
}
