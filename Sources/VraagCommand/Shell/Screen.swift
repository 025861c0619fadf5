import Glibc

/// Where the shell writes: what is longer than the terminal goes through a pager.
///
/// Bytes are held back until there are more lines than the terminal shows; then the pager is started and gets them and
/// all that follow as they come. A class, as the buffer in front of it and whoever finishes it speak of one screen.
final class Screen {
  private var held: [UInt8] = []
  private var lineCount = 0
  /// How many lines fit; nothing where no pager is wanted.
  private let height: Int?
  private var pager: Pager?
  private var isClosed = false
  /// Whether a Ctrl-C ended it before all was written.
  private(set) var isBrokenOff = false

  private let descriptor: Int32

  /// - Parameter isAnswer: What is no answer goes to standard error where answers are led elsewhere.
  init(isPaged: Bool, isAnswer: Bool = true) {
    // A pager writes over what it wrote, which such a terminal cannot.
    height = isPaged && Environment.value("TERM") != "dumb" ? Environment.terminalHeight : nil
    descriptor = isAnswer || Environment.isTerminal(STDOUT_FILENO) ? STDOUT_FILENO : STDERR_FILENO
  }

  /// Takes bytes; false when nobody wants more.
  func write(_ bytes: [UInt8]) -> Bool {
    if isClosed { return false }
    guard let height else { return pass(bytes, to: descriptor) }
    if let pager { return pass(bytes, to: pager.descriptor) }
    held += bytes
    lineCount += bytes.count { $0 == UInt8(ascii: "\n") }
    // One line is for the prompt that follows.
    guard lineCount > height - 1 else { return true }
    pager = Pager.start()
    let all = held
    held = []
    return pass(all, to: pager?.descriptor ?? descriptor)
  }

  /// Shows what was held back, or waits until the reader leaves the pager.
  func finish() {
    if let pager {
      pager.finish()
    } else if !held.isEmpty {
      _ = pass(held, to: descriptor)
    }
  }

  private func pass(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    // In a pager Ctrl-C is the pager's.
    if pager == nil, Interrupts.endsWriting { isBrokenOff = true }
    isClosed = isBrokenOff || Writing.write(bytes, to: descriptor) != nil
    return !isClosed
  }
}
