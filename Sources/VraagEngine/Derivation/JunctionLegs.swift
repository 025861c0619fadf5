internal import VraagGraph
internal import VraagMetamodel

/// Which junctions are passed: those all of whose legs are of one type. That a composite contains a junction makes no
/// leg of it.
struct JunctionLegs {
  private let graph: Graph
  private let composites = LabelSet(.grouping, .location, .plateau)
  private var types: [UInt32: RelationshipType?] = [:]

  init(_ graph: Graph) { self.graph = graph }

  mutating func isPassed(_ junction: UInt32, by kind: UInt8) -> Bool {
    if types[junction] == nil { types[junction] = .some(type(of: junction)) }
    guard let known = types[junction], let type = known else { return false }
    return RelationshipKind(rawValue: kind)?.type == type
  }

  /// Whether a relationship is drawn as leaving an element.
  func isDrawn(_ relationship: UInt32, from element: UInt32) -> Bool {
    graph.source(of: ConceptID(relationship)).rawValue == element
  }

  func isContainment(_ kind: UInt8, from source: UInt32, to target: UInt32) -> Bool {
    guard kind <= RelationshipKind.aggregation.rawValue else { return false }
    return composites.contains(label(source)) && LabelSet.junctions.contains(label(target))
  }

  private func label(_ concept: UInt32) -> Label { Label(rawValue: graph.label(of: ConceptID(concept))) }

  private func type(of junction: UInt32) -> RelationshipType? {
    var found: RelationshipType?
    for (adjacency, isIncoming) in [(graph.outgoing, false), (graph.incoming, true)] {
      for edge in adjacency.row(ConceptID(junction)) {
        guard let kind = RelationshipKind(rawValue: adjacency.kinds[edge]), kind != .shows else { continue }
        if isIncoming, isContainment(kind.rawValue, from: adjacency.neighbours[edge], to: junction) { continue }
        guard let type = kind.type, found == nil || found == type else { return nil }
        found = type
      }
    }
    return found
  }
}
