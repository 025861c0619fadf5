internal import VraagPlan

/// Puts rows together that agree on some keys, and works out one value of each group for each aggregate.
final class GroupStage<Graph: PropertyGraph>: Stage<Graph> {
  private struct Group {
    var keys: [Datum]
    var accumulators: [Accumulator]
  }

  private let grouping: Projection.Grouping
  private let next: Stage<Graph>
  private var groups: [Group] = []
  private var numbers: [DatumKey: Int] = [:]
  /// The group of each node, where the only key is a node: found without hashing.
  private var numberOfNode: [Int32] = []
  /// The group of each two codes of keys, so that their values need not be looked at.
  private var numberOfCodes: [UInt64: Int] = [:]

  init(_ run: PatternRun<Graph>, _ grouping: Projection.Grouping, _ next: Stage<Graph>) {
    (self.grouping, self.next) = (grouping, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    let group = try groupOfRow()
    for (index, call) in grouping.aggregates.enumerated() {
      guard let argument = call.argument else {
        groups[group].accumulators[index].count += 1
        continue
      }
      let value = try run.value(argument)
      if value.isNull { continue }
      let second: Datum? = if let second = call.second { try run.value(second) } else { nil }
      try groups[group].accumulators[index].add(value, second)
    }
    return true
  }

  private func groupOfRow() throws(QueryFailure) -> Int {
    if grouping.keys.isEmpty {
      if groups.isEmpty { return newGroup([]) }
      return 0
    }
    if grouping.keys.count == 1, case .node(let node) = try run.value(grouping.keys[0].term) {
      if numberOfNode.isEmpty { numberOfNode = [Int32](repeating: -1, count: run.graph.nodeBound) }
      if numberOfNode[Int(node)] < 0 { numberOfNode[Int(node)] = Int32(newGroup([.node(node)])) }
      return Int(numberOfNode[Int(node)])
    }
    if let codes = codesOfRow {
      if let known = numberOfCodes[codes] { return known }
      let number = try groupByValue()
      numberOfCodes[codes] = number
      return number
    }
    return try groupByValue()
  }

  private func groupByValue() throws(QueryFailure) -> Int {
    var keys: [Datum] = []
    keys.reserveCapacity(grouping.keys.count)
    for key in grouping.keys { keys.append(try run.value(key.term)) }
    let key = DatumKey(keys)
    if let known = numbers[key] { return known }
    let number = newGroup(keys)
    numbers[key] = number
    return number
  }

  /// Numbers that stand for the row's keys, where those are one or two that have codes: rows with the same are one group.
  private var codesOfRow: UInt64? {
    guard grouping.keys.count <= 2, let first = code(of: grouping.keys[0].term) else { return nil }
    if grouping.keys.count == 1 { return UInt64(first) }
    guard let second = code(of: grouping.keys[1].term) else { return nil }
    return UInt64(first) << 32 | UInt64(second)
  }

  private func code(of term: Term) -> UInt32? {
    switch term {
    case .slot(let slot): return run.node(slot)
    case .property(.slot(let slot), let key, _):
      guard let symbol = key.symbol else { return nil }
      switch run.row[slot.index] {
      case .node(let node): return run.graph.valueCode(ofNode: node, symbol)
      case .relationship(let relationship): return run.graph.valueCode(ofRelationship: relationship, symbol)
      default: return nil
      }
    default: return nil
    }
  }

  private func newGroup(_ keys: [Datum]) -> Int {
    groups.append(Group(keys: keys, accumulators: grouping.aggregates.map(Accumulator.init)))
    return groups.count - 1
  }

  override func finish() throws(QueryFailure) {
    if groups.isEmpty, grouping.keys.isEmpty { _ = newGroup([]) }
    for group in groups {
      try run.tick()
      for (key, value) in zip(grouping.keys, group.keys) { run.row[key.slot.index] = value }
      for (call, accumulator) in zip(grouping.aggregates, group.accumulators) {
        run.row[call.slot.index] = try accumulator.result()
      }
      if try !next.push() { break }
    }
    groups = []
    try next.finish()
  }
}
