import ArgumentParser
import Vraag
import VraagText

/// The options of the program. What they ask for is done by `Run`.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vraag",
    abstract: "Ask questions of ArchiMate models.",
    usage: """
      vraag [MODEL ...] [-c SENTENCE]... [-f SCRIPT]... [options]
      vraag check [MODEL ...] -f SCRIPT [--junit FILE]
      vraag pipe [MODEL ...]
      """,
    discussion: """
      For example:
        vraag school.archimate
        vraag school.archimate -c 'which processes read "Leerling"?'
        vraag school.xml -f questions.vraag --format csv -o answers.csv
        echo 'how many elements?' | vraag school.archimate

      A sentence ends with ? or ;, the last one needs neither. Without -c and -f \
      standard input is read; where that is a terminal, the shell opens: .help tells how to use it. Answers go to standard output, everything else to standard error.

      Exit status: \
      \(ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ")).
      """,
    version: "vraag 0.1.0")

  @Argument(
    help: ArgumentHelp(
      """
      Model files or folders, merged into one model: Open Group exchange XML, Archi .archimate (plain or zipped), \
      Archi CSV (elements.csv or its folder), a coArchi folder. The content tells the format. - is standard input.
      """, valueName: "MODEL"))
  var models: [String] = []

  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A sentence, or several. May be repeated, and mixed with -f.", valueName: "SENTENCE"),
    transform: Script.sentence)
  var command: [Script] = []

  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A file of sentences. - is standard input. May be repeated.", valueName: "SCRIPT"),
    transform: Script.file)
  var file: [Script] = []

  @Option(
    help: ArgumentHelp(
      "How answers are written.", valueName: "NAME"))
  var format: Choice<Format> = Choice(.table)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the answers to a file, whole or not at all.", valueName: "FILE"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A value for $NAME in the sentences: JSON where it is JSON, else text. May be repeated.",
      valueName: "NAME=VALUE"))
  var param: [Parameter] = []

  @Option(
    help: ArgumentHelp(
      "The language of messages; sentences may be in any. Default: that of the environment.",
      valueName: "en|nl"))
  var language: Choice<Language>?

  @Option(
    help: ArgumentHelp(
      "What a verb without an adverb means: the model's relationships, those that follow from them, or may follow.",
      valueName: "direct|indirect|possible"))
  var derivation: Choice<Derivation> = Choice(.direct)

  @Flag(help: "Read ArchiMate's restrictions on derivation to the letter.")
  var strictDerivation = false

  @Flag(help: "Go on after a sentence that fails.")
  var keepGoing = false

  @Flag(help: "Instead of each answer tell how it is found: the canonical sentence, the plan, the rules, the work.")
  var explain = false

  @Option(help: ArgumentHelp("Stop a sentence that takes longer; that is an error.", valueName: "SECONDS"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Allow an answer no more rows; more is an error.", valueName: "N"))
  var maxRows = 10_000_000

  @Option(help: MemorySize.help)
  var maxMemory: MemorySize?

  @Flag(help: "Warnings about the model files are errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "No warnings and notes on standard error.")
  var quiet = false

  @Flag(name: .customLong("no-rc"), help: "Open the shell without running the start file.")
  var noStartFile = false

  @Option(help: ArgumentHelp("When to use colour. NO_COLOR is honoured.", valueName: "auto|always|never"))
  var color: Choice<ColorChoice> = Choice(.auto)

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e8) {
      throw ValidationError("--timeout needs a number of seconds above 0.")
    }
    if maxRows < 0 { throw ValidationError("--max-rows needs a number that is not negative.") }
    let standardInputs = (command + file).filter { $0.origin == .standardInput }.count + models.count { $0 == "-" }
    if standardInputs > 1 { throw ValidationError("Only one of the models and scripts can be standard input.") }
  }

  /// The scripts in the order of the command line.
  var scripts: [Script] { (command + file).sorted { $0.order < $1.order } }
}

/// When to use colour.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// One of a few words, as an argument. The types behind them are not ArgumentParser's and need not know it.
struct Choice<Value>: ExpressibleByArgument, Sendable
where Value: RawRepresentable<String> & CaseIterable & Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }
  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
