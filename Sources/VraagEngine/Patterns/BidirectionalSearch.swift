internal import VraagPlan

/// One shortest walk between two nodes, searched from both ends at once, layer by layer, the smaller first.
struct BidirectionalSearch<Graph: PropertyGraph> {
  /// What one end has reached.
  private struct Side {
    var layer: [UInt32]
    var depth = 0
    /// Per node its place in `steps` and one more; zero where it is not reached.
    var places: [UInt32]
    /// The node before, and the relationship from there.
    var steps: [(previous: UInt32, relationship: UInt32)]
    var outgoing: TypeMask
    var incoming: TypeMask

    init(_ start: UInt32, bound: Int, outgoing: TypeMask, incoming: TypeMask) {
      layer = [start]
      places = [UInt32](repeating: 0, count: bound)
      steps = [(start, .max)]
      places[Int(start)] = 1
      self.outgoing = outgoing
      self.incoming = incoming
    }

    func reaches(_ node: UInt32) -> Bool { places[Int(node)] != 0 }

    /// The relationships from a node back to the start.
    func way(from node: UInt32) -> [UInt32] {
      var way: [UInt32] = []
      var node = node
      while true {
        let step = steps[Int(places[Int(node)]) - 1]
        if step.relationship == .max { return way }
        way.append(step.relationship)
        node = step.previous
      }
    }
  }

  private let run: PatternRun<Graph>
  private let expansion: PreparedMatch.Expansion
  private let conditions: [Term]
  private var sides: (Side, Side)

  /// The walk, in the order from the start; nothing where there is none of at most so many steps.
  static func walk(
    from start: UInt32, to end: UInt32, _ run: PatternRun<Graph>, _ expansion: PreparedMatch.Expansion,
    _ conditions: [Term], most: Int
  ) throws(QueryFailure) -> [UInt32]? {
    var search = Self(start, end, run, expansion, conditions)
    return try search.walk(most)
  }

  private init(
    _ start: UInt32, _ end: UInt32, _ run: PatternRun<Graph>, _ expansion: PreparedMatch.Expansion,
    _ conditions: [Term]
  ) {
    self.run = run
    self.expansion = expansion
    self.conditions = conditions
    let bound = run.graph.nodeBound
    sides = (
      Side(start, bound: bound, outgoing: expansion.outgoing, incoming: expansion.incoming),
      Side(end, bound: bound, outgoing: expansion.incoming, incoming: expansion.outgoing)
    )
  }

  private mutating func walk(_ most: Int) throws(QueryFailure) -> [UInt32]? {
    while !sides.0.layer.isEmpty, !sides.1.layer.isEmpty, sides.0.depth + sides.1.depth < most {
      let meeting =
        sides.0.layer.count <= sides.1.layer.count
        ? try advance(&sides.0, towards: sides.1) : try advance(&sides.1, towards: sides.0)
      if let meeting { return sides.0.way(from: meeting).reversed() + sides.1.way(from: meeting) }
    }
    return nil
  }

  /// One layer further from one end; the node where the ends meet, if they do. Whole layers are known of the other end,
  /// and its last is as near as any that was not met before.
  private func advance(_ side: inout Side, towards other: borrowing Side) throws(QueryFailure) -> UInt32? {
    var further: [UInt32] = []
    side.depth += 1
    for place in side.layer {
      for isOutgoing in [true, false] {
        let types = isOutgoing ? side.outgoing : side.incoming
        if types.isEmpty { continue }
        for index in isOutgoing ? run.graph.outgoing(place) : run.graph.incoming(place) {
          try run.tick()
          let edge = isOutgoing ? run.graph.outgoingEdge(index) : run.graph.incomingEdge(index)
          guard types.contains(edge.type), !side.reaches(edge.neighbour) else { continue }
          if try !run.hop(edge, expansion, conditions) { continue }
          side.steps.append((place, edge.relationship))
          side.places[Int(edge.neighbour)] = UInt32(side.steps.count)
          if other.reaches(edge.neighbour) { return edge.neighbour }
          further.append(edge.neighbour)
        }
      }
    }
    side.layer = further
    return nil
  }
}
