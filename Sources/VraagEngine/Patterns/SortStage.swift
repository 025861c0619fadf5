internal import VraagPlan

/// Keeps rows until there are no more, and hands them on in order; of many only as many as will be wanted.
final class SortStage<Graph: PropertyGraph>: Stage<Graph> {
  private struct Kept {
    var keys: [Datum]
    var values: [Datum]
    /// Rows that sort the same stay in the order in which they came.
    var number: Int
  }

  private let keys: [Projection.SortKey]
  private let slots: [RowSlot]
  /// How many rows will be wanted.
  private let wanted: Int
  private var rows: [Kept] = []
  private var count = 0
  private var candidate: Kept
  /// The last of those that were kept when rows were cut: who comes behind it is not wanted.
  private var threshold: Kept?
  private let holding: Holding
  private var rowBytes: RowBytes
  private let next: Stage<Graph>

  init(
    _ run: PatternRun<Graph>, _ keys: [Projection.SortKey], keeping slots: [RowSlot], wanted: Int, _ next: Stage<Graph>
  ) {
    (self.keys, self.slots, self.wanted, self.next) = (keys, slots, wanted, next)
    holding = Holding(run.limits.ledger, .sortedRows)
    rowBytes = RowBytes(slots.count)
    candidate = Kept(keys: keys.map { _ in .null }, values: [], number: 0)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    if wanted == 0 { return false }
    count += 1
    // Of many rows few are wanted: the keys of the others are looked at and not kept.
    candidate.number = count
    for (index, key) in keys.enumerated() { candidate.keys[index] = try run.value(key.term) }
    try run.checkSpread(candidate.keys)
    if let threshold, !precedes(candidate, threshold) { return true }
    let row = Kept(keys: candidate.keys, values: slots.map { run.row[$0.index] }, number: count)
    // Twice as many as wanted are kept before they are cut: sorting seldom costs less than keeping a heap.
    try keep(row)
    if wanted < Int.max / 4, rows.count >= 2 * max(wanted, 512) {
      rows.sort(by: precedes)
      let all = rows.count
      rows.removeLast(max(0, rows.count - wanted))
      try holding.hold(holding.bytes / all * rows.count)
      threshold = rows.last
    }
    return true
  }

  private func keep(_ row: Kept) throws(QueryFailure) {
    let bytesOfKeys = row.keys.reduce(Table.bytesOfHead) { $0 + $1.bytes }
    try holding.add(MemoryLayout<Kept>.stride + bytesOfKeys + rowBytes.bytes(row.values))
    rows.append(row)
  }

  override func finish() throws(QueryFailure) {
    rows.sort(by: precedes)
    for row in rows.prefix(wanted) {
      try run.tick()
      for (slot, value) in zip(slots, row.values) { run.row[slot.index] = value }
      if try !next.push() { break }
    }
    rows = []
    try holding.hold(0)
    try next.finish()
  }

  private func precedes(_ left: Kept, _ right: Kept) -> Bool {
    for (index, key) in keys.enumerated() {
      let (a, b) = (left.keys[index], right.keys[index])
      if let nullsFirst = key.nullsFirst, a.isNull != b.isNull { return a.isNull == nullsFirst }
      let order = a.order(b)
      if order != 0 { return key.isDescending ? order > 0 : order < 0 }
    }
    return left.number < right.number
  }
}
