/// How a cell looks: what it is, not yet which colour that gives.
package enum Style: Hashable, Sendable {
  case plain, prompt, word(WordStyle), ghost, label, selected, status, match
}

/// Which looks a terminal gets for them.
package struct Theme: Hashable, Sendable {
  /// Without colours what must be told apart is underlined, bold, or has a sign of its own.
  package var isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  /// The parameters of the sequence that sets a style, from a terminal that has none.
  func parameters(of style: Style) -> StaticString {
    switch style {
    case .plain: ""
    case .prompt: "1"
    // Faint, and no grey: one of the common palettes has the background's own colour for that.
    case .ghost, .label, .status: "2"
    case .selected: "7"
    case .match: "4"
    case .word(let word): isColored ? colored(word) : word == .unknown ? "4" : ""
    }
  }

  private func colored(_ word: WordStyle) -> StaticString {
    switch word {
    case .keyword, .command: "1"
    case .noun: "36"
    case .verb: "35"
    case .name, .value: "32"
    case .key: "1;36"
    case .number: ""
    case .comment: "2"
    // The underline says it too: red alone is lost on some eyes and screens.
    case .unknown: "4;31"
    }
  }
}
