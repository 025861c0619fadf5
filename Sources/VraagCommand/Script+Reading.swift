import Glibc
import VraagText

extension Script {
  /// Reads its sentences.
  func reader() throws(SentenceReader.Trouble) -> SentenceReader {
    switch origin {
    case .sentence(let text): return SentenceReader(name: name, text: text)
    case .standardInput: return SentenceReader(name: name, descriptor: STDIN_FILENO)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { throw .notReadable(reason: Environment.reason(errno)) }
      return SentenceReader(name: name, descriptor: descriptor, closesDescriptor: true)
    }
  }
}

extension Console {
  /// Tells that a script cannot be read to its end, and gives the status that this is.
  func report(_ trouble: SentenceReader.Trouble, of script: Script) -> ExitStatus {
    switch trouble {
    case .notReadable(let reason):
      report(error: "command-script-not-readable", .scriptNotReadable(script.name, reason: reason))
      return .noInput
    case .notUTF8(let line):
      report(error: "command-script-not-utf8", .scriptNotUTF8(script.name, line: line))
      return .wrongInput
    case .tooLong(let line):
      report(error: "command-sentence-too-long", .sentenceTooLong(script.name, line: line))
      return .wrongInput
    }
  }
}

extension Source {
  /// `checks.vraag:12`; nothing of what was not read from somewhere.
  var placeName: String? { name.isEmpty || name == "-c" ? nil : "\(name):\(start.line)" }
}
