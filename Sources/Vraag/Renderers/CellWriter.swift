internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// The cells of one answer as text, into a buffer that is used again and again.
struct CellWriter {
  private let answer: Answer
  private let labels: [ConceptLabels?]
  private let paths: PathWriter
  private let yes: String
  private let no: String
  private let decimalSign: UInt8
  private let isForPeople: Bool
  /// Of the columns of a pattern.
  private var values: [PatternText?] = []

  /// Truths are written as words of the language where people read them, else as `true` and `false`.
  init(_ answer: Answer, wordsIn language: Language?) {
    self.answer = answer
    paths = PathWriter(answer.model, answer.language)
    labels = answer.cells.map { cells in
      guard case .concepts(let concepts) = cells else { return nil }
      return ConceptLabels(concepts, in: answer.model)
    }
    decimalSign = language == .dutch ? UInt8(ascii: ",") : UInt8(ascii: ".")
    isForPeople = language != nil
    switch language {
    case .english: (yes, no) = ("yes", "no")
    case .dutch: (yes, no) = ("ja", "nee")
    case nil: (yes, no) = ("true", "false")
    }
    values = answer.cells.map { cells in
      guard case .values(let column) = cells else { return nil }
      return PatternText(column, in: answer.model, paths, yes: yes, no: no)
    }
  }

  /// Whether a column's cells belong on the right.
  func isNumeric(_ column: Int) -> Bool {
    switch answer.cells[column] {
    case .numbers, .decimals: true
    case .values: answer.columns[column].kind == .number
    case .concepts, .truths, .texts, .letters, .paths, .chains, .cards: false
    }
  }

  /// Replaces the buffer by a cell's text, raw. Several values of one cell are joined by `; `.
  func write(row: Int, column: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    switch answer.cells[column] {
    case .concepts(let concepts): labels[column]?.append(concepts[row], to: &bytes)
    case .numbers(let numbers): bytes.append(contentsOf: String(numbers[row]).utf8)
    case .decimals(let numbers, let isPercentage):
      guard let number = numbers[row] else { return }
      for byte in number.description.utf8 { bytes.append(byte == UInt8(ascii: ".") ? decimalSign : byte) }
      if isPercentage, isForPeople { bytes.append(UInt8(ascii: "%")) }
    case .truths(let truths): bytes.append(contentsOf: (truths[row] ? yes : no).utf8)
    case .texts(let texts):
      for (index, text) in texts[row].enumerated() {
        if index > 0 { bytes.append(contentsOf: "; ".utf8) }
        bytes.append(contentsOf: text.utf8)
      }
    case .letters(let marks, let letters):
      for letter in Answer.letters(marks[row], letters) { bytes.append(contentsOf: letter.utf8) }
    case .cards(let cards): bytes.append(contentsOf: cards[row].concept.name.utf8)
    case .paths(let paths): self.paths.append(paths[row], to: &bytes)
    case .chains(let chains):
      for (index, chain) in chains[row].enumerated() {
        if index > 0 { bytes.append(contentsOf: "; ".utf8) }
        self.paths.append(chain, to: &bytes)
      }
    case .values(let values): self.values[column]?.append(values.values[row], to: &bytes)
    }
  }

  /// Replaces the buffer by the concept at an index of the path in a row, with the step that leads to it.
  func writeStep(row: Int, index: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    guard let path = answer.outlinePath(of: row) else { return }
    paths.append(place: index, of: path, to: &bytes)
    // A conclusion says itself that it is only possible.
    if let chain = answer.outlineChain(row: row, index: index) {
      paths.append(conclusionOf: chain, to: &bytes)
    } else if let certainty = answer.outlineCertainty(row: row, index: index), !certainty.isCertain {
      bytes.append(contentsOf: " (\(certainty.word))".utf8)
    }
  }

  /// Makes a buffer's text fit for one line of a terminal and says how many cells it takes.
  ///
  /// Printable text of ASCII and Latin letters takes a cell a character and is left alone; all else goes the long way.
  static func makeHarmless(_ bytes: inout [UInt8]) -> Int {
    var cells = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte >= 0xC3, byte <= 0xCB, index + 1 < bytes.count {
        index += 2
      } else {
        let text = Escaping.singleLine(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: text.utf8)
        return DisplayWidth.cells(of: text)
      }
      cells += 1
    }
    return cells
  }
}
