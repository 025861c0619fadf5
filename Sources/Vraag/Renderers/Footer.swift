internal import VraagEngine
package import VraagText

/// What stands below an answer for people: how many rows there are and, where that is wanted, how long it took.
struct Footer {
  private let parts: [String]
  private let style: Style

  init(_ answer: Answer, _ style: Style, countsRows: Bool = true) {
    var count = countsRows ? [Words.rows(answer.matrix?.rows.count ?? answer.rowCount, style.language)] : []
    if let matrix = answer.matrix {
      count.append(Words.columns(matrix.columns.count, style.language))
      count.append(Words.filled(matrix.filledInRow.reduce(0, +), style.language))
    }
    // What was not asked took no time that is worth a word.
    let isTimed = style.showsTime && answer.elapsedNanoseconds > 0
    parts = count + (isTimed ? [Words.time(answer.elapsedNanoseconds, style.language)] : [])
    self.style = style
  }

  func append(to output: inout Output) {
    if parts.isEmpty { return }
    let line = "(" + parts.joined(separator: ", ") + ")"
    output.append(style.isColored ? "\u{1B}[2m\(line)\u{1B}[0m\n" : line + "\n")
  }
}

extension Answer {
  /// Writes an answer that has no rows to lay out, one number, one truth or cards; nothing where it has rows.
  func appendWithoutRows(_ style: Style, to output: inout Output) -> Footer? {
    if let verdict {
      append(verdict, style, to: &output)
      return rowCount == 0 ? Footer(self, style, countsRows: false) : nil
    }
    // It was told something, and asked nothing.
    if columns.isEmpty { return Footer(self, style, countsRows: false) }
    if number != nil || truth != nil || isOneValue {
      let writer = CellWriter(self, wordsIn: style.language)
      var bytes: [UInt8] = []
      writer.write(row: 0, column: 0, into: &bytes)
      _ = CellWriter.makeHarmless(&bytes)
      output.append(bytes.isEmpty ? Array(Words.noValue(style.language).utf8) : bytes)
      output.append("\n")
      return Footer(self, style, countsRows: false)
    }
    guard case .cards(let cards)? = cells.first else { return nil }
    for (index, card) in cards.enumerated() {
      if index > 0 { output.append("\n") }
      CardLayout(card, style).write(to: &output)
    }
    if cards.isEmpty { Footer(self, style).append(to: &output) }
    return Footer(self, style, countsRows: false)
  }

  /// Whether there is one value that was worked out: a total, or what is the greatest.
  private var isOneValue: Bool {
    guard columns.count == 1, rowCount == 1 else { return false }
    switch cells[0] {
    case .decimals, .texts: return true
    case .concepts, .numbers, .truths, .letters, .paths, .chains, .cards, .values: return false
    }
  }

  /// One line; what failed stands out.
  private func append(_ verdict: Verdict, _ style: Style, to output: inout Output) {
    let line = Words.verdict(verdict, style.language)
    let text = style.width.map { DisplayWidth.wrapped(line, to: $0, indent: "  ") } ?? line
    output.append(style.isColored ? "\u{1B}[\(verdict.passed ? "32" : "1;31")m\(text)\u{1B}[0m\n" : text + "\n")
  }

  /// The notes, a line each, below everything else.
  func appendNotes(_ style: Style, to output: inout Output) {
    for note in notes {
      output.append(Words.note(note, style) + "\n")
    }
  }
}

extension Style {
  /// A time, as it stands below an answer: `0.4 ms`.
  package static func time(_ nanoseconds: UInt64, in language: Language) -> String { Words.time(nanoseconds, language) }
}
