import Glibc
import Vraag
import VraagTerminal
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
  let editor: ShellEditor
  /// Whether the user wants to leave.
  var isLeaving = false
  /// What patterns changed that `.save` has not written.
  var unsaved = Unsaved()
  /// What `.save` and `.output` wrote, and may write over.
  var replacing = Replacing()
  /// How many answers the file of `.output` has.
  var answersInFile = 0
  /// How deep in scripts that read scripts.
  var scriptDepth = 0

  /// Runs the shell until the user leaves.
  static func status(of options: AskCommand, _ language: Language) -> ExitStatus {
    Interrupts.install()
    let settings = ShellSettings(options, language)
    do throws(Run.Refused) {
      let session = try Run.session(options, language, settings.console, isInteractive: true)
      Interrupts.surviveInterrupts()
      let isColored = Environment.isColored(settings.color, descriptor: STDOUT_FILENO)
      var shell = Shell(
        session: session, models: options.models, settings: settings, options: options,
        editor: ShellEditor(isColored: isColored))
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
      let assistant = ShellAssistant(session: session, language: settings.language)
      let entry = editor.read(.vraag, helpedBy: assistant, givesHints: settings.givesHints)
      if let warning = editor.takeWarning() {
        settings.console.report(warning: "shell-history-in-memory", warning)
      }
      switch entry {
      case .text(let text): take(Source(name: "", text: text))
      case .abandoned: continue
      case .end: leaveAtEnd()
      }
    }
  }

  /// Does what an entry asks; false when something was wrong with it.
  @discardableResult
  mutating func take(_ entry: Source) -> Bool {
    // What is pasted may have commands between its questions, as a script has.
    let parts = ShellScript.entries(of: entry.text, named: entry.name)
    if parts.count > 1 { return take(each: parts) }
    if DotCommand.isCommand(entry.text) { return runCommand(entry) }
    return ask(entry)
  }

  private mutating func take(each parts: [Source]) -> Bool {
    for (index, part) in parts.enumerated() where !isLeaving {
      if take(part) || settings.keepsGoing { continue }
      let rest = parts.count - index - 1
      if rest > 0 { tell(.restNotRun) }
      return false
    }
    return true
  }
}
