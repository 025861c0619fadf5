internal import VraagEngine
internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// Values of patterns as text in a cell: concepts by their names, paths as sentences, the rest as patterns write it.
struct PatternText {
  private let labels: ConceptLabels
  private let paths: PathWriter
  private let yes: String
  private let no: String
  private let graph: PatternGraph

  init(_ column: PatternColumn, in model: Model, _ paths: PathWriter, yes: String, no: String) {
    labels = ConceptLabels(column.concepts, in: model)
    self.paths = paths
    (self.yes, self.no) = (yes, no)
    graph = column.graph
  }

  /// Appends a value, raw; null is nothing.
  func append(_ value: Datum, to bytes: inout [UInt8]) {
    switch value {
    case .null: break
    case .string(let text): bytes.append(contentsOf: text.utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? yes : no).utf8)
    case .path(let path):
      guard case .model = graph else { return bytes.append(contentsOf: written(value).utf8) }
      paths.append(path.alternating[...], to: &bytes)
    case .node(let concept), .relationship(let concept):
      guard case .model = graph else { return bytes.append(contentsOf: written(value).utf8) }
      labels.append(ConceptID(concept), to: &bytes)
    case .integer, .float, .date, .list, .map: bytes.append(contentsOf: written(value).utf8)
    }
  }

  /// A value within another, or of a graph that has no names: `['a', 1]`, `(:A {p: 1})`.
  private func written(_ value: Datum) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return number.description
    case .date(let day): return Datum.text(ofDay: day)
    case .string(let text): return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    case .list(let members): return "[" + members.map { written($0) }.joined(separator: ", ") + "]"
    case .map(let map): return written(map.entries.map { ($0.key, $0.value) })
    case .node(let node):
      guard case .loaded(let loaded) = graph else { return label(node) }
      let labels = loaded.labels(of: node).map { ":" + $0 }.joined()
      let properties = loaded.properties(ofNode: node)
      let inner = [labels, properties.isEmpty ? "" : written(properties)].filter { !$0.isEmpty }
      return "(" + inner.joined(separator: " ") + ")"
    case .relationship(let relationship):
      guard case .loaded(let loaded) = graph else { return label(relationship) }
      let properties = loaded.properties(ofRelationship: relationship)
      return "[:" + loaded.type(of: relationship) + (properties.isEmpty ? "" : " " + written(properties)) + "]"
    case .path(let path): return "<" + written(path) + ">"
    }
  }

  private func written(_ entries: [(key: String, value: Datum)]) -> String {
    "{" + entries.map { "\($0.key): \(written($0.value))" }.joined(separator: ", ") + "}"
  }

  private func written(_ path: PathDatum) -> String {
    var text = ""
    for (index, node) in path.nodes.enumerated() {
      text += written(.node(node))
      guard index < path.relationships.count else { continue }
      let relationship = path.relationships[index]
      let isForward = graph.any.source(relationship) == node
      text +=
        isForward
        ? "-" + written(.relationship(relationship)) + "->" : "<-" + written(.relationship(relationship)) + "-"
    }
    return text
  }

  private func label(_ concept: UInt32) -> String {
    var bytes: [UInt8] = []
    labels.append(ConceptID(concept), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
