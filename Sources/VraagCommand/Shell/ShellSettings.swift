import Vraag
import VraagText

/// What can be set while the shell runs.
struct ShellSettings {
  /// How wide tables may be.
  enum Width: Equatable {
    /// As wide as the terminal is when the answer comes.
    case terminal
    case cells(Int)
    /// Nothing is cut.
    case unlimited
  }

  /// What a question is to be answered with.
  enum Wanted {
    case answer
    /// How it is understood and answered.
    case explanation
    /// Where its time goes.
    case profile
  }

  var language: Language
  var format: Format
  var width = Width.terminal
  /// Whether the time that an answer took stands below it.
  var showsTime = true
  var isPaged = true
  var givesHints = true
  /// Where answers go; nothing means the screen.
  var outputPath: String?
  var color: ColorChoice
  var isQuiet: Bool
  var wanted: Wanted
  var keepsGoing: Bool
  var timeout: Double?
  var maximumRows: Int
  var maximumMemory: Int

  init(_ options: AskCommand, _ language: Language) {
    self.language = language
    format = options.format.value
    outputPath = options.output
    color = options.color.value
    isQuiet = options.quiet
    wanted = options.explain ? .explanation : .answer
    keepsGoing = options.keepGoing
    timeout = options.timeout
    maximumRows = options.maxRows
    maximumMemory = options.maxMemory?.bytes ?? Environment.memoryBound
  }
}
