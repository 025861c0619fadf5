import Vraag
import VraagText

/// One dot command. The table of them feeds the help, the completion, and what is said of one that is misspelled.
struct DotCommand: Sendable {
  /// What may follow the name, for completion.
  enum Argument: Sendable {
    case nothing
    case files
    case words(@Sendable () -> [String])
    case sentence
    case text
  }

  /// Why a command did not do what it was asked.
  struct Refusal: Error {
    var code: String
    var message: Message
    /// The part of the arguments that is meant; all of them where nothing is given.
    var part: Substring?
    var suggestions: [String] = []
  }

  /// Without its dot.
  var name: String
  /// How the arguments are written.
  var arguments = Message(verbatim: "")
  var argument = Argument.nothing
  /// One line.
  var summary: Message
  /// What else there is to know.
  var details: Message
  var action: @Sendable (inout Shell, Substring) throws(Refusal) -> Void

  /// Every command, in the order in which the help lists them.
  static let all = model + saving + output + shell

  /// Whether a line is a command and no sentence.
  static func isCommand(_ text: String) -> Bool {
    text.first { !$0.isWhitespace } == "."
  }

  /// The commands that a name may mean: itself, or those that it begins.
  static func named(_ name: String) -> [DotCommand] {
    let wanted = name.lowercased()
    if let exact = all.first(where: { $0.name == wanted }) { return [exact] }
    return wanted.isEmpty ? [] : all.filter { $0.name.hasPrefix(wanted) }
  }
}

extension Shell {
  /// Does what a command asks; false when it could not.
  mutating func runCommand(_ entry: Source) -> Bool {
    let line = entry.text[...].trimmed
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    let arguments = line[name.endIndex...].trimmed
    do throws(DotCommand.Refusal) {
      let command = try command(line[..<name.endIndex])
      if case .nothing = command.argument, !arguments.isEmpty { throw .unwanted(command.name, arguments) }
      try command.action(&self, arguments)
      return true
    } catch {
      let part = error.part ?? (arguments.isEmpty ? line : arguments)
      let range = entry.text.range(of: part)
      let fixes = error.suggestions.map { Fix(replacing: range, with: $0) }
      settings.console.report([Diagnostic(.error, error.code, error.message, at: range, fixes: fixes)], in: entry)
      return false
    }
  }

  /// The command that a word with a dot before it means.
  private func command(_ word: Substring) throws(DotCommand.Refusal) -> DotCommand {
    let found = DotCommand.named(String(word.dropFirst()))
    if found.count == 1 { return found[0] }
    throw found.isEmpty ? .unknown(word) : .ambiguous(word, found.map { "." + $0.name })
  }
}

extension DotCommand.Refusal {
  static func unknown(_ word: Substring) -> Self {
    let nearest = Nearest.words(to: String(word.dropFirst()), among: DotCommand.all.map(\.name)).map { "." + $0 }
    return Self(
      code: "shell-command-unknown", message: .commandUnknown(String(word), nearest: nearest), part: word,
      suggestions: nearest)
  }

  static func unwanted(_ name: String, _ arguments: Substring) -> Self {
    Self(code: "shell-argument-unwanted", message: .argumentUnwanted("." + name), part: arguments)
  }

  static func ambiguous(_ word: Substring, _ meanings: [String]) -> Self {
    Self(code: "shell-command-ambiguous", message: .commandAmbiguous(String(word), meanings), part: word)
  }
}

extension Substring {
  /// Without the white space around it.
  var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}

extension String {
  /// Where a part of this text stands in it.
  func range(of part: Substring) -> TextRange {
    let lower = utf8.distance(from: startIndex, to: part.startIndex)
    return TextRange(lower, lower + part.utf8.count)
  }
}
