internal import Synchronization
internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// That the restrictions on derivation are read to the letter, and what follows from a model so.
///
/// It is worked out where a question first needs it, and serves those after it on the same model.
package final class LiteralReading: Sendable {
  private let known = Mutex<[KindSet: LiteralFacts]>([:])

  package init() {}

  /// For how many sets of kinds it is kept: as many as a question asks for.
  private static let limit = 4

  /// What follows of some kinds, or would with one potential step.
  func facts(
    toMake wanted: KindSet, _ certainty: Certainty, in graph: Graph, _ limits: Limits
  ) throws(QueryFailure) -> LiteralFacts {
    let kinds = LiteralFacts.kinds(toMake: wanted, certainty)
    if let known = known.withLock({ $0[kinds] }), known.graph.isSame(as: graph) { return known }
    let facts = try LiteralFacts(graph, kinds, limits)
    known.withLock { known in
      if known.count == Self.limit { known = [:] }
      known[kinds] = facts
    }
    return facts
  }
}

extension DerivedWalk {
  /// What follows to the letter and may be what is looked for; nothing where the restrictions are not read so.
  func literalFacts(
    _ isForward: Bool, in graph: Graph, _ limits: Limits
  ) throws(QueryFailure) -> LiteralFacts? {
    try literal?.facts(toMake: wanted(isForward), link.certainty, in: graph, limits)
  }
}
