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
  /// The last of those that were kept when rows were cut: who comes behind it is not wanted.
  private var threshold: Kept?
  private let next: Stage<Graph>

  init(
    _ run: PatternRun<Graph>, _ keys: [Projection.SortKey], keeping slots: [RowSlot], wanted: Int, _ next: Stage<Graph>
  ) {
    (self.keys, self.slots, self.wanted, self.next) = (keys, slots, wanted, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    if wanted == 0 { return false }
    var sortKeys: [Datum] = []
    sortKeys.reserveCapacity(keys.count)
    for key in keys { sortKeys.append(try run.value(key.term)) }
    count += 1
    var row = Kept(keys: sortKeys, values: [], number: count)
    if let threshold, !precedes(row, threshold) { return true }
    row.values = slots.map { run.row[$0.index] }
    // Twice as many as wanted are kept before they are cut: sorting seldom costs less than keeping a heap.
    rows.append(row)
    if wanted < Int.max / 4, rows.count >= 2 * max(wanted, 512) {
      rows.sort(by: precedes)
      rows.removeLast(max(0, rows.count - wanted))
      threshold = rows.last
    }
    return true
  }

  override func finish() throws(QueryFailure) {
    rows.sort(by: precedes)
    for row in rows.prefix(wanted) {
      try run.tick()
      for (slot, value) in zip(slots, row.values) { run.row[slot.index] = value }
      if try !next.push() { break }
    }
    rows = []
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
