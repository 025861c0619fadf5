internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

extension Executor {
  /// The shortest chains by which a walk leads from one concept to another; nothing where it does not. What a view
  /// shows is no relationship: of it there are none.
  ///
  /// - Parameter isAll: Whether all of the shortest are wanted, or the first.
  mutating func chains(
    from subject: UInt32, to object: UInt32, by walk: Walk, isAll: Bool = false
  ) throws(QueryFailure) -> [Chain]? {
    try limits.cancellation.check()
    switch walk {
    case .step(let step):
      let found = graph.relationships(from: subject, to: object, by: step)
      if found.isEmpty {
        return try neighbours(of: subject, by: walk).contains(object) ? [] : nil
      }
      let wanted = isAll ? found[...] : found.prefix(1)
      return wanted.map { Chain(path: [subject, $0, object]) }
    case .either(let walks): return try shortest(from: subject, to: object, by: walks, isAll: isAll)
    case .both(let walks):
      var all: [Chain] = []
      for walk in walks {
        guard let chains = try chains(from: subject, to: object, by: walk, isAll: isAll) else { return nil }
        all.appendNew(chains)
      }
      return all
    case .closure(let inner, let limit):
      return try wayOf(inner, from: subject, to: object, limit: limit).map { $0.isEmpty ? [] : [Chain(path: $0)] }
    case .derived(let walk):
      let most = isAll ? min(limits.maximumRows ?? Self.mostChains, Self.mostChains) + 1 : 1
      let found = try witnesses(from: ConceptID(subject), to: ConceptID(object), by: walk.link, limit: most)
      if isAll, found.count == most { throw .tooManyRows(limit: most - 1) }
      return found.isEmpty ? nil : found.map { Chain($0) }
    }
  }

  /// Of equals the one whose relationship has the lowest number, so that nothing depends on whether a plan says one walk or
  /// several; where all are wanted, all.
  private mutating func shortest(
    from subject: UInt32, to object: UInt32, by walks: [Walk], isAll: Bool
  ) throws(QueryFailure) -> [Chain]? {
    var best: [Chain]?
    for walk in walks {
      guard let found = try chains(from: subject, to: object, by: walk, isAll: isAll) else { continue }
      guard let known = best?.first else {
        best = found
        continue
      }
      guard let first = found.first, first.length <= known.length else { continue }
      if first.length == known.length, isAll {
        best?.appendNew(found)
      } else if first.length < known.length || first.path.lexicographicallyPrecedes(known.path) {
        best = found
      }
    }
    return best
  }

  /// The way with the fewest steps of a walk, each told by its own shortest chain; empty where a view is passed. As a closure goes, leaving a
  /// junction costs no step, unless the way begins there.
  private mutating func wayOf(
    _ walk: Walk, from subject: UInt32, to object: UInt32, limit: Int?
  ) throws(QueryFailure) -> [UInt32]? {
    let junctions = self.junctions
    var parents: [UInt32: UInt32] = [:]
    var frontier = [subject]
    var steps = 0
    while !frontier.isEmpty, steps < limit ?? Int.max, parents[object] == nil {
      steps += 1
      var arrived: [UInt32] = []
      var wave = frontier
      while !wave.isEmpty, parents[object] == nil {
        try limits.cancellation.check()
        var new: [UInt32] = []
        for concept in sortedByName(wave) {
          for neighbour in try neighbours(of: concept, by: walk) where parents[neighbour] == nil {
            parents[neighbour] = concept
            new.append(neighbour)
          }
        }
        arrived += new
        wave = new.filter { junctions.contains($0) }.sorted()
      }
      frontier = arrived.filter { !junctions.contains($0) }.sorted()
    }
    return try way(from: subject, to: object, parents, by: walk)
  }

  private mutating func way(
    from subject: UInt32, to object: UInt32, _ parents: [UInt32: UInt32], by walk: Walk
  ) throws(QueryFailure) -> [UInt32]? {
    guard parents[object] != nil else { return nil }
    var places = [object]
    repeat {
      guard let parent = parents[places[places.count - 1]] else { return nil }
      places.append(parent)
    } while places[places.count - 1] != subject
    places.reverse()
    var path = [subject]
    for (from, to) in zip(places, places.dropFirst()) {
      guard let step = try chains(from: from, to: to, by: walk)?.first else { return [] }
      path += step.path.dropFirst()
    }
    return path
  }

  /// So many ways from one concept to another may be told.
  private static let mostChains = 1_000_000

  /// The numbers of the junctions.
  var junctions: Range<UInt32> {
    graph.range(of: Label(.andJunction).rawValue).lowerBound..<graph.range(of: Label(.orJunction).rawValue).upperBound
  }
}
