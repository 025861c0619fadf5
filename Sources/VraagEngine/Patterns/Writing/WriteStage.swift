internal import VraagPlan
internal import VraagText

/// A clause that writes. It waits for all rows, writes for each of them in turn, and then pushes them on: no clause before
/// it sees what it did, and every clause behind it sees all of it.
final class WriteStage<Graph: PropertyGraph>: Stage<Graph> {
  private let plan: WritePlan
  private let rest: [PatternOperation]
  private let last: Stage<Graph>
  private var rows: [[Datum]] = []

  init(_ run: PatternRun<Graph>, _ plan: WritePlan, then rest: [PatternOperation], _ last: Stage<Graph>) {
    (self.plan, self.rest, self.last) = (plan, rest, last)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    try run.tick()
    rows.append(run.row)
    return true
  }

  override func finish() throws(QueryFailure) {
    guard let graph = run.graph as? any WritableGraph else {
      preconditionFailure("a statement that writes runs on a draft")
    }
    let writer = PatternWriter(run, graph)
    var written: [[Datum]] = []
    for row in rows {
      try run.tick()
      run.row = row
      try writer.write(plan) { written.append(run.row) }
    }
    rows = []
    run.forgetPreparedMatches()
    let next = try run.stages(rest, last)
    for row in written {
      run.row = row
      if try !next.push() { break }
    }
    try next.finish()
  }
}

extension PatternRun {
  /// What is to be matched next starts from what there is then.
  func forgetPreparedMatches() {
    prepared = [:]
    preparedDistinct = [:]
  }
}
