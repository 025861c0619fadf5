internal import CEdit
internal import Glibc

/// Reads lines as they come: where the terminal cannot move its cursor, or where there is none.
package final class PlainLineEditor: LineEditor {
  package let history: History
  package var assistant: any Assistant
  private let input: Int32
  private let output: Int32
  private let isTerminal: Bool
  private var waiting: [UInt8] = []
  private var isClosed = false

  /// Prompts are written at a terminal only, and never into a file of answers.
  package init(
    assistant: any Assistant, history: History, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) {
    self.assistant = assistant
    self.history = history
    self.input = input
    self.output = output
    isTerminal = isatty(input) == 1 && isatty(output) == 1
  }

  package func read(_ prompt: Prompt) -> Entry {
    _ = cedit_take_lines(input, output)
    defer { cedit_release() }
    var text = ""
    show(prompt.first)
    while true {
      switch readLine() {
      case .text(let line):
        text += line
        if text.allSatisfy(\.isWhitespace) || assistant.isWhole(text) { return whole(text) }
        text += "\n"
        show(prompt.continuation)
      case .abandoned:
        show("\n")
        return .abandoned
      case .end:
        // What has no end of its own ends with the input.
        if !text.isEmpty { return whole(text) }
        show("\n")
        return .end
      }
    }
  }

  private func whole(_ text: String) -> Entry {
    history.add(text)
    return .text(text)
  }

  private func show(_ text: String) {
    guard isTerminal else { return }
    let bytes = Array(text.utf8)
    _ = write(output, bytes, bytes.count)
  }

  /// One line without its line feed.
  private func readLine() -> Entry {
    var searched = 0
    while true {
      if let end = waiting[searched...].firstIndex(of: 10) {
        defer { waiting.removeFirst(end + 1) }
        return .text(Self.text(waiting[..<end]))
      }
      searched = waiting.count
      guard !isClosed else {
        defer { waiting = [] }
        return waiting.isEmpty ? .end : .text(Self.text(waiting[...]))
      }
      guard fill() else {
        waiting = []
        return .abandoned
      }
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
  }

  /// Waits for bytes; false where Ctrl-C came.
  private func fill() -> Bool {
    var pollers = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: cedit_wake_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&pollers, 2, -1)
    let news = cedit_taken_signals()
    if news & Int32(CEDIT_INTERRUPTED) != 0 { return false }
    if news & Int32(CEDIT_STOPPED) != 0 {
      cedit_release()
      cedit_suspend()
      _ = cedit_take_lines(input, output)
    }
    guard count > 0, pollers[0].revents != 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = Glibc.read(input, &buffer, buffer.count)
    if length > 0 { waiting += buffer[..<length] } else if length == 0 || errno != EINTR { isClosed = true }
    return true
  }
}
