internal import VraagPlan

/// Grouping of rows that come many at once: keys are codes, groups are looked up in a table, and rows and nodes are counted
/// without making values of them.
struct GroupBatches {
  private enum Key {
    case number(RowBatch.Column)
    case property(UInt32, RowBatch.Column)
  }

  /// The different nodes of each group, counted.
  private struct DistinctNodes {
    let aggregate: Int
    let column: RowBatch.Column
    var counts: [Int] = []
    /// Groups and nodes that were met together.
    var seen = NodePairSet()

    mutating func count(_ batch: borrowing RowBatch, _ groups: borrowing [Int32]) {
      for row in 0..<batch.count {
        let group = Int(groups[row])
        guard seen.insert(UInt64(group) << 32 | UInt64(batch[row, column])) else { continue }
        if group >= counts.count { GroupBatches.grow(&counts, to: group) }
        counts[group] += 1
      }
    }
  }

  private let keys: [Key]
  /// How many codes the last key has.
  private let width: Int
  /// The group of each code, or each two codes; -1 for those that were not met.
  private var groupOfCodes: [Int32]
  private var codes: [UInt32]
  private var secondCodes: [UInt32]
  /// The groups of the rows of a batch.
  private var groups = [Int32](repeating: -1, count: RowBatch.capacity)
  private var row = 0
  private var rowCounts: [Int] = []
  /// The aggregates that count rows.
  private var counting: [Int] = []
  private var distinct: [DistinctNodes] = []
  /// The aggregates that look at values.
  private(set) var others: [Int] = []

  /// A table of groups with more places would cost more than it saves.
  private static var largestTable: Int { 1 << 16 }

  /// Nothing where the keys have no codes, or more than a table can have places for.
  init?(_ grouping: Projection.Grouping, _ batch: borrowing RowBatch, _ graph: some PropertyGraph) {
    var keys: [Key] = []
    var sizes: [Int] = []
    for key in grouping.keys {
      switch key.term {
      case .slot(let slot):
        guard let column = batch.column(of: slot) else { return nil }
        keys.append(.number(column))
        sizes.append(column.isNode ? graph.nodeBound : graph.relationshipBound)
      case .property(.slot(let slot), let name, _):
        guard let column = batch.column(of: slot), let symbol = name.symbol, graph.valueCodeCount(symbol) > 0 else {
          return nil
        }
        keys.append(.property(symbol, column))
        sizes.append(graph.valueCodeCount(symbol))
      default: return nil
      }
    }
    guard keys.count <= 2 else { return nil }
    let size = sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard size <= max(Self.largestTable, 2 * graph.nodeBound), sizes.allSatisfy({ $0 < 1 << 31 }) else { return nil }
    self.keys = keys
    width = sizes.last ?? 1
    groupOfCodes = [Int32](repeating: -1, count: size)
    codes = [UInt32](repeating: 0, count: RowBatch.capacity)
    secondCodes = codes
    for (index, call) in grouping.aggregates.enumerated() {
      switch (call.function, call.argument) {
      case (.count, nil): counting.append(index)
      case (.count, .slot(let slot)?):
        guard let column = batch.column(of: slot) else {
          others.append(index)
          break
        }
        if !call.isDistinct {
          counting.append(index)
        } else if column.isNode {
          distinct.append(DistinctNodes(aggregate: index, column: column))
        } else {
          others.append(index)
        }
      default: others.append(index)
      }
    }
  }

  /// Looks up the groups of a batch, as far as they are known.
  mutating func take(_ batch: borrowing RowBatch, _ graph: some PropertyGraph) {
    row = 0
    if let first = keys.first { Self.read(first, batch, graph, into: &codes) }
    if keys.count == 2 { Self.read(keys[1], batch, graph, into: &secondCodes) }
    lookUp(batch.count)
  }

  private mutating func lookUp(_ count: Int) {
    for row in 0..<count { groups[row] = place(row).map { groupOfCodes[$0] } ?? -1 }
  }

  private static func read(
    _ key: Key, _ batch: borrowing RowBatch, _ graph: some PropertyGraph, into codes: inout [UInt32]
  ) {
    switch key {
    case .number(let column): for row in 0..<batch.count { codes[row] = batch[row, column] }
    case .property(let symbol, let column): graph.valueCodes(symbol, of: batch, column, into: &codes)
    }
  }

  /// Where the group of a row stands in the table; nothing where it has a key without a code.
  @inline(__always)
  private func place(_ row: Int) -> Int? {
    switch keys.count {
    case 0: return 0
    case 1: return codes[row] == RowBatch.noCode ? nil : Int(codes[row])
    default:
      if codes[row] == RowBatch.noCode || secondCodes[row] == RowBatch.noCode { return nil }
      return Int(codes[row]) * width + Int(secondCodes[row])
    }
  }

  /// The next row whose group is not known, if there is one.
  mutating func nextUnknown(_ batch: borrowing RowBatch) -> Int? {
    while row < batch.count {
      if groups[row] < 0, let place = place(row) { groups[row] = groupOfCodes[place] }
      if groups[row] < 0 { return row }
      row += 1
    }
    return nil
  }

  mutating func set(_ row: Int, to group: Int) {
    groups[row] = Int32(group)
    if let place = place(row) { groupOfCodes[place] = Int32(group) }
  }

  func group(of row: Int) -> Int { Int(groups[row]) }

  /// Counts the rows of a batch, and the nodes in it, all of whose groups are known.
  mutating func count(_ batch: borrowing RowBatch) {
    if !counting.isEmpty {
      for row in 0..<batch.count {
        let group = Int(groups[row])
        if group >= rowCounts.count { Self.grow(&rowCounts, to: group) }
        rowCounts[group] += 1
      }
    }
    for index in distinct.indices { distinct[index].count(batch, groups) }
  }

  fileprivate static func grow(_ counts: inout [Int], to group: Int) {
    counts.append(contentsOf: repeatElement(0, count: group + 1 - counts.count))
  }

  /// What was counted for one aggregate of a group; nothing for one that looks at values.
  func count(of group: Int, _ aggregate: Int) -> Int? {
    if counting.contains(aggregate) { return group < rowCounts.count ? rowCounts[group] : 0 }
    guard let nodes = distinct.first(where: { $0.aggregate == aggregate }) else { return nil }
    return group < nodes.counts.count ? nodes.counts[group] : 0
  }
}
