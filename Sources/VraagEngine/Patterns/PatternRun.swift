internal import VraagPlan

/// One run of a pattern on one graph.
///
/// Rows are pushed from operation to operation: there is one row, in which each operation fills the slots that are its
/// own and then calls the next. Nothing is copied until something must be kept: for sorting, grouping, a list.
final class PatternRun<Graph: PropertyGraph> {
  let graph: Graph
  let parameters: [Datum]
  let limits: Limits
  var work = Work()
  /// The row that is being made.
  var row: [Datum]
  /// The relationships of the matches that are open; each match looks only at its own, which are the last.
  var used: [UInt32] = []
  /// What matches are made ready to run, by the number that their plan has.
  var prepared: [Int: PreparedMatch] = [:]
  var derived: DerivedNeighbours?
  var preparedDistinct: [Int: PreparedMatch] = [:]
  var expressions: [String: RegularExpression] = [:]
  /// Per key the values of its codes, as far as they were asked for: a text is made once.
  private var valuesOfCodes: [UInt32: [Datum]] = [:]
  private var lastKey = UInt32.max
  private var lastValues: [Datum] = []
  /// The day on which it runs, where the machine is: the same one throughout.
  private(set) lazy var today = Datum.today
  private var random: PatternRandom
  private var ticks: UInt32 = 0

  init(_ graph: Graph, _ plan: PatternPlan, parameters: [Datum], limits: Limits) {
    self.graph = graph
    self.parameters = parameters
    self.limits = limits
    row = [Datum](repeating: .null, count: plan.slotCount)
    random = PatternRandom(seed: UInt64(graph.nodeBound) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64.random(in: 0...UInt64.max))
  }

  /// Looks now and then whether somebody wants it to stop.
  @inline(__always)
  func tick() throws(QueryFailure) {
    ticks &+= 1
    if ticks & 0x3FF == 0 { try limits.cancellation.check() }
  }

  /// Whether there is room for a text or list that is about to be made.
  @inline(__always)
  func checkRoom(_ bytes: Int) throws(QueryFailure) {
    if bytes >= Ledger.step { try limits.ledger.check(room: bytes, for: .list) }
  }

  /// The value of a property of a node or relationship, whose code is known.
  func value(ofCode code: UInt32, _ key: UInt32) -> Datum {
    if key != lastKey {
      if lastKey != .max { valuesOfCodes[lastKey] = lastValues }
      lastValues =
        valuesOfCodes.removeValue(forKey: key) ?? [Datum](repeating: .null, count: graph.valueCodeCount(key))
      lastKey = key
    }
    let index = Int(code)
    if lastValues[index].isNull { lastValues[index] = graph.value(ofCode: code, key) }
    return lastValues[index]
  }

  func nextRandom() -> Double { random.next() }

  /// The number of a node in a slot; nothing where something else is in it.
  @inline(__always)
  func node(_ slot: RowSlot) -> UInt32? {
    if case .node(let node) = row[slot.index] { return node }
    return nil
  }
}

/// Numbers for `rand()`: splitmix64.
struct PatternRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// At least 0 and below 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ bits >> 31) >> 11) * 0x1p-53
  }
}
