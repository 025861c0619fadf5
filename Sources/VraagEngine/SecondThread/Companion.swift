internal import Dispatch
internal import Synchronization

/// A second thread that works on the same question for a while.
///
/// It comes when the machine has one free: who asks for it goes on without it until then, and to the end where none comes.
final class Companion<Result: Sendable>: Sendable {
  private enum State {
    static var awaited: UInt8 { 0 }
    static var atWork: UInt8 { 1 }
    static var dismissed: UInt8 { 2 }
  }

  private let state = Atomic(State.awaited)
  private let result = Mutex<Result?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// - Parameter isAwaited: Whether it has begun when this returns.
  init(isAwaited: Bool = false, _ work: @escaping @Sendable () -> Result) {
    let begun = isAwaited ? DispatchSemaphore(value: 0) : nil
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      guard exchange(State.awaited, State.atWork) else { return }
      begun?.signal()
      let made = work()
      result.withLock { $0 = made }
      done.signal()
    }
    begun?.wait()
  }

  private func exchange(_ expected: UInt8, _ desired: UInt8) -> Bool {
    state.compareExchange(expected: expected, desired: desired, ordering: .acquiringAndReleasing).exchanged
  }

  /// What it made, once it is ready; nothing where it never began, and then it will not. Asked once.
  func finish() -> Result? {
    if exchange(State.awaited, State.dismissed) { return nil }
    done.wait()
    return result.withLock { $0.take() }
  }
}

extension Cancellation {
  /// One for a companion: raised when this one is, and when it is no longer needed.
  func alsoWhen(_ isOver: @escaping @Sendable () -> Bool) -> Cancellation {
    Cancellation { [self] in isOver() || isRaised }
  }

  /// Why a question ends of which a companion was stopped, that cannot tell why.
  func reason(for failure: QueryFailure) -> QueryFailure {
    do throws(QueryFailure) {
      try check()
      return failure
    } catch {
      return error
    }
  }
}
