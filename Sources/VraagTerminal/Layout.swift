internal import VraagText

/// Makes a frame of a scene: wraps the lines, colours the words, and keeps the cursor in sight.
package struct Layout {
  private let scene: Scene
  private let columns: Int
  private var rows: [Frame.Row] = []
  private var cursor = (row: 0, column: 0)
  private var nextWord = 0

  private init(_ scene: Scene) {
    self.scene = scene
    columns = max(1, scene.columns)
  }

  /// The frame, and the first row of text in it.
  package static func frame(of scene: Scene) -> (frame: Frame, top: Int) {
    var layout = Layout(scene)
    layout.layText()
    return layout.frame()
  }

  // The text.

  private mutating func layText() {
    let draft = scene.draft
    let cursorLine = draft.beforeCursor.utf8.count { $0 == 10 }
    var offset = 0
    for (number, line) in draft.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      defer { offset += line.utf8.count + 1 }
      // Every line takes a row, so lines that are a whole terminal away are out of sight, and a long text makes no
      // key slow.
      if number > cursorLine + scene.rows { return }
      if number < cursorLine - scene.rows {
        rows.append(Frame.Row())
        continue
      }
      startLine(number == 0 ? scene.prompt.first : scene.prompt.continuation)
      var place = offset
      for character in line {
        if place == draft.cursor { markCursor(before: character) }
        append(Frame.Cell(character, style(at: place)))
        place += character.utf8.count
      }
      if place == draft.cursor { markCursor(before: nil) }
    }
    layHint()
  }

  private mutating func layHint() {
    guard scene.draft.isAtEnd, scene.menu == nil, !scene.hint.isEmpty else { return }
    let line = Escaping.singleLine(scene.hint)
    // Without colours faint is all there is, and not every terminal knows it: brackets say that this was not typed.
    let shown = scene.theme.isColored ? line : "[\(line)]"
    for character in shown { append(Frame.Cell(character, .ghost)) }
  }

  private mutating func startLine(_ prompt: String) {
    rows.append(Frame.Row())
    // A prompt that leaves no room for the text is left out.
    guard DisplayWidth.cells(of: prompt) + 2 <= columns else { return }
    for character in prompt { append(Frame.Cell(character, .prompt)) }
  }

  private mutating func append(_ cell: Frame.Cell) {
    let cell = cell.width <= columns ? cell : Frame.Cell("\u{FFFD}", cell.style)
    if rows[rows.count - 1].width + cell.width > columns { rows.append(Frame.Row()) }
    rows[rows.count - 1].append(cell)
  }

  /// The cursor stands where the next character goes, which may be on the row below.
  private mutating func markCursor(before character: Character?) {
    let width = character.map { Frame.Cell($0, .plain).width } ?? 1
    if rows[rows.count - 1].width + width > columns { rows.append(Frame.Row()) }
    cursor = (rows.count - 1, rows[rows.count - 1].width)
  }

  private mutating func style(at offset: Int) -> Style {
    if let match = scene.match, match.contains(offset) { return .match }
    let words = scene.words
    while nextWord < words.count, Int(words[nextWord].range.upper) <= offset { nextWord += 1 }
    guard nextWord < words.count, Int(words[nextWord].range.lower) <= offset else { return .plain }
    return .word(words[nextWord].style)
  }

  // The frame.

  private mutating func frame() -> (Frame, Int) {
    let height = max(1, scene.rows)
    var below: [Frame.Row] = []
    if let status = scene.status { below = [statusRow(status)] }
    if let menu = scene.menu { below += menu.rows(columns: columns, most: max(0, min(Menu.height + 1, height - 2))) }
    if below.count >= height { below = Array(below.prefix(max(0, height - 1))) }
    let room = height - below.count
    // The window moves only when the cursor would leave it, and no further than the text goes.
    var top = min(max(0, scene.top), max(0, rows.count - room))
    if cursor.row < top { top = cursor.row }
    if cursor.row >= top + room { top = cursor.row - room + 1 }
    var frame = Frame()
    frame.rows = Array(rows[top..<min(rows.count, top + room)])
    frame.cursorRow = cursor.row - top
    frame.cursorColumn = cursor.column
    if scene.isCursorInStatus, let row = below.indices.first {
      frame.cursorRow = frame.rows.count + row
      frame.cursorColumn = min(below[row].width, columns - 1)
    }
    frame.rows += below
    return (frame, top)
  }

  /// A status is one row: it is cut and not wrapped, at its beginning where someone types at its end.
  private func statusRow(_ status: String) -> Frame.Row {
    var row = Frame.Row()
    var text = Escaping.singleLine(status)
    while DisplayWidth.cells(of: text) > columns - 1, !text.isEmpty {
      if scene.isCursorInStatus { text.removeFirst() } else { text.removeLast() }
    }
    row.append(text: text, .status)
    return row
  }
}
