package import VraagText

/// What an editor asks whoever knows the language, while someone types.
///
/// All offsets are of UTF-8. The words are asked before a key is shown, so they must be quick; a hint only when nothing is
/// typed for a moment.
package protocol Assistant {
  /// Whether Enter runs the text. An empty last line is how someone ends what has no end of its own.
  func isWhole(_ text: String) -> Bool
  /// What the words are, for colours; in the order of the text, without overlap, gaps allowed.
  func words(of text: String) -> [StyledRange]
  /// What may stand here instead of a part of the text around the cursor, best first.
  func suggestions(in text: String, at offset: Int) -> Suggestions
  /// How the text probably goes on, where the cursor stands at its end.
  func hint(in text: String, at offset: Int) -> String?
}

/// A part of the text and what it is.
package struct StyledRange: Hashable, Sendable {
  package var range: TextRange
  package var style: WordStyle

  package init(_ range: TextRange, _ style: WordStyle) {
    self.range = range
    self.style = style
  }
}

/// What a word of the text is.
package enum WordStyle: Hashable, Sendable, CaseIterable {
  case keyword, noun, verb, name, key, value, number, command, comment
  /// Nothing that is known: marked also where there are no colours.
  case unknown
}

/// What may stand in the place of a part of the text.
package struct Suggestions: Hashable, Sendable {
  /// The part of the text that gives way.
  package var range: TextRange
  package var list: [Suggestion]
  /// How many there would be, had the list room for all.
  package var total: Int

  /// The total is that of the list unless it is told.
  package init(range: TextRange, list: [Suggestion], total: Int? = nil) {
    self.range = range
    self.list = list
    self.total = max(total ?? 0, list.count)
  }

  package static let none = Suggestions(range: .empty, list: [])
}

/// One text that may be put in, and what it is.
package struct Suggestion: Hashable, Sendable {
  package var text: String
  /// What it is, in the user's language: `noun`, `process`, `key`.
  package var label: String

  package init(_ text: String, label: String) {
    self.text = text
    self.label = label
  }
}

/// Knows nothing: every text is whole.
package struct NoAssistant: Assistant {
  package init() {}
  package func isWhole(_ text: String) -> Bool { true }
  package func words(of text: String) -> [StyledRange] { [] }
  package func suggestions(in text: String, at offset: Int) -> Suggestions { .none }
  package func hint(in text: String, at offset: Int) -> String? { nil }
}
