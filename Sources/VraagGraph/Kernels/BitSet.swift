/// A set of concepts as one bit each: what a kernel marks while it walks.
package struct BitSet: Sendable {
  package private(set) var words: [UInt64]

  /// The empty set over `count` concepts.
  package init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  package func contains(_ concept: UInt32) -> Bool {
    words[Int(concept >> 6)] >> UInt64(concept & 63) & 1 == 1
  }

  package mutating func insert(_ concept: UInt32) {
    words[Int(concept >> 6)] |= 1 << UInt64(concept & 63)
  }

  package mutating func remove(_ concept: UInt32) {
    words[Int(concept >> 6)] &= ~(1 << UInt64(concept & 63))
  }

  /// Inserts a concept and tells whether it was new.
  package mutating func insertIfAbsent(_ concept: UInt32) -> Bool {
    let word = Int(concept >> 6)
    let bit: UInt64 = 1 << UInt64(concept & 63)
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    return true
  }

  /// The members in ascending order. O(concepts / 64 + members).
  package var members: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return result
  }
}
