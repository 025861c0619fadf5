internal import VraagPlan

/// One operation at work: it is pushed a row, which it finds in the run, and pushes rows on.
class Stage<Graph: PropertyGraph> {
  let run: PatternRun<Graph>

  init(_ run: PatternRun<Graph>) { self.run = run }

  /// Takes the row as it is; false when it wants no more.
  func push() throws(QueryFailure) -> Bool { preconditionFailure("every stage says what it does with a row") }

  /// Takes many rows at once, which are in no slots yet; false when it wants no more.
  func push(_ batch: inout RowBatch) throws(QueryFailure) -> Bool { try pushEach(of: batch) }

  /// Takes them one by one.
  final func pushEach(of batch: borrowing RowBatch) throws(QueryFailure) -> Bool {
    for index in 0..<batch.count {
      run.fill(batch, index)
      if try !push() { return false }
    }
    return true
  }

  /// There are no more rows.
  func finish() throws(QueryFailure) { preconditionFailure("every stage says what it does at the end") }
}

/// Hands each row to whoever runs the query.
final class LastStage<Graph: PropertyGraph>: Stage<Graph> {
  private let take: () throws(QueryFailure) -> Bool

  init(_ run: PatternRun<Graph>, _ take: @escaping () throws(QueryFailure) -> Bool) {
    self.take = take
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool { try take() }
  override func finish() throws(QueryFailure) {}
}

final class MatchStage<Graph: PropertyGraph>: Stage<Graph> {
  private let match: PreparedMatch
  /// The same as loops over numbers, where it is no more than that.
  private let dense: DenseMatch?
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, _ match: PreparedMatch, dense: DenseMatch? = nil, _ next: Stage<Graph>) {
    (self.match, self.dense, self.next) = (match, dense, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    if let dense, let edges = run.graph.denseEdges {
      var found = DenseRun(run, dense, edges) { [next] (batch) throws(QueryFailure) in try next.push(&batch) }
      return try found.find()
    }
    var isFound = false
    let goesOn = try run.forEachMatch(match) { () throws(QueryFailure) in
      isFound = true
      return try next.push()
    }
    guard goesOn, match.plan.isOptional, !isFound else { return goesOn }
    for slot in match.plan.newSlots { run.row[slot.index] = .null }
    return try next.push()
  }

  override func finish() throws(QueryFailure) { try next.finish() }
}

final class UnwindStage<Graph: PropertyGraph>: Stage<Graph> {
  private let list: Term
  private let slot: RowSlot
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, _ list: Term, _ slot: RowSlot, _ next: Stage<Graph>) {
    (self.list, self.slot, self.next) = (list, slot, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    switch try run.value(list) {
    case .null: return true
    case .list(let members):
      for member in members {
        try run.tick()
        run.row[slot.index] = member
        if try !next.push() { return false }
      }
      return true
    case let other:
      // A value that is no list counts as a list of itself.
      run.row[slot.index] = other
      return try next.push()
    }
  }

  override func finish() throws(QueryFailure) { try next.finish() }
}

final class FilterStage<Graph: PropertyGraph>: Stage<Graph> {
  private let condition: Term
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, _ condition: Term, _ next: Stage<Graph>) {
    (self.condition, self.next) = (condition, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool { try run.holds(condition) ? try next.push() : true }
  override func finish() throws(QueryFailure) { try next.finish() }
}

/// Works out new slots for each row.
final class AssignStage<Graph: PropertyGraph>: Stage<Graph> {
  private let assignments: [Projection.Assignment]
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, _ assignments: [Projection.Assignment], _ next: Stage<Graph>) {
    (self.assignments, self.next) = (assignments, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    for assignment in assignments { run.row[assignment.slot.index] = try run.value(assignment.term) }
    return try next.push()
  }

  /// Where all of them are but other names of what is there, nothing is moved.
  override func push(_ batch: inout RowBatch) throws(QueryFailure) -> Bool {
    var names: [(slot: RowSlot, of: RowBatch.Column)] = []
    for assignment in assignments {
      guard case .slot(let slot) = assignment.term, let column = batch.column(of: slot) else { break }
      names.append((assignment.slot, column))
    }
    if names.count == assignments.count {
      return try batch.withNames(names) { (batch) throws(QueryFailure) in try next.push(&batch) }
    }
    return try pushEach(of: batch)
  }

  override func finish() throws(QueryFailure) { try next.finish() }
}

/// Lets the first of rows through that agree on some slots.
final class DistinctStage<Graph: PropertyGraph>: Stage<Graph> {
  private let slots: [RowSlot]
  private var seen: Set<DatumKey> = []
  private var seenNodes = NodePairSet()
  private let holding: Holding
  private let holdingOfNodes: Holding
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, _ slots: [RowSlot], _ next: Stage<Graph>) {
    (self.slots, self.next) = (slots, next)
    holding = Holding(run.limits.ledger, .seen)
    holdingOfNodes = Holding(run.limits.ledger, .seen)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    if let pair = pairOfNodes {
      try holdingOfNodes.hold(seenNodes.bytes(adding: 1))
      return seenNodes.insert(pair) ? try next.push() : true
    }
    let values = slots.map { run.row[$0.index] }
    try run.checkSpread(values)
    guard seen.insert(DatumKey(values)).inserted else { return true }
    try holding.add(DatumKey.bytesInTable(of: values))
    return try next.push()
  }

  override func push(_ batch: inout RowBatch) throws(QueryFailure) -> Bool {
    let columns = slots.compactMap { batch.column(of: $0) }.filter(\.isNode)
    guard columns.count == slots.count, let first = columns.first, columns.count <= 2 else {
      return try pushEach(of: batch)
    }
    let second = columns.count == 2 ? columns[1] : nil
    try holdingOfNodes.hold(seenNodes.bytes(adding: batch.count))
    batch.filter { batch, row in
      let node = UInt64(batch[row, first])
      return seenNodes.insert(second.map { node << 32 | UInt64(batch[row, $0]) } ?? node)
    }
    return batch.count == 0 ? true : try next.push(&batch)
  }

  override func finish() throws(QueryFailure) { try next.finish() }
}

extension DistinctStage {
  /// The row as one number, where it is one node or two.
  private var pairOfNodes: UInt64? {
    guard slots.count <= 2, let first = slots.first, let node = run.node(first) else { return nil }
    if slots.count == 1 { return UInt64(node) }
    guard let other = run.node(slots[1]) else { return nil }
    return UInt64(node) << 32 | UInt64(other)
  }
}

/// Leaves out the first rows, and ends after so many.
final class CutStage<Graph: PropertyGraph>: Stage<Graph> {
  private var skipped: Int
  private var left: Int
  private let next: Stage<Graph>

  init(_ run: PatternRun<Graph>, skip: Int, limit: Int, _ next: Stage<Graph>) {
    (skipped, left, self.next) = (skip, limit, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    if left == 0 { return false }
    if skipped > 0 {
      skipped -= 1
      return true
    }
    left -= 1
    return try next.push() && left > 0
  }

  override func finish() throws(QueryFailure) { try next.finish() }
}
