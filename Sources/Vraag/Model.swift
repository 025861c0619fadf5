internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel

/// A loaded model with what its answers need to speak of it.
///
/// A class, so that an answer that keeps it keeps one thing and not a table of names each.
final class Model: Sendable {
  let graph: Graph
  /// Per label the name of its type.
  let typeNames: [String]
  /// Per label what stands between an id and a name in JSON.
  let jsonTypes: [[UInt8]]
  /// The relationships at which others end: nodes of patterns.
  let relationshipEnds: [UInt32]
  /// Kept for patterns that ask for the first by name.
  let nameOrder = NameOrder()

  init(_ graph: Graph) {
    self.graph = graph
    relationshipEnds = ModelGraph.relationshipEnds(of: graph)
    typeNames = (0..<UInt8(Label.count)).map { Self.typeName(of: Label(rawValue: $0)) }
    jsonTypes = typeNames.map { Array(#","type":"\#($0)","name":"#.utf8) }
  }

  private static func typeName(of label: Label) -> String {
    if let type = label.elementType { return type.name }
    if let kind = label.relationshipKind { return kind.type?.name ?? "Relationship" }
    return label == .view ? "View" : "Element"
  }

  /// Whether concepts with this label may have a type that ArchiMate does not know.
  func isForeign(_ label: UInt8) -> Bool {
    label == Label.otherElement.rawValue || label == Label(RelationshipKind.other).rawValue
  }

  func element(_ concept: ConceptID) -> Value.Element {
    Value.Element(id: graph.id(of: concept), type: graph.typeName(of: concept), name: graph.name(of: concept))
  }

  func path(_ path: ArraySlice<UInt32>) -> Value.Path {
    let nodes = stride(from: path.startIndex, to: path.endIndex, by: 2).map { value(of: ConceptID(path[$0])) }
    let steps = stride(from: path.startIndex + 1, to: path.endIndex, by: 2).map { relationship(ConceptID(path[$0])) }
    return Value.Path(nodes: nodes, relationships: steps)
  }

  func explanation(_ chain: Chain) -> Value.Explanation {
    let derived = chain.conclusion.map { conclusion in
      let ends = [chain.path[0], chain.path[chain.path.count - 1]].map { graph.id(of: ConceptID($0)) }
      return Value.Derived(
        type: typeNames[Int(Label(conclusion.kind).rawValue)], source: ends[conclusion.isForward ? 0 : 1],
        target: ends[conclusion.isForward ? 1 : 0], isCertain: conclusion.certainty == .certain, rules: conclusion.rules
      )
    }
    return Value.Explanation(path: path(chain.path[...]), derived: derived)
  }

  func value(of concept: ConceptID) -> Value {
    graph.isRelationship(concept) ? .relationship(relationship(concept)) : .element(element(concept))
  }

  private func relationship(_ concept: ConceptID) -> Value.Relationship {
    Value.Relationship(
      id: graph.id(of: concept), type: graph.typeName(of: concept), name: graph.name(of: concept),
      source: graph.id(of: graph.source(of: concept)), target: graph.id(of: graph.target(of: concept)))
  }
}
