internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// A link made ready to be walked: its conditions are sets of relationships by now.
indirect enum Walk {
  case step(Step)
  case either([Walk])
  case both([Walk])
  case closure(Walk, limit: Int?)
  case derived(DerivedWalk)

  /// The same relation from object to subject.
  var reversed: Walk {
    switch self {
    case .step(let step): .step(step.reversed)
    case .either(let walks): .either(walks.map(\.reversed))
    case .both(let walks): .both(walks.map(\.reversed))
    case .closure(let walk, let limit): .closure(walk.reversed, limit: limit)
    case .derived(let walk): .derived(walk.reversed)
    }
  }
}

extension Executor {
  mutating func walk(_ link: Link) throws(QueryFailure) -> Walk {
    switch link {
    case .edge(let edge):
      var step = Step(outgoing: edge.relation.outgoing.rawValue, incoming: edge.relation.incoming.rawValue)
      if let condition = edge.condition {
        let candidates = concepts(of: LabelSet(edge.relation.kinds.intersection(.relationships)))
        var marks = BitSet(count: graph.conceptCount)
        for relationship in try members(of: candidates, where: condition).members { marks.insert(relationship) }
        step.relationships = marks
      }
      return .step(step)
    case .either(let links): return .either(try walks(links))
    case .both(let links): return .both(try walks(links))
    case .closure(let link, let limit): return .closure(try walk(link), limit: limit)
    case .derived(let derived): return .derived(DerivedWalk(derived, literal: limits.literal))
    }
  }

  private mutating func walks(_ links: [Link]) throws(QueryFailure) -> [Walk] {
    var result: [Walk] = []
    for link in links { result.append(try walk(link)) }
    return result
  }

  /// Every concept to which the walk leads from some member of a set.
  mutating func image(of set: ConceptSet, by walk: Walk) throws(QueryFailure) -> ConceptSet {
    let cancellation = limits.cancellation
    switch walk {
    case .step(let step):
      return try graph.image(of: set, by: step, edges: &work.edges) { () throws(QueryFailure) in
        try cancellation.check()
      }
    case .either(let walks):
      var result = ConceptSet.empty
      for walk in walks { result = result.union(try image(of: set, by: walk)) }
      return result
    case .both(let walks):
      // The relations must hold between the same two concepts, so each member is taken by itself.
      var marks = BitSet(count: graph.conceptCount)
      for member in set.members {
        for neighbour in try neighbours(of: member, by: .both(walks)) { marks.insert(neighbour) }
      }
      return .list(marks.members)
    case .closure(let inner, let limit):
      let junctions =
        graph.range(of: Label(.andJunction).rawValue)
        .lowerBound..<graph.range(
          of: Label(.orJunction).rawValue
        ).upperBound
      var marks = BitSet(count: graph.conceptCount)
      return try reach(from: set, by: inner, limit: limit, passing: junctions, marks: &marks)
    case .derived(let walk): return try image(of: set, by: walk)
    }
  }

  /// Breadth first. Leaving a junction costs no step, unless the walk began there.
  private mutating func reach(
    from set: ConceptSet, by walk: Walk, limit: Int?, passing junctions: Range<UInt32>, marks: inout BitSet
  ) throws(QueryFailure) -> ConceptSet {
    var frontier = set
    var steps = 0
    while !frontier.isEmpty, steps < limit ?? Int.max {
      steps += 1
      var arrived: [UInt32] = []
      var wave = frontier
      while !wave.isEmpty {
        try limits.cancellation.check()
        var new: [UInt32] = []
        for concept in try image(of: wave, by: walk).members where marks.insertIfAbsent(concept) {
          new.append(concept)
        }
        arrived.append(contentsOf: new)
        // What arrives at a junction goes on in the same step.
        wave = junctions.isEmpty ? .empty : .list(new.filter { junctions.contains($0) })
      }
      arrived.sort()
      frontier = .list(junctions.isEmpty ? arrived : arrived.filter { !junctions.contains($0) })
    }
    return .list(marks.members)
  }

  /// The concepts to which the walk leads from one concept, ascending and distinct.
  mutating func neighbours(of concept: UInt32, by walk: Walk) throws(QueryFailure) -> [UInt32] {
    switch walk {
    case .step(let step):
      var result: [UInt32] = []
      work.edges += graph.appendNeighbours(of: concept, by: step, to: &result)
      result.sortAndUnique()
      return result
    case .both(let walks):
      var rest: ConceptSet?
      for walk in walks {
        let found = ConceptSet.list(try neighbours(of: concept, by: walk))
        rest = rest?.intersection(found) ?? found
      }
      return rest?.members ?? []
    case .either, .closure:
      return try image(of: .list([concept]), by: walk).members
    case .derived(let walk): return try neighbours(of: concept, by: walk)
    }
  }
}
