internal import VraagGraph
internal import VraagPlan

extension Executor {
  /// The members of `subjects` whose related concepts are as the quantifier says.
  mutating func members(of related: Related, within bound: ConceptSet?) throws(QueryFailure) -> ConceptSet {
    let walk = try walk(related.link)
    switch related.quantifier {
    case .some: return try someRelated(related, by: walk, within: bound)
    case .none:
      let subjects = try evaluate(related.subjects, within: bound)
      let objects = try evaluate(related.objects)
      return subjects.subtracting(try members(of: subjects, by: walk, to: objects))
    case .every:
      let objects = try evaluate(related.objects)
      if objects.isEmpty { return .empty }
      let count = objects.count
      // Whoever reaches them all reaches the first.
      let first = ConceptSet.list([objects.first])
      let candidates = try members(of: try evaluate(related.subjects, within: bound), by: walk, to: first)
      return try select(candidates, by: walk, to: objects) { $0.objects == count }
    case .only:
      let subjects = try evaluate(related.subjects, within: bound)
      let objects = try evaluate(related.objects)
      return try select(subjects, by: walk, to: objects) { $0.reached > 0 && $0.objects == $0.reached }
    case .count(let least, let most):
      let subjects = try evaluate(related.subjects, within: bound)
      let objects = try evaluate(related.objects)
      return try select(subjects, by: walk, to: objects) { $0.objects >= least && $0.objects <= most }
    }
  }

  /// Starts at the end that looks smaller, so that the other is worked out only where it matters.
  private mutating func someRelated(
    _ related: Related, by walk: Walk, within bound: ConceptSet?
  ) throws(QueryFailure) -> ConceptSet {
    let subjectSize = min(estimatedSize(related.subjects), bound?.count ?? Int.max)
    if subjectSize * 8 < estimatedSize(related.objects) {
      let subjects = try evaluate(related.subjects, within: bound)
      let reached = try image(of: subjects, by: walk)
      return try members(of: subjects, by: walk, to: try evaluate(related.objects, within: reached))
    }
    let objects = try evaluate(related.objects)
    if objects.isEmpty { return .empty }
    if case .labels = related.subjects {
      return try members(of: try evaluate(related.subjects, within: bound), by: walk, to: objects)
    }
    let back = walk.reversed
    if case .step(let step) = back, graph.degreeSum(objects, by: step) < subjectSize {
      return try evaluate(related.subjects, within: restricted(try image(of: objects, by: back), to: bound))
    }
    return try members(of: try evaluate(related.subjects, within: bound), by: walk, to: objects)
  }

  private func restricted(_ set: ConceptSet, to bound: ConceptSet?) -> ConceptSet {
    bound.map { set.intersection($0) } ?? set
  }

  /// The subjects from which the walk leads to some object: a semijoin, from whichever end has fewer edges.
  mutating func members(
    of subjects: ConceptSet, by walk: Walk, to objects: ConceptSet
  ) throws(QueryFailure) -> ConceptSet {
    if subjects.isEmpty || objects.isEmpty { return .empty }
    work.concepts += subjects.count
    switch walk {
    case .step(let step):
      let back = step.reversed
      if graph.degreeSum(objects, by: back) <= graph.degreeSum(subjects, by: step) / 2 {
        return try image(of: objects, by: .step(back)).intersection(subjects)
      }
      let cancellation = limits.cancellation
      return try graph.semijoin(subjects, by: step, to: objects, edges: &work.edges) { () throws(QueryFailure) in
        try cancellation.check()
      }
    case .either(let walks):
      var result = ConceptSet.empty
      for walk in walks { result = result.union(try members(of: subjects, by: walk, to: objects)) }
      return result
    case .both:
      return try select(subjects, by: walk, to: objects) { $0.objects > 0 }
    case .closure:
      return try image(of: objects, by: walk.reversed).intersection(subjects)
    case .derived(let walk): return try members(of: subjects, by: walk, to: objects)
    }
  }

  /// The subjects whose tally of distinct related concepts is as asked.
  private mutating func select(
    _ subjects: ConceptSet, by walk: Walk, to objects: ConceptSet, where isWanted: (Graph.Tally) -> Bool
  ) throws(QueryFailure) -> ConceptSet {
    work.concepts += subjects.count
    let cancellation = limits.cancellation
    if case .step(let step) = walk {
      return try graph.select(subjects, by: step, to: objects, edges: &work.edges) { () throws(QueryFailure) in
        try cancellation.check()
      } where: {
        isWanted($0)
      }
    }
    var result: [UInt32] = []
    for subject in subjects.members {
      try cancellation.check()
      let reached = try neighbours(of: subject, by: walk)
      let met = ConceptSet.list(reached).intersection(objects).count
      if isWanted(Graph.Tally(reached: reached.count, objects: met)) { result.append(subject) }
    }
    return .list(result)
  }
}

extension ConceptSet {
  /// The smallest member of a set that is not empty.
  var first: UInt32 {
    switch self {
    case .ranges(let ranges): ranges[0].lowerBound
    case .list(let list): list[0]
    }
  }
}
