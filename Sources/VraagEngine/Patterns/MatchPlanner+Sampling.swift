internal import VraagPlan

/// How many edges there are to follow from nodes that other edges lead to.
///
/// What many edges lead to has many edges itself: data that a thousand processes read is what a match meets most. An average
/// over all nodes does not see that, a sample of edges does.
extension MatchPlanner {
  private static var sampleSize: Int { 64 }
  private static var rowLimit: Int { 256 }
  /// In smaller graphs any order is quick.
  private static var worthwhile: Int { 4096 }

  /// How many edges of some types leave a node, on average over nodes that an edge of other types leads to; nothing where
  /// it was not worth looking.
  func sampledFanOut(
    _ types: (outgoing: TypeMask, incoming: TypeMask), from reached: (outgoing: TypeMask, incoming: TypeMask)
  ) -> Double? {
    guard graph.edgeCount >= Self.worthwhile else { return nil }
    var (looked, found, hits) = (0, 0.0, 0)
    // A step that shares nothing with the count passes over all of it evenly.
    let step = max(1, graph.edgeCount / 4099) | 1
    var index = 0
    while hits < Self.sampleSize, looked < 4099 {
      looked += 1
      index = (index + step * 61) % graph.edgeCount
      for isOutgoing in [true, false] {
        let edge = isOutgoing ? graph.outgoingEdge(index) : graph.incomingEdge(index)
        guard (isOutgoing ? reached.outgoing : reached.incoming).contains(edge.type) else { continue }
        hits += 1
        found += count(types, from: edge.neighbour)
      }
    }
    return hits == 0 ? nil : found / Double(hits)
  }

  private func count(_ types: (outgoing: TypeMask, incoming: TypeMask), from node: UInt32) -> Double {
    var count = 0.0
    for isOutgoing in [true, false] {
      let mask = isOutgoing ? types.outgoing : types.incoming
      if mask.isEmpty { continue }
      let row = isOutgoing ? graph.outgoing(node) : graph.incoming(node)
      let looked = row.prefix(Self.rowLimit)
      let fitting = looked.count { mask.contains((isOutgoing ? graph.outgoingEdge($0) : graph.incomingEdge($0)).type) }
      if !looked.isEmpty { count += Double(fitting) * Double(row.count) / Double(looked.count) }
    }
    return count
  }
}
