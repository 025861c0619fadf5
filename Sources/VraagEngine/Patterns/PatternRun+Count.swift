internal import VraagPlan
internal import VraagText

/// How often something matches, without going through every match.
extension PatternRun {
  func count(_ match: PreparedMatch) throws(QueryFailure) -> Int {
    guard let tree = match.countTree else {
      var count = 0
      _ = try forEachMatch(match) { () throws(QueryFailure) in
        count += 1
        return true
      }
      return count
    }
    var known = tree.places.map { $0.branches.isEmpty ? [] : [Int](repeating: -1, count: graph.nodeBound) }
    // What hangs at the first place is asked for once a node.
    known[0] = []
    var total = 0
    switch tree.start {
    case .scan(_, let ranges):
      for range in ranges {
        for node in range { total = try sum(total, try count(node, at: 0, of: tree, &known)) }
      }
    case .seek(_, let key, let term, let ranges):
      let nodes = graph.nodes(whose: key, is: try value(term)) ?? ranges.flatMap { Array($0) }
      for node in nodes { total = try sum(total, try count(node, at: 0, of: tree, &known)) }
    default: preconditionFailure("a tree starts with a scan or a look-up")
    }
    return total
  }

  /// In how many ways what hangs at a node can be found; 0 where the node itself does not fit.
  private func count(
    _ node: UInt32, at number: Int, of tree: borrowing CountTree, _ known: inout [[Int]]
  ) throws(QueryFailure) -> Int {
    if !known[number].isEmpty, known[number][Int(node)] >= 0 { return known[number][Int(node)] }
    try tick()
    var product = 1
    if try !passes(node, tree.places[number]) { product = 0 }
    for index in tree.places[number].branches.indices where product > 0 {
      let branch = tree.places[number].branches[index]
      let (next, overflows) = product.multipliedReportingOverflow(by: try count(branch, from: node, of: tree, &known))
      if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
      product = next
    }
    if !known[number].isEmpty { known[number][Int(node)] = product }
    return product
  }

  private func passes(_ node: UInt32, _ place: borrowing CountTree.Place) throws(QueryFailure) -> Bool {
    for test in place.tests {
      switch test {
      case .within(_, let ranges): if !ranges.contains(where: { $0.contains(node) }) { return false }
      case .labels(_, let labels): if !graph.node(node, passes: labels) { return false }
      case .test(let term):
        row[place.slot.index] = .node(node)
        if try !holds(term) { return false }
      default: preconditionFailure("a place has tests only")
      }
    }
    return true
  }

  private func count(
    _ branch: CountTree.Branch, from node: UInt32, of tree: borrowing CountTree, _ known: inout [[Int]]
  ) throws(QueryFailure) -> Int {
    let expansion = branch.expansion
    var total = 0
    if !expansion.outgoing.isEmpty {
      for index in graph.outgoing(node) {
        let edge = graph.outgoingEdge(index)
        guard expansion.outgoing.contains(edge.type) else { continue }
        total = try sum(total, try count(edge, branch, from: node, of: tree, &known))
      }
    }
    if !expansion.incoming.isEmpty {
      for index in graph.incoming(node) {
        let edge = graph.incomingEdge(index)
        guard expansion.incoming.contains(edge.type) else { continue }
        if edge.neighbour == node, expansion.outgoing.contains(edge.type) { continue }
        total = try sum(total, try count(edge, branch, from: node, of: tree, &known))
      }
    }
    return total
  }

  @inline(__always)
  private func count(
    _ edge: Edge, _ branch: CountTree.Branch, from node: UInt32, of tree: borrowing CountTree, _ known: inout [[Int]]
  ) throws(QueryFailure) -> Int {
    work.edges += 1
    let ways = try count(edge.neighbour, at: branch.end, of: tree, &known)
    if ways == 0 || branch.conditions.isEmpty { return ways }
    row[branch.expansion.slot.index] = .relationship(edge.relationship)
    row[branch.expansion.to.index] = .node(edge.neighbour)
    for condition in branch.conditions where try !holds(condition) { return 0 }
    return ways
  }

  @inline(__always)
  private func sum(_ total: Int, _ more: Int) throws(QueryFailure) -> Int {
    let (sum, overflows) = total.addingReportingOverflow(more)
    if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
    return sum
  }
}

/// A match and `count(*)` behind it: the rows are counted and not made.
final class CountStage<Graph: PropertyGraph>: Stage<Graph> {
  private let match: PreparedMatch
  private let slots: [RowSlot]
  private let next: Stage<Graph>
  private var total = 0

  init(_ run: PatternRun<Graph>, _ match: PreparedMatch, into slots: [RowSlot], _ next: Stage<Graph>) {
    (self.match, self.slots, self.next) = (match, slots, next)
    super.init(run)
  }

  override func push() throws(QueryFailure) -> Bool {
    let (sum, overflows) = total.addingReportingOverflow(try run.count(match))
    if overflows { throw .wrongValue(PatternFault(.integerOverflow, at: .empty)) }
    total = sum
    return true
  }

  override func finish() throws(QueryFailure) {
    for slot in slots { run.row[slot.index] = .integer(Int64(total)) }
    _ = try next.push()
    try next.finish()
  }
}
