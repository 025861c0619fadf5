internal import VraagPlan

/// Grouping of rows that come many at once: keys are codes, groups are looked up in a table, and rows and nodes are counted
/// without making values of them.
struct GroupBatches {
  private enum Key {
    case number(RowBatch.Column)
    case property(UInt32, RowBatch.Column)
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
  private var counts: GroupCounts
  /// The aggregates that look at values.
  var others: [Int] { counts.others }
  /// The nodes, or relationships, that the groups are, where a group is what has the same one: then they are made here.
  private(set) var members: [UInt32]?

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
    if keys.count == 1, case .number = keys[0] { members = [] }
    counts = GroupCounts(grouping.aggregates, batch)
  }

  /// Whether each group is a node.
  var groupsAreNodes: Bool {
    if members != nil, case .number(let column) = keys[0] { column.isNode } else { false }
  }

  /// The node or relationship that a group is.
  func member(_ group: Int) -> Datum? {
    guard let members else { return nil }
    return groupsAreNodes ? .node(members[group]) : .relationship(members[group])
  }

  /// Looks up the groups of a batch, as far as they are known.
  mutating func take(_ batch: borrowing RowBatch, _ graph: some PropertyGraph) {
    row = 0
    if let first = keys.first { Self.read(first, batch, graph, into: &codes) }
    if keys.count == 2 { Self.read(keys[1], batch, graph, into: &secondCodes) }
    if members != nil { makeGroups(batch.count) } else { lookUp(batch.count) }
  }

  private mutating func lookUp(_ count: Int) {
    for row in 0..<count { groups[row] = place(row).map { groupOfCodes[$0] } ?? -1 }
  }

  /// Looks up the groups of what has a number, those that are met for the first time too.
  private mutating func makeGroups(_ count: Int) {
    guard var members else { return }
    self.members = nil
    for row in 0..<count {
      let code = Int(codes[row])
      if groupOfCodes[code] < 0 {
        groupOfCodes[code] = Int32(members.count)
        members.append(codes[row])
      }
      groups[row] = groupOfCodes[code]
    }
    row = count
    self.members = members
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

  /// What it takes in memory, with room for some rows more.
  func bytes(adding rows: Int) -> Int {
    (groupOfCodes.count + (members?.count ?? 0)) * MemoryLayout<Int32>.stride + counts.bytes(adding: rows)
  }

  func group(of row: Int) -> Int { Int(groups[row]) }

  /// Counts the rows of a batch, and the nodes in it, all of whose groups are known.
  mutating func count(_ batch: borrowing RowBatch) { counts.add(batch, groups) }

  /// What was counted for one aggregate of a group; nothing for one that looks at values.
  func count(of group: Int, _ aggregate: Int) -> Int? { counts.count(of: group, aggregate) }
}
