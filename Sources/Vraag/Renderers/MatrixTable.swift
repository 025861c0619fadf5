internal import VraagEngine
internal import VraagText

/// A matrix for people: what heads the rows in front, what heads the columns above, totals behind and below.
///
/// Where the heads of columns do not fit a terminal they are numbered, and told below; where the numbered ones do not fit
/// either, the columns are shown part by part.
struct MatrixTable {
  private let grid: MatrixGrid
  private let style: Style
  private let total: String
  private let isNumbered: Bool
  private var headWidth: Int
  private var widths: [Int]
  private let totalWidth: Int

  /// Nothing where the answer is no matrix.
  init?(_ answer: Answer, _ style: Style) {
    guard let grid = MatrixGrid(answer) else { return nil }
    self.grid = grid
    self.style = style
    total = Words.total(style.language)
    var bytes: [UInt8] = []
    var head = max(DisplayWidth.cells(of: Escaping.singleLine(grid.corner)), DisplayWidth.cells(of: total))
    var cells = grid.heads.columnTotals.map { "\($0)".utf8.count }
    for row in grid.heads.rows.indices {
      grid.writeRowHead(row, into: &bytes)
      head = max(head, CellWriter.makeHarmless(&bytes))
      for cell in grid.cells(inRow: row) {
        grid.write(cell, into: &bytes)
        cells[cell.column] = max(cells[cell.column], CellWriter.makeHarmless(&bytes))
      }
    }
    let sum = "\(grid.heads.rowTotals.reduce(0, +))".utf8.count
    totalWidth = max(DisplayWidth.cells(of: total), sum)
    var full = cells
    for column in grid.heads.columns.indices {
      grid.writeColumnHead(column, into: &bytes)
      full[column] = max(full[column], CellWriter.makeHarmless(&bytes))
    }
    let needed = head + full.reduce(0) { $0 + 2 + $1 } + 2 + totalWidth
    isNumbered = style.width.map { needed > $0 } ?? false
    headWidth = head
    widths = full
    guard isNumbered, let width = style.width else { return }
    widths = cells.enumerated().map { max($1, "\($0 + 1)".utf8.count) }
    let narrow = head + widths.reduce(0) { $0 + 2 + $1 } + 2 + totalWidth
    // The heads of rows give way first, to a third of the line.
    if narrow > width { headWidth = min(head, max(TableRenderer.narrowest, width / 3, width - (narrow - head))) }
    widths = widths.map { min($0, max(TableRenderer.narrowest, width - headWidth - 2)) }
  }

  func write(to output: inout Output) {
    for (index, part) in parts.enumerated() {
      if index > 0 { output.append("\n") }
      write(part.columns, hasTotal: part.hasTotal, to: &output)
      if output.isClosed { return }
    }
    if isNumbered { writeColumnLegend(to: &output) }
    if let legend = grid.legend { output.append(Escaping.singleLine(legend) + "\n") }
  }

  /// Columns that fit a line together; the total is with the last, or by itself.
  private var parts: [(columns: Range<Int>, hasTotal: Bool)] {
    guard isNumbered, let width = style.width else { return [(widths.indices, true)] }
    var parts: [(columns: Range<Int>, hasTotal: Bool)] = []
    var start = 0
    var used = headWidth
    for column in widths.indices {
      if column > start, used + 2 + widths[column] > width {
        parts.append((start..<column, false))
        start = column
        used = headWidth
      }
      used += 2 + widths[column]
    }
    let fits = used + 2 + totalWidth <= width
    parts.append((start..<widths.count, fits))
    if !fits { parts.append((widths.count..<widths.count, true)) }
    return parts
  }

  private func write(_ columns: Range<Int>, hasTotal: Bool, to output: inout Output) {
    var line: [UInt8] = []
    var bytes = Array(grid.corner.utf8)
    append(&bytes, headWidth, to: &line)
    for column in columns {
      if isNumbered { bytes = Array("\(column + 1)".utf8) } else { grid.writeColumnHead(column, into: &bytes) }
      line.append(contentsOf: "  ".utf8)
      append(&bytes, widths[column], to: &line, isRight: grid.isNumeric)
    }
    if hasTotal {
      bytes = Array(total.utf8)
      line.append(contentsOf: "  ".utf8)
      append(&bytes, totalWidth, to: &line, isRight: true)
    }
    if style.isColored { output.append("\u{1B}[1m") }
    end(&line, to: &output, isColored: style.isColored)
    writeRule(columns, hasTotal: hasTotal, to: &output)
    for row in grid.heads.rows.indices {
      grid.writeRowHead(row, into: &bytes)
      append(&bytes, headWidth, to: &line)
      var next = columns.lowerBound
      for cell in grid.cells(inRow: row) where columns.contains(cell.column) {
        skip(from: next, to: cell.column, &line)
        grid.write(cell, into: &bytes)
        line.append(contentsOf: "  ".utf8)
        append(&bytes, widths[cell.column], to: &line, isRight: grid.isNumeric)
        next = cell.column + 1
      }
      skip(from: next, to: columns.upperBound, &line)
      if hasTotal { append(grid.heads.rowTotals[row], totalWidth, to: &line) }
      end(&line, to: &output)
      output.endRow()
      if output.isClosed { return }
    }
    writeRule(columns, hasTotal: hasTotal, to: &output)
    bytes = Array(total.utf8)
    append(&bytes, headWidth, to: &line)
    for column in columns {
      append(grid.heads.columnTotals[column], widths[column], to: &line, isRight: grid.isNumeric)
    }
    if hasTotal { append(grid.heads.rowTotals.reduce(0, +), totalWidth, to: &line) }
    end(&line, to: &output)
  }

  private func writeRule(_ columns: Range<Int>, hasTotal: Bool, to output: inout Output) {
    for (index, width) in ([headWidth] + widths[columns] + (hasTotal ? [totalWidth] : [])).enumerated() {
      if index > 0 { output.append("  ") }
      for _ in 0..<width { output.append("─") }
    }
    output.append("\n")
  }

  /// `1 = Leerling`, a line each.
  private func writeColumnLegend(to output: inout Output) {
    var bytes: [UInt8] = []
    for column in grid.heads.columns.indices {
      grid.writeColumnHead(column, into: &bytes)
      _ = CellWriter.makeHarmless(&bytes)
      output.append("\(column + 1) = ")
      output.append(bytes)
      output.append("\n")
      output.endRow()
    }
  }

  private func skip(from column: Int, to end: Int, _ line: inout [UInt8]) {
    for column in column..<max(column, end) {
      line.append(contentsOf: repeatElement(0x20, count: 2 + widths[column]))
    }
  }

  private func append(_ number: Int, _ width: Int, to line: inout [UInt8], isRight: Bool = true) {
    var bytes = Array("\(number)".utf8)
    line.append(contentsOf: "  ".utf8)
    append(&bytes, width, to: &line, isRight: isRight)
  }

  /// A text in so many cells of the terminal, cut where it takes more.
  private func append(_ bytes: inout [UInt8], _ width: Int, to line: inout [UInt8], isRight: Bool = false) {
    var cells = CellWriter.makeHarmless(&bytes)
    if cells > width {
      let cut = DisplayWidth.truncated(String(decoding: bytes, as: UTF8.self), to: width)
      bytes = Array(cut.utf8)
      cells = DisplayWidth.cells(of: cut)
    }
    let padding = repeatElement(UInt8(0x20), count: max(0, width - cells))
    if isRight { line.append(contentsOf: padding) }
    line.append(contentsOf: bytes)
    if !isRight { line.append(contentsOf: padding) }
  }

  /// Writes a line; nothing trails it.
  private func end(_ line: inout [UInt8], to output: inout Output, isColored: Bool = false) {
    while line.last == 0x20 { line.removeLast() }
    output.append(line)
    if isColored { output.append("\u{1B}[0m") }
    output.append("\n")
    line.removeAll(keepingCapacity: true)
  }
}
