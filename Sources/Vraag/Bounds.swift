internal import VraagEngine

/// How far one question may go. A bound that is hit is a ``Failure``, never a silent cut.
public struct Bounds: Sendable {
  /// The most rows that an answer may have.
  public var maximumRows: Int?
  /// Stops the question from outside.
  public var stop: Stop

  /// Bounds with no limit on rows.
  public init(maximumRows: Int? = nil, stop: Stop = Stop()) {
    self.maximumRows = maximumRows
    self.stop = stop
  }
}

/// Stops a running question, from any thread or from a signal handler.
public final class Stop: Sendable {
  let cancellation = Cancellation()

  /// A flag that is not raised.
  public init() {}

  /// Stops the question because the user wants that.
  public func interrupt() { cancellation.interrupt() }

  /// Stops the question because its time is up.
  public func timeOut() { cancellation.timeOut() }

  /// Lowers the flag for the next question.
  public func reset() { cancellation.reset() }
}
