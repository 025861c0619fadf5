/// Which pairs of a concept and a state a walk has come to: forgotten all at once, so that a walk costs what it reaches.
struct PairMarks {
  private var keys: [UInt64] = []
  private var epochs: [UInt32] = []
  private var epoch: UInt32 = 0
  private var count = 0

  /// Makes it empty.
  mutating func clear() {
    count = 0
    if keys.isEmpty || epoch == UInt32.max {
      keys = [UInt64](repeating: 0, count: 1024)
      epochs = [UInt32](repeating: 0, count: 1024)
      epoch = 0
    }
    epoch += 1
  }

  /// Inserts a pair and tells whether it was new. O(1) on average.
  mutating func insert(_ concept: UInt32, _ state: UInt32) -> Bool {
    if count * 2 >= keys.count { grow() }
    return place(UInt64(state) << 32 | UInt64(concept))
  }

  private mutating func place(_ key: UInt64) -> Bool {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while epochs[slot] == epoch {
      if keys[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    epochs[slot] = epoch
    count += 1
    return true
  }

  private mutating func grow() {
    let (oldKeys, oldEpochs, old) = (keys, epochs, epoch)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    epochs = [UInt32](repeating: 0, count: oldKeys.count * 4)
    count = 0
    epoch = 1
    for slot in oldKeys.indices where oldEpochs[slot] == old { _ = place(oldKeys[slot]) }
  }
}
