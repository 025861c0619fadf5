internal import CEdit
internal import Glibc

/// The terminal of this process: standard input and output.
package final class SystemTerminal: Terminal {
  private let input: Int32
  private let output: Int32
  private var decoder = KeyDecoder()
  private var waiting: [UInt8] = []
  private var position = 0
  private var news: Int32 = 0
  private var isClosed = false

  /// How long after Escape silence means that it was only that, in milliseconds.
  private static let escapeTime: Int32 = 40
  /// How long nothing must be typed before there is time for a hint: less than people notice, more than a key that is
  /// held down takes to come again.
  private static let quietTime: Int32 = 40
  /// How long a paste may pause.
  private static let pasteTime: Int32 = 2000

  package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    self.input = input
    self.output = output
  }

  /// Whether both ends are a terminal that can move its cursor: else lines are read plainly.
  package static func isCapable(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> Bool {
    guard isatty(input) == 1, isatty(output) == 1, let name = getenv("TERM") else { return false }
    return !["", "dumb"].contains(String(cString: name))
  }

  package var size: TerminalSize {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return TerminalSize(columns: 80, rows: 24)
    }
    return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  package func take() -> Bool {
    guard cedit_take_keys(input, output) == 0 else { return false }
    // From now on what is pasted comes in brackets.
    write(Array("\u{1B}[?2004h".utf8))
    return true
  }

  package func release() {
    write(Array("\u{1B}[?2004l".utf8))
    cedit_release()
  }

  package func suspend() { cedit_suspend() }

  package func edit(_ text: String) -> String? { ExternalEditor.edit(text) }

  /// Nothing that is typed is shown while something else runs, so that keys pressed too soon do not end up between
  /// the lines of an answer; they are read at the next prompt.
  package func whileSilent<Result, Problem: Error>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
    let isSilent = cedit_silence(input, output) == 0
    defer { if isSilent { cedit_release() } }
    return try body()
  }

  /// Puts the terminal back from within a signal handler that ends the process without further ado.
  package static func restoreInHandler() { cedit_release() }

  package var hasInput: Bool {
    if position < waiting.count { return true }
    var poller = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, 0) > 0 && poller.revents & Int16(POLLIN) != 0
  }

  package func isQuiet() -> Bool {
    guard position == waiting.count, !decoder.isPending else { return false }
    var pollers = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: cedit_wake_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    return poll(&pollers, 2, Self.quietTime) == 0
  }

  package func next() -> TerminalInput {
    while true {
      if let known = takeNews() { return known }
      while position < waiting.count {
        defer { position += 1 }
        if let key = decoder.feed(waiting[position]) { return .key(key) }
      }
      if isClosed { return .closed }
      let time = decoder.isPending ? (decoder.isPasting ? Self.pasteTime : Self.escapeTime) : -1
      if !wait(milliseconds: time), let key = decoder.timeOut() { return .key(key) }
    }
  }

  private func takeNews() -> TerminalInput? {
    news |= cedit_taken_signals()
    for (flag, input) in Self.meanings where news & flag != 0 {
      news &= ~flag
      return input
    }
    return nil
  }

  private static let meanings: [(Int32, TerminalInput)] = [
    (Int32(CEDIT_CONTINUED), .continued), (Int32(CEDIT_INTERRUPTED), .interrupted),
    (Int32(CEDIT_RESIZED), .resized), (Int32(CEDIT_STOPPED), .stopped),
  ]

  /// Waits for keys or a signal; false where the time ran out first.
  private func wait(milliseconds: Int32) -> Bool {
    var pollers = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: cedit_wake_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&pollers, 2, milliseconds)
    guard count != 0 else { return false }
    guard count > 0, pollers[0].revents != 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = read(input, &buffer, buffer.count)
    if length > 0 {
      waiting = Array(buffer[..<length])
      position = 0
    } else if length == 0 || (errno != EINTR && errno != EAGAIN) {
      isClosed = true
    }
    return true
  }

  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        // The terminal is slow, and someone set it not to wait.
        var poller = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&poller, 1, 1000)
      } else if errno != EINTR {
        return
      }
    }
  }
}
