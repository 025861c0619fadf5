import Vraag
import VraagText

extension DotCommand {
  /// How answers look and where they go.
  static let output: [DotCommand] = [
    DotCommand(
      name: "format", arguments: .name, argument: .words { Format.allCases.map(\.rawValue) },
      summary: Message(english: "how answers are written", dutch: "hoe antwoorden geschreven worden"),
      details: Message(
        english: """
          table: aligned columns. line: a line for each value, which reads well aloud. tree: an outline of rows in each
          other. csv, tsv, json, jsonl, markdown, html: for other programs. dot, mermaid: for programs that draw. Without
          a name it says which it is. One answer only: end the question with ", as csv".
          """,
        dutch: """
          table: uitgelijnde kolommen. line: een regel per waarde, prettig om te laten voorlezen. tree: een
          genummerde boom van rijen in elkaar. csv, tsv, json, jsonl, markdown, html: voor andere programma's. dot, mermaid:
          voor programma's die tekenen. Zonder naam vertelt het welke het is. Voor één antwoord: eindig de vraag met ", as csv".
          """)
    ) { shell, arguments throws(Refusal) in
      if arguments.isEmpty { return shell.tell(.setting("format", shell.settings.format.rawValue)) }
      shell.settings.format = try choice(arguments)
    },
    DotCommand(
      name: "output", arguments: .optionalFile, argument: .files,
      summary: Message(english: "write answers to a file", dutch: "antwoorden naar een bestand schrijven"),
      details: Message(
        english: """
          From the next answer on; the first takes the place of what the file held, the others follow it. Each is in the
          file as soon as it is there. Without a file answers come to the screen again.
          """,
        dutch: """
          Vanaf het volgende antwoord; het eerste komt in de plaats van wat in het bestand stond, de andere volgen. Elk
          staat in het bestand zodra het er is. Zonder bestand komen antwoorden weer op het scherm.
          """)
    ) { shell, arguments throws(Refusal) in try shell.setOutput(arguments) },
    DotCommand(
      name: "width", arguments: .width, argument: .words { ["auto", "none"] },
      summary: Message(english: "how wide tables may be", dutch: "hoe breed tabellen mogen zijn"),
      details: Message(
        english: """
          auto: as wide as the terminal. none: nothing is cut. A number: so many characters. Where even narrow columns do
          not fit, an answer is written as with .format line.
          """,
        dutch: """
          auto: zo breed als de terminal. none: er wordt niets afgesneden. Een getal: zoveel tekens. Waar zelfs smalle
          kolommen niet passen, wordt een antwoord geschreven als met .format line.
          """)
    ) { shell, arguments throws(Refusal) in try shell.setWidth(arguments) },
    DotCommand(
      name: "timer", arguments: .onOrOff, argument: .words { ["on", "off"] },
      summary: Message(
        english: "the time that an answer took, below it", dutch: "de tijd die een antwoord kostte, eronder"),
      details: Message(
        english: "From the whole sentence to rows ready, without the time to show them.",
        dutch: "Van de hele zin tot de rijen er zijn, zonder de tijd om ze te tonen.")
    ) { shell, arguments throws(Refusal) in try shell.set("timer", \.showsTime, arguments) },
    DotCommand(
      name: "pager", arguments: .onOrOff, argument: .words { ["on", "off"] },
      summary: Message(
        english: "long answers a screen at a time", dutch: "lange antwoorden scherm voor scherm"),
      details: Message(
        english: "With the program that PAGER in the environment names, else less. In less, q leaves and / searches.",
        dutch: "Met het programma dat PAGER in de omgeving noemt, anders less. In less stopt q en zoekt /.")
    ) { shell, arguments throws(Refusal) in try shell.set("pager", \.isPaged, arguments) },
    DotCommand(
      name: "explain", arguments: .sentence, argument: .sentence,
      summary: Message(
        english: "how a question is understood and answered", dutch: "hoe een vraag begrepen en beantwoord wordt"),
      details: Message(
        english: "The sentence in its canonical form, the plan, what the rules changed, and the work that it took.",
        dutch: "De zin in zijn standaardvorm, het plan, wat de regels erin veranderden, en het werk dat het kostte.")
    ) { shell, arguments throws(Refusal) in try shell.explain(arguments, as: .explanation, ".explain") },
    DotCommand(
      name: "profile", arguments: .sentence, argument: .sentence,
      summary: Message(
        english: "where the time of a question goes", dutch: "waar de tijd van een vraag heen gaat"),
      details: Message(
        english: """
          Each part of the plan as it ran: what came out of it, what it looked up and which relationships it looked at, and
          how long it took itself, without the parts below it.
          """,
        dutch: """
          Elk deel van het plan zoals het liep: wat eruit kwam, wat het opzocht en welke relaties het bekeek, en hoe lang
          het zelf duurde, zonder de delen eronder.
          """)
    ) { shell, arguments throws(Refusal) in try shell.explain(arguments, as: .profile, ".profile") },
  ]

  /// One of the values of an enumeration, by its name.
  fileprivate static func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ argument: Substring
  ) throws(Refusal) -> Value {
    if let value = Value(rawValue: argument.lowercased()) { return value }
    throw .unknownValue(argument, Value.allCases.map(\.rawValue))
  }
}

extension DotCommand.Refusal {
  static func lacksArgument(_ command: String, _ argument: Message) -> Self {
    Self(code: "shell-argument-lacking", message: .argumentLacking(command, argument))
  }

  static func unknownValue(_ found: Substring, _ allowed: [String]) -> Self {
    let nearest = Nearest.words(to: String(found), among: allowed, limit: 1)
    return Self(
      code: "shell-value-unknown", message: .valueUnknown(String(found), allowed), part: found, suggestions: nearest)
  }
}

extension Shell {
  /// Turns something on or off, or says which it is.
  mutating func set(
    _ name: String, _ setting: WritableKeyPath<ShellSettings, Bool>, _ argument: Substring
  ) throws(DotCommand.Refusal) {
    switch argument.lowercased() {
    case "on", "aan": settings[keyPath: setting] = true
    case "off", "uit": settings[keyPath: setting] = false
    case "": tell(.setting(name, settings[keyPath: setting] ? "on" : "off"))
    default: throw .unknownValue(argument, ["on", "off"])
    }
  }

  fileprivate mutating func setWidth(_ argument: Substring) throws(DotCommand.Refusal) {
    switch argument.lowercased() {
    case "auto": settings.width = .terminal
    case "none": settings.width = .unlimited
    case "": tell(.setting("width", settings.width.name))
    default:
      guard let count = Int(argument), count >= 10 else {
        throw DotCommand.Refusal(code: "shell-width-unknown", message: .widthUnknown(String(argument)), part: argument)
      }
      settings.width = .cells(count)
    }
  }

  fileprivate mutating func setOutput(_ arguments: Substring) throws(DotCommand.Refusal) {
    let words = try ShellWords.paths(arguments)
    answersInFile = 0
    guard let path = words.first else {
      settings.outputPath = nil
      return
    }
    if words.count > 1 { throw .tooMany(arguments) }
    if ReadFiles(models: models).contains(path) {
      throw DotCommand.Refusal(code: "command-output-over-input", message: .outputOverInput(path), part: arguments)
    }
    // Answers of yesterday are replaced; what may be a model is not, unless it is meant.
    if ReadFiles.isOfModel(path) { try keepFile(path, ".output", arguments) }
    do throws(AnswerFile.Refusal) {
      // Only to see whether it can be written: what it holds stays until there is an answer.
      try AnswerFile.create(path).discard()
    } catch {
      throw DotCommand.Refusal(
        code: "shell-output-not-writable", message: .outputNotWritten(Message(verbatim: path), reason: error.reason),
        part: arguments)
    }
    settings.outputPath = path
  }

  fileprivate mutating func explain(
    _ sentence: Substring, as wanted: ShellSettings.Wanted, _ command: String
  ) throws(DotCommand.Refusal) {
    if sentence.isEmpty { throw .lacksArgument(command, .sentence) }
    _ = ask(sentence: Source(name: "", text: String(sentence)), for: wanted)
  }
}

extension DotCommand.Refusal {
  static func tooMany(_ arguments: Substring) -> Self {
    Self(code: "shell-arguments-too-many", message: .argumentsTooMany, part: arguments)
  }
}

extension ShellSettings.Width {
  fileprivate var name: String {
    switch self {
    case .terminal: "auto"
    case .cells(let count): String(count)
    case .unlimited: "none"
    }
  }
}
