private import Glibc
private import VraagTerminal
private import VraagTesting
private import VraagText

/// Random keys, pastes and resizes through libedit itself, in emacs' keys and in vi's: nothing crashes, and what is shown
/// is a screen that understands all it was sent.
///
/// usage: FuzzTerminal [KEYS [SEED]]
@main enum FuzzTerminal {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = numbers.first ?? 100_000
    let seed = UInt64(numbers.dropFirst().first ?? 1)
    for (index, settings) in ["", "bind -v"].enumerated() {
      press(count / 2, seed: seed &+ UInt64(index), settings: settings)
    }
  }

  private static func press(_ count: Int, seed: UInt64, settings: String) {
    let terminal = ScriptedTerminal(columns: 40, rows: 10)
    let history = History(path: nil)
    for entry in ["which?", "two\nlines?", "東京?"] { history.add(entry) }
    guard
      let editor = TerminalLineEditor(
        terminal: terminal, assistant: Colours(), history: history, theme: Theme(isColored: true),
        settings: EditSettings(settings))
    else { return fail("there is no pseudo-terminal", seed) }
    var keys = RandomKeys(seed: seed)
    terminal.script = (0..<count).map { _ in keys.input() }
    terminal.before = { position in
      if !terminal.screen.unknown.isEmpty { fail("the terminal was sent \(terminal.screen.unknown)", seed) }
      guard position < count, terminal.script[position] == .resized else { return }
      terminal.screen.resize(columns: keys.random.number(2...60), rows: keys.random.number(2...12))
    }
    terminal.waits = { $0 % 5 == 1 }
    var entries = 0
    while terminal.isUnfinished {
      // A screen that is never cleared keeps every line that was ever scrolled away.
      terminal.screen = Screen(columns: terminal.screen.columns, rows: terminal.screen.rows)
      _ = editor.read(.vraag)
      entries += 1
    }
    terminal.before = { _ in }
    print("\(count) keys, \(entries) entries, \(editor.isVi ? "vi" : "emacs"): alive")
  }

  private static func fail(_ complaint: String, _ seed: UInt64) {
    print("seed \(seed): \(complaint)")
    abort()
  }

  /// Colours every word, ends a text at `?` and suggests a few.
  private struct Colours: Assistant {
    func isWhole(_ text: String) -> Bool { text.hasSuffix("?") }

    func words(of text: String) -> [StyledRange] {
      let count = text.utf8.count
      return [StyledRange(TextRange(0, count / 2), .noun), StyledRange(TextRange(count / 2, count), .unknown)]
    }

    func suggestions(in text: String, at offset: Int) -> Suggestions {
      let list = ["which ", "東京", "e\u{301}én", "two\nlines"].map { Suggestion($0, label: "woord") }
      return Suggestions(range: TextRange(offset, offset), list: list)
    }

    func hint(in text: String, at offset: Int) -> String? { text.hasSuffix(" ") ? "that read" : nil }
  }
}
