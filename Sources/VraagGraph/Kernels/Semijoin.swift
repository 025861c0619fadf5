extension Graph {
  /// The subjects of which one step leads to some member of `objects`. O(edges of the subjects), less where early
  /// edges hit.
  package func semijoin<Failure>(
    _ subjects: ConceptSet, by step: Step, to objects: ConceptSet, edges: inout Int, stop: Stop<Failure>
  ) throws(Failure) -> ConceptSet {
    if subjects.isEmpty || objects.isEmpty { return .empty }
    let membership = Membership(objects, conceptCount: conceptCount)
    let members = subjects.members
    var result: [UInt32] = []
    for block in Swift.stride(from: 0, to: members.count, by: VraagGraph.stride) {
      try stop()
      let end = min(block + VraagGraph.stride, members.count)
      edges += filter(members, block..<end, step, membership, &result)
    }
    return .list(result)
  }

  private func filter(
    _ members: [UInt32], _ block: Range<Int>, _ step: borrowing Step, _ membership: borrowing Membership,
    _ result: inout [UInt32]
  ) -> Int {
    var looked = 0
    for index in block {
      let concept = members[index]
      if step.outgoing != 0,
        Self.leads(outgoing, concept, step.outgoing, step.relationships, membership, &looked)
      {
        result.append(concept)
      } else if step.incoming != 0,
        Self.leads(incoming, concept, step.incoming, step.relationships, membership, &looked)
      {
        result.append(concept)
      }
    }
    return looked
  }

  @inline(__always)
  private static func leads(
    _ adjacency: borrowing Adjacency, _ concept: UInt32, _ mask: UInt32, _ relationships: BitSet?,
    _ membership: borrowing Membership, _ looked: inout Int
  ) -> Bool {
    var edge = Int(adjacency.offsets[Int(concept)])
    let end = Int(adjacency.offsets[Int(concept) + 1])
    while edge < end {
      looked &+= 1
      if mask >> UInt32(adjacency.kinds[edge]) & 1 == 1, membership.contains(adjacency.neighbours[edge]) {
        guard let relationships else { return true }
        if relationships.containsRelationship(adjacency.relationships[edge]) { return true }
      }
      edge &+= 1
    }
    return false
  }

  /// What quantifiers ask of one subject.
  package struct Tally: Sendable {
    /// Distinct concepts to which the step leads.
    package var reached = 0
    /// Those of them that are objects.
    package var objects = 0

    package init(reached: Int = 0, objects: Int = 0) {
      self.reached = reached
      self.objects = objects
    }
  }

  /// The subjects whose tally is as asked. O(edges of the subjects · log degree).
  package func select<Failure>(
    _ subjects: ConceptSet, by step: Step, to objects: ConceptSet, edges: inout Int, stop: Stop<Failure>,
    where isWanted: (Tally) -> Bool
  ) throws(Failure) -> ConceptSet {
    let membership = Membership(objects, conceptCount: conceptCount)
    let isOrdered = step.givesOrderedRows
    var result: [UInt32] = []
    var row: [UInt32] = []
    for (index, concept) in subjects.members.enumerated() {
      if index % VraagGraph.stride == 0 { try stop() }
      row.removeAll(keepingCapacity: true)
      edges += appendNeighbours(of: concept, by: step, to: &row)
      if !isOrdered { row.sort() }
      if isWanted(Self.tally(row, membership)) { result.append(concept) }
    }
    return .list(result)
  }

  private static func tally(_ row: [UInt32], _ membership: borrowing Membership) -> Tally {
    var tally = Tally()
    var last = UInt32.max
    for neighbour in row where neighbour != last {
      last = neighbour
      tally.reached += 1
      if membership.contains(neighbour) { tally.objects += 1 }
    }
    return tally
  }
}
