package import VraagPlan

/// Rows of nodes and relationships, many at once and column by column: what a match hands on.
package struct RowBatch {
  /// How many rows are handed on at once.
  static let capacity = 1024

  /// Stands for a value that must be looked at.
  static let noCode = UInt32.max

  package struct Column {
    package var slot: RowSlot
    /// Whether there are nodes in it; else there are relationships.
    package var isNode: Bool
    /// Whether rows with the same number come one behind the other, and never again after another number.
    package var isClustered: Bool
    /// Where its numbers stand among those of the columns.
    fileprivate(set) var place: Int
  }

  private(set) var columns: [Column]
  var count = 0
  private var numbers: [UInt32]

  init(_ slots: [(slot: RowSlot, isNode: Bool, isClustered: Bool)]) {
    columns = slots.enumerated().map {
      Column(slot: $1.slot, isNode: $1.isNode, isClustered: $1.isClustered, place: $0)
    }
    numbers = [UInt32](repeating: 0, count: slots.count * Self.capacity)
  }

  func column(of slot: RowSlot) -> Column? { columns.first { $0.slot == slot } }

  @inline(__always)
  subscript(row: Int, column: Column) -> UInt32 { numbers[column.place * Self.capacity + row] }

  /// A value of the next row, which `count` does not count until all are there.
  @inline(__always)
  mutating func set(_ place: Int, to number: UInt32) { numbers[place * Self.capacity + count] = number }

  /// Gives what is in one slot to others too, for as long as `body` runs.
  mutating func withNames<Result>(
    _ names: [(slot: RowSlot, of: Column)], _ body: (inout RowBatch) throws(QueryFailure) -> Result
  ) throws(QueryFailure) -> Result {
    let own = columns
    columns =
      names.map { name in
        var column = name.of
        column.slot = name.slot
        return column
      } + own
    defer { columns = own }
    return try body(&self)
  }

  /// Leaves out the rows for which a test does not hold.
  mutating func filter(_ keeps: (borrowing RowBatch, Int) -> Bool) {
    var kept = 0
    let stride = Self.capacity
    for row in 0..<count where keeps(self, row) {
      if kept < row {
        for place in 0..<numbers.count / stride { numbers[place * stride + kept] = numbers[place * stride + row] }
      }
      kept += 1
    }
    count = kept
  }

  @inline(__always)
  func datum(_ row: Int, _ column: Column) -> Datum {
    column.isNode ? .node(self[row, column]) : .relationship(self[row, column])
  }
}

extension PatternRun {
  /// Puts one of many rows into the slots.
  @inline(__always)
  func fill(_ batch: borrowing RowBatch, _ index: Int) {
    for column in batch.columns { row[column.slot.index] = batch.datum(index, column) }
  }
}
