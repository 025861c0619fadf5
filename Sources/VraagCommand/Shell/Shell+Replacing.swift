import Glibc
import VraagText

/// Files that are there already and that this session did not write. One is replaced only by the command that was refused
/// before.
struct Replacing {
  private var written: Set<String> = []
  private var refused: Set<String> = []

  mutating func note(written path: String) { written.insert(AnswerFile.resolved(path)) }

  /// Whether a command may replace the file now; where not, it may the next time.
  fileprivate mutating func mayReplace(_ path: String, by command: String) -> Bool {
    let file = AnswerFile.resolved(path)
    var status = stat()
    // A device and a pipe keep nothing.
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0, !written.contains(file)
    else {
      return true
    }
    return !refused.insert("\(command) \(file)").inserted
  }
}

extension Shell {
  /// Refuses, once, to write over a file that this session did not write.
  mutating func keepFile(_ path: String, _ command: String, _ part: Substring) throws(DotCommand.Refusal) {
    if replacing.mayReplace(path, by: command) { return }
    throw DotCommand.Refusal(code: "shell-file-exists", message: .fileExists(path, command), part: part)
  }
}

extension Message {
  fileprivate static func fileExists(_ path: String, _ command: String) -> Message {
    let file = Escaping.singleLine(path)
    return Message(
      english: "\(file) is there already; the same \(command) once more replaces it, another name keeps it",
      dutch: "\(file) bestaat al; nog eens dezelfde \(command) vervangt het, een andere naam bewaart het")
  }
}
