/// Something that a user wrote, and what is to be said of it.
///
/// A user's mistake is a value, never a thrown error: one sentence may have several.
public struct Diagnostic: Hashable, Sendable {
  /// Whether the sentence can still be answered.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Kebab-case English, `area-what`; it never changes once released.
  public var code: String
  /// What was found and what was expected, in the user's words.
  public var message: Message
  /// Where in the sentence.
  public var range: TextRange
  /// What else helps to know.
  public var notes: [Message]
  /// Changes that would mend it, the likeliest first.
  public var fixes: [Fix]

  /// What is to be said, and where.
  public init(
    _ severity: Severity, _ code: String, _ message: Message, at range: TextRange, notes: [Message] = [],
    fixes: [Fix] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.notes = notes
    self.fixes = fixes
  }

  /// The replacement texts of the fixes, the nearest first.
  public var suggestions: [String] { fixes.map(\.replacement) }

  /// How many mistakes of one sentence are looked for. Finding what a wrong name should have been takes a walk over
  /// every name of a model, and nobody mends so many at once.
  package static let maximumTold = 20
}

extension [Diagnostic] {
  /// Whether there are more mistakes than are told, so that further ones need not be looked for.
  package var areTooMany: Bool { count > Diagnostic.maximumTold }

  /// In the order of the text, so that people read them as they wrote it; the last one that is told says so when there
  /// are more.
  package var told: [Diagnostic] {
    guard count > 1 else { return self }
    let inOrder = sorted { $0.range.lower < $1.range.lower }
    guard areTooMany else { return inOrder }
    // A warning among so many errors is not missed.
    var told = inOrder.filter { $0.severity == .error }
    if told.isEmpty { told = inOrder }
    let isCut = told.count > Diagnostic.maximumTold
    told.removeLast(Swift.max(0, told.count - Diagnostic.maximumTold))
    if isCut { told[told.count - 1].notes.append(.furtherMistakes(told.count)) }
    return told
  }
}

extension Message {
  fileprivate static func furtherMistakes(_ told: Int) -> Message {
    Message(
      english: "there are more mistakes than these \(told); mend these first",
      dutch: "er zijn meer fouten dan deze \(told); herstel deze eerst")
  }
}

/// A change of the sentence that would mend it.
public struct Fix: Hashable, Sendable {
  /// What is to be replaced.
  public var range: TextRange
  /// What takes its place.
  public var replacement: String

  /// A replacement of one stretch of text.
  public init(replacing range: TextRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// The text with the change made.
  public func applied(to text: String) -> String {
    let utf8 = Array(text.utf8)
    let lower = min(Int(range.lower), utf8.count)
    let upper = min(Int(range.upper), utf8.count)
    return String(decoding: utf8[..<lower], as: UTF8.self) + replacement
      + String(decoding: utf8[upper...], as: UTF8.self)
  }
}
