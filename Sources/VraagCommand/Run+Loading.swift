import Glibc
import Vraag
import VraagText

/// What to load, and how strictly.
protocol LoadingOptions {
  var models: [String] { get }
  var param: [Parameter] { get }
  var strict: Bool { get }
  var derivation: Choice<Derivation> { get }
  var strictDerivation: Bool { get }
}

extension AskCommand: LoadingOptions {}

extension Run {
  /// Where the answers go.
  static func answerFile(_ options: AskCommand, _ console: Console) throws(Refused) -> AnswerFile {
    guard let path = options.output, path != "-" else { return .standardOutput() }
    return try answerFile(path, besides: ReadFiles(models: options.models, scripts: options.scripts), console)
  }

  /// A file that is written whole or not at all, and never over one that is read.
  static func answerFile(
    _ path: String, besides read: ReadFiles, _ console: Console
  ) throws(Refused) -> AnswerFile {
    if read.contains(path) {
      console.report(error: "command-output-over-input", .outputOverInput(path))
      throw Refused(status: .usage)
    }
    do throws(AnswerFile.Refusal) {
      return try .create(path)
    } catch {
      console.report(
        error: "command-output-not-written", .outputNotWritten(Message(verbatim: path), reason: error.reason))
      throw Refused(status: .writeFailed)
    }
  }

  /// The loaded models; what is odd about them has been told.
  ///
  /// The shell says itself that there are oddities, and that there is no model.
  static func session(
    _ options: some LoadingOptions, _ language: Language, _ console: Console, isInteractive: Bool = false
  ) throws(Refused) -> Session {
    do throws(Failure) {
      var session = try Progress.during(.loading(options.models), on: console) { () throws(Failure) in
        try Session(models: options.models, language: language, clock: Environment.nanoseconds)
      }
      session.derivation = options.derivation.value
      session.isStrictlyDerived = options.strictDerivation
      for parameter in options.param { session.parameters[parameter.name] = parameter.value }
      if !isInteractive || options.strict {
        for warning in session.loadWarnings { report(warning, options, console) }
      }
      if !options.strict || session.loadWarnings.isEmpty {
        if options.models.isEmpty, !isInteractive { console.report(warning: "command-no-model", .noModel) }
        return session
      }
    } catch {
      console.report(error: error.code, error.message)
      throw Refused(status: ExitStatus(error.kind))
    }
    throw Refused(status: .wrongInput)
  }

  /// One line: how often, and the first places, by the last part of the file's path.
  private static func report(_ warning: LoadWarning, _ options: some LoadingOptions, _ console: Console) {
    let places = warning.places.prefix(3)
    func text(_ language: Language) -> String {
      let shown = places.map { shortened($0.text(in: language), options.models) }.joined(separator: "; ")
      let rest = warning.count > places.count ? "; …" : ""
      return warning.message.text(in: language) + (places.isEmpty ? "" : " (\(shown)\(rest))")
    }
    let message = Message(english: text(.english), dutch: text(.dutch))
    if options.strict {
      console.report(error: warning.code, message)
    } else {
      console.report(warning: warning.code, message)
    }
  }

  private static func shortened(_ place: String, _ models: [String]) -> String {
    guard let model = models.first(where: { place.hasPrefix($0) }), let slash = model.lastIndex(of: "/") else {
      return place
    }
    return String(place.dropFirst(model[...slash].count))
  }

  /// Whether what stands in the place of a model was meant as a question: no file, several words, no ending.
  static func looksLikeQuestion(_ path: String) -> Bool {
    path.contains(" ") && !path.contains("/") && access(path, F_OK) != 0
      && (path.hasSuffix("?") || path.hasSuffix(";") || !path.contains("."))
  }
}
