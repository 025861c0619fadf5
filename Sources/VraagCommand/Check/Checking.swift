import Glibc
import Vraag
import VraagText

/// One run of `vraag check`: every sentence of every script, whatever fails.
struct Checking: ~Copyable {
  private let options: CheckCommand
  private let console: Console
  private let maximumMemory: Int
  private let style: Style
  private var output: Output
  private var report = CheckReport()
  private var status = ExitStatus.success

  static func status(of options: CheckCommand) -> ExitStatus {
    let language = options.language?.value ?? Environment.language
    let console = Console(
      language: language, isColored: Environment.isColored(options.color.value, descriptor: STDERR_FILENO),
      isQuiet: options.quiet)
    Interrupts.install()
    do throws(Run.Refused) {
      var session = try Run.session(options, language, console)
      let read = ReadFiles(models: options.models, scripts: options.file)
      let junit = try options.junit.map { path throws(Run.Refused) in
        try Run.answerFile(path, besides: read, console)
      }
      let answers = AnswerFile.standardOutput()
      var checking = Checking(options, language, console, answers)
      for script in options.file { checking.check(script, &session) }
      return checking.finish(answers, junit)
    } catch {
      return error.status
    }
  }

  private init(_ options: CheckCommand, _ language: Language, _ console: Console, _ answers: AnswerFile) {
    self.options = options
    self.console = console
    maximumMemory = options.maxMemory?.bytes ?? Environment.memoryBound
    let isTerminal = Environment.isTerminal(STDOUT_FILENO)
    style = Style(
      language: language, width: isTerminal ? Environment.terminalWidth : nil, isTerminal: isTerminal,
      isColored: Environment.isColored(options.color.value, descriptor: STDOUT_FILENO))
    output = Output(answers.write)
  }

  private mutating func check(_ script: Script, _ session: inout Session) {
    if status == .interrupted { return }
    report.suites.append(CheckReport.Suite(name: script.name))
    do throws(SentenceReader.Trouble) {
      var reader = try script.reader()
      while let sentence = try reader.next() {
        check(sentence, &session)
        if status == .interrupted || output.isClosed { return }
      }
    } catch {
      worsen(console.report(error, of: script))
      // A server that reads the report only must not take it for a script without expectations.
      let message = error.told(of: script).message.text(in: style.language)
      report.add(
        CheckReport.Case(
          title: script.name, theme: nil, line: 1, nanoseconds: 0, outcome: .wrong(summary: message, details: message)))
    }
    output.flush()
  }

  private mutating func check(_ sentence: Source, _ session: inout Session) {
    let bounds = Bounds(maximumMemory: maximumMemory, maximumNoteTime: Reply.noteTime, stop: Interrupts.stop)
    switch Reply(to: sentence, &session, within: bounds, timeout: options.timeout, waitingOn: console) {
    case .answer(var answer):
      guard answer.verdict != nil else { return }
      answer.verdict?.place = sentence.placeName
      take(answer, sentence)
    case .explanation: return
    case .failed(let diagnostics, let failure):
      worsen(failure)
      if failure == .interrupted { return }
      takeWrong(diagnostics, sentence)
    }
  }

  private mutating func take(_ answer: Answer, _ sentence: Source) {
    guard let verdict = answer.verdict else { return }
    var result = CheckReport.Case(
      title: verdict.title, theme: verdict.theme, line: sentence.start.line, nanoseconds: answer.elapsedNanoseconds,
      outcome: .passed)
    if !verdict.passed {
      if status == .success { status = .expectationFailed }
      result.outcome = .failed(
        summary: answer.summary(in: style.language), details: answer.details(in: style.language))
    }
    report.add(result)
    switch options.format.value {
    case .json: answer.render(as: .json, style, into: &output)
    case .table:
      if verdict.passed, options.quiet { return }
      answer.render(as: .table, style, into: &output)
      if !verdict.passed { output.append("\n") }
      console.report(answer.diagnostics, in: sentence)
    }
    output.flush()
  }

  private mutating func takeWrong(_ diagnostics: [Diagnostic], _ sentence: Source) {
    let printer = DiagnosticPrinter(language: style.language)
    let title = Verdict.title(of: sentence.text)
    let summary = diagnostics.first { $0.severity == .error }?.message.text(in: style.language) ?? ""
    report.add(
      CheckReport.Case(
        title: title, theme: nil, line: sentence.start.line, nanoseconds: 0,
        outcome: .wrong(summary: summary, details: printer.text(diagnostics, in: sentence))))
    if case .json = options.format.value {
      output.append(errors: diagnostics, in: sentence, style.language)
    } else {
      console.report(diagnostics, in: sentence)
    }
  }

  /// That something is wrong says more than that something failed; of what is wrong the first counts.
  private mutating func worsen(_ new: ExitStatus) {
    if status == .success || status == .expectationFailed || new == .interrupted { status = new }
  }

  /// The score, and the report for a server.
  private consuming func finish(_ answers: AnswerFile, _ junit: AnswerFile?) -> ExitStatus {
    if report.cases.isEmpty, status == .success {
      console.report(error: "command-nothing-expected", .nothingExpected)
      status = .wrongInput
    }
    if status != .interrupted, !report.cases.isEmpty {
      switch options.format.value {
      case .json: output.append(summaryOf: report)
      case .table: output.append(report.summary(in: style.language))
      }
    }
    output.flush()
    if let junit {
      if status == .interrupted { junit.discard() } else if junit.write(Array(report.junit.utf8)) { junit.commit() }
    }
    for file in [answers, junit].compactMap(\.self) {
      guard case .failed(let reason)? = file.trouble else { continue }
      let place = file === answers ? Message.standardOutput : Message(verbatim: options.junit ?? "")
      console.report(error: "command-output-not-written", .outputNotWritten(place, reason: reason))
      status = .writeFailed
    }
    return status
  }
}
