internal import VraagEngine
internal import VraagText

/// A table in Markdown, with the notes below it.
struct MarkdownRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if let verdict = answer.verdict {
      output.append("**")
      appendText(Array(Words.verdict(verdict, style.language).utf8).span, to: &output)
      output.append(answer.rowCount == 0 ? "**\n" : "**\n\n")
    }
    if answer.columns.isEmpty || (answer.verdict != nil && answer.rowCount == 0) {
      // There is nothing to list.
    } else if case .cards(let cards)? = answer.cells.first {
      for card in cards { append(card, to: &output) }
    } else if let grid = MatrixGrid(answer) {
      append(grid, style, to: &output)
    } else {
      appendTable(answer, style, to: &output)
    }
    for note in answer.notes {
      output.append("\n\(Words.note(style.language)): ")
      appendText(Array(note.text(in: style.language).utf8).span, to: &output)
      output.append("\n")
    }
  }

  private func appendTable(_ answer: Answer, _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    output.append("|")
    for column in answer.columns {
      output.append(" ")
      appendText(Array(column.name.utf8).span, to: &output)
      output.append(" |")
    }
    output.append("\n|")
    for column in answer.columns.indices { output.append(writer.isNumeric(column) ? " ---: |" : " --- |") }
    output.append("\n")
    var bytes: [UInt8] = []
    for row in 0..<answer.rowCount {
      output.append("|")
      for column in answer.columns.indices {
        output.append(" ")
        writer.write(row: row, column: column, into: &bytes)
        if style.isTerminal { _ = CellWriter.makeHarmless(&bytes) }
        appendText(bytes.span, to: &output)
        output.append(" |")
      }
      output.append("\n")
      output.endRow()
      if output.isClosed { return }
    }
  }

  private func append(_ grid: MatrixGrid, _ style: Style, to output: inout Output) {
    var bytes = Array(grid.corner.utf8)
    func append(_ bytes: inout [UInt8], _ output: inout Output) {
      if style.isTerminal { _ = CellWriter.makeHarmless(&bytes) }
      output.append(" ")
      appendText(bytes.span, to: &output)
      output.append(" |")
    }
    func total(_ number: Int, _ output: inout Output) {
      output.append(" ")
      output.append(decimal: number)
      output.append(" |\n")
    }
    output.append("|")
    append(&bytes, &output)
    for column in grid.heads.columns.indices {
      grid.writeColumnHead(column, into: &bytes)
      append(&bytes, &output)
    }
    output.append(" \(Words.total(style.language)) |\n| --- |")
    for _ in grid.heads.columns { output.append(grid.isNumeric ? " ---: |" : " --- |") }
    output.append(" ---: |\n")
    for row in grid.heads.rows.indices {
      output.append("|")
      grid.writeRowHead(row, into: &bytes)
      append(&bytes, &output)
      var next = 0
      for cell in grid.cells(inRow: row) {
        while next < cell.column {
          output.append("  |")
          next += 1
        }
        grid.write(cell, into: &bytes)
        append(&bytes, &output)
        next += 1
        output.endRow()
      }
      while next < grid.heads.columns.count {
        output.append("  |")
        next += 1
      }
      total(grid.heads.rowTotals[row], &output)
      output.endRow()
      if output.isClosed { return }
    }
    output.append("| \(Words.total(style.language)) |")
    for number in grid.heads.columnTotals { output.append(" \(number) |") }
    total(grid.heads.rowTotals.reduce(0, +), &output)
    if let legend = grid.legend {
      bytes = Array(legend.utf8)
      output.append("\n")
      appendText(bytes.span, to: &output)
      output.append("\n")
    }
  }

  private func append(_ card: Card, to output: inout Output) {
    let concept = card.concept
    func append(_ text: String) { appendText(Array(text.utf8).span, to: &output) }
    output.append("## ")
    append(concept.name.isEmpty ? concept.id : concept.name)
    output.append("\n\n")
    append("\(concept.type), \(concept.id)")
    output.append("\n\n| | | |\n| --- | --- | --- |\n")
    for line in card.lines {
      output.append("| \(line.what.rawValue) | ")
      append(line.key)
      output.append(" | ")
      append(line.value)
      output.append(" |\n")
    }
    output.append("\n")
  }

  /// Text with a backslash before what Markdown would act on; a line break is `<br>`.
  private func appendText(_ text: Span<UInt8>, to output: inout Output) {
    for index in 0..<text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0x0A: output.append("<br>")
      case 0x0D: continue
      default: output.append(byte)
      }
    }
  }
}
