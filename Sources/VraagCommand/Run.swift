import Glibc
import Vraag
import VraagText

/// One run of the program: loads the models, asks every sentence in order, and says with which status it ends.
struct Run: ~Copyable {
  private let options: AskCommand
  private let console: Console
  private let maximumMemory: Int
  private let answers: AnswerFile
  private var writer: AnswerWriter
  private var status = ExitStatus.success

  /// Runs the program for arguments that make sense.
  static func status(of options: AskCommand) -> ExitStatus {
    let language = options.language?.value ?? Environment.language
    let console = Console(
      language: language, isColored: Environment.isColored(options.color.value, descriptor: STDERR_FILENO),
      isQuiet: options.quiet)
    if let question = options.models.first(where: looksLikeQuestion) {
      console.report(error: "command-model-is-question", .modelLooksLikeQuestion(question))
      return .usage
    }
    var scripts = options.scripts
    if scripts.isEmpty {
      guard !options.models.contains("-") else {
        console.report(error: "command-nothing-asked", .nothingAsked)
        return .usage
      }
      if Environment.isTerminal(STDIN_FILENO) { return Shell.status(of: options, language) }
      scripts = [.standardInput()]
    }
    Interrupts.install()
    do throws(Refused) {
      var session = try session(options, language, console)
      var run = Run(options, language, console, answers: try answerFile(options, console))
      let isWhole = run.ask(scripts, &session)
      return run.finish(isWhole: isWhole)
    } catch {
      return error.status
    }
  }

  /// What ends a run before a question is asked; the reason has been told.
  struct Refused: Error {
    var status: ExitStatus
  }

  private init(_ options: AskCommand, _ language: Language, _ console: Console, answers: AnswerFile) {
    self.options = options
    self.console = console
    maximumMemory = options.maxMemory?.bytes ?? Environment.memoryBound
    self.answers = answers
    let isTerminal = options.output == nil && Environment.isTerminal(STDOUT_FILENO)
    let style = Style(
      language: language, width: isTerminal ? Environment.terminalWidth : nil, isTerminal: isTerminal,
      isColored: options.output == nil && Environment.isColored(options.color.value, descriptor: STDOUT_FILENO))
    writer = AnswerWriter(to: Output(answers.write), style, console)
  }

  /// Puts the answers in their place, or leaves the place as it was when the run broke off.
  private mutating func finish(isWhole: Bool) -> ExitStatus {
    writer.flush()
    if isWhole { answers.commit() } else { answers.discard() }
    guard case .failed(let reason)? = answers.trouble else { return status }
    let place = options.output.map { Message(verbatim: $0) } ?? .standardOutput
    console.report(error: "command-output-not-written", .outputNotWritten(place, reason: reason))
    return .writeFailed
  }
}

extension Run {
  private enum Course { case goOn, stop }

  /// Asks every sentence of every script until one fails that may not.
  private mutating func ask(_ scripts: [Script], _ session: inout Session) -> Bool {
    for script in scripts {
      switch ask(script, &session) {
      case .goOn: continue
      case .stop: return false
      }
    }
    return true
  }

  private mutating func ask(_ script: Script, _ session: inout Session) -> Course {
    do throws(SentenceReader.Trouble) {
      var reader = try script.reader()
      while let sentence = try reader.next() {
        if case .stop = ask(sentence, &session) { return .stop }
      }
      return .goOn
    } catch {
      return refuse(script, error)
    }
  }

  /// A script that cannot be read to its end.
  private mutating func refuse(_ script: Script, _ trouble: SentenceReader.Trouble) -> Course {
    let troubled = console.report(trouble, of: script)
    if status == .success || status == .expectationFailed { status = troubled }
    return options.keepGoing ? .goOn : .stop
  }

  private mutating func ask(_ sentence: Source, _ session: inout Session) -> Course {
    let bounds = Bounds(
      maximumRows: options.maxRows, maximumMemory: maximumMemory, maximumNoteTime: Reply.noteTime, stop: Interrupts.stop
    )
    let format = options.format.value
    let reply = Reply(
      to: sentence, &session, within: bounds, timeout: options.timeout, isExplained: options.explain, waitingOn: console
    )
    switch reply {
    case .answer(var answer):
      answer.verdict?.place = sentence.placeName
      writer.write(answer, to: sentence, as: format)
      if answer.verdict?.passed == false, status == .success { status = .expectationFailed }
    case .explanation(let explanation): writer.write(explanation, as: format)
    case .failed(let diagnostics, let failure):
      // The first failure of a run decides its status; that something is wrong says more than that something failed.
      if status == .success || status == .expectationFailed { status = failure }
      writer.write(diagnostics, in: sentence, as: format)
      // Who presses Ctrl-C wants the rest no more than this one.
      return options.keepGoing && failure != .interrupted && !writer.isClosed ? .goOn : .stop
    }
    writer.flush()
    return writer.isClosed ? .stop : .goOn
  }
}
