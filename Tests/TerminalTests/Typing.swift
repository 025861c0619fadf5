import Testing
import VraagTesting
import VraagTerminal
import VraagText

/// An assistant that knows a few words: a sentence ends at `?`, and `which` goes on with a hint.
struct FewWords: Assistant {
  var list = ["which", "processes", "process", "applications", "applicatie-é"]

  func isWhole(_ text: String) -> Bool { text.hasSuffix("?") || text.hasSuffix("\n") }

  func words(of text: String) -> [StyledRange] {
    var result: [StyledRange] = []
    var offset = 0
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { " \n?".contains($0) }) {
      let style: WordStyle = list.contains(String(word)) ? .noun : .unknown
      if !word.isEmpty { result.append(StyledRange(TextRange(offset, offset + word.utf8.count), style)) }
      offset += word.utf8.count + 1
    }
    return result
  }

  func suggestions(in text: String, at offset: Int) -> Suggestions {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let typed = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    return Suggestions(
      range: TextRange(offset - typed.utf8.count, offset),
      list: list.filter { $0.hasPrefix(typed.lowercased()) }.map { Suggestion($0, label: "noun") })
  }

  func hint(in text: String, at offset: Int) -> String? { text == "which " ? "processes" : nil }
}

/// One editor at a scripted terminal.
struct Typing {
  let terminal: ScriptedTerminal
  let editor: TerminalLineEditor

  init(
    columns: Int = 80, rows: Int = 24, history: [String] = [], settings: String = "", isColored: Bool = true
  ) throws {
    terminal = ScriptedTerminal(columns: columns, rows: rows)
    let memory = History(path: nil)
    for entry in history { memory.add(entry) }
    editor = try #require(
      TerminalLineEditor(
        terminal: terminal, assistant: FewWords(), history: memory, theme: Theme(isColored: isColored),
        settings: EditSettings(settings)))
  }

  /// Types keys, as the bytes that a terminal sends for them, and says how the reading ended.
  @discardableResult
  func type(_ text: String) -> Entry {
    terminal.script += ScriptedTerminal.keys(text)
    return editor.read(.vraag)
  }

  /// What is on the screen when all keys are typed and one more is waited for.
  func screen(after text: String) -> Screen {
    let end = terminal.script.count + ScriptedTerminal.keys(text).count
    var seen = terminal.screen
    terminal.before = { [terminal] position in if position == end { seen = terminal.screen } }
    type(text)
    return seen
  }
}

/// The tests that use libedit. One at a time: libedit and the terminal library beneath it have variables that are shared
/// by the whole process, which is no harm to a program that reads keys in one place.
@Suite(.serialized) enum WithLibedit {}
