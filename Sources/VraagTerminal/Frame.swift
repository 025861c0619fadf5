internal import VraagText

/// What the terminal is to show: rows of cells, and where the cursor stands.
package struct Frame: Hashable, Sendable {
  package var rows: [Row] = [Row()]
  package var cursorRow = 0
  package var cursorColumn = 0

  package init() {}

  /// One row.
  package struct Row: Hashable, Sendable {
    package var cells: [Cell] = []
    /// The columns that its cells take.
    package var width = 0

    package init() {}

    mutating func append(_ cell: Cell) {
      cells.append(cell)
      width += cell.width
    }
  }

  /// One character with its look.
  package struct Cell: Hashable, Sendable {
    package var character: Character
    package var width: Int
    package var style: Style
  }
}

extension Frame.Cell {
  /// The character as it may be shown: what would drive the terminal becomes a picture of one cell.
  init(_ character: Character, _ style: Style) {
    self.style = style
    let width = DisplayWidth.cells(of: character)
    if character.isASCII, width == 1 {
      self.character = character
      self.width = 1
      return
    }
    let shown = Escaping.singleLine(String(character))
    // A mark with nothing to stand on, and what is dropped as harmful, must still be seen.
    guard width > 0, shown.count == 1, let first = shown.first, !character.isLoneMark else {
      self.character = Self.picture(of: shown)
      self.width = 1
      return
    }
    self.character = first
    // What few terminals and no user can tell apart counts as two at most.
    self.width = min(2, DisplayWidth.cells(of: first))
  }

  /// A picture of one cell.
  private static func picture(of shown: String) -> Character {
    guard shown.count == 1, let first = shown.first, DisplayWidth.cells(of: first) == 1 else { return "\u{FFFD}" }
    return first
  }

  /// Whether terminals agree on how far it moves the cursor.
  var isCertain: Bool { character.isASCII || (character.unicodeScalars.count == 1 && width == 1) }
}

extension Character {
  /// Whether it would join the character before it on the screen.
  fileprivate var isLoneMark: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
