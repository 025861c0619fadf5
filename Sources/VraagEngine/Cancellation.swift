private import Synchronization
package import VraagPlan

/// A flag that stops a running question.
///
/// Whoever owns the clock or the keyboard raises it, from any thread or from a signal handler; the engine looks at it
/// often and stops with the failure that it names.
package final class Cancellation: Sendable {
  private enum State {
    static let running: UInt8 = 0
    static let interrupted: UInt8 = 1
    static let timedOut: UInt8 = 2
    /// Running, and late at some time.
    static let hurried: UInt8 = 3
  }

  private let state: Atomic<UInt8>
  /// Says that the time is up, for questions of which nobody waits for the answer longer than that.
  private let isLate: (@Sendable () -> Bool)?

  package init() {
    state = Atomic(State.running)
    isLate = nil
  }

  package init(when isLate: @escaping @Sendable () -> Bool) {
    state = Atomic(State.hurried)
    self.isLate = isLate
  }

  package func interrupt() { state.store(State.interrupted, ordering: .relaxed) }
  package func timeOut() { state.store(State.timedOut, ordering: .relaxed) }
  /// Makes the flag ready for the next question.
  package func reset() { state.store(State.running, ordering: .relaxed) }

  package var isRaised: Bool { (try? check()) == nil }

  package func check() throws(QueryFailure) {
    let now = state.load(ordering: .relaxed)
    if now == State.running { return }
    switch now {
    case State.interrupted: throw .interrupted
    case State.timedOut: throw .timedOut
    default: if let isLate, isLate() { throw .timedOut }
    }
  }
}

/// What stops a question.
package enum QueryFailure: Error, Hashable, Sendable {
  case interrupted
  case timedOut
  /// The answer has more rows than were allowed.
  case tooManyRows(limit: Int)
  /// Something would have to be kept that takes more bytes than were allowed.
  case tooMuchMemory(Kept, limit: Int)
  /// A regular expression that is none; the reason is the matcher's own, in English.
  case badPattern(pattern: String, reason: String)
  /// A regular expression that takes too long on some value.
  case costlyPattern(pattern: String)
  /// A value that what is asked of it does not fit.
  case wrongValue(PatternFault)
}

/// The bounds of one question.
package struct Limits: Sendable {
  package var maximumRows: Int?
  package var cancellation: Cancellation
  /// How much is kept, and may be.
  package let ledger: Ledger
  /// That the restrictions on derivation are read to the letter, where they are: then they bind every relationship that
  /// follows, also one that ArchiMate allows to be modelled.
  package var literal: LiteralReading?
  /// When a second thread joins in, where the machine has one free.
  package var secondThread = SecondThread()
  /// How many edges a count may look at that lie next to each other, for each that it must look at in any case.
  package var sweepGain = 16

  package init(
    maximumRows: Int? = nil, maximumMemory: Int? = nil, cancellation: Cancellation = Cancellation(),
    literal: LiteralReading? = nil
  ) {
    self.maximumRows = maximumRows
    ledger = Ledger(bound: maximumMemory)
    self.cancellation = cancellation
    self.literal = literal
  }
}
