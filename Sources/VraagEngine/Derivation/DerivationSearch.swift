internal import VraagGraph
internal import VraagMetamodel

/// Walks a model from some elements of one type, once for each element and state that is reached.
///
/// O(elements and states reached, and their relationships). What it needs is kept for the next walk.
struct DerivationSearch {
  private let outgoing: Adjacency
  private let incoming: Adjacency
  /// Per element its label; what is no element has a higher number.
  private let labels: [UInt8]
  /// Per kind and type of the source the types of targets that ArchiMate allows.
  private let allowed = AllowedTargets.table
  private var junctions: JunctionLegs
  private var marks: PairMarks
  private(set) var nodes: [UInt32] = []
  private(set) var states: [UInt32] = []
  /// Per pair how many steps lead to it, and between which pairs these go; only kept where walks are to be told.
  private(set) var depths: [Int32] = []
  private(set) var arcs: [Arc] = []
  private var places: PairPlaces
  /// Per element that was looked for where it is reached by the fewest steps; only kept where walks are to be told.
  private(set) var ends: [UInt32: End] = [:]
  /// Relationships that are passed by, as if they were not there.
  var avoided: Set<UInt32> = []
  private let isRecording: Bool
  private var edges = 0
  /// Per element of which kinds the relationships are that leave it and that enter it; empty where nobody asked yet.
  private var kinds: [KindsAt]

  private struct KindsAt: Equatable {
    var outgoing: UInt32 = 0
    var incoming: UInt32 = 0
  }

  struct Arc {
    var from: Int32
    var to: Int32
    var relationship: UInt32
  }

  /// The pairs at which an element is reached by the fewest steps, and how many these are.
  struct End {
    var pairs: [Int32]
    var length: Int32
  }

  private static let firstJunction = ElementType.andJunction.rawValue

  init(_ graph: Graph, isRecording: Bool = false) {
    outgoing = graph.outgoing
    incoming = graph.incoming
    var labels: [UInt8] = []
    labels.reserveCapacity(Int(graph.range(of: Label.view.rawValue).lowerBound))
    for label in 0..<Label.view.rawValue {
      labels.append(contentsOf: repeatElement(label, count: graph.range(of: label).count))
    }
    self.labels = labels
    marks = PairMarks(conceptCount: labels.count)
    places = PairPlaces(elementCount: labels.count)
    kinds = [KindsAt](repeating: KindsAt(), count: labels.count)
    junctions = JunctionLegs(graph)
    self.isRecording = isRecording
  }

  func type(of element: UInt32) -> ElementType? {
    element < labels.count ? ElementType(rawValue: labels[Int(element)]) : nil
  }

  /// Walks to elements, and keeps the shortest walks to each that are a relationship that is wanted.
  ///
  /// - Parameter isOne: Whether only one element is looked for, so that nothing further away counts.
  mutating func record(
    from sources: [UInt32], to isTarget: (UInt32) -> Bool, isOne: Bool, by automaton: inout DerivationAutomaton,
    edges total: inout Int, _ limits: Limits
  ) throws(QueryFailure) {
    begin(sources, automaton)
    defer { total += edges }
    let (outgoing, incoming) = (outgoing, incoming)
    var length = Int32.max
    var next = 0
    while next < nodes.count, depths[next] <= length {
      if next % 1024 == 0 { try look(limits) }
      let (node, depth) = (nodes[next], depths[next])
      if isTarget(node), ends[node]?.length ?? depth == depth, let type = type(of: node),
        automaton.isEnd(states[next], at: type)
      {
        ends[node, default: End(pairs: [], length: depth)].pairs.append(Int32(next))
        if isOne { length = depth }
      }
      if length == Int32.max { expand(next, outgoing, incoming, &automaton) }
      next += 1
    }
  }

  /// Tells of each element and state at which there is a relationship that is wanted, until it is told to stop. An
  /// element may come more than once. Where it is not sure, it has to be asked for in order (`confirm`).
  mutating func run(
    from sources: some Sequence<UInt32>, by automaton: inout DerivationAutomaton, edges total: inout Int,
    _ limits: Limits, found: (_ element: UInt32, _ isSure: Bool) -> Bool
  ) throws(QueryFailure) {
    begin(sources, automaton)
    defer { total += edges }
    // Held here, they are not held anew for each pair.
    let (outgoing, incoming) = (outgoing, incoming)
    var next = 0
    while next < nodes.count {
      if next % 1024 == 0 { try look(limits) }
      let node = nodes[next]
      if let type = type(of: node), automaton.isEnd(states[next], at: type),
        !found(node, !automaton.isLooseEnd(states[next], at: type))
      {
        return
      }
      expand(next, outgoing, incoming, &automaton)
      next += 1
    }
  }

  /// Whether it may go on: nobody stops it, and there is room for what it remembers.
  private func look(_ limits: Limits) throws(QueryFailure) {
    try limits.cancellation.check()
    try limits.ledger.check(room: nodes.count * Self.bytesOfPair, for: .search)
  }

  /// A place in each list, and a mark that is hashed.
  private static var bytesOfPair: Int { 64 }

  private mutating func begin(_ sources: some Sequence<UInt32>, _ automaton: DerivationAutomaton) {
    marks.clear()
    nodes.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    edges = 0
    if isRecording {
      depths.removeAll(keepingCapacity: true)
      arcs.removeAll(keepingCapacity: true)
      places.clear()
      ends.removeAll(keepingCapacity: true)
    }
    for source in sources {
      for state in automaton.initial { reach(source, state, from: -1, by: Adjacency.noRelationship) }
    }
  }

  /// Whether an element has a relationship that a state may go on by.
  @inline(__always)
  private mutating func leadsOn(from node: UInt32, in state: UInt32, _ automaton: borrowing DerivationAutomaton) -> Bool
  {
    let (along, against) = (automaton.along[Int(state)], automaton.against[Int(state)])
    let either = (along | against) & KindSet(RelationshipKind.association).rawValue
    if kinds[Int(node)] == KindsAt() { kinds[Int(node)] = kindsOfRelationships(at: Int(node)) }
    let here = kinds[Int(node)]
    return (along | either) & here.outgoing | (against | either) & here.incoming != 0
  }

  private func kindsOfRelationships(at node: Int) -> KindsAt {
    var result = KindsAt()
    for edge in outgoing.offsets[node]..<outgoing.offsets[node + 1] {
      result.outgoing |= 1 << UInt32(outgoing.kinds[Int(edge)])
    }
    for edge in incoming.offsets[node]..<incoming.offsets[node + 1] {
      result.incoming |= 1 << UInt32(incoming.kinds[Int(edge)])
    }
    return result
  }

  @inline(__always)
  private mutating func reach(_ node: UInt32, _ state: UInt32, from origin: Int, by relationship: UInt32) {
    if isRecording { return record(node, state, from: origin, by: relationship) }
    guard marks.insert(node, state) else { return }
    nodes.append(node)
    states.append(state)
  }

  private mutating func record(_ node: UInt32, _ state: UInt32, from origin: Int, by relationship: UInt32) {
    let depth = origin < 0 ? 0 : depths[origin] + 1
    let place = places.place(node, state, orNew: Int32(nodes.count))
    if place == nodes.count {
      nodes.append(node)
      states.append(state)
      depths.append(depth)
    }
    if origin >= 0, depths[Int(place)] == depth {
      arcs.append(Arc(from: Int32(origin), to: place, relationship: relationship))
    }
  }

  private mutating func expand(
    _ index: Int, _ outgoing: borrowing Adjacency, _ incoming: borrowing Adjacency,
    _ automaton: inout DerivationAutomaton
  ) {
    let state = Int(states[index])
    let (along, against) = (automaton.along[state], automaton.against[state])
    if let passage = automaton.passages[state] {
      if passage.isOutgoing {
        follow(outgoing, along, isAlong: passage.isAlong, index, &automaton)
      } else {
        follow(incoming, along, isAlong: passage.isAlong, index, &automaton)
      }
      return
    }
    follow(outgoing, along, isAlong: true, index, &automaton)
    follow(incoming, against, isAlong: false, index, &automaton)
    // An association without direction is passed either way.
    let either = KindSet(RelationshipKind.association).rawValue
    follow(outgoing, against & either, isAlong: false, index, &automaton)
    follow(incoming, along & either, isAlong: true, index, &automaton)
  }

  /// Follows edges, as relationships that lead from here or to here.
  private mutating func follow(
    _ adjacency: borrowing Adjacency, _ mask: UInt32, isAlong: Bool, _ index: Int,
    _ automaton: inout DerivationAutomaton
  ) {
    guard mask != 0 else { return }
    let node = nodes[index]
    let last = 31 - UInt8(mask.leadingZeroBitCount)
    for edge in Int(adjacency.offsets[Int(node)])..<Int(adjacency.offsets[Int(node) + 1]) {
      let kind = adjacency.kinds[edge]
      // The edges of an element are sorted by kind.
      if kind > last { break }
      edges &+= 1
      guard mask >> UInt32(kind) & 1 == 1, Int(adjacency.neighbours[edge]) < labels.count else { continue }
      if !avoided.isEmpty, avoided.contains(adjacency.relationships[edge]) { continue }
      pass(index, adjacency.neighbours[edge], kind, isAlong, adjacency.relationships[edge], &automaton)
    }
  }

  private mutating func pass(
    _ index: Int, _ other: UInt32, _ kind: UInt8, _ isAlong: Bool, _ relationship: UInt32,
    _ automaton: inout DerivationAutomaton
  ) {
    let here = labels[Int(nodes[index])]
    let there = labels[Int(other)]
    guard isAllowed(kind, here, there, isAlong), let to = ElementType(rawValue: there) else { return }
    if here < Self.firstJunction, there < Self.firstJunction {
      for target in automaton.step(states[index], kind, isAlong: isAlong, to: to) {
        let state = automaton.target(target)
        // What leads no further and is no end is not worth a place.
        if !leadsOn(from: other, in: state, automaton), !automaton.isEnd(state, at: to) { continue }
        reach(other, state, from: index, by: relationship)
      }
    } else {
      passJunction(index, other, kind, isAlong, relationship, &automaton)
    }
  }

  /// A step to a junction, or from one.
  private mutating func passJunction(
    _ index: Int, _ other: UInt32, _ kind: UInt8, _ isAlong: Bool, _ relationship: UInt32,
    _ automaton: inout DerivationAutomaton
  ) {
    let node = nodes[index]
    let there = labels[Int(other)]
    guard !junctions.isContainment(kind, from: isAlong ? node : other, to: isAlong ? other : node) else { return }
    var way =
      automaton.passages[Int(states[index])]
      ?? .init(
        state: states[index], from: labels[Int(node)], kind: kind, isAlong: isAlong,
        isOutgoing: junctions.isDrawn(relationship, from: node))
    // The leg at the source says of which kind it is as a whole.
    if !isAlong { way.kind = kind }
    if there >= Self.firstJunction {
      guard junctions.isPassed(other, by: kind) else { return }
      reach(other, automaton.number(of: way), from: index, by: relationship)
      return
    }
    guard isAllowed(way.kind, way.from, there, isAlong), let to = ElementType(rawValue: there) else { return }
    for target in automaton.step(way.state, way.kind, isAlong: isAlong, to: to) {
      reach(other, automaton.target(target), from: index, by: relationship)
    }
  }

  private func isAllowed(_ kind: UInt8, _ here: UInt8, _ there: UInt8, _ isAlong: Bool) -> Bool {
    let (source, target) = isAlong ? (here, there) : (there, here)
    return allowed[Int(kind) << 6 | Int(source)] >> UInt64(target) & 1 == 1
  }
}
