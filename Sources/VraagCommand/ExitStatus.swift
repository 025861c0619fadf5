import Vraag

/// Every status with which the program ends. The numbers are those of `sysexits.h` and of the shells.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case expectationFailed = 1
  case usage = 64
  case wrongInput = 65
  case noInput = 66
  case bug = 70
  case writeFailed = 74
  case timedOut = 124
  case interrupted = 130

  /// What it tells a script.
  var meaning: String {
    switch self {
    case .success: "every sentence was answered"
    case .expectationFailed: "an expectation failed"
    case .usage: "the program was called in a wrong way"
    case .wrongInput:
      "a sentence or a model file is wrong, or an answer takes more than --max-rows or --max-memory allows"
    case .noInput: "a file is not there or cannot be read"
    case .bug: "a mistake in the program itself"
    case .writeFailed: "the answers could not be written"
    case .timedOut: "a question took longer than --timeout allows"
    case .interrupted: "interrupted"
    }
  }

  init(_ kind: Failure.Kind) {
    switch kind {
    case .fileUnavailable: self = .noInput
    case .fileWrong, .tooManyRows, .tooMuchMemory: self = .wrongInput
    case .interrupted: self = .interrupted
    case .timedOut: self = .timedOut
    }
  }
}
