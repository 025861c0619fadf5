internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// Counts what a tree matches: a sum over edges of what hangs at their ends, each node looked at once.
struct CountRun {
  /// A place of the tree in numbers, so that looking at it costs nothing.
  private struct Place {
    /// Which of the ranges a node must lie in, if any.
    var ranges: Range<Int>
    var branches: Range<Int>
    /// Whether more is asked of a node than where it lies.
    var isTested: Bool
    /// Where what is known of its nodes begins; nothing where that is not remembered.
    var known: Int?
  }

  private struct Branch {
    var outgoing: UInt64
    var incoming: UInt64
    var end: Int
    /// Its number among the branches of its place, where conditions are asked of its edges.
    var conditions: Int?
  }

  private let run: any MatchHelp
  private let tree: CountTree
  private let cancellation: Cancellation
  private let outgoing: Adjacency
  private let incoming: Adjacency
  private var places: [Place] = []
  private var branches: [Branch] = []
  private var ranges: [Range<UInt32>] = []
  /// Per place what was worked out for each node, and -1 where nothing was.
  private var known: [Int] = []
  var edges = 0
  var nodes = 0
  /// The edges of the node that is being looked at, as far as nothing is known of it.
  private var edgesOfNode = 0
  private var looked = 0

  init(_ run: any MatchHelp, _ tree: CountTree, _ edges: DenseEdges, nodeBound: Int) {
    (self.run, self.tree) = (run, tree)
    var size = 0
    (outgoing, incoming) = (edges.outgoing, edges.incoming)
    cancellation = run.limits.cancellation
    for (number, place) in tree.places.enumerated() {
      let within = place.tests.compactMap { if case .within(_, let ranges) = $0 { ranges } else { nil } }
      let start = branches.count
      for (index, branch) in place.branches.enumerated() {
        branches.append(
          Branch(
            outgoing: branch.expansion.outgoing.low, incoming: branch.expansion.incoming.low, end: branch.end,
            conditions: branch.conditions.isEmpty ? nil : index))
      }
      // Of several tests of ranges one is enough to look at here; all are tests of the place.
      let first = ranges.count
      ranges += within.first ?? []
      let isTested = place.tests.count > (within.isEmpty ? 0 : 1) || within.first?.isEmpty ?? false
      // What hangs at the first place is asked for once a node, and a leaf is told by its range.
      let isRemembered = number > 0 && (isTested || !place.branches.isEmpty)
      places.append(
        Place(
          ranges: first..<ranges.count, branches: start..<branches.count, isTested: isTested,
          known: isRemembered ? size : nil))
      if isRemembered { size += nodeBound }
    }
    known = [Int](repeating: -1, count: size)
  }

  mutating func total() throws(QueryFailure) -> Int {
    var total = 0
    switch tree.start {
    case .scan(_, let ranges):
      for range in ranges { total = try Self.sum(total, try count(range)) }
    case .seek(_, let key, let term, let ranges):
      let found = try run.nodes(whose: key, is: term) ?? ranges.flatMap { Array($0) }
      for node in found { total = try Self.sum(total, try count(node, at: 0)) }
    default: preconditionFailure("a tree starts with a scan or a look-up")
    }
    run.note(edges: edges, nodes: nodes)
    return total
  }

  private mutating func count(_ nodes: Range<UInt32>) throws(QueryFailure) -> Int {
    var total = 0
    for node in nodes { total = try Self.sum(total, try count(node, at: 0)) }
    return total
  }

  @inline(__always)
  private func isWithin(_ node: UInt32, _ place: Place) -> Bool {
    if place.ranges.isEmpty { return true }
    for number in place.ranges where ranges[number].contains(node) { return true }
    return false
  }

  /// In how many ways what hangs at a node can be found; 0 where the node itself does not fit.
  @inline(__always)
  private mutating func count(_ node: UInt32, at number: Int) throws(QueryFailure) -> Int {
    let place = places[number]
    if !isWithin(node, place) { return 0 }
    if place.branches.isEmpty, !place.isTested { return 1 }
    if let start = place.known, known[start + Int(node)] >= 0 { return known[start + Int(node)] }
    return try work(out: node, number, place)
  }

  private mutating func work(out node: UInt32, _ number: Int, _ place: Place) throws(QueryFailure) -> Int {
    looked &+= 1
    if looked & 0x3FF == 0 { try cancellation.check() }
    let edgesBefore = edgesOfNode
    edgesOfNode = 0
    defer { edgesOfNode = edgesBefore }
    var product = 1
    if place.isTested, try !passes(node, tree.places[number]) { product = 0 }
    for index in place.branches where product > 0 {
      let (next, overflows) = product.multipliedReportingOverflow(by: try count(branches[index], number, from: node))
      if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
      product = next
    }
    if let start = place.known { known[start + Int(node)] = product }
    nodes += 1
    edges += edgesOfNode
    return product
  }

  private func passes(_ node: UInt32, _ place: CountTree.Place) throws(QueryFailure) -> Bool {
    for test in place.tests {
      switch test {
      case .within(_, let ranges): if !ranges.contains(where: { $0.contains(node) }) { return false }
      case .labels(_, let labels): if !run.node(node, passes: labels) { return false }
      case .test(let term):
        run.set(place.slot, to: node, isNode: true)
        if try !run.isTrue(term) { return false }
      default: preconditionFailure("a place has tests only")
      }
    }
    return true
  }

  private mutating func count(_ branch: Branch, _ place: Int, from node: UInt32) throws(QueryFailure) -> Int {
    let end = places[branch.end]
    if end.branches.isEmpty, !end.isTested, branch.conditions == nil { return countLeaves(branch, end, of: node) }
    var total = 0
    if branch.outgoing != 0 {
      for edge in Self.row(node, outgoing) where branch.outgoing >> UInt64(outgoing.kinds[edge]) & 1 == 1 {
        let ways = try count(outgoing.neighbours[edge], outgoing.relationships[edge], branch, place)
        total = try Self.sum(total, ways)
      }
    }
    if branch.incoming != 0 {
      for edge in Self.row(node, incoming) where branch.incoming >> UInt64(incoming.kinds[edge]) & 1 == 1 {
        // A relationship from a node to itself was met on its way out.
        if incoming.neighbours[edge] == node, branch.outgoing >> UInt64(incoming.kinds[edge]) & 1 == 1 { continue }
        let ways = try count(incoming.neighbours[edge], incoming.relationships[edge], branch, place)
        total = try Self.sum(total, ways)
      }
    }
    return total
  }

  @inline(__always)
  private static func row(_ node: UInt32, _ edges: borrowing Adjacency) -> Range<Int> {
    Int(edges.offsets[Int(node)])..<Int(edges.offsets[Int(node) + 1])
  }

  /// The edges that end where nothing more is asked than where that lies.
  private mutating func countLeaves(_ branch: Branch, _ end: Place, of node: UInt32) -> Int {
    var total = 0
    if branch.outgoing != 0 {
      let row = Self.row(node, outgoing)
      edgesOfNode += row.count
      for edge in row where branch.outgoing >> UInt64(outgoing.kinds[edge]) & 1 == 1 {
        if isWithin(outgoing.neighbours[edge], end) { total += 1 }
      }
    }
    if branch.incoming != 0 {
      let row = Self.row(node, incoming)
      edgesOfNode += row.count
      for edge in row where branch.incoming >> UInt64(incoming.kinds[edge]) & 1 == 1 {
        let isMet = incoming.neighbours[edge] == node && branch.outgoing >> UInt64(incoming.kinds[edge]) & 1 == 1
        if !isMet, isWithin(incoming.neighbours[edge], end) { total += 1 }
      }
    }
    return total
  }

  @inline(__always)
  private mutating func count(
    _ node: UInt32, _ relationship: UInt32, _ branch: Branch, _ place: Int
  ) throws(QueryFailure) -> Int {
    edgesOfNode += 1
    let ways = try count(node, at: branch.end)
    guard ways > 0, let number = branch.conditions else { return ways }
    let whole = tree.places[place].branches[number]
    run.set(whole.expansion.slot, to: relationship, isNode: false)
    run.set(whole.expansion.to, to: node, isNode: true)
    for condition in whole.conditions where try !run.isTrue(condition) { return 0 }
    return ways
  }

  @inline(__always)
  private static func sum(_ total: Int, _ more: Int) throws(QueryFailure) -> Int {
    let (sum, overflows) = total.addingReportingOverflow(more)
    if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
    return sum
  }
}
