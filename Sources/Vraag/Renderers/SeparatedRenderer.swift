internal import VraagEngine
internal import VraagText

/// Values with something between them: CSV and TSV.
///
/// A terminal gets the values harmless, a file gets them as they are. Cards become a row for each thing they say.
struct SeparatedRenderer: Renderer {
  private enum Kind { case commas, tabs }
  private let kind: Kind

  static let csv = SeparatedRenderer(kind: .commas)
  static let tsv = SeparatedRenderer(kind: .tabs)

  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if case .cards(let cards)? = answer.cells.first { return render(cards, style, into: &output) }
    if let grid = MatrixGrid(answer) { return render(grid, style, into: &output) }
    appendRow(answer.columns.map(\.name), style, to: &output)
    let writer = CellWriter(answer, wordsIn: nil)
    var bytes: [UInt8] = []
    for row in 0..<answer.rowCount {
      for column in answer.cells.indices {
        if column > 0 { output.append(separator) }
        writer.write(row: row, column: column, into: &bytes)
        if style.isTerminal { _ = CellWriter.makeHarmless(&bytes) }
        appendField(bytes.span, to: &output)
      }
      appendLineEnd(to: &output)
      output.endRow()
      if output.isClosed { return }
    }
  }

  /// A matrix as a spreadsheet has it: what heads the columns in the first row, what heads the rows in front.
  private func render(_ grid: MatrixGrid, _ style: Style, into output: inout Output) {
    var bytes = Array(grid.corner.utf8)
    func append(_ bytes: inout [UInt8], _ output: inout Output) {
      if style.isTerminal { _ = CellWriter.makeHarmless(&bytes) }
      appendField(bytes.span, to: &output)
    }
    append(&bytes, &output)
    for column in grid.heads.columns.indices {
      output.append(separator)
      grid.writeColumnHead(column, into: &bytes)
      append(&bytes, &output)
    }
    appendLineEnd(to: &output)
    for row in grid.heads.rows.indices {
      grid.writeRowHead(row, into: &bytes)
      append(&bytes, &output)
      var next = 0
      for cell in grid.cells(inRow: row) {
        while next < cell.column {
          output.append(separator)
          next += 1
        }
        output.append(separator)
        grid.write(cell, into: &bytes)
        append(&bytes, &output)
        next += 1
        output.endRow()
      }
      while next < grid.heads.columns.count {
        output.append(separator)
        next += 1
      }
      appendLineEnd(to: &output)
      output.endRow()
      if output.isClosed { return }
    }
  }

  private func render(_ cards: [Card], _ style: Style, into output: inout Output) {
    appendRow(["id", "type", "name", "what", "key", "value"], style, to: &output)
    for card in cards {
      let concept = card.concept
      for line in card.lines {
        appendRow(
          [concept.id, concept.type, concept.name, line.what.rawValue, line.key, line.value], style, to: &output)
      }
    }
  }

  private func appendRow(_ texts: [String], _ style: Style, to output: inout Output) {
    for (index, text) in texts.enumerated() {
      if index > 0 { output.append(separator) }
      let bytes = Array((style.isTerminal ? Escaping.singleLine(text) : text).utf8)
      appendField(bytes.span, to: &output)
    }
    appendLineEnd(to: &output)
  }

  private var separator: UInt8 {
    switch kind {
    case .commas: UInt8(ascii: ",")
    case .tabs: UInt8(ascii: "\t")
    }
  }

  private func appendLineEnd(to output: inout Output) {
    switch kind {
    case .commas: output.append("\r\n")
    case .tabs: output.append("\n")
    }
  }

  private func appendField(_ text: Span<UInt8>, to output: inout Output) {
    switch kind {
    case .commas: appendQuoted(text, to: &output)
    case .tabs: appendEscaped(text, to: &output)
    }
  }

  /// In quotes where RFC 4180 asks for them.
  private func appendQuoted(_ text: Span<UInt8>, to output: inout Output) {
    var needsQuotes = false
    for index in 0..<text.count {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
      default: continue
      }
    }
    guard needsQuotes else { return output.append(text) }
    output.append(UInt8(ascii: "\""))
    for index in 0..<text.count {
      if text[index] == UInt8(ascii: "\"") { output.append(UInt8(ascii: "\"")) }
      output.append(text[index])
    }
    output.append(UInt8(ascii: "\""))
  }

  private func appendEscaped(_ text: Span<UInt8>, to output: inout Output) {
    for index in 0..<text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): output.append(#"\\"#)
      case 0x09: output.append(#"\t"#)
      case 0x0A: output.append(#"\n"#)
      case 0x0D: output.append(#"\r"#)
      case let byte: output.append(byte)
      }
    }
  }
}
