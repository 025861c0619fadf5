import ArgumentParser
import Glibc
import Vraag
import VraagText

/// `vraag pipe`: for programs. One JSON request a line in, one JSON answer a line out.
struct PipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vraag pipe",
    abstract: "Answer the requests of a program: one JSON object a line in, one a line out.",
    usage: "vraag pipe [MODEL ...] [options]",
    discussion: """
      {"op":"query","query":"which processes read $what?","params":{"what":"Leerling"}}
      {"op":"complete","text":"which processes read ","offset":21}
      {"op":"reset"}                                  go on with an empty model

      Every request gets an answer on a line of its own; a wrong one gets {"error":{…}}.
      """)

  @Argument(help: ArgumentHelp("Model files or folders, merged into one model.", valueName: "MODEL"))
  var models: [String] = []

  @Option(help: ArgumentHelp("The language of messages. Default: that of the environment.", valueName: "en|nl"))
  var language: Choice<Language>?

  @Option(
    help: ArgumentHelp(
      "What a verb without an adverb means: the model's relationships, those that follow from them, or may follow.",
      valueName: "direct|indirect|possible"))
  var derivation: Choice<Derivation> = Choice(.direct)

  @Flag(help: "Read ArchiMate's restrictions on derivation to the letter.")
  var strictDerivation = false

  @Option(help: ArgumentHelp("Stop a question that takes longer; that is an error.", valueName: "SECONDS"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Allow an answer no more rows; more is an error.", valueName: "N"))
  var maxRows = 10_000_000

  @Option(help: MemorySize.help)
  var maxMemory: MemorySize?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e8) {
      throw ValidationError("--timeout needs a number of seconds above 0.")
    }
    if maxRows < 0 { throw ValidationError("--max-rows needs a number that is not negative.") }
    if models.contains("-") { throw ValidationError("Standard input is for requests; give the model as a file.") }
  }

  /// Answers until the requests end.
  var status: ExitStatus {
    let language = language?.value ?? Environment.language
    let console = Console(
      language: language, isColored: Environment.isColored(.auto, descriptor: STDERR_FILENO), isQuiet: false)
    Interrupts.install()
    var pipe: Pipe
    do throws(Failure) {
      var session = try Session(models: models, language: language, clock: Environment.nanoseconds)
      session.derivation = derivation.value
      session.isStrictlyDerived = strictDerivation
      pipe = Pipe(session)
    } catch {
      console.report(error: error.code, error.message)
      return ExitStatus(error.kind)
    }
    let answers = AnswerFile.standardOutput()
    var output = Output(answers.write)
    var requests = LineReader(descriptor: STDIN_FILENO)
    let bounds = Bounds(
      maximumRows: maxRows, maximumMemory: maxMemory?.bytes ?? Environment.memoryBound, maximumNoteTime: Reply.noteTime,
      stop: Interrupts.stop)
    while let request = requests.next(), !output.isClosed {
      if request.allSatisfy(\.isWhitespace) { continue }
      Interrupts.whileAsking(timeout: timeout) {
        if requests.isRepaired {
          pipe.refuseEncoding(into: &output)
        } else {
          pipe.answer(request, within: bounds, into: &output)
        }
      }
    }
    guard case .failed(let reason)? = answers.trouble else { return .success }
    console.report(error: "command-output-not-written", .outputNotWritten(.standardOutput, reason: reason))
    return .writeFailed
  }
}

/// Lines as they come in; what is no UTF-8 is repaired, so that the answer can say that it is no request.
private struct LineReader: ~Copyable {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  /// What is before this has no line break.
  private var searched = 0
  private var isAtEnd = false
  /// Whether the last line was no UTF-8.
  private(set) var isRepaired = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its break, or nothing after the last.
  mutating func next() -> String? {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(upTo: end, next: end + 1) }
      searched = bytes.count
      if isAtEnd { return start < bytes.count ? take(upTo: bytes.count, next: bytes.count) : nil }
      read()
    }
  }

  private mutating func take(upTo end: Int, next: Int) -> String {
    defer {
      start = next
      searched = next
    }
    let line = String(validating: bytes[start..<end], as: UTF8.self)
    isRepaired = line == nil
    return line ?? String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func read() {
    bytes.removeSubrange(..<start)
    searched -= start
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes.append(contentsOf: chunk[..<count])
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
