internal import Synchronization

/// What was worked out for each node of a place, for as many threads as work on it: who finds nothing works it out, and
/// two who do so at once find the same.
final class CountMemo: @unchecked Sendable {
  private let counts: UnsafeMutablePointer<Atomic<Int>>
  let size: Int

  private static let unknown = -1

  init(size: Int) {
    self.size = size
    counts = .allocate(capacity: size)
    for index in 0..<size { (counts + index).initialize(to: Atomic(Self.unknown)) }
  }

  deinit {
    counts.deinitialize(count: size)
    counts.deallocate()
  }

  /// What is known; nothing where that is nothing yet.
  @inline(__always)
  subscript(place: Int) -> Int? {
    precondition(place < size)
    let count = counts[place].load(ordering: .relaxed)
    return count == Self.unknown ? nil : count
  }

  /// Tells what was worked out; whether nobody had told it before.
  @inline(__always)
  func tell(_ count: Int, at place: Int, isAlone: Bool) -> Bool {
    precondition(place < size)
    if isAlone {
      counts[place].store(count, ordering: .relaxed)
      return true
    }
    return counts[place].exchange(count, ordering: .relaxed) == Self.unknown
  }
}
