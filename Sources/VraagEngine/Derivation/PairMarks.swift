/// Which pairs of a concept and a state a walk has come to: forgotten all at once, so that a walk costs what it reaches.
///
/// A few pairs are hashed. Once there have been so many that it no longer matters what it takes to make room for all
/// concepts, the first states are bits beside the concept: there they are found in one look.
struct PairMarks {
  private let conceptCount: Int
  private var keys: [UInt64] = []
  private var epochs: [UInt32] = []
  private var epoch: UInt32 = 0
  /// How many pairs are hashed, and how many were before they were forgotten.
  private var count = 0
  private var forgotten = 0
  /// Per concept its first states, as of an epoch; empty until there have been many pairs.
  private var rows: [Row] = []

  private struct Row {
    var states: UInt32 = 0
    var epoch: UInt32 = 0
  }

  init(conceptCount: Int) { self.conceptCount = conceptCount }

  /// Makes it empty.
  mutating func clear() {
    forgotten += count
    count = 0
    if keys.isEmpty || epoch == UInt32.max {
      keys = [UInt64](repeating: 0, count: 1024)
      epochs = [UInt32](repeating: 0, count: 1024)
      rows.removeAll()
      epoch = 0
    }
    epoch += 1
    if hasManyPairs { makeRows() }
  }

  /// Inserts a pair and tells whether it was new. O(1) on average.
  @inline(__always)
  mutating func insert(_ concept: UInt32, _ state: UInt32) -> Bool {
    if state < UInt32.bitWidth, !rows.isEmpty { return mark(concept, state) }
    if count * 2 >= keys.count { grow() }
    return place(UInt64(state) << 32 | UInt64(concept))
  }

  @inline(__always)
  private mutating func mark(_ concept: UInt32, _ state: UInt32) -> Bool {
    let bit: UInt32 = 1 << state
    let row = rows[Int(concept)]
    let known = row.epoch == epoch ? row.states : 0
    if known & bit != 0 { return false }
    rows[Int(concept)] = Row(states: known | bit, epoch: epoch)
    return true
  }

  /// The slot that a pair is in, or would be put in.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while epochs[slot] == epoch, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func place(_ key: UInt64) -> Bool {
    let slot = slot(of: key)
    if epochs[slot] == epoch { return false }
    keys[slot] = key
    epochs[slot] = epoch
    count += 1
    return true
  }

  private var hasManyPairs: Bool { rows.isEmpty && (forgotten + count) * 16 >= conceptCount }

  private mutating func makeRows() {
    rows = [Row](repeating: Row(), count: conceptCount)
  }

  private mutating func grow() {
    let (oldKeys, oldEpochs) = (keys, epochs)
    if hasManyPairs { makeRows() }
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    epochs = [UInt32](repeating: 0, count: oldKeys.count * 4)
    count = 0
    for slot in oldKeys.indices where oldEpochs[slot] == epoch {
      _ = insert(UInt32(truncatingIfNeeded: oldKeys[slot]), UInt32(truncatingIfNeeded: oldKeys[slot] >> 32))
    }
  }
}
