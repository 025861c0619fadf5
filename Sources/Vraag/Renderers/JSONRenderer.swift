internal import VraagEngine
internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// One JSON document per answer, on one line.
struct JSONRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    output.append(#"{"columns":["#)
    for (index, column) in answer.columns.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(#"{"name":"#)
      output.append(json: column.name)
      output.append(#","kind":""#)
      output.append(column.kind.rawValue)
      output.append(#""}"#)
    }
    output.append("]")
    if answer.format == .tree {
      output.append(#","tree":"#)
      appendTree(answer, to: &output)
    } else {
      appendRows(answer, to: &output)
    }
    if output.isClosed { return }
    output.append(#","rowCount":"#)
    output.append(decimal: answer.rowCount)
    if let verdict = answer.verdict { output.append(json: verdict) }
    if let effects = answer.effects { output.append(json: effects) }
    if let matrix = answer.matrix { output.append(matrix: matrix, ConceptWriter(answer.model)) }
    output.append(#","elapsedMilliseconds":"#)
    output.append(milliseconds: answer.elapsedNanoseconds)
    output.append(#","notes":"#)
    let messages = answer.diagnostics.map(\.message) + answer.notes
    output.append(jsonArray: messages.lazy.map { $0.text(in: style.language) })
    output.append("}\n")
  }

  private func appendRows(_ answer: Answer, to output: inout Output) {
    output.append(#","rows":["#)
    let writer = ConceptWriter(answer.model)
    for row in 0..<answer.rowCount {
      if row > 0 { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "["))
      for column in answer.cells.indices {
        if column > 0 { output.append(UInt8(ascii: ",")) }
        output.appendJSON(answer.cells[column], row: row, writer)
      }
      output.append(UInt8(ascii: "]"))
      output.endRow()
      if output.isClosed { return }
    }
    output.append("]")
  }
}

/// One JSON object per row, keyed by column name.
///
/// A heading that two columns bear is numbered from the second on, so that no value is lost.
struct JSONLinesRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    let keys = Self.distinctKeys(answer.columns.map(\.name)).map { key -> [UInt8] in
      var bytes = Output()
      bytes.append(json: key)
      bytes.append(UInt8(ascii: ":"))
      return bytes.bytes
    }
    let writer = ConceptWriter(answer.model)
    for row in 0..<answer.rowCount {
      output.append(UInt8(ascii: "{"))
      for column in answer.cells.indices {
        if column > 0 { output.append(UInt8(ascii: ",")) }
        output.append(keys[column])
        output.appendJSON(answer.cells[column], row: row, writer)
      }
      output.append("}\n")
      output.endRow()
      if output.isClosed { return }
    }
  }

  static func distinctKeys(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var key = name
      var number = 2
      while !taken.insert(key).inserted {
        key = "\(name) \(number)"
        number += 1
      }
      return key
    }
  }
}

extension Output {
  /// What heads the rows and columns of a matrix, with what adds up in them: `rows` has only the cells that are filled.
  fileprivate mutating func append(matrix: MatrixHeads, _ writer: borrowing ConceptWriter) {
    func list(_ key: StaticString, _ heads: [ConceptID], _ output: inout Output) {
      output.append(key)
      for (index, head) in heads.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        writer.appendJSON(head, to: &output)
        output.endRow()
      }
      output.append("]")
    }
    func list(_ key: StaticString, _ totals: [Int], _ output: inout Output) {
      output.append(key)
      for (index, total) in totals.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(decimal: total)
      }
      output.append("]")
    }
    list(#","matrix":{"rows":["#, matrix.rows, &self)
    list(#","columns":["#, matrix.columns, &self)
    list(#","rowTotals":["#, matrix.rowTotals, &self)
    list(#","columnTotals":["#, matrix.columnTotals, &self)
    append(#","letters":{"#)
    for (index, letter) in matrix.letters.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: letter.letter)
      append(UInt8(ascii: ":"))
      append(json: letter.meaning)
    }
    append("}}")
  }

  /// `,"expectation":{"title":"…","theme":"…","passed":false,"found":3,"place":"…"}`
  mutating func append(json verdict: Verdict) {
    append(#","expectation":{"title":"#)
    append(json: verdict.title)
    if let theme = verdict.theme {
      append(#","theme":"#)
      append(json: theme)
    }
    append(verdict.passed ? #","passed":true,"found":"# : #","passed":false,"found":"#)
    append(decimal: verdict.found)
    if let place = verdict.place {
      append(#","place":"#)
      append(json: place)
    }
    append("}")
  }

  /// One cell of an answer: a concept, a number, a truth, a text, null where there is no value, an array of several.
  mutating func appendJSON(_ cells: borrowing Answer.Cells, row: Int, _ writer: borrowing ConceptWriter) {
    switch copy cells {
    case .concepts(let concepts): writer.appendJSON(concepts[row], to: &self)
    case .numbers(let numbers): append(decimal: numbers[row])
    case .decimals(let numbers, _): append(numbers[row]?.description ?? "null")
    case .truths(let truths): if truths[row] { append("true") } else { append("false") }
    case .texts(let texts):
      switch texts[row].count {
      case 0: append("null")
      case 1: append(json: texts[row][0])
      default: append(jsonArray: texts[row])
      }
    case .letters(let marks, let letters): append(json: Answer.letters(marks[row], letters).joined())
    case .cards(let cards): append(json: cards[row])
    case .paths(let paths): append(json: paths[row], writer)
    case .chains(let chains): append(json: chains[row], writer)
    case .values(let column): append(json: column.values[row], of: column.graph)
    }
  }

  /// `{"nodes":[…],"relationships":[…]}`
  mutating func append(json path: ArraySlice<UInt32>, _ writer: borrowing ConceptWriter) {
    append(openJSON: path, writer)
    append(UInt8(ascii: "}"))
  }

  /// The same without its last brace.
  mutating func append(openJSON path: ArraySlice<UInt32>, _ writer: borrowing ConceptWriter) {
    for (start, word) in [(path.startIndex, #"{"nodes":["#), (path.startIndex + 1, #"],"relationships":["#)] {
      append(word)
      for index in stride(from: start, to: path.endIndex, by: 2) {
        if index > start { append(UInt8(ascii: ",")) }
        writer.appendJSON(ConceptID(path[index]), to: &self)
      }
    }
    append(UInt8(ascii: "]"))
  }
}
