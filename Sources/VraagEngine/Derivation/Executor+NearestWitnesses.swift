internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

extension Executor {
  /// For each element to which a relationship leads that follows from one of some subjects, one that takes the fewest
  /// relationships, as `witnesses` tells it; but for elements that are known. In the order of their numbers.
  ///
  /// O(what a walk for each type of the subjects reaches), and for each element the cube of the length.
  mutating func nearestWitnesses(
    from subjects: [UInt32], by link: DerivedLink, besides known: BitSet
  ) throws(QueryFailure) -> [DerivationWitness] {
    if link.relation.isEmpty { return [] }
    let walk = DerivedWalk(link, isStrict: limits.isStrict)
    var search = DerivationSearch(graph, isRecording: true)
    var best: [UInt32: DerivationWitness] = [:]
    for sources in subjects.split(byLabelIn: graph) {
      guard let type = search.type(of: sources[0]), type.derivationDomain != nil else { continue }
      for isForward in walk.directions {
        try walk.withAutomaton(from: type, isForward: isForward) { automaton throws(QueryFailure) in
          try search.record(
            from: sources, to: { !known.contains($0) }, isOne: false, by: &automaton, edges: &work.edges,
            limits)
        }
        let derivations = ShortestDerivations(search, nameRanks: graph.nameRanks)
        for (element, end) in search.ends where end.length < best[element]?.relationships.count ?? Int.max {
          try limits.cancellation.check()
          // A walk that the rules do not put together is none; read to the letter, they may not.
          for walks in [1, Self.walksTried] {
            let ways = derivations.walks(to: end, walks)
            guard let told = self.witness(byFirstOf: ways, isForward, walk) else { continue }
            best[element] = told
            break
          }
        }
      }
    }
    return best.keys.sorted().compactMap { best[$0] }
  }

  private func witness(
    byFirstOf ways: [ShortestDerivations.Walk], _ isForward: Bool, _ walk: DerivedWalk
  ) -> DerivationWitness? {
    for way in ways {
      if let told = witness(way, isForward, walk) { return told }
    }
    return nil
  }

  private static var walksTried: Int { 16 }
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
