import Glibc
import VraagText

/// A line on standard error while something takes longer than half a second: what it is, and for how long.
///
/// Who waits wants to know that it goes on; who does not wait sees nothing, and neither does a file or a pipe. The line
/// is gone before anything else is written.
enum Progress {
  /// Does something, with the line beside it where standard error is a terminal that can take it away again.
  static func during<Result, Problem: Error>(
    _ what: Message, on console: Console, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard !console.isQuiet, Environment.isTerminal(STDERR_FILENO), Environment.value("TERM") != "dumb",
      let line = ProgressLine(what.text(in: console.printer.language))
    else { return try body() }
    defer { line.end() }
    return try body()
  }
}

/// The line, painted by a thread of its own.
private final class ProgressLine {
  /// What the thread needs: it outlives no call of `end`.
  private final class Painter: Sendable {
    let what: String
    let width: Int
    /// Readable when the thread is to end.
    let ending: Int32

    init(_ what: String, width: Int, ending: Int32) {
      self.what = what
      self.width = width
      self.ending = ending
    }

    func paint() {
      let start = Environment.nanoseconds()
      var patience: Int32 = 500
      var isPainted = false
      while !isEnding(within: patience) {
        let tenths = Int((Environment.nanoseconds() - start) / 100_000_000)
        let line = DisplayWidth.truncated("\(what) \(tenths / 10).\(tenths % 10) s", to: width)
        write("\r\(line)\u{1B}[K")
        isPainted = true
        patience = 100
      }
      if isPainted { write("\r\u{1B}[K") }
    }

    private func isEnding(within milliseconds: Int32) -> Bool {
      var descriptor = pollfd(fd: ending, events: Int16(POLLIN), revents: 0)
      return poll(&descriptor, 1, milliseconds) != 0
    }

    private func write(_ text: String) { _ = Writing.write(Array(text.utf8), to: STDERR_FILENO) }
  }

  private let painter: Painter
  private let ends: (reading: Int32, writing: Int32)
  private var thread = pthread_t()

  /// Nothing where the system has no thread or pipe left: waiting works without a line.
  init?(_ what: String) {
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else { return nil }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    ends = (descriptors[0], descriptors[1])
    painter = Painter(
      Escaping.singleLine(what), width: max(10, (Environment.terminalWidth ?? 80) - 1), ending: ends.reading)
    // Signals are for the thread that does the work.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let handedOver = Unmanaged.passRetained(painter)
    let status = pthread_create(
      &thread, nil,
      { painter in
        if let painter { Unmanaged<Painter>.fromOpaque(painter).takeRetainedValue().paint() }
        return nil
      }, handedOver.toOpaque())
    guard status == 0 else {
      handedOver.release()
      close(ends.reading)
      close(ends.writing)
      return nil
    }
  }

  /// Takes the line away.
  func end() {
    close(ends.writing)
    pthread_join(thread, nil)
    close(ends.reading)
  }
}
