internal import VraagGraph
internal import VraagMetamodel

/// The shortest walks that were recorded by a search, in order: by the names of the concepts on them, then by their
/// relationships.
struct ShortestDerivations {
  private struct Place: Hashable {
    var rank: UInt32
    var concept: UInt32
    var relationship: UInt32
  }

  /// Per pair of the search the pairs one step on that still lead to the end, with the relationship.
  private var onward: [Int32: [(to: Int32, relationship: UInt32)]] = [:]
  private var starts: Set<Int32> = []
  private let nodes: [UInt32]
  private let ranks: [UInt32]
  private let length: Int

  /// Of a search that was recorded. Nothing where it did not come to the end.
  init?(_ search: DerivationSearch, nameRanks: [UInt32]) {
    guard let length = search.length else { return nil }
    self.length = Int(length)
    nodes = search.nodes
    ranks = nameRanks
    var before: [Int32: [(from: Int32, relationship: UInt32)]] = [:]
    for arc in search.arcs { before[arc.to, default: []].append((arc.from, arc.relationship)) }
    var rest = search.ends
    var seen = Set(rest)
    while let place = rest.popLast() {
      if search.depths[Int(place)] == 0 { starts.insert(place) }
      for arc in before[place] ?? [] {
        onward[arc.from, default: []].append((place, arc.relationship))
        if seen.insert(arc.from).inserted { rest.append(arc.from) }
      }
    }
  }

  /// The first so many walks: concepts and the relationships between them.
  func walks(_ limit: Int) -> [(concepts: [UInt32], relationships: [UInt32])] {
    var result: [(concepts: [UInt32], relationships: [UInt32])] = []
    guard let start = starts.first else { return [] }
    append([nodes[Int(start)]], [], starts, limit, &result)
    return result
  }

  private func append(
    _ concepts: [UInt32], _ relationships: [UInt32], _ places: Set<Int32>, _ limit: Int,
    _ result: inout [(concepts: [UInt32], relationships: [UInt32])]
  ) {
    if result.count == limit { return }
    if relationships.count == length { return result.append((concepts, relationships)) }
    var next: [Place: Set<Int32>] = [:]
    for place in places {
      for step in onward[place] ?? [] {
        let concept = nodes[Int(step.to)]
        next[Place(rank: ranks[Int(concept)], concept: concept, relationship: step.relationship), default: []]
          .insert(step.to)
      }
    }
    for place in next.keys.sorted(by: { ($0.rank, $0.relationship) < ($1.rank, $1.relationship) }) {
      append(concepts + [place.concept], relationships + [place.relationship], next[place] ?? [], limit, &result)
    }
  }
}
