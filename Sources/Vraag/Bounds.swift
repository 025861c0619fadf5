internal import VraagEngine

/// How far one question may go. A bound that is hit is a ``Failure``, never a silent cut.
public struct Bounds: Sendable {
  /// The most rows that an answer may have.
  public var maximumRows: Int?
  /// The most bytes that may be kept while the question is answered: rows, groups, lists and the like, not the model.
  ///
  /// It is an account of what is kept and no measurement: the process may take somewhat more for a moment, while
  /// something grows.
  public var maximumMemory: Int?
  /// The most seconds that may be spent on what is said about an answer that is ready: why there is nothing, or what it
  /// rests on. What takes longer is left out, and that is said.
  public var maximumNoteTime: Double?
  /// Stops the question from outside.
  public var stop: Stop

  /// Bounds with no limit on rows, memory and time.
  public init(
    maximumRows: Int? = nil, maximumMemory: Int? = nil, maximumNoteTime: Double? = nil, stop: Stop = Stop()
  ) {
    self.maximumRows = maximumRows
    self.maximumMemory = maximumMemory
    self.maximumNoteTime = maximumNoteTime
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
