internal import VraagPlan

/// Puts rows together that agree on some keys, and works out one value of each group for each aggregate.
final class GroupStage<Graph: PropertyGraph>: Stage<Graph> {
  private let grouping: Projection.Grouping
  /// Which groups are wanted, where it is not all, and how many.
  private let best: BestGroups?
  private let wanted: Int
  private let next: Stage<Graph>
  private var groupCount = 0
  /// The values of the keys of one group after the other.
  private var keys: [Datum] = []
  /// The aggregates of one group after the other, but for those of which batches know all.
  private var accumulators: [Accumulator] = []
  private var numbers: [DatumKey: Int] = [:]
  /// The group of each node, where the only key is a node: found without hashing.
  private var numberOfNode: [Int32] = []
  /// The groups of rows that come many at once, and what they add to them.
  private var batches: GroupBatches?
  private var mayBatch = true
  /// What groups take that were met row by row, and those of batches.
  private let holding: Holding
  private let holdingOfBatches: Holding

  init(
    _ run: PatternRun<Graph>, _ grouping: Projection.Grouping, best: BestGroups?, wanted: Int, _ next: Stage<Graph>
  ) {
    (self.grouping, self.best, self.wanted, self.next) = (grouping, best, wanted, next)
    holding = Holding(run.limits.ledger, .groups)
    holdingOfBatches = Holding(run.limits.ledger, .groups)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    let group = try groupOfRow()
    for (index, call) in grouping.aggregates.enumerated() { try add(call, index, to: group) }
    return true
  }

  /// Adds what the row has for one aggregate.
  private func add(_ call: AggregateCall, _ index: Int, to group: Int) throws(QueryFailure) {
    let place = group * grouping.aggregates.count + index
    guard let argument = call.argument else {
      accumulators[place].count += 1
      return
    }
    let value = try run.value(argument)
    if value.isNull { return }
    if call.isDistinct || call.function == .min || call.function == .max { try run.checkSpread(value) }
    let second: Datum? = if let second = call.second { try run.value(second) } else { nil }
    let more = try accumulators[place].add(value, second)
    if more != 0 { try holding.add(more) }
  }

  override func push(_ batch: inout RowBatch) throws(QueryFailure) -> Bool {
    if mayBatch, batches == nil {
      batches = GroupBatches(grouping, batch, run.graph)
      mayBatch = batches != nil
    }
    if batches == nil { return try pushEach(of: batch) }
    try holdingOfBatches.hold(batches?.bytes(adding: batch.count) ?? 0)
    batches?.take(batch, run.graph)
    if let members = batches?.members {
      groupCount = members.count
      if batches?.others.isEmpty == false { makeAccumulators(upTo: groupCount) }
    }
    // A row whose keys have no codes, or codes that were not met before, is looked at for its group.
    while let row = batches?.nextUnknown(batch) {
      run.fill(batch, row)
      let group = try groupOfRow()
      batches?.set(row, to: group)
    }
    batches?.count(batch)
    for index in batches?.others ?? [] {
      for row in 0..<batch.count {
        run.fill(batch, row)
        try add(grouping.aggregates[index], index, to: batches?.group(of: row) ?? 0)
      }
    }
    return true
  }

  private func groupOfRow() throws(QueryFailure) -> Int {
    if grouping.keys.isEmpty { return groupCount == 0 ? try newGroup([]) : 0 }
    let first = try run.value(grouping.keys[0].term)
    if grouping.keys.count == 1, case .node(let node) = first {
      if numberOfNode.isEmpty { numberOfNode = [Int32](repeating: -1, count: run.graph.nodeBound) }
      if numberOfNode[Int(node)] < 0 {
        let number = try newGroup(CollectionOfOne(first))
        numberOfNode[Int(node)] = Int32(number)
      }
      return Int(numberOfNode[Int(node)])
    }
    var values = [first]
    for key in grouping.keys.dropFirst() { values.append(try run.value(key.term)) }
    try run.checkSpread(values)
    let key = DatumKey(values)
    if let known = numbers[key] { return known }
    try holding.add(DatumKey.bytesInTable(of: values))
    let number = try newGroup(values)
    numbers[key] = number
    return number
  }

  private func newGroup(_ values: some Collection<Datum>) throws(QueryFailure) -> Int {
    try holding.add(values.reduce(grouping.aggregates.count * MemoryLayout<Accumulator>.stride) { $0 + $1.bytes })
    keys.append(contentsOf: values)
    groupCount += 1
    if batches?.others.isEmpty != true { makeAccumulators(upTo: groupCount) }
    return groupCount - 1
  }

  private func makeAccumulators(upTo groupCount: Int) {
    while accumulators.count < groupCount * grouping.aggregates.count {
      accumulators += grouping.aggregates.map(Accumulator.init)
    }
  }

  override func finish() throws(QueryFailure) {
    if groupCount == 0, grouping.keys.isEmpty { _ = try newGroup([]) }
    if let chosen = chosenGroups {
      for group in chosen where try !handOn(group) { break }
    } else {
      for group in 0..<groupCount where try !handOn(group) { break }
    }
    (groupCount, keys, accumulators, numbers, numberOfNode, batches) = (0, [], [], [:], [], nil)
    try holding.hold(0)
    try holdingOfBatches.hold(0)
    try next.finish()
  }

  private var chosenGroups: [Int]? {
    guard let best, let batches, !best.readsProperties || batches.groupsAreNodes else { return nil }
    return best.choose(wanted, of: groupCount) { batches.count(of: $0, $1) }
  }

  private func handOn(_ group: Int) throws(QueryFailure) -> Bool {
    try run.tick()
    let (keyCount, aggregateCount) = (grouping.keys.count, grouping.aggregates.count)
    for (index, key) in grouping.keys.enumerated() {
      run.row[key.slot.index] = batches?.member(group) ?? keys[group * keyCount + index]
    }
    for (index, call) in grouping.aggregates.enumerated() {
      run.row[call.slot.index] =
        if let count = batches?.count(of: group, index) {
          .integer(Int64(count))
        } else {
          try accumulators[group * aggregateCount + index].result()
        }
    }
    return try next.push()
  }
}
