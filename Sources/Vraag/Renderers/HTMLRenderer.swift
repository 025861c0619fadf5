internal import VraagEngine
internal import VraagText

/// A table in HTML, whose heads are heads to who has it read aloud, with the notes below it.
///
/// It is a part of a page, in ASCII alone: wherever it is put, and whatever encoding the page is taken for, it is right.
struct HTMLRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if let verdict = answer.verdict {
      appendElement("p", Words.verdict(verdict, style.language), style, to: &output)
    }
    if answer.columns.isEmpty || (answer.verdict != nil && answer.rowCount == 0) {
      // There is nothing to list.
    } else if case .cards(let cards)? = answer.cells.first {
      for card in cards { append(card, style, to: &output) }
    } else if let grid = MatrixGrid(answer) {
      append(grid, style, to: &output)
    } else {
      appendTable(answer, style, to: &output)
    }
    for note in answer.notes {
      appendElement("p", "\(Words.note(style.language)): \(note.text(in: style.language))", style, to: &output)
    }
  }

  // MARK: Tables

  private func appendTable(_ answer: Answer, _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    output.append("<table>\n<thead><tr>")
    for column in answer.columns { appendElement("th scope=\"col\"", column.name, style, isLine: false, to: &output) }
    output.append("</tr></thead>\n<tbody>\n")
    var bytes: [UInt8] = []
    for row in 0..<answer.rowCount {
      output.append("<tr>")
      for column in answer.columns.indices {
        writer.write(row: row, column: column, into: &bytes)
        appendCell(writer.isNumeric(column) ? Self.number : "td", &bytes, style, to: &output)
      }
      output.append("</tr>\n")
      output.endRow()
      if output.isClosed { return }
    }
    output.append("</tbody>\n</table>\n")
  }

  private static let number = "td style=\"text-align:right\""

  private func append(_ grid: MatrixGrid, _ style: Style, to output: inout Output) {
    let cellTag = grid.isNumeric ? Self.number : "td"
    var bytes = Array(grid.corner.utf8)
    output.append("<table>\n<thead><tr>")
    appendCell("th scope=\"col\"", &bytes, style, to: &output)
    for column in grid.heads.columns.indices {
      grid.writeColumnHead(column, into: &bytes)
      appendCell("th scope=\"col\"", &bytes, style, to: &output)
    }
    appendElement("th scope=\"col\"", Words.total(style.language), style, isLine: false, to: &output)
    output.append("</tr></thead>\n<tbody>\n")
    for row in grid.heads.rows.indices {
      output.append("<tr>")
      grid.writeRowHead(row, into: &bytes)
      appendCell("th scope=\"row\"", &bytes, style, to: &output)
      var next = 0
      for cell in grid.cells(inRow: row) {
        while next < cell.column {
          output.append("<td></td>")
          next += 1
        }
        grid.write(cell, into: &bytes)
        appendCell(cellTag, &bytes, style, to: &output)
        next += 1
        output.endRow()
      }
      while next < grid.heads.columns.count {
        output.append("<td></td>")
        next += 1
      }
      appendElement(Self.number, "\(grid.heads.rowTotals[row])", style, isLine: false, to: &output)
      output.append("</tr>\n")
      output.endRow()
      if output.isClosed { return }
    }
    output.append("</tbody>\n<tfoot><tr>")
    appendElement("th scope=\"row\"", Words.total(style.language), style, isLine: false, to: &output)
    for number in grid.heads.columnTotals + [grid.heads.rowTotals.reduce(0, +)] {
      appendElement(Self.number, "\(number)", style, isLine: false, to: &output)
    }
    output.append("</tr></tfoot>\n</table>\n")
    if let legend = grid.legend { appendElement("p", legend, style, to: &output) }
  }

  private func append(_ card: Card, _ style: Style, to output: inout Output) {
    let concept = card.concept
    appendElement("h2", concept.name.isEmpty ? concept.id : concept.name, style, to: &output)
    appendElement("p", "\(concept.type), \(concept.id)", style, to: &output)
    output.append("<table>\n<tbody>\n")
    for line in card.lines {
      output.append("<tr>")
      appendElement("td", line.what.rawValue, style, isLine: false, to: &output)
      appendElement("th scope=\"row\"", line.key, style, isLine: false, to: &output)
      appendElement("td", line.value, style, isLine: false, to: &output)
      output.append("</tr>\n")
    }
    output.append("</tbody>\n</table>\n")
  }

  // MARK: Elements

  /// An element with a text in it.
  private func appendElement(
    _ tag: String, _ text: String, _ style: Style, isLine: Bool = true, to output: inout Output
  ) {
    var bytes = Array(text.utf8)
    appendCell(tag, &bytes, style, to: &output)
    if isLine { output.append("\n") }
  }

  private func appendCell(_ tag: String, _ bytes: inout [UInt8], _ style: Style, to output: inout Output) {
    if style.isTerminal { _ = CellWriter.makeHarmless(&bytes) }
    output.append("<\(tag)>")
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "&": output.append("&amp;")
      case "<": output.append("&lt;")
      case ">": output.append("&gt;")
      case "\n": output.append("<br>")
      case "\r": continue
      case "\t": output.append(UInt8(ascii: "\t"))
      // A page has no other control characters.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": output.append("&#65533;")
      case "\u{20}"..."\u{7E}": output.append(UInt8(ascii: scalar))
      default: output.append("&#\(scalar.value);")
      }
    }
    output.append("</\(tag.prefix { $0 != " " })>")
  }
}
