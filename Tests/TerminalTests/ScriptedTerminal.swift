import VraagTerminal

/// A terminal whose keys are known beforehand and whose screen is in memory.
final class ScriptedTerminal: Terminal {
  var screen: Screen
  var script: [TerminalInput]
  private var position = 0
  /// What is done before an input is given: a look at the screen, a resize.
  var before: (Int) -> Void = { _ in }
  /// Whether more keys are waiting, by position: then nothing is painted.
  var waits: (Int) -> Bool = { _ in false }
  /// What the user's own editor makes of a text.
  var editing: (String) -> String? = { _ in nil }
  private(set) var isTaken = false
  private(set) var suspensions = 0
  private(set) var written = 0

  init(columns: Int = 80, rows: Int = 24, _ script: [TerminalInput] = []) {
    screen = Screen(columns: columns, rows: rows)
    self.script = script
  }

  /// The keys that bytes stand for.
  static func keys(_ text: String) -> [TerminalInput] {
    var decoder = KeyDecoder()
    var keys = text.utf8.compactMap { decoder.feed($0) }
    if let last = decoder.timeOut() { keys.append(last) }
    return keys.map(TerminalInput.key)
  }

  var size: TerminalSize { TerminalSize(columns: screen.columns, rows: screen.rows) }
  var hasInput: Bool { position < script.count && waits(position) }

  /// Whether keys of the script are left.
  var isUnfinished: Bool { position < script.count }

  func next() -> TerminalInput {
    before(position)
    guard position < script.count else { return .closed }
    defer { position += 1 }
    return script[position]
  }

  func write(_ bytes: [UInt8]) {
    written += bytes.count
    screen.write(bytes)
  }

  func take() -> Bool {
    isTaken = true
    return true
  }

  func release() { isTaken = false }
  func suspend() { suspensions += 1 }
  func edit(_ text: String) -> String? { editing(text) }
}
