private import VraagText

/// A small terminal in memory: what is written to it can be looked at, and it folds its lines when it is resized.
package struct Screen {
  package struct Cell: Hashable {
    package var text: String
    /// The parameters that its style was set with.
    package var style: String
    /// The right half of a wide character.
    package var isTail = false

    package static let blank = Cell(text: " ", style: "")
  }

  private struct Line {
    var cells: [Cell] = []
    /// Whether it goes on in the next one, because a character did not fit.
    var isFolded = false
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  private var lines: [Line] = [Line()]
  /// The first line in sight, and the cursor below it.
  private var top = 0
  package private(set) var row = 0
  package private(set) var column = 0
  private var isPending = false
  private var style = ""
  package private(set) var bells = 0
  /// Whether what is pasted comes in brackets.
  package private(set) var bracketsPastes = false
  /// What it was sent and does not know.
  package private(set) var unknown: [String] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// A line in sight, without the blanks at its end.
  package func text(_ row: Int) -> String {
    guard top + row < lines.count else { return "" }
    let text = lines[top + row].cells.filter { !$0.isTail }.map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Everything in sight, without the empty lines at its end.
  package var text: String {
    var all = (0..<rows).map(text)
    while all.last == "" { all.removeLast() }
    return all.joined(separator: "\n")
  }

  /// The cells of a line in sight, padded with blanks.
  package func cells(_ row: Int) -> [Cell] {
    let cells = top + row < lines.count ? lines[top + row].cells : []
    return cells + Array(repeating: .blank, count: max(0, columns - cells.count))
  }

  /// Lines that are out of sight above.
  package var hidden: [String] {
    lines.prefix(top).map { $0.cells.filter { !$0.isTail }.map(\.text).joined() }
  }

  // Writing.

  package mutating func write(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var sequence: String?
    for character in text {
      if let begun = sequence {
        sequence = begun + String(character)
        guard begun.count > 1, character.isLetter || character == "~" else { continue }
        run(String((sequence ?? "").dropFirst(2)))
        sequence = nil
      } else if character == "\u{1B}" {
        sequence = "\u{1B}"
      } else {
        put(character)
      }
    }
    if let sequence { unknown.append(sequence) }
  }

  private mutating func put(_ character: Character) {
    switch character {
    case "\r\n":
      carriageReturn()
      lineFeed()
    case "\r": carriageReturn()
    case "\n": lineFeed()
    case "\u{7}": bells += 1
    default: print(character)
    }
  }

  private mutating func carriageReturn() {
    column = 0
    isPending = false
  }

  private mutating func lineFeed() {
    isPending = false
    if row == rows - 1 { top += 1 } else { row += 1 }
    while lines.count <= top + row { lines.append(Line()) }
  }

  private mutating func print(_ character: Character) {
    let width = min(2, DisplayWidth.cells(of: character))
    guard width > 0 else { return unknown.append(String(character)) }
    if isPending || column + width > columns {
      lines[top + row].isFolded = true
      lineFeed()
      column = 0
    }
    let index = top + row
    while lines[index].cells.count < column + width { lines[index].cells.append(.blank) }
    // Half of a wide character is none.
    if lines[index].cells[column].isTail { lines[index].cells[column - 1] = .blank }
    let end = column + width
    if end < lines[index].cells.count, lines[index].cells[end].isTail { lines[index].cells[end] = .blank }
    lines[index].cells[column] = Cell(text: String(character), style: style)
    if width == 2 { lines[index].cells[column + 1] = Cell(text: "", style: style, isTail: true) }
    column += width
    if column >= columns {
      column = columns - 1
      isPending = true
    }
  }

  private mutating func run(_ sequence: String) {
    guard let final = sequence.last else { return }
    let parameters = String(sequence.dropLast())
    let number = Int(parameters) ?? 1
    switch final {
    case "A": move(toRow: row - number)
    case "B": move(toRow: row + number)
    case "G":
      column = min(columns - 1, number - 1)
      isPending = false
    case "H": (row, column, isPending) = (0, 0, false)
    case "J":
      if parameters == "2" {
        for index in lines.indices.dropFirst(top) { lines[index] = Line() }
      } else {
        eraseLine()
        while lines.count > top + row + 1 { lines.removeLast() }
      }
    case "K": eraseLine()
    case "m": style = parameters == "0" ? "" : String(parameters.dropFirst(2))
    case "h", "l":
      if parameters == "?2004" { bracketsPastes = final == "h" }
      if !["?2004", "?2026", "?25"].contains(parameters) { unknown.append(sequence) }
    default: unknown.append(sequence)
    }
  }

  private mutating func move(toRow new: Int) {
    row = max(0, min(rows - 1, new))
    isPending = false
    while lines.count <= top + row { lines.append(Line()) }
  }

  private mutating func eraseLine() {
    let index = top + row
    lines[index].isFolded = false
    guard column < lines[index].cells.count else { return }
    lines[index].cells.removeLast(lines[index].cells.count - column)
  }

  // Resizing, as terminals do that fold.

  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var folded: [Line] = []
    var place = (row: 0, column: 0)
    var pending: [Cell] = []
    var cursorInPending: Int?
    for (index, line) in lines.enumerated() {
      if index == top + row { cursorInPending = pending.count + column }
      pending += line.cells
      guard !line.isFolded else { continue }
      let first = folded.count
      folded += Self.fold(pending, columns: newColumns)
      if let offset = cursorInPending {
        place = (first + offset / newColumns, offset % newColumns)
        while folded.count <= place.row { folded.append(Line()) }
      }
      pending = []
      cursorInPending = nil
    }
    lines = folded
    (columns, rows) = (newColumns, newRows)
    isPending = false
    // What is above the cursor stays in sight as far as there is room.
    top = max(0, min(top, lines.count - 1), lines.count - rows)
    top = min(top, place.row)
    top = max(top, place.row - rows + 1)
    row = place.row - top
    column = place.column
  }

  private static func fold(_ cells: [Cell], columns: Int) -> [Line] {
    var result = [Line()]
    var index = 0
    while index < cells.count {
      let width = index + 1 < cells.count && cells[index + 1].isTail ? 2 : 1
      if result[result.count - 1].cells.count + width > columns {
        result[result.count - 1].isFolded = true
        result.append(Line())
      }
      result[result.count - 1].cells += cells[index..<index + width]
      index += width
    }
    return result
  }
}
