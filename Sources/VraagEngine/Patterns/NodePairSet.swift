/// A set of numbers that are one node or two: open addressing, for millions of rows are looked for in it.
struct NodePairSet {
  /// A number and one more, so that zero is free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private(set) var count = 0

  /// Adds a number, which is not the largest there is; false where it is there.
  mutating func insert(_ pair: UInt64) -> Bool {
    if count * 2 > slots.count { grow() }
    let place = Self.place(of: pair &+ 1, in: slots)
    if slots[place] != 0 { return false }
    slots[place] = pair &+ 1
    count += 1
    return true
  }

  /// What it takes in memory, with room for some numbers more: while it grows it is there twice.
  func bytes(adding more: Int) -> Int {
    let grows = (count + more) * 2 > slots.count
    return slots.count * MemoryLayout<UInt64>.stride * (grows ? 5 : 1)
  }

  private static func place(of key: UInt64, in slots: borrowing [UInt64]) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0, slots[place] != key { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    for key in slots where key != 0 { larger[Self.place(of: key, in: larger)] = key }
    slots = larger
  }
}
