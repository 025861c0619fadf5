internal import VraagPlan
internal import VraagText

/// A clause that writes. It waits for all rows, writes for each of them in turn, and then pushes them on: no clause before
/// it sees what it did, and every clause behind it sees all of it.
final class WriteStage<Graph: PropertyGraph>: Stage<Graph> {
  private let plan: WritePlan
  private let rest: [PatternOperation]
  private let last: Stage<Graph>
  private var rows: [[Datum]] = []
  private let holding: Holding
  private var rowBytes: RowBytes

  init(_ run: PatternRun<Graph>, _ plan: WritePlan, then rest: [PatternOperation], _ last: Stage<Graph>) {
    (self.plan, self.rest, self.last) = (plan, rest, last)
    holding = Holding(run.limits.ledger, .changes)
    rowBytes = RowBytes(run.row.count)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    try run.tick()
    try holding.add(rowBytes.bytes(run.row))
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
      let before = written.count
      try writer.write(plan) { written.append(run.row) }
      // What goes on, and what was written, which the draft has until the statement ends.
      for row in written[before...] { try holding.add(rowBytes.bytes(row) + plan.bytesOfDraft) }
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

extension WritePlan {
  /// What a draft keeps of what is written for one row, roughly: an entry for each thing that is new or different.
  fileprivate var bytesOfDraft: Int {
    switch self {
    case .create(let plan): plan.parts.count * 512
    case .merge(let plan): plan.create.parts.count * 512
    case .change(let changes): changes.count * 256
    case .delete(let plan): plan.items.count * 32
    }
  }
}

extension PatternRun {
  /// What is to be matched next starts from what there is then.
  func forgetPreparedMatches() {
    prepared = [:]
    preparedDistinct = [:]
  }
}
