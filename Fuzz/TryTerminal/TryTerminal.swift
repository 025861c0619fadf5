import Glibc
import VraagTerminal
import VraagText

/// The line editor on its own, to try by hand: knows a handful of words, echoes what was entered. With `measure` it says
/// how long a key takes.
@main
struct TryTerminal {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "measure" { return Measuring.report() }
    let history = History(path: getenv("VRAAG_HISTORY").map { String(cString: $0) })
    let theme = Theme(isColored: getenv("NO_COLOR") == nil)
    var editor: any LineEditor = PlainLineEditor(assistant: Words(), history: history)
    if SystemTerminal.isCapable(),
      let capable = TerminalLineEditor(
        terminal: SystemTerminal(), assistant: Words(), history: history, theme: theme, settings: .ofUser())
    {
      editor = capable
    }
    while true {
      switch editor.read(.vraag) {
      case .text(let text): print("text \(text.debugDescription)")
      case .abandoned: print("abandoned")
      case .end:
        print("end")
        return
      }
      if let warning = history.takeWarning() { print("warning: \(warning.english)") }
    }
  }

  struct Words: Assistant {
    static let known: [(String, WordStyle)] = [
      ("which", .keyword), ("processes", .noun), ("process", .noun), ("applications", .noun), ("read", .verb),
      ("reads", .verb), ("write", .verb), ("that", .keyword),
    ]

    func isWhole(_ text: String) -> Bool { text.last == "?" || text.last == ";" || text.hasSuffix("\n") }

    func words(of text: String) -> [StyledRange] {
      var result: [StyledRange] = []
      var offset = 0
      for word in text.split(omittingEmptySubsequences: false, whereSeparator: { " \n?;".contains($0) }) {
        let range = TextRange(offset, offset + word.utf8.count)
        let style = Self.known.first { $0.0 == word }?.1 ?? (word.hasPrefix("\"") ? .name : .unknown)
        if !word.isEmpty { result.append(StyledRange(range, style)) }
        offset += word.utf8.count + 1
      }
      return result
    }

    func suggestions(in text: String, at offset: Int) -> Suggestions {
      let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
      let start = before.lastIndex { " \n".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
      let typed = before[start...]
      let found = Self.known.filter { $0.0.hasPrefix(typed) }
      return Suggestions(
        range: TextRange(offset - typed.utf8.count, offset),
        list: found.map { Suggestion($0.0, label: "\($0.1)") })
    }

    func hint(in text: String, at offset: Int) -> String? {
      text == "which " ? "processes read " : text.hasSuffix("read ") ? "\"Leerling\"?" : nil
    }
  }
}
