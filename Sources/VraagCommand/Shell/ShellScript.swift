import Glibc
import Vraag
import VraagText

/// A file of questions and dot commands, cut into entries.
enum ShellScript {
  private static let maximumLength = 16 << 20

  /// The entries of a file.
  static func entries(ofFile path: String) throws(DotCommand.Refusal) -> [Source] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw notReadable(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 { throw notReadable(path, errno) }
      bytes += chunk[..<count]
      if bytes.count > maximumLength { throw notReadable(path, EFBIG) }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = bytes.prefix(String(decoding: bytes, as: UTF8.self).utf8.commonPrefixCount(bytes))
        .count { $0 == UInt8(ascii: "\n") }
      throw DotCommand.Refusal(code: "shell-script-not-utf8", message: .scriptNotUTF8(path, line: line + 1))
    }
    return entries(of: text, named: path)
  }

  private static func notReadable(_ path: String, _ number: Int32) -> DotCommand.Refusal {
    DotCommand.Refusal(
      code: "shell-script-not-readable", message: .scriptNotReadable(path, reason: Environment.reason(number)))
  }

  /// A line that begins with a dot is a command, unless it lies in a string or a comment of the question before it; what
  /// lies between commands are questions.
  static func entries(of text: String, named name: String) -> [Source] {
    var entries: [Source] = []
    var question = ""
    var start = 1
    func flush() {
      if question.contains(where: { !$0.isWhitespace }) {
        entries.append(Source(name: name, text: question, start: .init(line: start, column: 1)))
      }
      question = ""
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
      .enumerated()
    {
      if DotCommand.isCommand(String(line)), !Self.isOpen(question) {
        flush()
        entries.append(Source(name: name, text: String(line), start: .init(line: index + 1, column: 1)))
        continue
      }
      if question.isEmpty { start = index + 1 }
      question += line + "\n"
    }
    flush()
    return entries
  }

  /// Whether a text ends in the middle of a string or a comment.
  private static func isOpen(_ text: String) -> Bool { Sentences.endsOpen(text) }
}

extension String.UTF8View {
  fileprivate func commonPrefixCount(_ bytes: [UInt8]) -> Int { zip(self, bytes).prefix { $0 == $1 }.count }
}
