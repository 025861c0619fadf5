internal import VraagGraph
internal import VraagPlan

extension Executor {
  mutating func table(of marked: Marked) throws(QueryFailure) -> Table {
    var table = try table(of: marked.input)
    let width = marked.certain.columns.count
    var certain: Set<[UInt32]> = []
    // The bound on rows is for the answer.
    let maximumRows = limits.maximumRows
    limits.maximumRows = nil
    defer { limits.maximumRows = maximumRows }
    for row in Self.keys(try self.table(of: marked.certain), width) { certain.insert(row) }
    let words = Self.keys(table, width).map { [marked.words[certain.contains($0) ? 0 : 1]] }
    table.columns.append(.init(name: marked.heading, cells: .texts(words)))
    return table
  }

  /// The concepts and numbers of each row.
  private static func keys(_ table: Table, _ width: Int) -> [[UInt32]] {
    var keys = [[UInt32]](repeating: [], count: table.rowCount)
    for column in table.columns.prefix(width) {
      switch column.cells {
      case .concepts(let concepts): for row in keys.indices { keys[row].append(concepts[row].rawValue) }
      case .numbers(let numbers): for row in keys.indices { keys[row].append(UInt32(numbers[row])) }
      default: preconditionFailure("a column of rows has concepts or numbers")
      }
    }
    return keys
  }
}
