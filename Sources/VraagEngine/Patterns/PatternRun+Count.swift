internal import VraagPlan
internal import VraagText

/// How often something matches, without going through every match.
extension PatternRun {
  func count(_ match: PreparedMatch) throws(QueryFailure) -> Int {
    guard let edges = graph.denseEdges, let tree = match.countTree else {
      if let edges = graph.denseEdges, let dense = DenseMatch(match, needed: [], countsOnce: false) {
        return try count(dense, edges)
      }
      var count = 0
      _ = try forEachMatch(match) { () throws(QueryFailure) in
        count += 1
        return true
      }
      return count
    }
    if var sweep = CountSweep(tree, edges, nodeBound: graph.nodeBound, limits),
      let total = try sweep.total()
    {
      note(edges: sweep.edgeCount, nodes: sweep.nodeCount)
      return total
    }
    var counting = CountRun(self, tree, edges, nodeBound: graph.nodeBound)
    return try counting.total()
  }
}

extension PatternRun {
  private func count(_ match: DenseMatch, _ edges: DenseEdges) throws(QueryFailure) -> Int {
    var count = 0
    var found = DenseRun(self, match, edges) { (batch) throws(QueryFailure) in
      count += batch.count
      return true
    }
    _ = try found.find()
    return count
  }
}

/// A match and `count(*)` behind it: the rows are counted and not made.
final class CountStage<Graph: PropertyGraph>: Stage<Graph> {
  private let match: PreparedMatch
  private let slots: [RowSlot]
  private let next: Stage<Graph>
  private var total = 0

  init(_ run: PatternRun<Graph>, _ match: PreparedMatch, into slots: [RowSlot], _ next: Stage<Graph>) {
    (self.match, self.slots, self.next) = (match, slots, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    let (sum, overflows) = total.addingReportingOverflow(try run.count(match))
    if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
    total = sum
    return true
  }

  override func finish() throws(QueryFailure) {
    for slot in slots { run.row[slot.index] = .integer(Int64(total)) }
    _ = try next.push()
    try next.finish()
  }
}
