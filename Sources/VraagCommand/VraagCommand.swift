import ArgumentParser
import Glibc
import VraagText

/// The program.
@main enum VraagCommand {
  static func main() {
    if let number = firstArgumentThatIsNotUTF8() {
      let console = Console(language: Environment.language, isColored: false, isQuiet: false)
      console.report(error: "command-argument-not-utf8", .argumentNotUTF8(number))
      exit(ExitStatus.usage.rawValue)
    }
    // Other commands have `help COMMAND`; as long as there is one command, `help` is its page.
    if CommandLine.arguments.dropFirst() == ["help"] { AskCommand.exit(withError: CleanExit.helpRequest()) }
    do {
      let options = try AskCommand.parse()
      exit(Run.status(of: options).rawValue)
    } catch {
      AskCommand.exit(withError: error)
    }
  }

  /// Swift repairs such arguments in silence, and a repaired path names another file.
  private static func firstArgumentThatIsNotUTF8() -> Int? {
    (0..<Int(CommandLine.argc)).first { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return false }
      return String(validatingCString: argument) == nil
    }
  }
}
