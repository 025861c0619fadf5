internal import VraagEngine
internal import VraagText

/// Drawings in the notations of Graphviz and of Mermaid, for programs that lay them out.
struct GraphRenderer: Renderer {
  private enum Notation { case dot, mermaid }
  private let notation: Notation

  static let dot = GraphRenderer(notation: .dot)
  static let mermaid = GraphRenderer(notation: .mermaid)

  func render(_ answer: Answer, _ style: Style, into output: inout Output) {
    let graph = AnswerGraph(answer, style.language)
    output.append(notation == .dot ? "digraph {\n  rankdir=LR\n  node [shape=box]\n" : "flowchart LR\n")
    for (number, node) in graph.nodes.enumerated() {
      output.append("  n\(number)")
      let text = text(node.lines, style)
      output.append(notation == .dot ? " [label=\"\(text)\"]\n" : "[\"\(text)\"]\n")
      output.endRow()
      if output.isClosed { return }
    }
    for edge in graph.edges {
      append(edge, style, to: &output)
      output.endRow()
      if output.isClosed { return }
    }
    if notation == .dot { output.append("}\n") }
  }

  private func append(_ edge: AnswerGraph.Edge, _ style: Style, to output: inout Output) {
    let text = text(edge.lines, style)
    switch notation {
    case .dot:
      var attributes = text.isEmpty ? [] : ["label=\"\(text)\""]
      if edge.kind != .modelled { attributes.append("style=dashed") }
      if edge.kind == .beside { attributes.append("dir=none") }
      let list = attributes.isEmpty ? "" : " [" + attributes.joined(separator: ", ") + "]"
      output.append("  n\(edge.from) -> n\(edge.to)\(list)\n")
    case .mermaid:
      let arrow =
        switch edge.kind {
        case .modelled: "-->"
        case .following: "-.->"
        case .beside: "-.-"
        }
      output.append("  n\(edge.from) \(arrow)" + (text.isEmpty ? "" : "|\"\(text)\"|") + " n\(edge.to)\n")
    }
  }

  /// Lines below each other, without what the notation would act on.
  private func text(_ lines: [String], _ style: Style) -> String {
    var result = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += notation == .dot ? "\\n" : "<br>" }
      for scalar in (style.isTerminal ? Escaping.singleLine(line) : line).unicodeScalars {
        result += notation == .dot ? dot(scalar) : mermaid(scalar)
      }
    }
    return result
  }

  private func dot(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\u{0}"..."\u{1F}": " "
    default: String(scalar)
    }
  }

  private func mermaid(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "#", "<", ">", "&", ";", "`", "\\": "#\(scalar.value);"
    case "\n": "<br>"
    case "\u{0}"..."\u{1F}": " "
    default: String(scalar)
    }
  }
}
