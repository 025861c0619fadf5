import Vraag
import VraagText

/// What `.help` tells more about.
struct HelpTopic: Sendable {
  var name: String
  var summary: Message
  var text: Message
}

extension Shell {
  mutating func help(_ argument: Substring) throws(DotCommand.Refusal) {
    let name = argument.first == "." ? argument.dropFirst().lowercased() : argument.lowercased()
    if name.isEmpty { return show(firstHelp()) }
    if name == "commands" { return show(commandList()) }
    if let topic = HelpTopic.all.first(where: { $0.name == name }) { return tell(topic.text) }
    let topics = HelpTopic.all.filter { $0.name.hasPrefix(name) }
    let commands = DotCommand.named(name)
    if topics.count + commands.count == 1 || commands.first?.name == name {
      return topics.first.map { tell($0.text) } ?? show(help(on: commands[0]))
    }
    if topics.isEmpty, commands.isEmpty {
      let known = HelpTopic.all.map(\.name) + DotCommand.all.map(\.name)
      let nearest = Nearest.words(to: name, among: known)
      throw DotCommand.Refusal(
        code: "shell-topic-unknown", message: .topicUnknown(name, nearest: nearest), part: argument,
        suggestions: nearest)
    }
    throw .ambiguous(argument, topics.map(\.name) + commands.map { "." + $0.name })
  }

  /// Questions to this very model, then where more is told.
  private func firstHelp() -> String {
    let language = settings.language
    let questions = session.exampleQuestions(limit: 8)
    var text = ""
    if questions.isEmpty {
      text += Message.nothingToAsk.text(in: language) + "\n"
    } else {
      text += Message.askLikeThis.text(in: language) + "\n\n"
      for question in questions { text += "  \(question)\n" }
    }
    text += "\n" + wrapped(Message.howToType.text(in: language)) + "\n\n"
    let width = HelpTopic.all.map(\.name.count).max() ?? 0
    for topic in HelpTopic.all {
      text += "  .help \(topic.name.padded(to: width))  \(topic.summary.text(in: language))\n"
    }
    return text
  }

  private func wrapped(_ text: String) -> String {
    DisplayWidth.wrapped(text, to: Environment.terminalWidth ?? 80, indent: "")
  }

  private func commandList() -> String {
    let heads = DotCommand.all.map { $0.usage(in: settings.language) }
    let width = heads.map(\.count).max() ?? 0
    return zip(heads, DotCommand.all).map { head, command in
      "\(head.padded(to: width))  \(command.summary.text(in: settings.language))\n"
    }.joined()
  }

  private func help(on command: DotCommand) -> String {
    let language = settings.language
    let details = command.details.text(in: language).split(separator: "\n").joined(separator: " ")
    return "\(command.usage(in: language)): \(command.summary.text(in: language))\n" + wrapped(details) + "\n"
  }
}

extension DotCommand {
  /// How it is written: `.open FILE…`.
  func usage(in language: Language) -> String {
    let arguments = arguments.text(in: language)
    return "." + name + (arguments.isEmpty ? "" : " " + arguments)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
