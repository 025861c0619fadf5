import VraagPlan
private import VraagText

extension ReferenceEvaluator {
  /// The cells of a matrix, one by one, and what heads its rows and columns.
  func crossed(_ matrix: Matrix) -> ReferenceTable {
    let input = answer(matrix.input)
    var cells: Set<[ReferenceTable.Cell]> = []
    for row in input.rows {
      guard case .concept(let subject) = row[matrix.row], case .concept(let object) = row[matrix.column] else {
        continue
      }
      var cell: [ReferenceTable.Cell] = [.concept(subject), .concept(object)]
      switch matrix.cell {
      case .mark: break
      case .column(let column): cell.append(row[column])
      case .links(let links):
        let bits = links.indices.filter { following(links[$0].link)(subject).contains(object) }.map { 1 << $0 }
        cell.append(.number(bits.reduce(0, +)))
      case .key(let shown, let link):
        let values = relationships(link, from: subject, to: object).flatMap { self.values(of: shown.key, $0) }
        cell.append(.texts(values.indices.filter { values.firstIndex(of: values[$0]) == $0 }.map { values[$0] }))
      }
      cells.insert(cell)
    }
    let columns = inOrder(members(matrix.columnHeads))
    var heads = inOrder(members(matrix.rowHeads))
    let keys = heads.map { key(of: $0, matrix, cells, columns) }
    let order = heads.indices.sorted { left, right in
      isBefore(keys[left], keys[right], matrix.isDescending) ?? (left < right)
    }
    heads = order.map { heads[$0] }
    var isCutInTie = false
    if let limit = matrix.limit, limit < heads.count {
      if limit > 0, matrix.order != nil {
        let (last, next) = (keys[order[limit - 1]], keys[order[limit]])
        isCutInTie = last.isMissing == next.isMissing && !isBefore(last, next) && !isBefore(next, last)
      }
      heads = Array(heads.prefix(limit))
    }
    let rows = heads.flatMap { head in ordered(cells.filter { $0[0] == .concept(head) }) }
    var names = [input.names[matrix.row], input.names[matrix.column]]
    switch matrix.cell {
    case .mark: break
    case .links: names.append("")
    case .column(let column): names.append(input.names[column])
    case .key(let shown, _): names.append(shown.heading)
    }
    return ReferenceTable(names: names, rows: rows, isCutInTie: isCutInTie, heads: [heads, columns])
  }

  private func inOrder(_ concepts: Set<Int>) -> [Int] { concepts.sorted { model.precedes($0, $1) } }

  /// What a row of a matrix is sorted by.
  private func key(
    of head: Int, _ matrix: Matrix, _ cells: Set<[ReferenceTable.Cell]>, _ columns: [Int]
  ) -> SortKey {
    let own = cells.filter { $0[0] == .concept(head) }
    switch matrix.order {
    case nil: return .missing
    case .key(let key): return values(of: key, head).first.map { .value(ComparableValue($0, orders)) } ?? .missing
    case .firstColumn:
      let places = own.compactMap { cell in columns.firstIndex { cell[1] == .concept($0) } }
      return .cell(.number(places.min() ?? (matrix.isDescending ? -1 : columns.count)))
    case .total:
      var total = Set(own.map { $0[1] }).count
      let numbers = own.compactMap { cell -> Int? in
        guard case .column = matrix.cell, case .number(let number) = cell[2] else { return nil }
        return number
      }
      if case .column(let column) = matrix.cell, isNumber(column, of: matrix.input) { total = numbers.reduce(0, +) }
      return .cell(.number(total))
    }
  }

  private func isNumber(_ column: Int, of plan: Plan) -> Bool {
    switch plan {
    case .rows(let rows): rows.columns[column].kind == .number
    case .countBy(let count): column == count.counted || count.input.columns[column].kind == .number
    default: false
    }
  }
}
