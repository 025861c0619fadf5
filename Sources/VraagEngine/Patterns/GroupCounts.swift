internal import VraagPlan

/// What is counted of the rows of each group without looking at values: rows, and different nodes.
struct GroupCounts {
  /// The different nodes of each group, counted.
  private struct DistinctNodes {
    let aggregate: Int
    let column: RowBatch.Column
    var counts: [Int] = []
    /// The node that a group had last, where a node does not come again after another.
    var last: [UInt32] = []
    /// Groups and nodes that were met together, where it may.
    var seen = NodePairSet()

    mutating func count(_ batch: borrowing RowBatch, _ groups: borrowing [Int32]) {
      for row in 0..<batch.count {
        let group = Int(groups[row])
        let node = batch[row, column]
        if column.isClustered {
          if group >= last.count { GroupCounts.grow(&last, to: group, with: RowBatch.noCode) }
          if last[group] == node { continue }
          last[group] = node
        } else if !seen.insert(UInt64(group) << 32 | UInt64(node)) {
          continue
        }
        if group >= counts.count { GroupCounts.grow(&counts, to: group, with: 0) }
        counts[group] += 1
      }
    }
  }

  private var rowCounts: [Int] = []
  /// The aggregates that count rows.
  private var counting: [Int] = []
  private var distinct: [DistinctNodes] = []
  /// The aggregates that look at values.
  private(set) var others: [Int] = []

  init(_ aggregates: [AggregateCall], _ batch: borrowing RowBatch) {
    for (index, call) in aggregates.enumerated() {
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

  /// Counts the rows of a batch, each of which is of a group.
  mutating func add(_ batch: borrowing RowBatch, _ groups: borrowing [Int32]) {
    if !counting.isEmpty {
      for row in 0..<batch.count {
        let group = Int(groups[row])
        if group >= rowCounts.count { Self.grow(&rowCounts, to: group, with: 0) }
        rowCounts[group] += 1
      }
    }
    for index in distinct.indices { distinct[index].count(batch, groups) }
  }

  /// What it takes in memory, with room for some rows more.
  func bytes(adding rows: Int) -> Int {
    distinct.reduce(rowCounts.count * MemoryLayout<Int>.stride) { sum, nodes in
      sum + nodes.counts.count * MemoryLayout<Int>.stride + nodes.last.count * MemoryLayout<UInt32>.stride
        + (nodes.column.isClustered ? 0 : nodes.seen.bytes(adding: rows))
    }
  }

  fileprivate static func grow<Element>(_ values: inout [Element], to group: Int, with none: Element) {
    values.append(contentsOf: repeatElement(none, count: max(group + 1 - values.count, values.count)))
  }

  /// What was counted for one aggregate of a group; nothing for one that looks at values.
  func count(of group: Int, _ aggregate: Int) -> Int? {
    if counting.contains(aggregate) { return group < rowCounts.count ? rowCounts[group] : 0 }
    guard let nodes = distinct.first(where: { $0.aggregate == aggregate }) else { return nil }
    return group < nodes.counts.count ? nodes.counts[group] : 0
  }
}
