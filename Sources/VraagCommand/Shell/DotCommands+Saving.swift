import Glibc
import Vraag
import VraagText

extension DotCommand {
  /// Writing a model.
  static let saving: [DotCommand] = [
    DotCommand(
      name: "save", arguments: .file, argument: .files,
      summary: Message(
        english: "write the model as an exchange file", dutch: "het model als exchange-bestand schrijven"),
      details: Message(
        english: """
          Several files become one this way, and any format becomes the exchange format, which modelling tools import.
          Views keep what they show, not how it is laid out; so a file that is loaded is never written over.
          """,
        dutch: """
          Zo worden meer bestanden één, en wordt elk formaat het exchange-formaat, dat modelleerprogramma's importeren.
          Views houden wat erop staat, niet hoe het ligt; daarom wordt over een geladen bestand nooit heen geschreven.
          """)
    ) { shell, arguments throws(Refusal) in try shell.save(arguments) }
  ]
}

extension Shell {
  fileprivate mutating func save(_ arguments: Substring) throws(DotCommand.Refusal) {
    let words = try ShellWords.paths(arguments)
    guard let path = words.first else { throw .lacksArgument(".save", .file) }
    if words.count > 1 { throw .tooMany(arguments) }
    let otherFormats = [".archimate", ".csv", ".json"]
    if let ending = otherFormats.first(where: { path.lowercased().hasSuffix($0) }) {
      throw DotCommand.Refusal(
        code: "shell-save-format", message: .savedAsExchange(ending), part: arguments,
        suggestions: [String(path.dropLast(ending.count)) + ".xml"].filter { access($0, F_OK) != 0 })
    }
    if ReadFiles(models: models).contains(path) {
      throw DotCommand.Refusal(code: "shell-save-over-model", message: .savingOverModel(path), part: arguments)
    }
    if session.isEmpty {
      throw DotCommand.Refusal(code: "shell-save-nothing", message: .savingNothing, part: arguments)
    }
    try keepFile(path, ".save", arguments)
    do throws(AnswerFile.Refusal) {
      let file = try AnswerFile.create(path)
      if file.write(session.exchangeFile()) { file.commit() } else { file.discard() }
      if case .failed(let reason)? = file.trouble { throw AnswerFile.Refusal(reason: reason) }
    } catch {
      throw DotCommand.Refusal(
        code: "shell-save-not-written", message: .outputNotWritten(Message(verbatim: path), reason: error.reason),
        part: arguments)
    }
    replacing.note(written: path)
    unsaved.clear()
    tell(.saved(path, session.contents))
  }
}

/// What is said about saving, alphabetical.
extension Message {
  fileprivate static func saved(_ path: String, _ contents: Message) -> Message {
    let file = Escaping.singleLine(path)
    return Message(
      english: "wrote \(file): \(contents.english), the views without layout",
      dutch: "\(file) geschreven: \(contents.dutch), de views zonder opmaak")
  }

  fileprivate static func savedAsExchange(_ ending: String) -> Message {
    Message(
      english: "a model is written as an exchange file, not as \(ending); call it .xml, and import it in your tool",
      dutch: "een model wordt als exchange-bestand geschreven, niet als \(ending); noem het .xml, en importeer het")
  }

  fileprivate static var savingNothing: Message {
    Message(
      english: "there is nothing to save: no model is open", dutch: "er valt niets te bewaren: er is geen model geopend"
    )
  }

  fileprivate static func savingOverModel(_ path: String) -> Message {
    let file = Escaping.singleLine(path)
    return Message(
      english: "\(file) is loaded, and writing over it would lose the layout of its views; choose another name",
      dutch: "\(file) is geladen, en eroverheen schrijven zou de opmaak van de views verliezen; kies een andere naam")
  }
}
