private import VraagMetamodel
package import VraagPlan

extension ReferenceEvaluator {
  /// To which concepts a derived link leads from each: by a relationship of the model, or by one of all those that follow.
  package func derived(_ link: DerivedLink, _ reading: DerivationTables.Reading = .table) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    func add(_ source: Int, _ target: Int, _ kind: RelationshipKind) {
      if link.relation.outgoing.contains(kind) { result[source, default: []].insert(target) }
      if link.relation.incoming.contains(kind) { result[target, default: []].insert(source) }
    }
    for edge in model.edges {
      add(edge.source, edge.target, edge.kind)
      if edge.kind == .association { add(edge.target, edge.source, edge.kind) }
    }
    guard let fixpoint = try? DerivationFixpoint(model, reading: reading) else {
      preconditionFailure("the tables of ../shared/metamodel are not there")
    }
    for fact in fixpoint.facts where fact.source != fact.target {
      if fact.isPotential, link.certainty == .certain { continue }
      add(fixpoint.elements[fact.source], fixpoint.elements[fact.target], RelationshipKind.allCases[fact.kind])
    }
    return result
  }
}
