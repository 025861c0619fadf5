extension Graph {
  /// Appends the concepts to which one step leads from a concept; some may come twice. Returns the edges looked at.
  package func appendNeighbours(
    of concept: UInt32, by step: borrowing Step, to result: inout [UInt32]
  ) -> Int {
    var looked = 0
    if step.outgoing != 0 {
      looked += Self.append(outgoing, concept, step.outgoing, step.relationships, &result)
    }
    if step.incoming != 0 {
      looked += Self.append(incoming, concept, step.incoming, step.relationships, &result)
    }
    return looked
  }

  /// The same for those neighbours that are members of a set.
  package func appendNeighbours(
    of concept: UInt32, by step: borrowing Step, in members: borrowing Membership, to result: inout [UInt32]
  ) -> Int {
    let start = result.count
    let looked = appendNeighbours(of: concept, by: step, to: &result)
    var kept = start
    for index in start..<result.count where members.contains(result[index]) {
      result[kept] = result[index]
      kept += 1
    }
    result.removeLast(result.count - kept)
    return looked
  }

  private static func append(
    _ adjacency: borrowing Adjacency, _ concept: UInt32, _ mask: UInt32, _ relationships: BitSet?,
    _ result: inout [UInt32]
  ) -> Int {
    let row = Int(adjacency.offsets[Int(concept)])..<Int(adjacency.offsets[Int(concept) + 1])
    for edge in row where mask >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
      if let relationships, !relationships.containsRelationship(adjacency.relationships[edge]) { continue }
      result.append(adjacency.neighbours[edge])
    }
    return row.count
  }

  /// The relationships by which one step leads from one concept to another, ascending. O(degree).
  package func relationships(from subject: UInt32, to object: UInt32, by step: Step) -> [UInt32] {
    var result: [UInt32] = []
    for (adjacency, mask) in [(outgoing, step.outgoing), (incoming, step.incoming)] where mask != 0 {
      for edge in adjacency.row(ConceptID(subject)) where adjacency.neighbours[edge] == object {
        let relationship = adjacency.relationships[edge]
        guard mask >> UInt32(adjacency.kinds[edge]) & 1 == 1, relationship != Adjacency.noRelationship else { continue }
        if let chosen = step.relationships, !chosen.contains(relationship) { continue }
        result.append(relationship)
      }
    }
    result.sortAndUnique()
    return result
  }

  /// The edges that leave or enter the members of a set: what a walk from them has to look at.
  package func degreeSum(_ set: ConceptSet, by step: borrowing Step) -> Int {
    func sum(_ adjacency: Adjacency) -> Int {
      switch set {
      case .ranges(let ranges):
        ranges.reduce(0) {
          $0 + Int(adjacency.offsets[Int($1.upperBound)] - adjacency.offsets[Int($1.lowerBound)])
        }
      case .list(let list):
        list.reduce(0) { $0 + Int(adjacency.offsets[Int($1) + 1] - adjacency.offsets[Int($1)]) }
      }
    }
    return (step.outgoing != 0 ? sum(outgoing) : 0) + (step.incoming != 0 ? sum(incoming) : 0)
  }

  /// Every concept to which one step leads from some member of a set. O(edges of the members).
  package func image<Failure>(
    of set: ConceptSet, by step: Step, edges: inout Int, stop: Stop<Failure>
  ) throws(Failure) -> ConceptSet {
    if set.isEmpty { return .empty }
    let members = set.members
    if members.count <= 64 {
      var result: [UInt32] = []
      for concept in members { edges += appendNeighbours(of: concept, by: step, to: &result) }
      result.sortAndUnique()
      return .list(result)
    }
    var marks = BitSet(count: conceptCount)
    for block in Swift.stride(from: 0, to: members.count, by: VraagGraph.stride) {
      try stop()
      let end = min(block + VraagGraph.stride, members.count)
      if step.outgoing != 0 {
        edges += Self.mark(outgoing, members, block..<end, step.outgoing, step.relationships, &marks)
      }
      if step.incoming != 0 {
        edges += Self.mark(incoming, members, block..<end, step.incoming, step.relationships, &marks)
      }
    }
    return .list(marks.members)
  }

  private static func mark(
    _ adjacency: borrowing Adjacency, _ members: [UInt32], _ block: Range<Int>, _ mask: UInt32,
    _ relationships: BitSet?, _ marks: inout BitSet
  ) -> Int {
    var looked = 0
    for index in block {
      let concept = Int(members[index])
      let row = Int(adjacency.offsets[concept])..<Int(adjacency.offsets[concept + 1])
      looked += row.count
      for edge in row where mask >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
        if let relationships, !relationships.containsRelationship(adjacency.relationships[edge]) { continue }
        marks.insert(adjacency.neighbours[edge])
      }
    }
    return looked
  }
}

extension BitSet {
  /// Whether an edge is one of these relationships; what a view shows is none.
  @inline(__always)
  func containsRelationship(_ relationship: UInt32) -> Bool {
    relationship != Adjacency.noRelationship && contains(relationship)
  }
}
