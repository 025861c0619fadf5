public import VraagText

/// Writes answers in one format.
protocol Renderer {
  /// Writes one whole answer and ends it with a line break.
  func render(_ answer: Answer, _ style: Style, into output: inout Output)
}

/// What a renderer is told about where its output goes and to whom.
public struct Style: Hashable, Sendable {
  /// The language of the few words that a format adds: `3 rows`.
  public var language: Language
  /// The cells that a line may take; without it nothing is cut.
  public var width: Int?
  /// Whether a person's terminal reads it, so that control characters must be made harmless even in data formats.
  public var isTerminal: Bool
  /// Whether escape sequences for colour are wanted.
  public var isColored: Bool
  /// Whether formats for people end with the time that the answer took.
  public var showsTime: Bool

  /// A style for a file or a pipe unless told otherwise.
  public init(
    language: Language = .english, width: Int? = nil, isTerminal: Bool = false, isColored: Bool = false,
    showsTime: Bool = false
  ) {
    self.language = language
    self.width = width
    self.isTerminal = isTerminal
    self.isColored = isColored
    self.showsTime = showsTime
  }
}

extension Answer {
  /// The answer written in a format.
  public func text(as format: Format, _ style: Style = Style()) -> String {
    var output = Output()
    format.renderer.render(self, style, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Writes the answer in a format, chunk by chunk.
  package func render(as format: Format, _ style: Style, into output: inout Output) {
    format.renderer.render(self, style, into: &output)
  }
}
