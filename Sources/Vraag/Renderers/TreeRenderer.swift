internal import VraagGraph
internal import VraagText

/// Rows as an outline: `1`, `1.1`, `1.1.2`, a line each.
///
/// The number says what belongs under what, so that nothing depends on seeing how far a line is indented; it also names
/// a line to whoever looks at it with somebody else.
struct TreeRenderer: Renderer {
  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    if let footer = answer.appendWithoutRows(style, to: &output) {
      footer.append(to: &output)
    } else {
      appendTree(answer, style, to: &output)
      Footer(answer, style).append(to: &output)
    }
    answer.appendNotes(style, to: &output)
  }

  /// A node that is to be written, and its number in the outline.
  private struct Waiting {
    var node: Int
    var number: [Int]
  }

  private func appendTree(_ answer: Answer, _ style: Style, to output: inout Output) {
    let writer = CellWriter(answer, wordsIn: style.language)
    let tree = AnswerTree(answer, writer)
    func numbered(_ nodes: [Int], below number: [Int]) -> [Waiting] {
      nodes.enumerated().reversed().map { Waiting(node: $1, number: number + [$0 + 1]) }
    }
    var waiting = numbered(tree.roots, below: [])
    var bytes: [UInt8] = []
    while let next = waiting.popLast() {
      let number = next.number.map(String.init).joined(separator: ".")
      output.append(repeating: 0x20, count: 2 * (next.number.count - 1))
      output.append(style.isColored ? "\u{1B}[2m\(number)\u{1B}[0m  " : "\(number)  ")
      writer.write(tree.nodes[next.node].place, of: answer, style.language, into: &bytes)
      _ = CellWriter.makeHarmless(&bytes)
      output.append(bytes)
      output.append("\n")
      output.endRow()
      if output.isClosed { return }
      waiting += numbered(tree.nodes[next.node].children, below: next.number)
    }
  }
}

extension CellWriter {
  /// Replaces the buffer by what a node of a tree says, raw: a concept is itself, anything else has its heading.
  fileprivate func write(
    _ place: AnswerTree.Place, of answer: Answer, _ language: Language, into bytes: inout [UInt8]
  ) {
    switch place {
    case .step(let row, let index): writeStep(row: row, index: index, into: &bytes)
    case .cell(let row, let column):
      write(row: row, column: column, into: &bytes)
      if case .concepts = answer.cells[column] { return }
      if bytes.isEmpty {
        bytes.append(contentsOf: Message(english: "none", dutch: "geen").text(in: language).utf8)
      }
      bytes.insert(contentsOf: "\(answer.columns[column].name): ".utf8, at: 0)
    }
  }
}

extension JSONRenderer {
  /// `[{"value":…,"relationship":…,"children":[…]}]`: an answer's rows in each other.
  func appendTree(_ answer: Answer, to output: inout Output) {
    let tree = AnswerTree(answer, CellWriter(answer, wordsIn: nil))
    let writer = ConceptWriter(answer.model)
    /// What is still to be written: nodes, and the brackets behind them.
    enum Part {
      case nodes([Int])
      case node(Int)
      case text(StaticString)
    }
    var parts = [Part.nodes(tree.roots)]
    while let part = parts.popLast() {
      switch part {
      case .text(let text): output.append(text)
      case .nodes(let nodes):
        output.append("[")
        parts.append(.text("]"))
        for (index, node) in nodes.enumerated().reversed() {
          parts.append(.node(node))
          if index > 0 { parts.append(.text(",")) }
        }
      case .node(let node):
        appendOpening(tree.nodes[node].place, of: answer, tree, writer, to: &output)
        parts.append(.text("}"))
        parts.append(.nodes(tree.nodes[node].children))
      }
      output.endRow()
      if output.isClosed { return }
    }
  }

  private func appendOpening(
    _ place: AnswerTree.Place, of answer: Answer, _ tree: AnswerTree, _ writer: ConceptWriter, to output: inout Output
  ) {
    switch place {
    case .cell(let row, let column):
      output.append(#"{"column":"#)
      output.append(json: answer.columns[column].name)
      output.append(#","value":"#)
      output.appendJSON(answer.cells[column], row: row, writer)
    case .step(let row, let index):
      guard let path = answer.outlinePath(of: row) else { return }
      output.append(#"{"value":"#)
      writer.appendJSON(ConceptID(path[index]), to: &output)
      if index > path.startIndex {
        output.append(#","relationship":"#)
        writer.appendJSON(ConceptID(path[index - 1]), to: &output)
      }
      if let certainty = answer.outlineCertainty(row: row, index: index) {
        output.append(#","certainty":"#)
        output.append(json: certainty.word)
      }
      if let chain = answer.outlineChain(row: row, index: index) {
        output.append(derivedIn: chain, answer.model, isMap: false)
      }
    }
    output.append(#","children":"#)
  }
}
