internal import VraagText

/// Aligned columns for people: headings, a rule, the rows, how many there are, and the notes.
///
/// Nothing but words and spaces stands between the columns, so that a screen reader reads rows and not boxes. An answer
/// of one number or one truth is just that; cards have a layout of their own. Without a width nothing is cut.
struct TableRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if answer.number != nil || answer.truth != nil {
      let writer = CellWriter(answer, wordsIn: style.language)
      var bytes: [UInt8] = []
      writer.write(row: 0, column: 0, into: &bytes)
      output.append(bytes)
      output.append("\n")
    } else if case .cards(let cards)? = answer.cells.first {
      for (index, card) in cards.enumerated() {
        if index > 0 { output.append("\n") }
        CardLayout(card, style).write(to: &output)
      }
      if cards.isEmpty { appendRowCount(0, style, to: &output) }
    } else {
      appendTable(answer, style, to: &output)
      appendRowCount(answer.rowCount, style, to: &output)
    }
    for note in answer.notes {
      let text = Escaping.multiLine(note.text(in: style.language))
      output.append("\(Words.note(style.language)): \(text)\n")
    }
  }

  private func appendRowCount(_ count: Int, _ style: Style, to output: inout Output) {
    let line = Words.rows(count, style.language)
    output.append(style.isColored ? "\u{1B}[2m(\(line))\u{1B}[0m\n" : "(\(line))\n")
  }

  private func appendTable(_ answer: Answer, _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    let headings = answer.columns.map { Escaping.singleLine($0.name) }
    let widths = Self.fitted(widths(answer, writer, headings), to: style.width)
    let isNumeric = answer.columns.indices.map(writer.isNumeric)
    if style.isColored { output.append("\u{1B}[1m") }
    for (column, heading) in headings.enumerated() {
      let cell = Array(DisplayWidth.truncated(heading, to: widths[column]).utf8)
      let cells = DisplayWidth.cells(of: String(decoding: cell, as: UTF8.self))
      appendCell(cell, cells, column, widths, isNumeric, to: &output)
    }
    if style.isColored { output.append("\u{1B}[0m") }
    output.append("\n")
    for (column, width) in widths.enumerated() {
      if column > 0 { output.append("  ") }
      for _ in 0..<width { output.append("─") }
    }
    output.append("\n")
    var bytes: [UInt8] = []
    for row in 0..<answer.rowCount {
      for column in widths.indices {
        writer.write(row: row, column: column, into: &bytes)
        var cells = CellWriter.makeHarmless(&bytes)
        if cells > widths[column] {
          let cut = DisplayWidth.truncated(String(decoding: bytes, as: UTF8.self), to: widths[column])
          bytes = Array(cut.utf8)
          cells = DisplayWidth.cells(of: cut)
        }
        appendCell(bytes, cells, column, widths, isNumeric, to: &output)
      }
      output.append("\n")
      output.endRow()
      if output.isClosed { return }
    }
  }

  /// A cell with its padding; nothing trails the last one.
  private func appendCell(
    _ bytes: [UInt8], _ cells: Int, _ column: Int, _ widths: [Int], _ isNumeric: [Bool], to output: inout Output
  ) {
    if column > 0 { output.append("  ") }
    let padding = widths[column] - cells
    if isNumeric[column] { output.append(repeating: 0x20, count: padding) }
    output.append(bytes)
    if !isNumeric[column], column + 1 < widths.count { output.append(repeating: 0x20, count: padding) }
  }

  private func widths(_ answer: Answer, _ writer: CellWriter, _ headings: [String]) -> [Int] {
    var bytes: [UInt8] = []
    return headings.indices.map { column in
      var widest = DisplayWidth.cells(of: headings[column])
      for row in 0..<answer.rowCount {
        writer.write(row: row, column: column, into: &bytes)
        widest = max(widest, CellWriter.makeHarmless(&bytes))
      }
      return widest
    }
  }

  /// Takes from the widest columns until the line fits; no column gets narrower than eight cells for that.
  static func fitted(_ widths: [Int], to width: Int?) -> [Int] {
    guard let width else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
    while excess > 0, let widest = widths.max(), widest > 8 {
      let next = max(8, widths.filter { $0 < widest }.max() ?? 8)
      let columns = widths.indices.filter { widths[$0] == widest }
      let step = min(widest - next, max(1, excess / columns.count))
      for column in columns where excess > 0 {
        widths[column] -= step
        excess -= step
      }
    }
    return widths
  }
}
