import Glibc
import VraagText

/// What stands before the first line of an entry, and before those that go on with it.
struct Prompt {
  var first: String
  var continuation: String
}

/// What someone typed.
enum Entry: Equatable {
  /// A whole entry, of one line or several.
  case text(String)
  /// Ctrl-C: nothing of it is wanted.
  case abandoned
  /// Ctrl-D, or the end of the input.
  case end
}

/// Reads plain lines: the terminal itself does the little editing there is.
struct PlainReader {
  private var pending: [UInt8] = []

  /// The next entry; lines are joined until `isWhole` says that they are one.
  mutating func read(_ prompt: Prompt, isWhole: (String) -> Bool) -> Entry {
    var text = ""
    var prefix = prompt.first
    while true {
      _ = Writing.write(Array(prefix.utf8), to: STDOUT_FILENO)
      switch line() {
      case .text(let line): text += text.isEmpty ? line : "\n" + line
      case .abandoned:
        _ = Writing.write(Array("\n".utf8), to: STDOUT_FILENO)
        return .abandoned
      case .end:
        _ = Writing.write(Array("\n".utf8), to: STDOUT_FILENO)
        return text.isEmpty ? .end : .text(text)
      }
      if isWhole(text) { return .text(text) }
      prefix = prompt.continuation
    }
  }

  private mutating func line() -> Entry {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(...end) }
        return .text(String(decoding: pending[..<end], as: UTF8.self))
      }
      let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        pending.append(contentsOf: chunk[..<count])
      } else if count < 0, errno == EINTR {
        pending.removeAll()
        return .abandoned
      } else {
        defer { pending.removeAll() }
        return pending.isEmpty ? .end : .text(String(decoding: pending, as: UTF8.self))
      }
    }
  }
}
