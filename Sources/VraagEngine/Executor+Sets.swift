package import VraagGraph
internal import VraagMetamodel
package import VraagPlan

extension Executor {
  /// The members of a set, of which only those within `bound` are wanted: the result holds no others.
  package mutating func evaluate(
    _ plan: SetPlan, within bound: ConceptSet? = nil
  ) throws(QueryFailure) -> ConceptSet {
    if let bound, bound.isEmpty { return .empty }
    guard let recorder else { return try workedOut(plan, within: bound) }
    recorder.begin(plan.headline, work)
    let set = try workedOut(plan, within: bound)
    recorder.end(rows: set.count, work)
    return set
  }

  private mutating func workedOut(_ plan: SetPlan, within bound: ConceptSet?) throws(QueryFailure) -> ConceptSet {
    switch plan {
    case .empty: return .empty
    case .labels(let labels): return restrict(concepts(of: labels), to: bound)
    case .named(let name):
      work.lookups += 1
      return restrict(.list(Array(graph.concepts(foldedName: name))), to: bound)
    case .identified(let id):
      work.lookups += 1
      return restrict(.list(graph.concept(withID: id).map { [$0.rawValue] } ?? []), to: bound)
    case .specialized(let name):
      work.lookups += 1
      return restrict(.list(specialized(name)), to: bound)
    case .filter(let filter):
      let input = try evaluate(filter.input, within: bound)
      return try members(of: input, where: filter.condition)
    case .union(let parts):
      var result = ConceptSet.empty
      for part in parts { result = result.union(try evaluate(part, within: bound)) }
      return result
    case .intersection(let parts): return try intersection(parts, within: bound)
    case .difference(let left, let right):
      let kept = try evaluate(left, within: bound)
      return kept.subtracting(try evaluate(right, within: kept))
    case .related(let related): return try members(of: related, within: bound)
    case .ending(let ending): return try members(of: ending, within: bound)
    case .sharing(let sharing): return try members(of: sharing, within: bound)
    }
  }

  private func restrict(_ set: ConceptSet, to bound: ConceptSet?) -> ConceptSet {
    bound.map { set.intersection($0) } ?? set
  }

  /// The parts one after the other, each within what the ones before it have left; the cheapest first.
  private mutating func intersection(
    _ parts: [SetPlan], within bound: ConceptSet?
  ) throws(QueryFailure) -> ConceptSet {
    if parts.count == 2 {
      let isFirst = estimatedSize(parts[0]) <= estimatedSize(parts[1])
      return try evaluate(parts[isFirst ? 1 : 0], within: try evaluate(parts[isFirst ? 0 : 1], within: bound))
    }
    // Each part is estimated once, and outside closures: one that holds the executor copies all its columns' handles.
    var sizes: [Int] = []
    sizes.reserveCapacity(parts.count)
    for part in parts { sizes.append(estimatedSize(part)) }
    var rest = bound
    for part in parts.indices.sorted(by: { sizes[$0] < sizes[$1] }) { rest = try evaluate(parts[part], within: rest) }
    return rest ?? concepts(of: .everything)
  }

  private func specialized(_ name: String) -> [UInt32] {
    let test = TextTest(folded: name)
    var result: [UInt32] = []
    for entry in graph.specializations where test.equals(graph.texts.bytes(of: entry.text)) {
      result.append(entry.concept)
    }
    result.sortAndUnique()
    return result
  }

  private mutating func members(of ending: Ending, within bound: ConceptSet?) throws(QueryFailure) -> ConceptSet {
    let relationships = try evaluate(ending.relationships, within: bound)
    let sources = try ending.sources.map { plan throws(QueryFailure) in try evaluate(plan) }
    let targets = try ending.targets.map { plan throws(QueryFailure) in try evaluate(plan) }
    if (sources?.isEmpty ?? false) || (targets?.isEmpty ?? false) { return .empty }
    let first = graph.firstRelationship
    let (allSources, allTargets) = (graph.sources, graph.targets)
    var result: [UInt32] = []
    for relationship in relationships.members where relationship >= first {
      work.edges += 1
      if let sources, !sources.contains(allSources[Int(relationship - first)]) { continue }
      if let targets, !targets.contains(allTargets[Int(relationship - first)]) { continue }
      result.append(relationship)
    }
    return .list(result)
  }

  /// A guess at how many members a set has, from the statistics; only ever used to choose an order.
  func estimatedSize(_ plan: SetPlan) -> Int {
    switch plan {
    case .empty: return 0
    case .named, .identified: return 1
    case .specialized: return graph.specializations.count
    case .labels(let labels):
      return graph.count(of: labels)
    case .filter(let filter): return estimatedSize(filter.input) / 4 + 1
    case .union(let parts):
      var sum = 0
      for part in parts { sum += estimatedSize(part) }
      return sum
    case .intersection(let parts):
      var least = graph.conceptCount
      for part in parts { least = min(least, estimatedSize(part)) }
      return least
    case .difference(let left, _): return estimatedSize(left)
    case .related(let related):
      switch related.quantifier {
      case .some, .every: return min(estimatedSize(related.subjects), estimatedSize(related.objects) * 8 + 1)
      case .none, .only, .count: return estimatedSize(related.subjects)
      }
    case .ending(let ending): return estimatedSize(ending.relationships) / 4 + 1
    case .sharing(let sharing): return estimatedSize(sharing.subjects) / 4 + 1
    }
  }
}
