import Vraag
import VraagTerminal
import VraagText

/// What the line editor is told while someone types: of questions by the session, of commands by their table.
struct ShellAssistant: Assistant {
  let session: Session
  let language: Language

  /// A single line is whole when it is a command, or a sentence of which nothing is lacking; a wrong one is, as no more
  /// text would mend it. What went on to a second line ends at a `?` or a `;`, or at an empty line: someone who began to
  /// write lines decides where they end.
  func isWhole(_ text: String) -> Bool {
    if DotCommand.isCommand(text) || Sentences.firstEnd(in: text.utf8.span, from: 0) != nil { return true }
    guard let lineBreak = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
      return Sentences.mayEnd(text) && !session.isUnfinished(text)
    }
    return text[lineBreak...].allSatisfy(\.isWhitespace)
  }

  func words(of text: String) -> [StyledRange] {
    guard let command = TypedCommand(text) else { return words(of: text, at: 0) }
    let found = DotCommand.named(command.name)
    let isKnown = command.isNameTyped ? found.count == 1 : !found.isEmpty || command.name.isEmpty
    let name = StyledRange(TextRange(command.start, command.nameEnd), isKnown ? .command : .unknown)
    guard found.count == 1, case .sentence = found[0].argument else { return [name] }
    return [name] + words(of: command.arguments, at: command.argumentsStart)
  }

  func suggestions(in text: String, at offset: Int) -> Suggestions {
    guard let command = TypedCommand(text), offset > command.start else { return suggestions(for: text, at: offset, 0) }
    if offset <= command.nameEnd { return names(command, upTo: offset, in: text) }
    guard let argument = DotCommand.named(command.name).only?.argument else { return .none }
    let start = command.argumentsStart
    switch argument {
    case .sentence: return suggestions(for: command.arguments, at: offset - start, start)
    case .nothing, .text: return .none
    case .words(let words):
      let typed = String(decoding: text.utf8.prefix(offset).dropFirst(start), as: UTF8.self)
      let fitting = words().filter { $0.hasPrefix(typed.lowercased()) }
      return Suggestions(range: TextRange(start, offset), list: fitting.map { Suggestion($0, label: "") })
    case .files:
      let typed = String(decoding: text.utf8.prefix(offset).dropFirst(start), as: UTF8.self)
      let last = ShellWords.last(of: typed)
      let files = FileNames.beginning(with: last.content).map {
        Suggestion(ShellWords.written($0.path), label: $0.kind.text(in: language))
      }
      return Suggestions(range: TextRange(start + last.offset, offset), list: files)
    }
  }

  func hint(in text: String, at offset: Int) -> String? {
    guard let command = TypedCommand(text) else { return session.hint(in: text, at: offset) }
    guard case .sentence? = DotCommand.named(command.name).only?.argument, offset > command.argumentsStart else {
      return nil
    }
    return session.hint(in: command.arguments, at: offset - command.argumentsStart)
  }

  /// The words of a question that begins at an offset of what was typed.
  private func words(of sentence: String, at start: Int) -> [StyledRange] {
    session.words(of: sentence).map { word in
      StyledRange(word.range.moved(by: start), WordStyle(word.kind))
    }
  }

  private func suggestions(for sentence: String, at offset: Int, _ start: Int) -> Suggestions {
    let found = session.completions(in: sentence, at: offset)
    let list = found.candidates.map { candidate in
      Suggestion(candidate.text, label: (candidate.detail ?? candidate.kind.label).text(in: language))
    }
    return Suggestions(range: found.range.moved(by: start), list: list, total: found.total)
  }

  private func names(_ command: TypedCommand, upTo offset: Int, in text: String) -> Suggestions {
    let typed = String(decoding: text.utf8.prefix(offset).dropFirst(command.start + 1), as: UTF8.self).lowercased()
    let fitting = DotCommand.all.filter { $0.name.hasPrefix(typed) }
    return Suggestions(
      range: TextRange(command.start, command.nameEnd),
      list: fitting.map { Suggestion("." + $0.name + $0.separator, label: $0.summary.text(in: language)) })
  }
}

extension DotCommand {
  /// What stands between the name and what follows it.
  fileprivate var separator: String {
    if case .nothing = argument { return "" }
    return " "
  }
}

/// A line that begins with a dot, in its parts; places are UTF-8 offsets.
struct TypedCommand {
  /// Where the dot stands.
  var start: Int
  var name: String
  var nameEnd: Int
  /// Whether something follows the name, so that it is all of it.
  var isNameTyped: Bool
  var arguments: String
  var argumentsStart: Int

  init?(_ text: String) {
    guard DotCommand.isCommand(text), let dot = text.firstIndex(of: ".") else { return nil }
    let rest = text[text.index(after: dot)...]
    let name = rest.prefix { !$0.isWhitespace }
    let arguments = rest[name.endIndex...].drop { $0.isWhitespace }
    func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
    start = offset(dot)
    self.name = String(name)
    nameEnd = offset(name.endIndex)
    isNameTyped = name.endIndex < text.endIndex
    self.arguments = String(arguments)
    argumentsStart = offset(arguments.startIndex)
  }
}

extension TextRange {
  /// The same range in a text that has so many bytes before it.
  fileprivate func moved(by offset: Int) -> TextRange { TextRange(Int(lower) + offset, Int(upper) + offset) }
}

extension Array {
  /// The element of an array that has one.
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}

extension WordStyle {
  fileprivate init(_ kind: WordKind.Kind) {
    switch kind {
    case .keyword: self = .keyword
    case .noun: self = .noun
    case .verb: self = .verb
    case .name: self = .name
    case .key: self = .key
    case .value: self = .value
    case .number: self = .number
    case .comment: self = .comment
    case .unknown: self = .unknown
    }
  }
}
