package import VraagGraph
internal import VraagPlan

/// What heads the rows and the columns of a matrix, filled or not, and what adds up in them.
package struct MatrixHeads: Sendable {
  package var rows: [ConceptID]
  package var columns: [ConceptID]
  /// Per row how many of its cells are filled; per column the same.
  package var filledInRow: [Int]
  package var filledInColumn: [Int]
  /// Per row the sum of its numbers, or how many of its cells are filled; per column the same.
  package var rowTotals: [Int]
  package var columnTotals: [Int]
  /// What stands for each bit of a cell's number, and what that means.
  package var letters: [(letter: String, meaning: String)] = []
}

extension Executor {
  /// The filled cells of a matrix and what heads its rows and columns.
  ///
  /// Memory grows with the cells that are filled and with the heads, not with their product.
  mutating func table(of matrix: Matrix) throws(QueryFailure) -> Table {
    let input = try unboundedTable(of: matrix.input)
    var crossed = try crossed(input, matrix)
    var heads = try heads(of: matrix)
    let isSum = if case .column = matrix.cell { true } else { false }
    add(crossed, to: &heads, isSum: isSum)
    if let order = try order(of: heads, matrix, crossed) {
      var rows = order.rows
      if let limit = matrix.limit, limit < rows.count {
        crossed.isCutInTie = limit > 0 && matrix.order != nil && order.isTied(at: limit)
        rows.removeSubrange(limit...)
      }
      crossed = try self.crossed(crossed, &heads, rows)
      add(crossed, to: &heads, isSum: isSum)
    }
    if case .links(let links) = matrix.cell { heads.letters = links.map { ($0.letter, $0.meaning) } }
    crossed.matrix = heads
    return crossed
  }

  /// The rows of the input: the two concepts that cross, and what the cell says.
  private mutating func crossed(_ input: Table, _ matrix: Matrix) throws(QueryFailure) -> Table {
    var table = Table(columns: [input.columns[matrix.row], input.columns[matrix.column]], rowCount: input.rowCount)
    switch matrix.cell {
    case .column(let column): table.columns.append(input.columns[column])
    case .mark, .links, .key: break
    }
    // Distinct rows of the input may be the same once they are crossed.
    table = try sorted(table, by: Array(table.columns.indices), droppingRepeats: true)
    switch matrix.cell {
    case .mark, .column: break
    case .links(let links): table.columns.append(.init(name: "", cells: .numbers(try marks(table, links))))
    case .key(let shown, let link):
      let values = try relationshipValues(table, shown.key, link)
      table.columns.append(.init(name: shown.heading, cells: .texts(values)))
    }
    return table
  }

  /// Per row which links lead from the one concept to the other: a bit each.
  private mutating func marks(_ table: Table, _ links: [MatrixLink]) throws(QueryFailure) -> [Int] {
    var walks: [Walk] = []
    for link in links { walks.append(try walk(link.link)) }
    let columns = table.conceptColumns
    try limits.ledger.take(table.rowCount * MemoryLayout<Int>.stride, for: .rows)
    var marks = [Int](repeating: 0, count: table.rowCount)
    var row = 0
    while row < table.rowCount {
      try limits.cancellation.check()
      let start = row
      let subject = columns[0][start]
      while row < table.rowCount, columns[0][row] == subject { row += 1 }
      for (bit, walk) in walks.enumerated() {
        let reached = try neighbours(of: subject.rawValue, by: walk)
        for index in start..<row where reached.containsSorted(columns[1][index].rawValue) { marks[index] |= 1 << bit }
      }
    }
    return marks
  }

  private mutating func heads(of matrix: Matrix) throws(QueryFailure) -> MatrixHeads {
    let rows = inNameOrder(try evaluate(matrix.rowHeads))
    let columns = inNameOrder(try evaluate(matrix.columnHeads))
    let (perRow, perColumn) = ([Int](repeating: 0, count: rows.count), [Int](repeating: 0, count: columns.count))
    return MatrixHeads(
      rows: rows, columns: columns, filledInRow: perRow, filledInColumn: perColumn, rowTotals: perRow,
      columnTotals: perColumn)
  }

  /// Adds up what is filled. The rows are in the order of the heads.
  private func add(_ table: Table, to heads: inout MatrixHeads, isSum: Bool) {
    let columnPlaces = Places(heads.columns, graph.conceptCount)
    let columns = table.conceptColumns
    var numbers: [Int]?
    if isSum, case .numbers(let cells) = table.columns[2].cells { numbers = cells }
    var head = 0
    for row in 0..<table.rowCount {
      while heads.rows[head] != columns[0][row] { head += 1 }
      let column = columnPlaces[columns[1][row]]
      let isNew = row == 0 || columns[0][row - 1] != columns[0][row] || columns[1][row - 1] != columns[1][row]
      if isNew {
        heads.filledInRow[head] += 1
        heads.filledInColumn[column] += 1
      }
      let amount = numbers?[row] ?? (isNew ? 1 : 0)
      heads.rowTotals[head] += amount
      heads.columnTotals[column] += amount
    }
  }

  /// The order of the heads of rows; nothing where it is that of names and none is cut.
  private func order(of heads: MatrixHeads, _ matrix: Matrix, _ table: Table) throws(QueryFailure) -> RowOrder? {
    if matrix.order == nil, matrix.limit == nil { return nil }
    var by = Sort.By.column(1)
    var places = heads.rows.indices.map { $0 }
    switch matrix.order {
    case .key(let key): by = .key(key)
    case .total: places = heads.rowTotals
    case .firstColumn:
      places = [Int](repeating: matrix.isDescending ? -1 : heads.columns.count, count: heads.rows.count)
      let columnPlaces = Places(heads.columns, graph.conceptCount)
      let columns = table.conceptColumns
      var head = heads.rows.count
      for row in (0..<table.rowCount).reversed() {
        if row + 1 == table.rowCount || columns[0][row] != columns[0][row + 1] { head -= 1 }
        while heads.rows[head] != columns[0][row] { head -= 1 }
        places[head] = columnPlaces[columns[1][row]]
      }
    case nil: break
    }
    let rows = Table(
      columns: [.init(name: "", cells: .concepts(heads.rows)), .init(name: "", cells: .numbers(places))],
      rowCount: heads.rows.count)
    let isDescending = matrix.order != nil && matrix.isDescending
    return try order(of: rows, Sort(input: matrix.input, by: by, isDescending: isDescending))
  }

  /// The same with other heads of rows, in another order; what adds up in columns is what is left.
  private func crossed(_ table: Table, _ heads: inout MatrixHeads, _ order: [Int]) throws(QueryFailure) -> Table {
    let concepts = table.conceptColumns.first ?? []
    var runs = [Range<Int>](repeating: 0..<0, count: heads.rows.count)
    var row = 0
    for head in heads.rows.indices {
      let start = row
      while row < table.rowCount, concepts[row] == heads.rows[head] { row += 1 }
      runs[head] = start..<row
    }
    var rows: [Int] = []
    for head in order {
      try limits.cancellation.check()
      rows.append(contentsOf: runs[head])
    }
    try limits.ledger.take(rows.count * table.bytesOfRow, for: .rows)
    let result = table.picking(rows)
    let zeros = [Int](repeating: 0, count: order.count)
    heads.rows = order.map { heads.rows[$0] }
    (heads.filledInRow, heads.rowTotals) = (zeros, zeros)
    heads.filledInColumn = heads.filledInColumn.map { _ in 0 }
    heads.columnTotals = heads.filledInColumn
    return result
  }
}

/// Where concepts stand in a list.
private struct Places {
  private var places: [UInt32]

  init(_ concepts: [ConceptID], _ conceptCount: Int) {
    places = [UInt32](repeating: 0, count: concepts.isEmpty ? 0 : conceptCount)
    for (place, concept) in concepts.enumerated() { places[concept.index] = UInt32(place) }
  }

  subscript(concept: ConceptID) -> Int { Int(places[concept.index]) }
}
