internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// Finds the relationships that say only what would follow without them.
///
/// A relationship is redundant where one of its kind would certainly follow from its source to its target if it, and
/// whatever else of its kind joins the two directly, were not there. So a relationship that is there twice is not
/// redundant for that. One costs a walk from its source.
final class Redundancy {
  private let graph: Graph
  private let isStrict: Bool
  private var walks: [RelationshipKind: DerivedWalk] = [:]
  private var search: DerivationSearch?

  init(_ graph: Graph, isStrict: Bool) {
    self.graph = graph
    self.isStrict = isStrict
  }

  /// What a concept has of the key `redundant`.
  func values(of concept: ConceptID) -> [String] {
    graph.isRelationship(concept) ? [isRedundant(concept) ? "yes" : "no"] : []
  }

  func isRedundant(_ relationship: ConceptID) -> Bool {
    guard let kind = Label(rawValue: graph.label(of: relationship)).relationshipKind, kind.type != nil else {
      return false
    }
    let (source, target) = (graph.source(of: relationship).rawValue, graph.target(of: relationship).rawValue)
    var search = self.search ?? DerivationSearch(graph)
    // Held once, it is not copied when it changes.
    self.search = nil
    defer { self.search = search }
    guard source != target, let type = search.type(of: source), type.derivationDomain != nil else { return false }
    let walk = self.walk(kind)
    search.avoided = Set(graph.relationships(from: source, to: target, by: walk.modelled))
    var (isFound, isLoose) = (false, false)
    var edges = 0
    do {
      try walk.withAutomaton(from: type, isForward: true) { automaton throws(QueryFailure) in
        try search.run(from: CollectionOfOne(source), by: &automaton, edges: &edges, Limits()) { element, isSure in
          isFound = element == target && isSure
          isLoose = isLoose || element == target
          return !isFound
        }
      }
      guard isLoose, !isFound else { return isFound }
      try search.confirm([target], from: source, by: walk, isForward: true, edges: &edges, Limits()) { _ in
        isFound = true
        return false
      }
    } catch {
      preconditionFailure("nothing stops one walk: \(error)")
    }
    return isFound
  }

  private func walk(_ kind: RelationshipKind) -> DerivedWalk {
    if let walk = walks[kind] { return walk }
    let walk = DerivedWalk(DerivedLink(Relation(outgoing: KindSet(kind))), isStrict: isStrict)
    walks[kind] = walk
    return walk
  }
}
