private import Synchronization

/// What one question keeps while it is answered, in bytes: whoever keeps much tells of it, in coarse steps.
///
/// It is an account and no measurement: the same question keeps the same on every machine, whatever else the process does.
/// What is bounded by the size of the model, as sets and marks are, need not be told.
package final class Ledger: Sendable {
  /// What may be kept.
  package let bound: Int
  private let held = Atomic(0)

  package init(bound: Int? = nil) { self.bound = bound ?? Int.max }

  /// How much is kept at the moment.
  var bytes: Int { held.load(ordering: .relaxed) }

  /// More is kept; where that is too much it is refused, and should not be made.
  func take(_ bytes: Int, for kept: Kept) throws(QueryFailure) {
    try check(room: bytes, for: kept)
    // One thread answers a question, so nothing comes between.
    held.store(self.bytes &+ bytes, ordering: .relaxed)
  }

  /// Less is kept.
  func give(_ bytes: Int) { held.store(self.bytes &- bytes, ordering: .relaxed) }

  /// Whether there is room for what is made now and kept by others, or only for a while.
  func check(room bytes: Int, for kept: Kept) throws(QueryFailure) {
    let (sum, overflows) = self.bytes.addingReportingOverflow(bytes)
    if overflows || sum > bound { throw .tooMuchMemory(kept, limit: bound) }
  }

  /// How much may have gathered before it is told.
  static let step = 1 << 14
}

/// What a question keeps much of.
package enum Kept: Hashable, Sendable, CaseIterable {
  /// Rows of the answer, or of what it is worked out from.
  case rows
  case sortedRows
  case groups
  /// What was seen already, where each thing counts once.
  case seen
  /// A list or a text.
  case list
  case paths
  /// What a search remembers.
  case search
  /// What a pattern writes.
  case changes
}

/// What one keeper of a pattern has; it is given back when the keeper lets go of it.
final class Holding {
  private let ledger: Ledger
  private let kept: Kept
  private(set) var bytes = 0
  private var told = 0

  init(_ ledger: Ledger, _ kept: Kept) { (self.ledger, self.kept) = (ledger, kept) }

  deinit { ledger.give(told) }

  /// Keeps more; less where it is negative.
  @inline(__always)
  func add(_ more: Int) throws(QueryFailure) {
    bytes &+= more
    if bytes &- told >= Ledger.step { try tell() }
  }

  /// Keeps so much in all.
  func hold(_ all: Int) throws(QueryFailure) {
    bytes = all
    if (bytes &- told).magnitude >= Ledger.step { try tell() }
  }

  private func tell() throws(QueryFailure) {
    try ledger.take(bytes - told, for: kept)
    told = bytes
  }
}

/// What grows while it is made. Questions keep it until they are answered; of what patterns make so, others tell who keep it.
struct Growth {
  private let ledger: Ledger
  private let kept: Kept
  private let isTaken: Bool
  private var bytes = 0
  private var told = 0

  /// - Parameter isTaken: Whether it is kept, or there must only be room for it.
  init(_ ledger: Ledger, _ kept: Kept, isTaken: Bool) {
    (self.ledger, self.kept, self.isTaken) = (ledger, kept, isTaken)
  }

  @inline(__always)
  mutating func add(_ more: Int) throws(QueryFailure) {
    bytes &+= more
    if bytes &- told >= Ledger.step { try tell() }
  }

  private mutating func tell() throws(QueryFailure) {
    if isTaken { try ledger.take(bytes - told, for: kept) } else { try ledger.check(room: bytes, for: kept) }
    told = bytes
  }
}
