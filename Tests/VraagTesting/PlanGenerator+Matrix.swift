import VraagPlan

extension PlanGenerator {
  /// Two columns of some rows crossed, or rows alone where there are no two.
  mutating func matrix() -> Plan {
    for _ in 0..<20 {
      let rows = rows()
      let concepts = rows.columns.indices.filter { rows.columns[$0].kind != .number }
      guard concepts.count > 1 else { continue }
      let (row, column) = (concepts[0], concepts[random.number(1...concepts.count - 1)])
      // Heads that no row has, too.
      guard let own = rows.root.set(ofColumn: row), let other = rows.root.set(ofColumn: column) else { continue }
      var input = Plan.rows(rows)
      var cell = cell(rows.columns.indices.filter { $0 != row && $0 != column })
      if concepts.count > 2, random.chance(30) {
        let counted = concepts.first { $0 != row && $0 != column } ?? concepts[0]
        input = .countBy(CountBy(input: rows, counted: counted))
        cell = .column(counted)
      }
      return .matrix(
        Matrix(
          input: input, row: row, column: column, rowHeads: random.chance(50) ? own : .union([own, set(1)]),
          columnHeads: random.chance(50) ? other : .union([set(1), other]), cell: cell,
          order: random.chance(50) ? nil : random.pick([.key(key()), .total, .total, .firstColumn]),
          isDescending: random.chance(50), limit: random.chance(30) ? random.number(0...4) : nil))
    }
    return .rows(rows())
  }

  private mutating func cell(_ others: [Int]) -> Matrix.Cell {
    if let other = others.first, random.chance(70) { return .column(other) }
    switch random.number(0...2) {
    case 0:
      let links = ["A", "B"].map { MatrixLink(link: link(1), letter: $0, meaning: $0) }
      return .links(links)
    case 1: return .key(ShownKey(key: key(), heading: "key"), link(1))
    default: return .mark
    }
  }
}

extension RowNode {
  /// The set of the node that has a column.
  fileprivate func set(ofColumn wanted: Int) -> SetPlan? {
    if column == wanted { return set }
    return branches.lazy.compactMap { $0.node.set(ofColumn: wanted) }.first
  }
}
