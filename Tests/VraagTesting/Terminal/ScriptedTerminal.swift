package import VraagTerminal

/// A terminal whose keys are known beforehand and whose screen is in memory.
package final class ScriptedTerminal: Terminal {
  package var screen: Screen
  package var script: [TerminalInput]
  private var position = 0
  /// What is done before an input is given: a look at the screen, a resize.
  package var before: (Int) -> Void = { _ in }
  /// Whether more keys are waiting, by position: then nothing is painted.
  package var waits: (Int) -> Bool = { _ in false }
  /// Whether there is a pause before an input.
  package var pauses: (Int) -> Bool = { _ in true }
  /// What the user's own editor makes of a text.
  package var editing: (String) -> String? = { _ in nil }
  package private(set) var isTaken = false
  package private(set) var suspensions = 0
  package private(set) var written = 0

  package init(columns: Int = 80, rows: Int = 24, _ script: [TerminalInput] = []) {
    screen = Screen(columns: columns, rows: rows)
    self.script = script
  }

  /// The keys that bytes stand for.
  package static func keys(_ text: String) -> [TerminalInput] {
    var decoder = KeyDecoder()
    var keys = text.utf8.compactMap { decoder.feed($0) }
    if let last = decoder.timeOut() { keys.append(last) }
    return keys.map(TerminalInput.key)
  }

  package var size: TerminalSize { TerminalSize(columns: screen.columns, rows: screen.rows) }
  package var hasInput: Bool { position < script.count && waits(position) }

  package func isQuiet() -> Bool { !hasInput && pauses(position) }

  /// Whether keys of the script are left.
  package var isUnfinished: Bool { position < script.count }

  package func next() -> TerminalInput {
    before(position)
    guard position < script.count else { return .closed }
    defer { position += 1 }
    return script[position]
  }

  package func write(_ bytes: [UInt8]) {
    written += bytes.count
    screen.write(bytes)
  }

  package func take() -> Bool {
    isTaken = true
    return true
  }

  package func release() { isTaken = false }
  package func suspend() { suspensions += 1 }
  package func edit(_ text: String) -> String? { editing(text) }
}
