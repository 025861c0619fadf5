/// What is reached from some elements by steps of one kind and then of another, each with the shortest way to it.
///
/// An element may be reached in two states: while only the first steps were taken, so that they may still be taken, or
/// behind one of the rest. A state of an element is a place; a wave of places is gone through in order of state and
/// name, and the first from which a place is reached is where its way comes from.
package struct ReachTree: Sendable {
  /// One element and its distance.
  package struct Member: Sendable {
    package var element: UInt32
    package var steps: Int
    fileprivate var place: UInt32
  }

  /// The elements that are reached, without subjects and junctions; in no order.
  package private(set) var members: [Member] = []
  /// How many elements there are: the place of element n is n, and n more than this in its second state.
  private let elementCount: UInt32
  /// Per place the place that its way comes from, and the relationship.
  private var parents: [UInt32]
  private var relationships: [UInt32]
  /// The elements that are members.
  private var known: BitSet
  private static let unreached = UInt32.max
  private static let beginning = UInt32.max - 1

  /// - Parameters:
  ///   - subjects: Ascending and distinct elements.
  ///   - elementCount: How many concepts come before the first that is no element.
  ///   - junctions: Leaving one of these costs no step.
  package init<Failure>(
    in graph: Graph, from subjects: [UInt32], by first: [Step], then rest: [Step], elementCount: UInt32,
    junctions: Range<UInt32>, edges: inout Int, stop: Stop<Failure>
  ) throws(Failure) {
    self.elementCount = elementCount
    parents = [UInt32](repeating: Self.unreached, count: Int(elementCount) * 2)
    relationships = parents
    known = BitSet(count: Int(elementCount))
    for subject in subjects { parents[Int(subject)] = Self.beginning }
    var frontier = subjects
    var steps = 0
    while !frontier.isEmpty {
      steps += 1
      var arrived: [UInt32] = []
      var wave = frontier
      while !wave.isEmpty {
        sort(&wave, in: graph)
        let start = arrived.count
        for (index, place) in wave.enumerated() {
          if index % VraagGraph.stride == 0 { try stop() }
          let element = place % elementCount
          if place < elementCount { edges += follow(first, of: graph, from: element, place, state: 0, &arrived) }
          edges += follow(rest, of: graph, from: element, place, state: 1, &arrived)
        }
        add(arrived[start...], steps, junctions)
        // What arrives at a junction goes on in the same step.
        wave = junctions.isEmpty ? [] : arrived[start...].filter { junctions.contains($0 % elementCount) }
      }
      frontier = junctions.isEmpty ? arrived : arrived.filter { !junctions.contains($0 % elementCount) }
    }
  }

  private func sort(_ places: inout [UInt32], in graph: Graph) {
    let ranks = graph.nameRanks
    let count = elementCount
    func key(_ place: UInt32) -> UInt64 { UInt64(place / count) << 32 | UInt64(ranks[Int(place % count)]) }
    places.sort { key($0) < key($1) }
  }

  /// Takes steps from a place into a state; returns the edges looked at.
  private mutating func follow(
    _ steps: [Step], of graph: borrowing Graph, from element: UInt32, _ place: UInt32, state: UInt32,
    _ arrived: inout [UInt32]
  ) -> Int {
    var looked = 0
    for step in steps {
      if step.outgoing != 0 {
        looked += follow(graph.outgoing, step.outgoing, step.relationships, element, place, state, &arrived)
      }
      if step.incoming != 0 {
        looked += follow(graph.incoming, step.incoming, step.relationships, element, place, state, &arrived)
      }
    }
    return looked
  }

  private mutating func follow(
    _ adjacency: borrowing Adjacency, _ mask: UInt32, _ chosen: BitSet?, _ element: UInt32, _ place: UInt32,
    _ state: UInt32, _ arrived: inout [UInt32]
  ) -> Int {
    let row = Int(adjacency.offsets[Int(element)])..<Int(adjacency.offsets[Int(element) + 1])
    for edge in row where mask >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
      let neighbour = adjacency.neighbours[edge]
      let relationship = adjacency.relationships[edge]
      guard neighbour < elementCount else { continue }
      if let chosen, !chosen.containsRelationship(relationship) { continue }
      let next = Int(state * elementCount + neighbour)
      if parents[next] == Self.unreached {
        // Whatever follows on the second state follows on the first.
        if state == 1, parents[Int(neighbour)] != Self.unreached { continue }
        parents[next] = place
        relationships[next] = relationship
        arrived.append(UInt32(next))
      } else if parents[next] == place, relationship < relationships[next] {
        relationships[next] = relationship
      }
    }
    return row.count
  }

  /// Takes up the elements among the places of a wave that were not reached before; the first state goes first.
  private mutating func add(_ wave: ArraySlice<UInt32>, _ steps: Int, _ junctions: Range<UInt32>) {
    for state in 0...UInt32(1) {
      for place in wave where place / elementCount == state {
        let element = place % elementCount
        guard !known.contains(element), !junctions.contains(element), parents[Int(element)] != Self.beginning else {
          continue
        }
        known.insert(element)
        members.append(Member(element: element, steps: steps, place: place))
      }
    }
  }

  /// The shortest way to a member: its elements and relationships by turns, from a subject on.
  package func path(to member: Member) -> [UInt32] {
    var path: [UInt32] = [member.element]
    var place = Int(member.place)
    while parents[place] != Self.beginning {
      path.append(relationships[place])
      place = Int(parents[place])
      path.append(UInt32(place) % elementCount)
    }
    path.reverse()
    return path
  }
}
