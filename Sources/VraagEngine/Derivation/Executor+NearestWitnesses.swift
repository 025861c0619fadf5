internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

extension Executor {
  /// For each element to which a relationship leads that follows from one of some subjects, one that takes the fewest
  /// relationships, as `witnesses` tells it; of those that are wanted with so many. In the order of their numbers.
  ///
  /// O(what a walk for each type of the subjects reaches), and for each element the cube of the length.
  mutating func nearestWitnesses(
    from subjects: [UInt32], by link: DerivedLink, where isWanted: (_ element: UInt32, _ length: Int) -> Bool
  ) throws(QueryFailure) -> [DerivationWitness] {
    if link.relation.isEmpty { return [] }
    var search = DerivationSearch(graph, isRecording: true)
    return try nearestWitnesses(
      from: subjects, by: DerivedWalk(link, literal: limits.literal), in: &search, where: isWanted)
  }

  /// The same with a search, which records, that others have used or will use.
  mutating func nearestWitnesses(
    from subjects: [UInt32], by walk: DerivedWalk, in search: inout DerivationSearch,
    where isWanted: (_ element: UInt32, _ length: Int) -> Bool
  ) throws(QueryFailure) -> [DerivationWitness] {
    var best: [UInt32: DerivationWitness] = [:]
    for sources in subjects.split(byLabelIn: graph) {
      guard let type = search.type(of: sources[0]), type.derivationDomain != nil else { continue }
      for isForward in walk.directions {
        var untold: Set<UInt32> = []
        for isOrdered in walk.orders where !isOrdered || !untold.isEmpty {
          try walk.withAutomaton(from: type, isForward: isForward, isOrdered: isOrdered) {
            automaton throws(QueryFailure) in
            let isTarget = { isOrdered ? untold.contains($0) : isWanted($0, Self.shortestWalk) }
            try search.record(
              from: sources, to: isTarget, isOne: false, by: &automaton, edges: &work.edges, limits)
          }
          let derivations = ShortestDerivations(search, nameRanks: graph.nameRanks)
          for (element, end) in search.ends where end.length < best[element]?.relationships.count ?? Int.max {
            try limits.cancellation.check()
            guard isWanted(element, Int(end.length)) else { continue }
            var told = witness(byFirstOf: derivations, end, isForward, walk)
            if told == nil { told = try literalWitness(from: sources, to: element, isForward, walk) }
            if told == nil { untold.insert(element) }
            let count = told?.relationships.count ?? Int.max
            if count < best[element]?.relationships.count ?? Int.max, isWanted(element, count) { best[element] = told }
          }
        }
      }
    }
    return best.keys.sorted().compactMap { best[$0] }
  }

  /// A shortest walk to an end that the rules put together; some of them may be none.
  private func witness(
    byFirstOf derivations: ShortestDerivations, _ end: DerivationSearch.End, _ isForward: Bool, _ walk: DerivedWalk
  ) -> DerivationWitness? {
    for limit in [1, Self.walksTried] {
      for way in derivations.walks(to: end, limit) {
        if let told = witness(way, isForward, walk) { return told }
      }
    }
    return nil
  }

  private static var walksTried: Int { 16 }

  /// What follows takes two relationships or more.
  private static var shortestWalk: Int { 2 }
}

extension [UInt32] {
  /// Ascending concepts, those with one label together.
  fileprivate func split(byLabelIn graph: Graph) -> [[UInt32]] {
    var parts: [[UInt32]] = []
    for concept in self {
      if let last = parts.last, graph.label(of: ConceptID(last[0])) == graph.label(of: ConceptID(concept)) {
        parts[parts.count - 1].append(concept)
      } else {
        parts.append([concept])
      }
    }
    return parts
  }
}
