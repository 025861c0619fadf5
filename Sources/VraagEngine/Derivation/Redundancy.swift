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
  private let limits: Limits
  private var walks: [RelationshipKind: DerivedWalk] = [:]
  private var search: DerivationSearch?
  /// What stopped it. From then on nothing is told to be redundant.
  private(set) var failure: QueryFailure?

  init(_ graph: Graph, _ limits: Limits) {
    self.graph = graph
    self.limits = limits
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
    if failure != nil { return false }
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
        try search.run(from: CollectionOfOne(source), by: &automaton, edges: &edges, limits) { element, isSure in
          isFound = element == target && isSure
          isLoose = isLoose || element == target
          return !isFound
        }
      }
      guard isLoose, !isFound else { return isFound }
      if let facts = try walk.literalFacts(true, in: graph, limits) {
        let fact = LiteralFacts.Fact(kind: kind, source: source, target: target)
        guard facts.isMadeOfOthers(fact) else { return false }
        return try LiteralFacts(
          graph, LiteralFacts.kinds(toMake: KindSet(kind), .certain), limits, leavingOut: search.avoided
        )
        .number(of: fact) != nil
      }
      try search.confirm([target], from: source, by: walk, isForward: true, in: graph, edges: &edges, limits) { _ in
        isFound = true
        return false
      }
    } catch {
      failure = error
      return false
    }
    return isFound
  }

  private func walk(_ kind: RelationshipKind) -> DerivedWalk {
    if let walk = walks[kind] { return walk }
    let walk = DerivedWalk(DerivedLink(Relation(outgoing: KindSet(kind))), literal: limits.literal)
    walks[kind] = walk
    return walk
  }
}
