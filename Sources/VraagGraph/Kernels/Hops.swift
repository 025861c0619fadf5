/// One step of a path: to a concept, by a relationship.
package struct Hop: Hashable, Sendable {
  package var to: UInt32
  package var relationship: UInt32

  package init(to: UInt32, relationship: UInt32) {
    self.to = to
    self.relationship = relationship
  }
}

/// Where one step of a path may lead.
///
/// A relationship at which others end is a place on the way: between its source and its target, half-way.
package struct Hops: Sendable {
  private let sources: [UInt32]
  private let targets: [UInt32]
  private let outgoing: Adjacency
  private let incoming: Adjacency
  private let first: UInt32
  private let steps: [Step]
  /// The relationships at which others end; nothing where there are none.
  private let joints: BitSet?
  /// The kind of a relationship at which others end.
  private let kindOf: @Sendable (UInt32) -> UInt8

  /// - Parameter firstKind: The label of the relationships of kind 0.
  package init(_ graph: Graph, _ steps: [Step], firstKind: UInt8) {
    sources = graph.sources
    targets = graph.targets
    outgoing = graph.outgoing
    incoming = graph.incoming
    first = graph.firstRelationship
    self.steps = steps
    joints = graph.joints
    kindOf = { graph.label(of: ConceptID($0)) - firstKind }
  }

  /// The same steps taken back.
  private init(reversing other: Hops) {
    (sources, targets) = (other.sources, other.targets)
    (outgoing, incoming) = (other.outgoing, other.incoming)
    first = other.first
    steps = other.steps.map(\.reversed)
    joints = other.joints
    kindOf = other.kindOf
  }

  package var reversed: Hops { Hops(reversing: self) }

  /// Appends the steps that lead from a concept, and returns the edges looked at.
  package func append(from concept: UInt32, to hops: inout [Hop]) -> Int {
    var looked = 0
    for step in steps {
      if step.outgoing != 0 { looked += append(outgoing, concept, step.outgoing, step.relationships, &hops) }
      if step.incoming != 0 { looked += append(incoming, concept, step.incoming, step.relationships, &hops) }
      if let joints, concept >= first, joints.contains(concept) { appendHalves(of: concept, by: step, &hops) }
    }
    return looked
  }

  private func append(
    _ adjacency: borrowing Adjacency, _ concept: UInt32, _ mask: UInt32, _ chosen: BitSet?, _ hops: inout [Hop]
  ) -> Int {
    let row = Int(adjacency.offsets[Int(concept)])..<Int(adjacency.offsets[Int(concept) + 1])
    for edge in row where mask >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
      let relationship = adjacency.relationships[edge]
      if let chosen, !chosen.containsRelationship(relationship) { continue }
      hops.append(Hop(to: adjacency.neighbours[edge], relationship: relationship))
      if let joints, joints.contains(relationship) { hops.append(Hop(to: relationship, relationship: relationship)) }
    }
    return row.count
  }

  /// From a relationship to its ends, as it goes itself.
  private func appendHalves(of relationship: UInt32, by step: Step, _ hops: inout [Hop]) {
    if let chosen = step.relationships, !chosen.contains(relationship) { return }
    let kind = UInt32(kindOf(relationship))
    let index = Int(relationship - first)
    if step.outgoing >> kind & 1 == 1 { hops.append(Hop(to: targets[index], relationship: relationship)) }
    if step.incoming >> kind & 1 == 1 { hops.append(Hop(to: sources[index], relationship: relationship)) }
  }
}

extension Graph {
  /// The relationships at which others end; nothing where there are none. O(such relationships).
  var joints: BitSet? {
    var joints: BitSet?
    func add(_ adjacency: Adjacency) {
      guard Int(firstRelationship) < conceptCount else { return }
      let row = Int(adjacency.offsets[Int(firstRelationship)])..<adjacency.neighbours.count
      for edge in row where adjacency.relationships[edge] != Adjacency.noRelationship {
        if joints == nil { joints = BitSet(count: conceptCount) }
        let end = adjacency.relationships[edge]
        let source = sources[Int(end - firstRelationship)]
        let target = targets[Int(end - firstRelationship)]
        if source >= firstRelationship { joints?.insert(source) }
        if target >= firstRelationship { joints?.insert(target) }
      }
    }
    add(outgoing)
    add(incoming)
    return joints
  }
}
