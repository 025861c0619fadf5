import VraagTerminal
import VraagText

/// Where entries come from: an editor that draws, or plain lines where the terminal cannot be drawn on.
struct ShellEditor {
  private let history: History
  private let drawing: TerminalLineEditor?
  private let plain: PlainLineEditor
  private let terminal = SystemTerminal()

  init(isColored: Bool) {
    let nothing = NoAssistant()
    history = History(path: History.path(of: "vraag"))
    plain = PlainLineEditor(assistant: nothing, history: history)
    drawing =
      SystemTerminal.isCapable()
      ? TerminalLineEditor(
        terminal: terminal, assistant: nothing, history: history, theme: Theme(isColored: isColored),
        settings: .ofUser())
      : nil
  }

  /// Reads one entry, helped by what the shell knows now.
  func read(_ prompt: Prompt, helpedBy assistant: ShellAssistant, givesHints: Bool) -> Entry {
    guard let drawing else {
      plain.assistant = assistant
      return plain.read(prompt)
    }
    drawing.assistant = assistant
    drawing.language = assistant.language
    drawing.showsHints = givesHints
    return drawing.read(prompt)
  }

  /// What was typed in this and earlier sessions, the oldest first.
  var typed: [String] { history.entries }

  /// Why the history is not kept, once.
  func takeWarning() -> Message? { history.takeWarning() }

  /// Runs something while what is typed is kept for the next prompt and not shown; Ctrl-C and Ctrl-Z still work.
  func whileSilent<Result, Problem: Error>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
    try terminal.whileSilent(body)
  }
}
