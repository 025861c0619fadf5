/// From where on a loop is shared with a second thread, and how.
///
/// What is counted are edges, not time: the same question is answered the same way each time.
package struct SecondThread: Sendable {
  /// How many relationships are followed before anybody asks: some tens of nanoseconds each, with what is done with them.
  package var edgesAlone = 1 << 12
  /// How many must be left, going by what there were so far: half a millisecond's.
  package var edgesLeft = 1 << 14
  /// How many both follow before the rows that the second has found are handed on.
  package var edgesTogether = 1 << 18
  /// After how many steps of the loop that is asked.
  package var stretch = 256
  /// The fewest steps that a thread takes at once.
  package var smallestPiece = 64
  /// How many batches of rows the second thread may keep: a few megabytes.
  package var mostBatches = 512
  /// What tests are told by: called with each piece that the second thread takes. Where there is one, the first thread
  /// waits for the second to begin.
  package var whenTaken: (@Sendable () -> Void)?

  package init() {}

  /// One thread does it all.
  package static var never: SecondThread {
    var second = SecondThread()
    second.edgesLeft = .max
    return second
  }

  /// Whether what is left of a loop is worth a second thread.
  func isWorthwhile(edges: Int, done: Int, of count: Int) -> Bool {
    guard edges >= edgesAlone, done < count else { return false }
    return edges / max(done, 1) * (count - done) >= edgesLeft
  }

  /// How many steps are taken together at once.
  func window(edges: Int, done: Int, of count: Int) -> Int {
    min(max(2 * smallestPiece, done * edgesTogether / max(edges, 1)), count - done)
  }
}
