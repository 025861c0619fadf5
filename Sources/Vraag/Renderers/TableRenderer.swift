internal import VraagText

/// Aligned columns for people: headings, a rule, the rows, how many there are, and the notes.
///
/// Nothing but words and spaces stands between the columns, so that a screen reader reads rows and not boxes. An answer
/// of one number or one truth is just that; cards have a layout of their own. Without a width nothing is cut.
struct TableRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if let footer = answer.appendWithoutRows(style, to: &output) {
      footer.append(to: &output)
    } else if let matrix = MatrixTable(answer, style) {
      matrix.write(to: &output)
      Footer(answer, style).append(to: &output)
    } else if let widths = Self.fitted(Self.widths(answer, style), to: style.width) {
      appendTable(answer, widths, style, to: &output)
      Footer(answer, style).append(to: &output)
    } else {
      // The verdict has been written.
      var rest = answer
      rest.verdict = nil
      return LineRenderer().render(rest, style, into: &output)
    }
    answer.appendNotes(style, to: &output)
  }

  private func appendTable(_ answer: Answer, _ widths: [Int], _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    let headings = answer.columns.map { Escaping.singleLine($0.name) }
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
    if isNumeric[column], !bytes.isEmpty || column + 1 < widths.count { output.append(repeating: 0x20, count: padding) }
    output.append(bytes)
    if !isNumeric[column], column + 1 < widths.count { output.append(repeating: 0x20, count: padding) }
  }

  /// The cells that each column would take.
  private static func widths(_ answer: Answer, _ style: Style) -> [Int] {
    let writer = CellWriter(answer, wordsIn: style.language)
    var bytes: [UInt8] = []
    return answer.columns.indices.map { column in
      var widest = DisplayWidth.cells(of: Escaping.singleLine(answer.columns[column].name))
      for row in 0..<answer.rowCount {
        writer.write(row: row, column: column, into: &bytes)
        widest = max(widest, CellWriter.makeHarmless(&bytes))
      }
      return widest
    }
  }

  /// No column gets narrower than this.
  static let narrowest = 4

  /// Takes from the widest columns until the line fits; nothing where it cannot.
  static func fitted(_ widths: [Int], to width: Int?) -> [Int]? {
    guard let width else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
    while excess > 0 {
      guard let widest = widths.max(), widest > narrowest else { return nil }
      let next = max(narrowest, widths.filter { $0 < widest }.max() ?? narrowest)
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
