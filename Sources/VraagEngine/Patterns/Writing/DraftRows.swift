/// The edges of nodes that have other edges than in the graph of which a draft is made. Rows stand in one list, each with
/// room to grow, at numbers behind those of the graph's own edges.
struct DraftRows {
  private struct Row {
    var start: Int
    var count: Int
    var capacity: Int
  }

  private let first: Int
  private var edges: [Edge] = []
  private var rows: [UInt32: Row] = [:]

  init(behind first: Int) { self.first = first }

  /// Where the edges of a node stand, where they are here.
  func row(_ node: UInt32) -> Range<Int>? {
    guard let row = rows[node] else { return nil }
    return first + row.start..<first + row.start + row.count
  }

  func contains(_ index: Int) -> Bool { index >= first }
  subscript(index: Int) -> Edge { edges[index - first] }

  /// Takes a node's edges over, to be changed.
  mutating func take(_ node: UInt32, _ own: () -> [Edge]) {
    if rows[node] != nil { return }
    let own = own()
    rows[node] = Row(start: edges.count, count: own.count, capacity: own.count)
    edges += own
  }

  /// Amortized O(1).
  mutating func append(_ edge: Edge, to node: UInt32) {
    guard var row = rows[node] else { preconditionFailure("edges that were not taken over") }
    if row.count == row.capacity {
      let old = row.start..<row.start + row.count
      row.start = edges.count
      row.capacity = max(2, row.count * 2)
      edges += edges[old]
      edges += repeatElement(edge, count: row.capacity - row.count)
    }
    edges[row.start + row.count] = edge
    row.count += 1
    rows[node] = row
  }

  mutating func remove(_ relationship: UInt32, from node: UInt32) {
    guard var row = rows[node] else { preconditionFailure("edges that were not taken over") }
    let range = row.start..<row.start + row.count
    guard let place = range.first(where: { edges[$0].relationship == relationship }) else { return }
    for index in place..<range.upperBound - 1 { edges[index] = edges[index + 1] }
    row.count -= 1
    rows[node] = row
  }

  mutating func setType(_ type: UInt32, of relationship: UInt32, at node: UInt32) {
    guard let row = rows[node] else { preconditionFailure("edges that were not taken over") }
    for index in row.start..<row.start + row.count where edges[index].relationship == relationship {
      edges[index].type = type
    }
  }
}
