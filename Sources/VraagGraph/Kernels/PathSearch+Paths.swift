extension PathSearch {
  /// The first so many shortest paths, in the order of their concepts and then of the relationships between them.
  ///
  /// Depth first over what lies on them, so that no more is held than one path and what else could follow on it.
  package func paths<Failure>(
    _ count: Int, in graph: Graph, stop: Stop<Failure>
  ) throws(Failure) -> PathList {
    var result = PathList()
    guard let length, count > 0 else { return result }
    var choices = [[Hop]](repeating: [], count: length)
    var next = [Int](repeating: 0, count: length)
    var path = [UInt32](repeating: 0, count: 2 * length + 1)
    for start in starts.sorted(by: { graph.precedes(ConceptID($0), ConceptID($1)) }) {
      path[0] = start
      var depth = 0
      fill(&choices[0], from: start, in: graph)
      next[0] = 0
      while depth >= 0 {
        guard next[depth] < choices[depth].count else {
          depth -= 1
          continue
        }
        let hop = choices[depth][next[depth]]
        next[depth] += 1
        path[2 * depth + 1] = hop.relationship
        path[2 * depth + 2] = hop.to
        if depth + 1 < length {
          depth += 1
          fill(&choices[depth], from: hop.to, in: graph)
          next[depth] = 0
          continue
        }
        if result.count % VraagGraph.stride == 0 { try stop() }
        result.append(path)
        if result.count == count { return result }
      }
    }
    return result
  }

  /// What may follow a concept on a shortest path, in order.
  private func fill(_ choices: inout [Hop], from concept: UInt32, in graph: Graph) {
    choices.removeAll(keepingCapacity: true)
    append(from: concept, to: &choices)
    choices.sort { left, right in
      if left.to == right.to { return left.relationship < right.relationship }
      return graph.precedes(ConceptID(left.to), ConceptID(right.to))
    }
  }
}
