internal import VraagGraph
internal import VraagPlan

/// One run of a dense match: finds its rows and hands them on in batches.
struct DenseRun {
  /// Takes rows; false ends the search.
  typealias Sink = (inout RowBatch) throws(QueryFailure) -> Bool

  let run: any MatchHelp
  let match: DenseMatch
  private let outgoing: Adjacency
  private let incoming: Adjacency
  private let cancellation: Cancellation
  let sink: Sink
  private var registers: [UInt32]
  private var batch: RowBatch
  /// How many rows are collected before they are handed on: few at first, for whoever wants no more than those.
  var wanted = 16
  /// Whether a row was found since the last needed step went on.
  private var isFound = false
  var edges = 0
  var nodes = 0

  init(_ run: any MatchHelp, _ match: DenseMatch, _ edges: DenseEdges, _ sink: @escaping Sink) {
    (self.run, self.match, self.sink) = (run, match, sink)
    (outgoing, incoming) = (edges.outgoing, edges.incoming)
    cancellation = run.limits.cancellation
    registers = [UInt32](repeating: 0, count: match.registers.count)
    // The first step finds each node once.
    let first = match.steps.first?.to
    batch = RowBatch(
      match.live.map { (match.registers[$0].slot, match.registers[$0].isNode, isClustered: $0 == first) })
  }

  var columns: DenseEdges { DenseEdges(outgoing: outgoing, incoming: incoming) }

  /// Finds every row; false when the sink ended it.
  mutating func find() throws(QueryFailure) -> Bool {
    let goesOn = try step(0)
    run.note(edges: edges, nodes: nodes)
    return goesOn ? try handOn() : false
  }

  mutating func handOn() throws(QueryFailure) -> Bool {
    guard batch.count > 0 else { return true }
    defer { batch.count = 0 }
    wanted = min(wanted * 2, RowBatch.capacity)
    return try sink(&batch)
  }

  @inline(__always)
  private mutating func emit() throws(QueryFailure) -> Bool {
    for (place, register) in match.live.enumerated() { batch.set(place, to: registers[register]) }
    batch.count += 1
    isFound = true
    return batch.count < wanted ? true : try handOn()
  }

  private mutating func step(_ index: Int) throws(QueryFailure) -> Bool {
    guard index < match.steps.count else { return try emit() }
    let step = match.steps[index]
    switch step.kind {
    case .scan:
      if index == 0, match.isShareable { return try scanShared(step) }
      if let text = textTest(behind: index, of: step.to) { return try scan(index, step, text) }
      if index == 0, let order = match.order {
        for node in order where isWithin(node, step) {
          if try !go(on: index, step, to: node) { return false }
        }
        return true
      }
      for number in step.ranges {
        for node in match.ranges[number] where try !go(on: index, step, to: node) { return false }
        if isDone(index) { return true }
      }
      return true
    case .seek: return try seek(index, step)
    case .expand: return try expand(index, step)
    case .within: return isWithin(registers[step.to], step) ? try self.step(index + 1) : true
    case .labels:
      return run.node(registers[step.to], passes: match.labels[step.detail]) ? try self.step(index + 1) : true
    case .text:
      // What cannot be told from bytes is worked out.
      if let holds = run.node(registers[step.to], passes: match.texts[step.detail]) {
        return holds ? try self.step(index + 1) : true
      }
      return try holds(step.from) ? try self.step(index + 1) : true
    case .test: return try holds(step.detail) ? try self.step(index + 1) : true
    }
  }

  /// Whether a step that is not needed has said what there was to say.
  @inline(__always)
  private func isDone(_ index: Int) -> Bool { isFound && index > match.lastNeeded }

  /// Goes on with a node that a scan has found.
  @inline(__always)
  mutating func go(on index: Int, _ step: DenseMatch.Step, to node: UInt32) throws(QueryFailure) -> Bool {
    if isFound {
      if index > match.lastNeeded { return true }
      isFound = false
    }
    nodes += 1
    if nodes & 0x3FF == 0 { try cancellation.check() }
    registers[step.to] = node
    return try self.step(index + 1)
  }

  /// The condition on a text that is asked first of the nodes that the first step scans.
  private func textTest(behind index: Int, of register: Int) -> PropertyTextTest? {
    guard index == 0, match.steps.count > 1, match.steps[1].kind == .text, match.steps[1].to == register else {
      return nil
    }
    return match.texts[match.steps[1].detail]
  }

  /// Scans nodes of which most are left out for their text: that is asked of many at once, and once more of who is left.
  private mutating func scan(
    _ index: Int, _ step: DenseMatch.Step, _ text: PropertyTextTest
  ) throws(QueryFailure) -> Bool {
    let order = match.order ?? match.ranges[step.ranges].flatMap { Array($0) }
    var (start, size) = (0, 64)
    while start < order.count {
      let some = order[start..<min(start + size, order.count)]
      let inOrder = match.order == nil ? nil : run.nodes(inOrder: some.startIndex..<some.endIndex, thatMayPass: text)
      let left = inOrder ?? run.nodes(some, thatMayPass: text)
      nodes += some.count - left.count
      try cancellation.check()
      for node in left where isWithin(node, step) {
        if try !go(on: index, step, to: node) { return false }
      }
      (start, size) = (some.endIndex, min(size * 2, RowBatch.capacity))
    }
    return true
  }

  private mutating func seek(_ index: Int, _ step: DenseMatch.Step) throws(QueryFailure) -> Bool {
    let (key, term) = match.keys[step.detail]
    if let found = try run.nodes(whose: key, is: term) {
      for node in found where try !go(on: index, step, to: node) { return false }
      return true
    }
    for number in step.ranges {
      for node in match.ranges[number] where try !go(on: index, step, to: node) { return false }
    }
    return true
  }

  func isWithin(_ node: UInt32, _ step: DenseMatch.Step) -> Bool {
    for number in step.ranges where match.ranges[number].contains(node) { return true }
    return false
  }

  /// Conditions look at rows of values.
  private func holds(_ number: Int) throws(QueryFailure) -> Bool {
    for register in match.tests[number].registers {
      let place = match.registers[register]
      run.set(place.slot, to: registers[register], isNode: place.isNode)
    }
    return try run.isTrue(match.tests[number].term)
  }

  private mutating func expand(_ index: Int, _ step: DenseMatch.Step) throws(QueryFailure) -> Bool {
    let from = registers[step.from]
    var (out, back) = (step.outgoing, step.incoming)
    if step.isInto, out == 0 || back == 0, isLonger(from, registers[step.to], out == 0) {
      // Between two known nodes the shorter row is searched.
      swap(&out, &back)
      return try follow(registers[step.to], out, back, wanted: from, index, step)
    }
    return try follow(from, out, back, wanted: registers[step.to], index, step)
  }

  /// Whether the row of edges of one node, along their direction or against it, is longer than that of the node at the
  /// other end.
  @inline(__always)
  private func isLonger(_ from: UInt32, _ to: UInt32, _ isIncoming: Bool) -> Bool {
    isIncoming
      ? Self.row(from, incoming).count > Self.row(to, outgoing).count
      : Self.row(from, outgoing).count > Self.row(to, incoming).count
  }

  @inline(__always)
  private static func row(_ node: UInt32, _ edges: borrowing Adjacency) -> Range<Int> {
    Int(edges.offsets[Int(node)])..<Int(edges.offsets[Int(node) + 1])
  }

  /// The edges of a node, along their direction and against it.
  private mutating func follow(
    _ node: UInt32, _ out: UInt64, _ back: UInt64, wanted: UInt32, _ index: Int, _ step: DenseMatch.Step
  ) throws(QueryFailure) -> Bool {
    if out != 0 {
      for edge in Self.row(node, outgoing) where out >> UInt64(outgoing.kinds[edge]) & 1 == 1 {
        let neighbour = outgoing.neighbours[edge]
        if step.isInto, neighbour != wanted { continue }
        if try !take(neighbour, outgoing.relationships[edge], index, step) { return false }
        if isDone(index) { return true }
      }
    }
    if back != 0 {
      for edge in Self.row(node, incoming) where back >> UInt64(incoming.kinds[edge]) & 1 == 1 {
        let neighbour = incoming.neighbours[edge]
        if step.isInto, neighbour != wanted { continue }
        // A relationship from a node to itself was met on its way out.
        if neighbour == node, out >> UInt64(incoming.kinds[edge]) & 1 == 1 { continue }
        if try !take(neighbour, incoming.relationships[edge], index, step) { return false }
        if isDone(index) { return true }
      }
    }
    return true
  }

  @inline(__always)
  private mutating func take(
    _ node: UInt32, _ relationship: UInt32, _ index: Int, _ step: DenseMatch.Step
  ) throws(QueryFailure) -> Bool {
    edges += 1
    if edges & 0xFFF == 0 { try cancellation.check() }
    if !step.isInto {
      if !step.ranges.isEmpty, !isWithin(node, step) { return true }
      registers[step.to] = node
    }
    for other in step.others where registers[match.others[other]] == relationship { return true }
    if isFound {
      if index > match.lastNeeded { return true }
      isFound = false
    }
    registers[step.relationship] = relationship
    return try self.step(index + 1)
  }
}
