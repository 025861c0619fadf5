/// The terminal as an editor needs it: what tests put in its place is a script and a screen in memory.
package protocol Terminal: AnyObject {
  /// The cells it has now.
  var size: TerminalSize { get }
  /// Whether keys are waiting: painting can then wait too.
  var hasInput: Bool { get }
  /// Whether nothing is typed for a moment.
  func isQuiet() -> Bool
  /// Waits for what happens next.
  func next() -> TerminalInput
  func write(_ bytes: [UInt8])
  /// Starts to read keys; false where it cannot be set so.
  func take() -> Bool
  /// Puts it back as it was.
  func release()
  /// Stops the process until the user wants it back.
  func suspend()
  /// Lets the user change a text in an editor of their own; nothing where there is none or it failed.
  func edit(_ text: String) -> String?
}

/// The cells of a terminal.
package struct TerminalSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a terminal can come up with.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  case resized
  /// The process goes on after it was stopped from outside; others have written to the terminal.
  case continued
  /// It is asked from outside to stop, or interrupted.
  case stopped, interrupted
  /// No key will come any more.
  case closed
}
