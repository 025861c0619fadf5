package import VraagPlan

/// Runs patterns on a graph.
package struct PatternExecutor<Graph: PropertyGraph> {
  let graph: Graph
  private let limits: Limits
  /// What running took.
  package private(set) var work = Work()

  package init(_ graph: Graph, limits: Limits) {
    self.graph = graph
    self.limits = limits
  }

  /// The rows of a pattern, column by column. The parameters are those of the plan, in its order.
  package mutating func run(_ plan: PatternPlan, parameters: [Datum]) throws(QueryFailure) -> PatternTable {
    let run = PatternRun(graph, plan, parameters: parameters, limits: limits)
    var columns = [[Datum]](repeating: [], count: plan.columns.count)
    var rowCount = 0
    let maximumRows = limits.maximumRows ?? Int.max
    let holding = Holding(limits.ledger, .rows)
    var rowBytes = RowBytes(columns.count)
    try run.forEachRow(of: plan) { (slots) throws(QueryFailure) in
      // A statement that only writes has no rows.
      if slots.isEmpty { return true }
      if rowCount == maximumRows { throw .tooManyRows(limit: maximumRows) }
      rowCount += 1
      var bytes = 0
      for (column, slot) in slots.enumerated() {
        let value = run.row[slot.index]
        try run.checkSpread(value)
        bytes += rowBytes.bytes(value, at: column)
        columns[column].append(value)
      }
      try holding.add(bytes)
      return true
    }
    run.work.rows = rowCount
    work = run.work
    return PatternTable(names: plan.columns, columns: columns, rowCount: rowCount)
  }
}

/// A pattern's rows, column by column.
package struct PatternTable: Sendable {
  package var names: [String]
  package var columns: [[Datum]]
  package var rowCount: Int
}
