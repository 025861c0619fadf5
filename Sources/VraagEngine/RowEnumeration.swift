internal import VraagGraph
internal import VraagPlan

/// Makes the rows of a reduced tree, column by column.
struct RowEnumeration {
  /// What is still to be chosen for a row: a child of a concept that was chosen.
  private struct Choice {
    var branch: ReducedNode.Branch
    var parent: UInt32
  }

  /// Per column its cells: concepts, or numbers.
  private(set) var columns: [[UInt32]]
  private(set) var rowCount = 0
  /// Whether rows may repeat or stand out of order, because a concept that is not shown has several things below it.
  private(set) var needsSorting = false
  private var row: [UInt32]
  private let maximumRows: Int

  init(columnCount: Int, maximumRows: Int?) {
    columns = [[UInt32]](repeating: [], count: columnCount)
    row = [UInt32](repeating: 0, count: columnCount)
    self.maximumRows = maximumRows ?? Int.max
  }

  mutating func run(_ root: ReducedNode, on executor: inout Executor) throws(QueryFailure) {
    if let column = root.column, root.branches.isEmpty, root.counts.isEmpty {
      // One column and no more: the set is the answer.
      columns[column] = executor.sortedByName(root.set.members)
      rowCount = columns[column].count
      return
    }
    try each(executor.sortedByName(root.set.members), of: root, then: [], on: &executor)
  }

  private mutating func each(
    _ concepts: [UInt32], of node: ReducedNode, then rest: [Choice], on executor: inout Executor
  ) throws(QueryFailure) {
    if node.column == nil { needsSorting = true }
    for concept in concepts {
      if let column = node.column { row[column] = concept }
      for count in node.counts {
        row[count.column] = UInt32(
          try executor.neighbours(of: concept, by: count.walk).reduce(0) { $0 + (count.objects.contains($1) ? 1 : 0) })
      }
      try choose(node.branches.map { Choice(branch: $0, parent: concept) } + rest, on: &executor)
    }
  }

  private mutating func choose(_ choices: [Choice], on executor: inout Executor) throws(QueryFailure) {
    guard let choice = choices.first else { return try append(on: &executor) }
    var walk = choice.branch.walk
    var node = choice.branch.node
    var reached = ConceptSet.list(try executor.neighbours(of: choice.parent, by: walk)).intersection(node.set)
    // A concept that is not shown and has one thing below it is walked through, all of its kind at once.
    while node.column == nil, node.counts.isEmpty, node.branches.count == 1 {
      walk = node.branches[0].walk
      node = node.branches[0].node
      reached = try executor.image(of: reached, by: walk).intersection(node.set)
    }
    try each(
      executor.sortedByName(reached.members), of: node, then: Array(choices.dropFirst()), on: &executor)
  }

  private mutating func append(on executor: inout Executor) throws(QueryFailure) {
    for column in columns.indices { columns[column].append(row[column]) }
    rowCount += 1
    if rowCount % 1024 == 0 { try executor.limits.cancellation.check() }
    if rowCount > maximumRows, !needsSorting { throw .tooManyRows(limit: maximumRows) }
  }
}

extension Executor {
  mutating func table(of rows: Rows) throws(QueryFailure) -> Table {
    try table(of: rows, maximumRows: limits.maximumRows)
  }

  private mutating func table(of rows: Rows, maximumRows: Int?) throws(QueryFailure) -> Table {
    let root = try reduced(rows.root)
    var enumeration = RowEnumeration(columnCount: rows.columns.count, maximumRows: maximumRows)
    try enumeration.run(root, on: &self)
    let table = Table(
      columns: zip(rows.columns, enumeration.columns).map { column, cells in
        switch column.kind {
        case .element, .relationship: .init(name: column.name, cells: .concepts(cells.map { ConceptID($0) }))
        case .number: .init(name: column.name, cells: .numbers(cells.map(Int.init)))
        }
      }, rowCount: enumeration.rowCount)
    return enumeration.needsSorting ? distinctAndSorted(table) : table
  }

  /// The rows of an input: unbounded, since what stands above it may cut them.
  mutating func unboundedTable(of plan: Plan) throws(QueryFailure) -> Table {
    if case .rows(let rows) = plan { return try table(of: rows, maximumRows: nil) }
    return try table(of: plan)
  }
}
