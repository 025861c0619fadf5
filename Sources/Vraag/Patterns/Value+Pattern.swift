internal import VraagEngine
internal import VraagGraph
internal import VraagPlan

extension Value {
  /// A value of a pattern.
  init(_ datum: Datum, _ graph: PatternGraph, _ model: Model) {
    switch datum {
    case .null: self = .null
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .number(Int(number))
    case .float(let number): self = .float(number)
    case .string(let text): self = .text(text)
    case .date(let day): self = .text(Datum.text(ofDay: day))
    case .list(let members): self = .list(members.map { Value($0, graph, model) })
    case .map(let map): self = .map(Self.entries(map.entries.map { ($0.key, $0.value) }, graph, model))
    case .node(let node):
      guard case .loaded(let loaded) = graph else {
        self = .element(model.element(ConceptID(node)))
        return
      }
      self = .node(
        Node(labels: loaded.labels(of: node), properties: Self.entries(loaded.properties(ofNode: node), graph, model)))
    case .relationship(let relationship):
      guard case .loaded(let loaded) = graph else {
        self = model.value(of: ConceptID(relationship))
        return
      }
      let properties = Self.entries(loaded.properties(ofRelationship: relationship), graph, model)
      self = .node(Node(labels: [loaded.type(of: relationship)], properties: properties))
    case .path(let path):
      guard case .loaded = graph else {
        self = .path(model.path(path.alternating[...]))
        return
      }
      let parts = path.nodes.enumerated().flatMap { index, node -> [Datum] in
        index < path.relationships.count ? [.node(node), .relationship(path.relationships[index])] : [.node(node)]
      }
      self = .list(parts.map { Value($0, graph, model) })
    }
  }

  private static func entries(
    _ entries: [(key: String, value: Datum)], _ graph: PatternGraph, _ model: Model
  ) -> [Entry] {
    entries.map { Entry(key: $0.key, value: Value($0.value, graph, model)) }
  }
}
