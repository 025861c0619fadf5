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

extension SentenceReader.Trouble {
  /// What is told of it, and the status that it is.
  func told(of script: Script) -> (code: String, message: Message, status: ExitStatus) {
    switch self {
    case .notReadable(let reason):
      ("command-script-not-readable", .scriptNotReadable(script.name, reason: reason), .noInput)
    case .notUTF8(let line): ("command-script-not-utf8", .scriptNotUTF8(script.name, line: line), .wrongInput)
    case .tooLong(let line): ("command-sentence-too-long", .sentenceTooLong(script.name, line: line), .wrongInput)
    }
  }
}

extension Console {
  /// Tells that a script cannot be read to its end, and gives the status that this is.
  func report(_ trouble: SentenceReader.Trouble, of script: Script) -> ExitStatus {
    let told = trouble.told(of: script)
    report(error: told.code, told.message)
    return told.status
  }
}

extension Source {
  /// `checks.vraag:12`; nothing of what was not read from somewhere.
  var placeName: String? { name.isEmpty || name == "-c" ? nil : "\(name):\(start.line)" }
}
