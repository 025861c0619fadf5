import Glibc
import Vraag
import VraagTerminal
import VraagText

/// The line editor on its own, to try by hand: it echoes what was entered. It knows the words of a model, or a handful
/// where none is given. With `measure` it says how long a key takes.
///
/// usage: TryTerminal [measure] [MODEL]
@main
struct TryTerminal {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isMeasuring = arguments.first == "measure"
    if isMeasuring { arguments.removeFirst() }
    guard let assistant = assistant(models: Array(arguments)) else { return print("the model cannot be read") }
    if isMeasuring { return Measuring.report(assistant) }
    let history = History(path: getenv("VRAAG_HISTORY").map { String(cString: $0) })
    let theme = Theme(isColored: getenv("NO_COLOR") == nil)
    var editor: any LineEditor = PlainLineEditor(assistant: assistant, history: history)
    if SystemTerminal.isCapable(),
      let capable = TerminalLineEditor(
        terminal: SystemTerminal(), assistant: assistant, history: history, theme: theme, settings: .ofUser())
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

  private static func assistant(models: [String]) -> (any Assistant)? {
    if models.isEmpty { return Words() }
    let session = try? Session(models: models) {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
    return session.map { ModelWords(session: $0) }
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
