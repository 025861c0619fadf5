internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

extension Executor {
  /// The concepts to which a derived link leads from one, ascending and distinct.
  mutating func neighbours(of concept: UInt32, by walk: DerivedWalk) throws(QueryFailure) -> [UInt32] {
    let modelled = modelledNeighbours(of: concept, by: walk)
    var result = walk.link.isDerivedOnly ? [] : modelled.members
    try forEachDerived(from: concept, by: walk) { element in
      if !walk.link.isDerivedOnly || !modelled.contains(element) { result.append(element) }
      return true
    }
    result.sortAndUnique()
    return result
  }

  private mutating func modelledNeighbours(of concept: UInt32, by walk: DerivedWalk) -> ConceptSet {
    var result: [UInt32] = []
    work.edges += graph.appendNeighbours(of: concept, by: walk.modelled, to: &result)
    result.sortAndUnique()
    return .list(result)
  }

  /// Whether a derived link leads from a concept to a member of a set.
  private mutating func leads(
    from concept: UInt32, to set: ConceptSet, by walk: DerivedWalk
  ) throws(QueryFailure) -> Bool {
    let modelled = modelledNeighbours(of: concept, by: walk)
    if !walk.link.isDerivedOnly, modelled.members.contains(where: { set.contains($0) }) { return true }
    var isFound = false
    try forEachDerived(from: concept, by: walk) { element in
      isFound = set.contains(element) && !(walk.link.isDerivedOnly && modelled.contains(element))
      return !isFound
    }
    return isFound
  }

  /// Tells of each element to which something leads that follows, until it is told to stop. One may come repeatedly.
  private mutating func forEachDerived(
    from concept: UInt32, by walk: DerivedWalk, found: (UInt32) -> Bool
  ) throws(QueryFailure) {
    var isOver = false
    for isForward in walk.directions where !isOver {
      var loose: [UInt32] = []
      try search([concept], by: walk, isForward: isForward) { element, isSure in
        if element == concept { return true }
        if isSure {
          isOver = !found(element)
        } else {
          loose.append(element)
        }
        return !isOver
      }
      if isOver || loose.isEmpty { continue }
      try walk.search?.confirm(
        loose, from: concept, by: walk, isForward: isForward, in: graph, edges: &work.edges, limits
      ) { element in
        isOver = !found(element)
        return !isOver
      }
    }
  }

  /// Walks from elements of one type.
  private mutating func search(
    _ sources: some Collection<UInt32>, by walk: DerivedWalk, isForward: Bool,
    found: (_ element: UInt32, _ isSure: Bool) -> Bool
  ) throws(QueryFailure) {
    if walk.search == nil { walk.search = DerivationSearch(graph) }
    guard let first = sources.first, let type = walk.search?.type(of: first), type.derivationDomain != nil else {
      return
    }
    let limits = limits
    try walk.withAutomaton(from: type, isForward: isForward) { automaton throws(QueryFailure) in
      try walk.search?.run(from: sources, by: &automaton, edges: &work.edges, limits, found: found)
    }
  }

  /// Every concept to which a derived link leads from some member of a set: a walk for each type in it.
  mutating func image(of set: ConceptSet, by walk: DerivedWalk) throws(QueryFailure) -> ConceptSet {
    let members = set.members
    if members.count == 1 { return .list(try neighbours(of: members[0], by: walk)) }
    let cancellation = limits.cancellation
    let modelled = try graph.image(of: set, by: walk.modelled, edges: &work.edges) { () throws(QueryFailure) in
      try cancellation.check()
    }
    var marks = BitSet(count: graph.conceptCount)
    // Nothing follows from an element to itself: where a walk comes back to one of its sources, it may be that one's own.
    // And where a walk depends on its order, it may be none.
    var uncertain: [UInt32] = []
    var start = members.startIndex
    while start < members.endIndex {
      let range = graph.range(of: graph.label(of: ConceptID(members[start])))
      let end = members[start...].firstIndex { $0 >= range.upperBound } ?? members.endIndex
      let sources = members[start..<end]
      for isForward in walk.directions {
        try search(sources, by: walk, isForward: isForward) { element, isSure in
          if !isSure || range.contains(element) && set.contains(element) {
            uncertain.append(element)
          } else {
            marks.insert(element)
          }
          return true
        }
      }
      start = end
    }
    if walk.link.isDerivedOnly {
      // What one source has modelled, another may have derived.
      let both = modelled.members.filter { marks.contains($0) }
      for element in both { marks.remove(element) }
      uncertain += both
    }
    uncertain.sortAndUnique()
    let back = walk.reversed
    for element in uncertain where !marks.contains(element) {
      if try leads(from: element, to: set, by: back) { marks.insert(element) }
    }
    let derived = ConceptSet.list(marks.members)
    return walk.link.isDerivedOnly ? derived : modelled.union(derived)
  }

  /// The subjects from which a derived link leads to some object, from whichever end there are fewer.
  mutating func members(
    of subjects: ConceptSet, by walk: DerivedWalk, to objects: ConceptSet
  ) throws(QueryFailure) -> ConceptSet {
    if subjects.count > objects.count / 8 {
      return try image(of: objects, by: walk.reversed).intersection(subjects)
    }
    var result: [UInt32] = []
    for subject in subjects.members where try leads(from: subject, to: objects, by: walk) {
      result.append(subject)
    }
    return .list(result)
  }
}
