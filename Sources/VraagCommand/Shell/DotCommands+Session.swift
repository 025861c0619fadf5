import Vraag
import VraagText

extension DotCommand {
  /// The session itself.
  static let shell: [DotCommand] = [
    DotCommand(
      name: "help", arguments: .optionalTopic, argument: .words { HelpTopic.all.map(\.name) + all.map(\.name) },
      summary: Message(english: "how to ask, and what else there is", dutch: "hoe je vraagt, en wat er nog meer is"),
      details: Message(
        english: "Alone: questions to this model that have an answer. With a topic or a command: more about that.",
        dutch: "Alleen: vragen aan dit model die een antwoord hebben. Met een onderwerp of een opdracht: meer daarover."
      )
    ) { shell, arguments throws(Refusal) in try shell.help(arguments) },
    DotCommand(
      name: "language", arguments: .language, argument: .words { Language.allCases.map(\.rawValue) },
      summary: Message(english: "the language of messages", dutch: "de taal van meldingen"),
      details: Message(
        english: "en or nl. A question is in the language of its first word, whatever the language of messages is.",
        dutch: "en of nl. Een vraag is in de taal van haar eerste woord, wat de taal van meldingen ook is.")
    ) { shell, arguments throws(Refusal) in try shell.setLanguage(arguments) },
    DotCommand(
      name: "derivation", arguments: .derivation, argument: .words { Derivation.allCases.map(\.rawValue) },
      summary: Message(
        english: "what a verb without an adverb means", dutch: "wat een werkwoord zonder bijwoord betekent"),
      details: Message(
        english: """
          direct: the relationships of the model. indirect: also those that follow from them, as `indirectly` asks.
          possible: also those that may follow, as `possibly` asks.
          """,
        dutch: """
          direct: de relaties van het model. indirect: ook die eruit volgen, zoals `indirect` vraagt. possible: ook die
          eruit kunnen volgen, zoals `mogelijk` vraagt.
          """)
    ) { shell, arguments throws(Refusal) in try shell.setDerivation(arguments) },
    DotCommand(
      name: "param", arguments: .parameter, argument: .text,
      summary: Message(english: "a value for $NAME in questions", dutch: "een waarde voor $NAAM in vragen"),
      details: Message(
        english: """
          .param who=Leerling, then: which processes read $who? Alone it lists the values that are set; with a name and
          nothing behind = it takes the value away.
          """,
        dutch: """
          .param wie=Leerling, en dan: welke processen lezen $wie? Alleen toont het de waarden die gezet zijn; met een naam
          en niets achter = haalt het de waarde weg.
          """)
    ) { shell, arguments throws(Refusal) in try shell.setParameter(arguments) },
    DotCommand(
      name: "read", arguments: .file, argument: .files,
      summary: Message(
        english: "run the questions and commands of a file", dutch: "de vragen en opdrachten van een bestand uitvoeren"),
      details: Message(
        english: """
          A question ends with ? or ;, or where a line begins with a dot. The first that fails ends the reading; what it
          set before stays.
          """,
        dutch: """
          Een vraag eindigt met ? of ;, of waar een regel met een punt begint. De eerste die mislukt beëindigt het lezen;
          wat al gezet was, blijft.
          """)
    ) { shell, arguments throws(Refusal) in try shell.read(arguments) },
    DotCommand(
      name: "hints", arguments: .onOrOff, argument: .words { ["on", "off"] },
      summary: Message(
        english: "how a question may go on, in faint letters", dutch: "hoe een vraag kan verdergaan, in vage letters"),
      details: Message(
        english: "The right arrow takes the hint. Switch hints off when a screen reader reads them aloud.",
        dutch: "De pijl naar rechts neemt de hint over. Zet hints uit als een schermlezer ze voorleest.")
    ) { shell, arguments throws(Refusal) in try shell.set("hints", \.givesHints, arguments) },
    DotCommand(
      name: "history",
      summary: Message(english: "what was typed before", dutch: "wat eerder getypt is"),
      details: Message(
        english: "Oldest first. The up arrow brings an entry back, Ctrl-R searches.",
        dutch: "De oudste eerst. De pijl omhoog haalt een regel terug, Ctrl-R zoekt.")
    ) { shell, _ throws(Refusal) in shell.showHistory() },
    DotCommand(
      name: "quit",
      summary: Message(english: "leave; Ctrl-D does the same", dutch: "stoppen; Ctrl-D doet hetzelfde"),
      details: Message(
        english: "What patterns changed and .save did not write is lost only when you ask a second time.",
        dutch: "Wat patronen veranderden en .save niet schreef gaat pas verloren als je het nog eens vraagt.")
    ) { shell, _ throws(Refusal) in
      try shell.keepUnsaved(".quit")
      shell.isLeaving = true
    },
  ]
}

extension Shell {
  /// Says something on the screen that is no answer.
  func tell(_ message: Message) { show(message.text(in: settings.language) + "\n") }

  fileprivate mutating func setLanguage(_ argument: Substring) throws(DotCommand.Refusal) {
    if argument.isEmpty { return tell(.setting("language", settings.language.rawValue)) }
    guard let language = Language(rawValue: argument.lowercased()) else {
      throw .unknownValue(argument, Language.allCases.map(\.rawValue))
    }
    settings.language = language
    session.language = language
  }

  fileprivate mutating func setDerivation(_ argument: Substring) throws(DotCommand.Refusal) {
    if argument.isEmpty { return tell(.setting("derivation", session.derivation.rawValue)) }
    guard let derivation = Derivation(rawValue: argument.lowercased()) else {
      throw .unknownValue(argument, Derivation.allCases.map(\.rawValue))
    }
    session.derivation = derivation
  }

  fileprivate mutating func setParameter(_ argument: Substring) throws(DotCommand.Refusal) {
    if argument.isEmpty {
      let lines = session.parameters.sorted { $0.key < $1.key }.map {
        "$\($0.key) = \(Escaping.singleLine($0.value))\n"
      }
      return lines.isEmpty ? tell(.noParameters) : show(lines.joined())
    }
    guard let equals = argument.firstIndex(of: "=") else {
      throw DotCommand.Refusal(code: "shell-parameter-without-value", message: .parameterWithoutValue, part: argument)
    }
    var name = argument[..<equals].trimmed
    if name.first == "$" { name.removeFirst() }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      throw DotCommand.Refusal(
        code: "shell-parameter-name", message: .parameterName(String(name)), part: argument[..<equals])
    }
    let value = argument[argument.index(after: equals)...].trimmed
    if value.first == "\"", Session.parameterValue(String(value)) == String(value) {
      throw DotCommand.Refusal(
        code: "shell-parameter-quote", message: .parameterQuote, part: argument[argument.index(after: equals)...])
    }
    session.parameters[String(name)] = value.isEmpty ? nil : String(value)
  }

  fileprivate mutating func read(_ arguments: Substring) throws(DotCommand.Refusal) {
    let words = try ShellWords.paths(arguments)
    guard let path = words.first else { throw .lacksArgument(".read", .file) }
    if words.count > 1 { throw .tooMany(arguments) }
    // A file that reads itself would go on for ever.
    guard scriptDepth < 8 else {
      throw DotCommand.Refusal(code: "shell-script-nested", message: .scriptNested(path), part: arguments)
    }
    let entries = try ShellScript.entries(ofFile: path)
    scriptDepth += 1
    defer { scriptDepth -= 1 }
    for entry in entries where !isLeaving {
      if !take(entry), !settings.keepsGoing { return tell(.scriptBrokenOff(path)) }
    }
  }

  fileprivate func showHistory() {
    show(editor.typed.map { Escaping.multiLine($0) + "\n" }.joined(), isProse: false)
  }
}
