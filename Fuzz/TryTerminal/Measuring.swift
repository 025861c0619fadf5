import VraagTerminal

/// How long a key takes from its arrival until what it changed has been written.
///
/// The keys go through libedit, the assistant, the layout and the painter; what is written is thrown away.
final class Measuring: Terminal {
  private let text: [Unicode.Scalar]
  private var position = 0
  private let keys = 400
  private var started: ContinuousClock.Instant?
  private(set) var times: [Duration] = []

  /// A text of so many bytes, of words as in a sentence, with a key more at its end for every time.
  init(bytes: Int) {
    let words = Array("which processes that read \"Leerling\" write ".unicodeScalars)
    text = (0..<bytes).map { words[$0 % words.count] }
  }

  static func report(_ assistant: some Assistant) {
    for bytes in [0, 1_000, 10_000] {
      let measuring = Measuring(bytes: bytes)
      guard
        let editor = TerminalLineEditor(
          terminal: measuring, assistant: assistant, history: History(path: nil), theme: Theme(isColored: true))
      else { return }
      _ = editor.read(.vraag)
      let sorted = measuring.times.sorted()
      print("\(bytes) bytes: median \(sorted[sorted.count / 2]), worst \(sorted[sorted.count - 1])")
    }
  }

  var size: TerminalSize { TerminalSize(columns: 80, rows: 24) }
  var hasInput: Bool { position < text.count }

  func next() -> TerminalInput {
    defer { position += 1 }
    if position < text.count { return .key(.character(text[position])) }
    guard position < text.count + keys else { return .closed }
    started = ContinuousClock.now
    return .key(.character(position % 7 == 0 ? " " : "a"))
  }

  func write(_ bytes: [UInt8]) {
    guard let started else { return }
    times.append(ContinuousClock.now - started)
    self.started = nil
  }

  func isQuiet() -> Bool { true }
  func take() -> Bool { true }
  func release() {}
  func suspend() {}
  func edit(_ text: String) -> String? { nil }
}
