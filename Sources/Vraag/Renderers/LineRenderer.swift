internal import VraagText

/// A line `heading: value` for each cell, an empty line between rows.
///
/// Nothing has to be found by its column, so that it reads well aloud, and every value is there in full however narrow
/// the terminal is.
struct LineRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if let footer = answer.appendWithoutRows(style, to: &output) {
      footer.append(to: &output)
    } else if let grid = MatrixGrid(answer) {
      grid.writeLines(style, to: &output)
      Footer(answer, style).append(to: &output)
    } else {
      appendRows(answer, style, to: &output)
      Footer(answer, style).append(to: &output)
    }
    answer.appendNotes(style, to: &output)
  }

  private func appendRows(_ answer: Answer, _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    let headings = answer.columns.map { column in
      let text = Escaping.singleLine(column.name) + ":"
      return Array((style.isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text).utf8)
    }
    var bytes: [UInt8] = []
    for row in 0..<answer.rowCount {
      for (column, heading) in headings.enumerated() {
        writer.write(row: row, column: column, into: &bytes)
        _ = CellWriter.makeHarmless(&bytes)
        output.append(heading)
        if !bytes.isEmpty { output.append(" ") }
        output.append(bytes)
        output.append("\n")
      }
      output.append("\n")
      output.endRow()
      if output.isClosed { return }
    }
  }
}
