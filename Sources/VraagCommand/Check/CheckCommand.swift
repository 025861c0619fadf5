import ArgumentParser
import Glibc
import Vraag
import VraagText

/// `vraag check`: scripts of expectations as a test suite of a model.
struct CheckCommand: ParsableCommand, LoadingOptions {
  static let configuration = CommandConfiguration(
    commandName: "vraag check",
    abstract: "Check that a model is as expected.",
    usage: "vraag check [MODEL ...] -f SCRIPT [--junit FILE] [options]",
    discussion: """
      A script has sentences like these; other sentences run and are not shown:
        check "Owners: all have one": expect no applications without Eigenaar;
        expect no data objects without Classificatie;

      Every expectation is reported with its place and what does not fit, and a score per theme: what a title begins \
      with, before a colon or a slash between spaces. All of them run, whatever fails.

      Exit status: 0 all passed; 1 one failed; 65 a sentence or a model file is wrong, or nothing is expected; \
      66 a file is not there; 74 the report could not be written.
      """)

  @Argument(help: ArgumentHelp("Model files or folders, merged into one model.", valueName: "MODEL"))
  var models: [String] = []

  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A file of expectations. - is standard input. May be repeated.", valueName: "SCRIPT"),
    transform: Script.file)
  var file: [Script] = []

  @Option(help: ArgumentHelp("Write a report for a CI server, whole or not at all.", valueName: "FILE"))
  var junit: String?

  @Option(help: ArgumentHelp("How the results are written: for people, or a JSON document a line.", valueName: "NAME"))
  var format: Choice<CheckFormat> = Choice(.table)

  @Option(
    help: ArgumentHelp(
      "A value for $NAME in the sentences: JSON where it is JSON, else text. May be repeated.",
      valueName: "NAME=VALUE"))
  var param: [Parameter] = []

  @Option(help: ArgumentHelp("The language of messages. Default: that of the environment.", valueName: "en|nl"))
  var language: Choice<Language>?

  @Option(help: ArgumentHelp("Stop a sentence that takes longer; that is an error.", valueName: "SECONDS"))
  var timeout: Double?

  @Option(help: MemorySize.help)
  var maxMemory: MemorySize?

  @Option(
    help: ArgumentHelp(
      "What a verb without an adverb means: the model's relationships, those that follow from them, or may follow.",
      valueName: "direct|indirect|possible"))
  var derivation: Choice<Derivation> = Choice(.direct)

  @Flag(help: "Read ArchiMate's restrictions on derivation to the letter.")
  var strictDerivation = false

  @Flag(help: "Warnings about the model files are errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Only what failed, and the score.")
  var quiet = false

  @Option(help: ArgumentHelp("When to use colour. NO_COLOR is honoured.", valueName: "auto|always|never"))
  var color: Choice<ColorChoice> = Choice(.auto)

  func validate() throws {
    if file.isEmpty { throw ValidationError("Give a script of expectations with -f.") }
    if let timeout, !(timeout > 0 && timeout < 1e8) {
      throw ValidationError("--timeout needs a number of seconds above 0.")
    }
    let standardInputs = file.filter { $0.origin == .standardInput }.count + models.count { $0 == "-" }
    if standardInputs > 1 { throw ValidationError("Only one of the models and scripts can be standard input.") }
  }
}

/// How results of checks are written.
enum CheckFormat: String, CaseIterable, Sendable {
  case table, json
}
