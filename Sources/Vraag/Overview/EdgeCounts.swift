internal import VraagGraph
internal import VraagMetamodel

/// How many edges of each kind lead from concepts of one label to those of another: what a model is about.
struct EdgeCounts {
  private static let labels = 64
  private static let kinds = Statistics.kindCount
  private var counts: [UInt32]

  /// Counts the edges between elements and views; of a large model only every n-th, which is as good for choosing.
  init(_ graph: Graph, most: Int = .max) {
    counts = [UInt32](repeating: 0, count: Self.kinds * Self.labels * Self.labels)
    let adjacency = graph.outgoing
    let concepts = graph.nonRelationshipCount
    let step = max(1, adjacency.kinds.count / max(1, most))
    for concept in stride(from: 0, to: concepts, by: step) {
      let row = adjacency.row(ConceptID(UInt32(concept)))
      if row.isEmpty { continue }
      let source = Int(graph.label(of: ConceptID(UInt32(concept))))
      for edge in row where adjacency.neighbours[edge] < graph.firstRelationship {
        let target = Int(graph.label(of: ConceptID(adjacency.neighbours[edge])))
        counts[(Int(adjacency.kinds[edge]) * Self.labels + source) * Self.labels + target] += 1
      }
    }
  }

  /// A subject's label, an object's, and how many edges a relation has between them.
  struct Pair {
    var subject: Label
    var object: Label
    var count: Int
  }

  /// The pairs that a relation joins, those with most edges first.
  func pairs(_ relation: Relation) -> [Pair] {
    var sums: [Int: Int] = [:]
    for kind in relation.outgoing.kinds { add(kind, isReversed: false, to: &sums) }
    for kind in relation.incoming.kinds { add(kind, isReversed: true, to: &sums) }
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { key, count in
      Pair(
        subject: Label(rawValue: UInt8(key / Self.labels)), object: Label(rawValue: UInt8(key % Self.labels)),
        count: count)
    }
  }

  private func add(_ kind: RelationshipKind, isReversed: Bool, to sums: inout [Int: Int]) {
    let first = Int(kind.rawValue) * Self.labels * Self.labels
    for place in 0..<Self.labels * Self.labels where counts[first + place] > 0 {
      let (source, target) = place.quotientAndRemainder(dividingBy: Self.labels)
      sums[isReversed ? target * Self.labels + source : place, default: 0] += Int(counts[first + place])
    }
  }
}
