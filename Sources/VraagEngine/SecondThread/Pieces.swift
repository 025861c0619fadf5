internal import Synchronization

/// A long loop in pieces, which two threads take from its two ends until they meet.
final class Pieces: Sendable {
  private let size: Int
  private let range: Range<Int>
  /// The next piece from the front in the lower half, and how many are taken from the back in the upper one.
  private let taken = Atomic<UInt64>(0)
  private let count: UInt64
  private let closed = Atomic(false)

  private static let one: UInt64 = 1 << 32

  /// The pieces of a range, each of at least `smallest` steps; few enough that taking them costs nothing.
  init(_ range: Range<Int>, smallest: Int) {
    self.range = range
    size = max(smallest, (range.count + 63) / 64)
    count = UInt64((range.count + size - 1) / size)
  }

  /// The first piece that nobody has, if there is one.
  func takeFirst() -> Range<Int>? { take(1).map { piece(Int($0 & (Self.one - 1))) } }

  /// The last one.
  func takeLast() -> Range<Int>? { take(Self.one).map { piece(Int(count - 1 - ($0 >> 32))) } }

  /// Nobody takes any more, and what is being done is not needed.
  func close() { closed.store(true, ordering: .relaxed) }

  var isClosed: Bool { closed.load(ordering: .relaxed) }

  private static func sum(_ taken: UInt64) -> UInt64 { taken >> 32 + taken & (one - 1) }

  /// What was taken before.
  private func take(_ step: UInt64) -> UInt64? {
    var known = taken.load(ordering: .relaxed)
    while Self.sum(known) < count, !isClosed {
      let (isExchanged, original) = taken.weakCompareExchange(
        expected: known, desired: known + step, ordering: .relaxed)
      if isExchanged { return known }
      known = original
    }
    return nil
  }

  private func piece(_ number: Int) -> Range<Int> {
    let start = range.lowerBound + number * size
    return start..<min(start + size, range.upperBound)
  }
}
