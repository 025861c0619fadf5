internal import VraagEngine
internal import VraagGraph
internal import VraagPlan

/// One column of a pattern's answer, with the graph that its nodes and relationships are of.
struct PatternColumn: Sendable {
  var values: [Datum]
  let graph: PatternGraph

  /// What all its values are, as far as they are one kind of thing; nulls do not count.
  var kind: Answer.Column.Kind {
    var kind: Answer.Column.Kind?
    for value in values {
      guard let next = Self.kind(of: value) else { continue }
      if kind == nil { kind = next } else if kind != next { return .value }
    }
    return kind ?? .value
  }

  private static func kind(of value: Datum) -> Answer.Column.Kind? {
    switch value {
    case .null: nil
    case .boolean: .boolean
    case .integer, .float: .number
    case .string, .date: .text
    case .node: .element
    case .relationship: .relationship
    case .path: .path
    case .list, .map: .value
    }
  }

  /// The nodes and relationships among its values, as concepts of a model; none of a graph that was loaded.
  var concepts: [ConceptID] {
    guard case .model = graph else { return [] }
    return values.compactMap { value in
      switch value {
      case .node(let node): ConceptID(node)
      case .relationship(let relationship): ConceptID(relationship)
      default: nil
      }
    }
  }
}

/// What patterns run on: the model, or a graph that was loaded instead of it.
enum PatternGraph: Sendable {
  case model(ModelGraph)
  case loaded(LoadedGraph)

  /// The graph, whichever.
  var any: any PropertyGraph {
    switch self {
    case .model(let graph): graph
    case .loaded(let graph): graph
    }
  }
}
