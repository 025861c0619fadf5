internal import VraagEngine
internal import VraagGraph
internal import VraagText

/// The cells of a matrix, row by row, as text.
///
/// Only the cells that are filled are kept; a format that shows the others too writes them as it goes.
struct MatrixGrid {
  /// A filled cell: where it stands, and the answer's rows that are in it.
  struct Cell {
    var column: Int
    var rows: Range<Int>
  }

  let heads: MatrixHeads
  /// What stands above the heads of rows.
  let corner: String
  /// Whether the cells are numbers.
  let isNumeric: Bool
  private let answer: Answer
  private let writer: CellWriter
  private let rowLabels: ConceptLabels
  private let columnLabels: ConceptLabels
  private let subjects: [ConceptID]
  private let objects: [ConceptID]
  /// Per head of a row where its cells begin, and where those of the last end.
  private let starts: [Int]
  /// Per concept where it stands among the heads of columns.
  private let places: [UInt32]

  /// Nothing where the answer is no matrix.
  init?(_ answer: Answer) {
    guard let heads = answer.matrix, answer.cells.count > 1, case .concepts(let subjects) = answer.cells[0],
      case .concepts(let objects) = answer.cells[1]
    else { return nil }
    self.heads = heads
    self.answer = answer
    self.subjects = subjects
    self.objects = objects
    corner = answer.columns[0].name
    writer = CellWriter(answer, wordsIn: nil)
    isNumeric = answer.cells.count > 2 && writer.isNumeric(2)
    rowLabels = ConceptLabels(heads.rows, in: answer.model)
    columnLabels = ConceptLabels(heads.columns, in: answer.model)
    var starts: [Int] = []
    var row = 0
    for head in heads.rows {
      starts.append(row)
      while row < subjects.count, subjects[row] == head { row += 1 }
    }
    self.starts = starts + [row]
    var places = [UInt32](repeating: 0, count: answer.model.graph.conceptCount)
    for (place, head) in heads.columns.enumerated() { places[head.index] = UInt32(place) }
    self.places = places
  }

  /// The filled cells of a row, from left to right.
  func cells(inRow row: Int) -> [Cell] {
    var cells: [Cell] = []
    for index in starts[row]..<starts[row + 1] {
      let column = Int(places[objects[index].index])
      if let last = cells.last, last.column == column {
        cells[cells.count - 1].rows = last.rows.lowerBound..<(index + 1)
      } else {
        cells.append(Cell(column: column, rows: index..<(index + 1)))
      }
    }
    return cells
  }

  func writeRowHead(_ row: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    rowLabels.append(heads.rows[row], to: &bytes)
  }

  func writeColumnHead(_ column: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    columnLabels.append(heads.columns[column], to: &bytes)
  }

  /// Replaces the buffer by what a cell says, raw: a mark, letters, a number, names; several joined by `; `.
  func write(_ cell: Cell, into bytes: inout [UInt8]) {
    guard answer.cells.count > 2 else {
      bytes = [UInt8(ascii: "x")]
      return
    }
    writer.write(row: cell.rows.lowerBound, column: 2, into: &bytes)
    var more: [UInt8] = []
    for row in cell.rows.dropFirst() {
      writer.write(row: row, column: 2, into: &more)
      bytes.append(contentsOf: "; ".utf8)
      bytes.append(contentsOf: more)
    }
  }

  /// What the letters stand for: `R = read, W = write`.
  var legend: String? {
    heads.letters.isEmpty ? nil : heads.letters.map { "\($0.letter) = \($0.meaning)" }.joined(separator: ", ")
  }
}

extension MatrixGrid {
  /// A sentence for each row: what heads it, how much there is, and what heads the cells that are filled.
  func writeLines(_ style: Style, to output: inout Output) {
    var bytes: [UInt8] = []
    func append(_ bytes: inout [UInt8], _ output: inout Output) {
      _ = CellWriter.makeHarmless(&bytes)
      output.append(bytes)
    }
    for row in heads.rows.indices {
      writeRowHead(row, into: &bytes)
      append(&bytes, &output)
      output.append(", \(heads.rowTotals[row]): ")
      let cells = cells(inRow: row)
      if cells.isEmpty { output.append(Words.nothing(style.language)) }
      for (index, cell) in cells.enumerated() {
        if index > 0 { output.append(", ") }
        writeColumnHead(cell.column, into: &bytes)
        append(&bytes, &output)
        writeSpoken(cell, into: &bytes)
        if bytes.isEmpty { continue }
        output.append(" (")
        append(&bytes, &output)
        output.append(")")
      }
      output.append(".\n")
      output.endRow()
      if output.isClosed { return }
    }
    output.append("\n\(Words.total(style.language)), \(heads.rowTotals.reduce(0, +)): ")
    if heads.columns.isEmpty { output.append(Words.nothing(style.language)) }
    for column in heads.columns.indices {
      if column > 0 { output.append(", ") }
      writeColumnHead(column, into: &bytes)
      append(&bytes, &output)
      output.append(" \(heads.columnTotals[column])")
    }
    output.append(".\n")
  }

  /// What a cell says, in words: the verbs and not their letters; nothing of a mark.
  func writeSpoken(_ cell: Cell, into bytes: inout [UInt8]) {
    guard answer.cells.count > 2 else { return bytes.removeAll() }
    guard case .letters(let marks, _) = answer.cells[2] else { return write(cell, into: &bytes) }
    bytes.removeAll(keepingCapacity: true)
    for (bit, letter) in heads.letters.enumerated() where marks[cell.rows.lowerBound] >> bit & 1 == 1 {
      if !bytes.isEmpty { bytes.append(contentsOf: ", ".utf8) }
      bytes.append(contentsOf: letter.meaning.utf8)
    }
  }
}
