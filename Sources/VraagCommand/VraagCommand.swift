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
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "help" where arguments.count == 1: AskCommand.exit(withError: CleanExit.helpRequest())
    case "help" where arguments.dropFirst() == ["pipe"]: PipeCommand.exit(withError: CleanExit.helpRequest())
    case "help" where arguments.dropFirst() == ["check"]: CheckCommand.exit(withError: CleanExit.helpRequest())
    case "check": runCheck(Array(arguments.dropFirst()))
    case "pipe": runPipe(Array(arguments.dropFirst()))
    default: ask()
    }
  }

  private static func runCheck(_ arguments: [String]) -> Never {
    do {
      exit(Checking.status(of: try CheckCommand.parse(arguments)).rawValue)
    } catch {
      CheckCommand.exit(withError: error)
    }
  }

  private static func runPipe(_ arguments: [String]) -> Never {
    do {
      exit(try PipeCommand.parse(arguments).status.rawValue)
    } catch {
      PipeCommand.exit(withError: error)
    }
  }

  /// Asks: what the program does when no command is named.
  private static func ask() -> Never {
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
