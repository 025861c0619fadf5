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

  typealias Walk = (concepts: [UInt32], relationships: [UInt32])

  private let nodes: [UInt32]
  private let depths: [Int32]
  private let ranks: [UInt32]
  /// The arcs by the pair that they lead to, and per pair where its own begin.
  private var arcs: [DerivationSearch.Arc]
  private var starts: [Int32]

  /// Of a search that was recorded. O(pairs and arcs).
  init(_ search: DerivationSearch, nameRanks: [UInt32]) {
    nodes = search.nodes
    depths = search.depths
    ranks = nameRanks
    starts = [Int32](repeating: 0, count: nodes.count + 1)
    for arc in search.arcs { starts[Int(arc.to) + 1] += 1 }
    for pair in nodes.indices { starts[pair + 1] += starts[pair] }
    var places = starts
    arcs = search.arcs
    for arc in search.arcs {
      arcs[Int(places[Int(arc.to)])] = arc
      places[Int(arc.to)] += 1
    }
  }

  /// The first so many walks to an end.
  func walks(to end: DerivationSearch.End, _ limit: Int) -> [Walk] {
    // Per pair the pairs one step on that still lead to the end, with the relationship.
    var onward: [Int32: [(to: Int32, relationship: UInt32)]] = [:]
    var beginnings: [UInt32: Set<Int32>] = [:]
    var rest = end.pairs
    var seen = Set(rest)
    while let pair = rest.popLast() {
      if depths[Int(pair)] == 0 { beginnings[nodes[Int(pair)], default: []].insert(pair) }
      for arc in arcs[Int(starts[Int(pair)])..<Int(starts[Int(pair) + 1])] {
        onward[arc.from, default: []].append((pair, arc.relationship))
        if seen.insert(arc.from).inserted { rest.append(arc.from) }
      }
    }
    var result: [Walk] = []
    for (source, pairs) in beginnings.sorted(by: { ranks[Int($0.key)] < ranks[Int($1.key)] }) {
      append(([source], []), pairs, onward, length: Int(end.length), limit, &result)
    }
    return result
  }

  private func append(
    _ walk: Walk, _ pairs: Set<Int32>, _ onward: [Int32: [(to: Int32, relationship: UInt32)]], length: Int,
    _ limit: Int, _ result: inout [Walk]
  ) {
    if result.count == limit { return }
    if walk.relationships.count == length { return result.append(walk) }
    var next: [Place: Set<Int32>] = [:]
    for pair in pairs {
      for step in onward[pair] ?? [] {
        let concept = nodes[Int(step.to)]
        next[Place(rank: ranks[Int(concept)], concept: concept, relationship: step.relationship), default: []]
          .insert(step.to)
      }
    }
    for place in next.keys.sorted(by: { ($0.rank, $0.relationship) < ($1.rank, $1.relationship) }) {
      let longer = (walk.concepts + [place.concept], walk.relationships + [place.relationship])
      append(longer, next[place] ?? [], onward, length: length, limit, &result)
    }
  }
}
