import Glibc
import Vraag
import VraagText

/// The interactive session: reads what someone types, answers it, and goes on until they leave.
///
/// A line that begins with a dot is a command and ends at Enter; anything else is a question. Nothing that is typed ends
/// the session but `.quit` and the end of the input.
struct Shell {
  var session: Session
  /// The files and folders that were loaded.
  var models: [String]
  var settings: ShellSettings
  let options: AskCommand
  var reader = PlainReader()
  /// What was typed, the oldest first.
  var history: [String] = []
  /// Whether the user wants to leave.
  var isLeaving = false
  /// How many answers the file of `.output` has.
  var answersInFile = 0
  /// How deep in scripts that read scripts.
  var scriptDepth = 0

  static let prompt = Prompt(first: "vraag> ", continuation: "   ...> ")

  /// Runs the shell until the user leaves.
  static func status(of options: AskCommand, _ language: Language) -> ExitStatus {
    Interrupts.install(endsAtInterrupt: false)
    let settings = ShellSettings(options, language)
    do throws(Run.Refused) {
      let session = try Run.session(options, language, settings.console, isInteractive: true)
      var shell = Shell(session: session, models: options.models, settings: settings, options: options)
      shell.runStartFile()
      if !shell.isLeaving { shell.greet() }
      shell.run()
      return .success
    } catch {
      return error.status
    }
  }

  private mutating func run() {
    while !isLeaving {
      switch reader.read(Self.prompt, isWhole: Self.isWhole) {
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { history.append(text) }
        take(Source(name: "", text: text))
      case .abandoned: continue
      case .end: isLeaving = true
      }
    }
  }

  /// Does what an entry asks; false when something was wrong with it.
  @discardableResult
  mutating func take(_ entry: Source) -> Bool {
    if DotCommand.isCommand(entry.text) { return runCommand(entry) }
    return ask(entry)
  }

  /// Whether Enter ends an entry.
  ///
  /// A single line does when it is a command or a whole sentence. What went on to a second line ends at a `?` or a `;`,
  /// or at an empty line: someone who began to write lines decides where they end.
  static func isWhole(_ text: String) -> Bool {
    if DotCommand.isCommand(text) { return true }
    guard let lineBreak = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
      return Sentences.mayEnd(text)
    }
    return text[lineBreak...].allSatisfy(\.isWhitespace) || Sentences.firstEnd(in: text.utf8.span, from: 0) != nil
  }
}
