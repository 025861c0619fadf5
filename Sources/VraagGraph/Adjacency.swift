/// Which edges leave (or enter) each concept, in compressed rows.
///
/// One structure per direction with a kind byte per edge, rather than one per kind: models are sparse, so most rows of
/// a kind would be empty, and a walk over several kinds would touch as many places. A row is sorted by kind, then by
/// neighbour: parallel edges of one kind lie side by side.
package struct Adjacency: Sendable {
  /// Concept n has the edges `offsets[n]..<offsets[n + 1]`.
  package var offsets: [UInt32]
  /// Per edge the concept at the other end.
  package var neighbours: [UInt32]
  /// Per edge its kind.
  package var kinds: [UInt8]
  /// Per edge the relationship that it is, as a concept; `noRelationship` for what a view shows.
  package var relationships: [UInt32]

  package static let noRelationship = UInt32.max

  /// Takes columns that agree with each other.
  package init(offsets: [UInt32], neighbours: [UInt32], kinds: [UInt8], relationships: [UInt32]) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.kinds = kinds
    self.relationships = relationships
  }

  /// One edge on its way into a row.
  struct Edge {
    var from: UInt32
    var to: UInt32
    var kind: UInt8
    var relationship: UInt32

    var reversed: Edge { Edge(from: to, to: from, kind: kind, relationship: relationship) }
  }

  /// Sorts edges into rows by three counting passes. O(edges + concepts).
  init(_ edges: [Edge], conceptCount: Int) {
    let byNeighbour = Self.sorted(edges, buckets: conceptCount) { Int($0.to) }
    let byKind = Self.sorted(byNeighbour, buckets: 256) { Int($0.kind) }
    let byRow = Self.sorted(byKind, buckets: conceptCount) { Int($0.from) }
    offsets = [UInt32](repeating: 0, count: conceptCount + 1)
    for edge in byRow { offsets[Int(edge.from) + 1] += 1 }
    for row in 0..<conceptCount { offsets[row + 1] += offsets[row] }
    neighbours = byRow.map(\.to)
    kinds = byRow.map(\.kind)
    relationships = byRow.map(\.relationship)
  }

  /// Where the edges of a concept stand in the columns.
  package func row(_ concept: ConceptID) -> Range<Int> {
    Int(offsets[concept.index])..<Int(offsets[concept.index + 1])
  }

  @inline(__always)
  private static func sorted(_ edges: [Edge], buckets: Int, key: (Edge) -> Int) -> [Edge] {
    var next = [Int](repeating: 0, count: buckets + 1)
    for edge in edges { next[key(edge) + 1] += 1 }
    for bucket in 0..<buckets { next[bucket + 1] += next[bucket] }
    return [Edge](unsafeUninitializedCapacity: edges.count) { buffer, count in
      for edge in edges {
        let bucket = key(edge)
        (buffer.baseAddress! + next[bucket]).initialize(to: edge)
        next[bucket] += 1
      }
      count = edges.count
    }
  }
}
