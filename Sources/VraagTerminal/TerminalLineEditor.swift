package import VraagText

/// Reads entries at a terminal: libedit edits the line in which the cursor stands, this holds the lines around it and
/// draws everything.
///
/// Between two keys the line that libedit has is the line of `draft` in which the cursor stands. What libedit did is
/// read before each key, and what a command of ours did is given back after it.
package final class TerminalLineEditor: LineEditor {
  let terminal: any Terminal
  let engine: EditEngine
  package let history: History
  package var assistant: any Assistant
  /// Whether it is shown, faintly, how the text may go on.
  package var showsHints = true
  /// The language in which the editor itself speaks.
  package var language = Language.english

  var prompt = Prompt.vraag
  var draft = Draft()
  var revisions = Revisions()
  var painter: Painter
  var menu: Menu?
  var searching: Searching?
  var browsing: Browsing?
  /// Where Up and Down go in shorter lines, as long as nothing else moved the cursor.
  var goal: (draft: Draft, column: Int)?
  var pasted: String?
  /// Characters for libedit, and keys for us, that come before what is typed next.
  var codes: [Unicode.Scalar] = []
  var keys: [Key] = []
  var outcome: Entry?
  /// The first row of a tall text that is in sight.
  var top = 0
  var said = Said()
  /// Where libedit's cursor was last seen, in scalars of its line.
  var engineCursor = 0
  /// A text that is longer is not coloured: it would make keys slow.
  static let longestColored = 32 << 10

  /// An editor at a terminal; nothing where libedit gets no place to work in, which is when there are no
  /// pseudo-terminals.
  package init?(
    terminal: any Terminal, assistant: any Assistant, history: History, theme: Theme, settings: EditSettings = .none
  ) {
    guard let engine = EditEngine(settings: settings) else { return nil }
    self.terminal = terminal
    self.engine = engine
    self.assistant = assistant
    self.history = history
    painter = Painter(theme: theme, columns: terminal.size.columns)
  }

  /// Whether keys are those of vi.
  package var isVi: Bool { engine.isVi }

  package func read(_ prompt: Prompt) -> Entry {
    guard terminal.take() else { return .end }
    self.prompt = prompt
    begin(with: Draft())
    engine.edit(for: self)
    let entry = outcome ?? .end
    finish(entry)
    terminal.release()
    if case .text(let text) = entry { history.add(text) }
    return entry
  }

  private func begin(with draft: Draft) {
    self.draft = draft
    revisions = Revisions(draft)
    menu = nil
    searching = nil
    browsing = nil
    goal = nil
    pasted = nil
    codes = []
    outcome = nil
    top = 0
    said = Said()
    engineCursor = 0
    painter.forget()
    _ = painter.resize(columns: terminal.size.columns)
  }

  /// The entry stays on the screen without what only helped to type it.
  private func finish(_ entry: Entry) {
    menu = nil
    searching = nil
    // What was typed in one go has not been shown yet.
    askForWords()
    // The cursor at the start makes no row of its own below a last row that is full.
    var shown = Draft(entry == .abandoned ? draft.text + "^C" : draft.text)
    shown.move(to: 0)
    var scene = Scene(prompt: prompt, draft: shown)
    scene.words = said.words
    scene.theme = painter.theme
    let size = terminal.size
    scene.columns = size.columns
    scene.rows = Int.max / 4
    let frame = Layout.frame(of: scene).frame
    // What was taller than the terminal is written whole, so that it can be scrolled back to.
    var bytes = frame.rows.count > size.rows ? painter.erase() : []
    bytes += painter.paint(frame)
    bytes += painter.leave()
    terminal.write(bytes)
  }
}
