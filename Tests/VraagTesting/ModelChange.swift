package import VraagGraph
package import VraagMetamodel
package import VraagPlan

/// What a sentence makes of a model by the description of the language.
package enum ModelChange: Sendable {
  /// The members of these sets are gone, and the relationships that end at them.
  case without([SetPlan])
  /// There is a relationship between the elements with these ids.
  case related(source: String, target: String, RelationshipKind)

  /// A relationship, or that a view shows something, by the ids of its ends.
  private struct Edge: Hashable {
    var source: String
    var target: String
    var kind: RelationshipKind

    init(_ source: String, _ target: String, _ kind: RelationshipKind) {
      (self.source, self.target, self.kind) = (source, target, kind)
    }

    init(_ edge: ReferenceModel.Edge, _ model: ReferenceModel) {
      self.init(model.concepts[edge.source].id, model.concepts[edge.target].id, edge.kind)
    }
  }

  /// How a changed model differs from what the change makes of the original, if it does.
  package func difference(
    of changed: Graph, from original: Graph, orders: WordOrders = .standard
  ) -> String? {
    let (found, before) = (ReferenceModel(changed), ReferenceModel(original))
    var gone: Set<Int> = []
    var edges: Set<Edge> = []
    var mayBeAdded = 0
    switch self {
    case .related(let source, let target, let kind):
      edges.insert(Edge(source, target, kind))
      mayBeAdded = 1
    case .without(let sets): gone = members(of: sets, before, ReferenceEvaluator(original, orders: orders))
    }
    for edge in before.edges where !gone.contains(edge.source) && !gone.contains(edge.target) {
      if let relationship = edge.relationship, gone.contains(relationship) { continue }
      edges.insert(Edge(edge, before))
    }
    let foundEdges = Set(found.edges.map { Edge($0, found) })
    if foundEdges != edges { return "the relationships: \(edges.symmetricDifference(foundEdges)) are not in both" }
    let left = before.concepts.indices.filter { !gone.contains($0) }.map { before.concepts[$0].id }
    let missing = Set(left).subtracting(found.concepts.map(\.id))
    let added = found.concepts.count - left.count
    return missing.isEmpty && (0...mayBeAdded).contains(added)
      ? nil : "the concepts: \(missing) are missing, \(added) are new"
  }

  /// The members of some sets, and what ends at them.
  private func members(of sets: [SetPlan], _ model: ReferenceModel, _ reference: ReferenceEvaluator) -> Set<Int> {
    var gone = sets.reduce(into: Set<Int>()) { $0.formUnion(reference.members($1)) }
    // A relationship may end at another.
    while true {
      let ending = model.edges.filter { gone.contains($0.source) || gone.contains($0.target) }
        .compactMap(\.relationship)
      if gone.isSuperset(of: ending) { return gone }
      gone.formUnion(ending)
    }
  }
}
