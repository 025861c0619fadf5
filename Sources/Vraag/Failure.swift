internal import VraagFiles
public import VraagText

/// What stops a session: a model that cannot be loaded, or a question that a bound ended.
///
/// A sentence that is wrong is no failure; its ``Answer`` says so.
public struct Failure: Error, Hashable, Sendable {
  /// What a program may want to tell apart.
  public enum Kind: Hashable, Sendable {
    /// A file is not there or cannot be read.
    case fileUnavailable
    /// A file is there and is wrong.
    case fileWrong
    /// The user stopped the question.
    case interrupted
    /// The question took longer than it was given.
    case timedOut
    /// The answer has more rows than it may have.
    case tooManyRows
    /// More would have to be kept than there may be memory for.
    case tooMuchMemory
  }

  /// What stopped it.
  public var kind: Kind
  /// Kebab-case English; it never changes once released.
  public var code: String
  /// One sentence that says what happened, and where.
  public var message: Message
}

extension Failure {
  init(_ failure: FileFailure) {
    let kind: Kind =
      switch failure.fault {
      case .unavailable: .fileUnavailable
      case .wrongContent: .fileWrong
      }
    self.init(kind: kind, code: failure.code, message: failure.message)
  }
}
