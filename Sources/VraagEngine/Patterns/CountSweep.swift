internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// Counts what a tree matches by going once over the nodes of each place in the order in which they lie, from the leaves
/// to the root.
///
/// For a node that is where its place wants it, what hangs at it is the product of its branches, and a branch is the sum of
/// what hangs at the other ends. The sum is taken on the side that has fewer edges: from the node to the ends, or from the
/// ends to all their nodes. Columns of numbers are read from front to back then, where `CountRun` goes from node to node.
struct CountSweep {
  /// The numbers of the nodes that may stand at a place, and what hangs at each.
  fileprivate struct Place {
    var ranges: [Range<UInt32>]
    var span: Range<UInt32>
    /// Nothing where one thing hangs at every node: at a leaf.
    var counts: [Int] = []
  }

  private let tree: CountTree
  private let edges: DenseEdges
  private let cancellation: Cancellation
  private var places: [Place]
  private(set) var edgeCount = 0
  private(set) var nodeCount = 0

  /// Nothing where the tree asks for more than where its nodes lie, or so much lies there that going from node to node is
  /// less work.
  init?(_ tree: CountTree, _ edges: DenseEdges, nodeBound: Int, _ limits: Limits) {
    guard case .scan(_, let start) = tree.start else { return nil }
    (self.tree, self.edges, cancellation) = (tree, edges, limits.cancellation)
    places = []
    for (number, place) in tree.places.enumerated() {
      var ranges = number == 0 ? start : [0..<UInt32(nodeBound)]
      switch place.tests.first {
      case nil: break
      case .within(_, let within)? where place.tests.count == 1 && number > 0: ranges = within
      default: return nil
      }
      if place.branches.contains(where: { !$0.conditions.isEmpty }) { return nil }
      let span = (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
      places.append(Place(ranges: ranges, span: span))
    }
    guard isWorthwhile(limits.sweepGain) else { return nil }
  }

  /// Whoever goes from node to node looks at the edges of the first ones at least.
  private func isWorthwhile(_ gain: Int) -> Bool {
    let first = tree.places[0].branches.reduce(0) { $0 + size($1, of: 0) }
    var all = 0
    for (number, place) in tree.places.enumerated() {
      for branch in place.branches { all += min(size(branch, of: number), sizeFromEnd(branch)) }
    }
    return all / max(gain, 1) <= first && gain > 0
  }

  /// How many edges the nodes of a place have on the side of a branch.
  private func size(_ branch: CountTree.Branch, of place: Int) -> Int {
    size(places[place], branch.expansion.outgoing, branch.expansion.incoming)
  }

  private func sizeFromEnd(_ branch: CountTree.Branch) -> Int {
    size(places[branch.end], branch.expansion.incoming, branch.expansion.outgoing)
  }

  private func size(_ place: Place, _ outgoing: TypeMask, _ incoming: TypeMask) -> Int {
    place.ranges.reduce(0) { sum, range in
      var sum = sum
      if !outgoing.isEmpty { sum += Self.edges(of: range, edges.outgoing) }
      if !incoming.isEmpty { sum += Self.edges(of: range, edges.incoming) }
      return sum
    }
  }

  private static func edges(of range: Range<UInt32>, _ side: borrowing Adjacency) -> Int {
    Int(side.offsets[Int(range.upperBound)] - side.offsets[Int(range.lowerBound)])
  }

  /// How often the tree matches; nothing where a number on the way is more than an integer can be, which may be one that
  /// counts for nothing.
  mutating func total() throws(QueryFailure) -> Int? {
    for number in places.indices.reversed() {
      for branch in tree.places[number].branches {
        guard let sums = try sums(branch, of: number), multiply(number, by: sums) else { return nil }
      }
    }
    var total = 0
    for range in places[0].ranges {
      for node in range {
        let (sum, overflows) = total.addingReportingOverflow(places[0].count(node))
        if overflows { return nil }
        total = sum
      }
    }
    return total
  }

  private mutating func multiply(_ number: Int, by sums: [Int]) -> Bool {
    if places[number].counts.isEmpty {
      places[number].counts = sums
      return true
    }
    for index in sums.indices {
      let (product, overflows) = places[number].counts[index].multipliedReportingOverflow(by: sums[index])
      if overflows { return false }
      places[number].counts[index] = product
    }
    return true
  }

  /// What hangs at each node of a place by one of its branches.
  private mutating func sums(_ branch: CountTree.Branch, of number: Int) throws(QueryFailure) -> [Int]? {
    let (own, end) = (places[number], places[branch.end])
    let (outgoing, incoming) = (branch.expansion.outgoing.low, branch.expansion.incoming.low)
    let isFromEnd = sizeFromEnd(branch) < size(branch, of: number)
    edgeCount += min(sizeFromEnd(branch), size(branch, of: number))
    var sums = [Int](repeating: 0, count: own.span.count)
    var isRight = true
    // A relationship from a node to itself that goes either way is met once, on its way out.
    if isFromEnd {
      isRight = try push(end, edges.incoming, outgoing, skipping: 0, into: &sums, own.span)
      if isRight { isRight = try push(end, edges.outgoing, incoming, skipping: outgoing, into: &sums, own.span) }
    } else {
      isRight = try pull(own, edges.outgoing, outgoing, skipping: 0, from: end, into: &sums)
      if isRight { isRight = try pull(own, edges.incoming, incoming, skipping: outgoing, from: end, into: &sums) }
    }
    return isRight ? sums : nil
  }

  /// Adds what hangs at the ends to the nodes that have edges to them.
  private mutating func push(
    _ end: Place, _ side: borrowing Adjacency, _ kinds: UInt64, skipping loops: UInt64, into sums: inout [Int],
    _ span: Range<UInt32>
  ) throws(QueryFailure) -> Bool {
    if kinds == 0 { return true }
    for range in end.ranges {
      for node in range {
        try look()
        let count = end.count(node)
        if count == 0 { continue }
        for edge in Int(side.offsets[Int(node)])..<Int(side.offsets[Int(node) + 1])
        where kinds >> UInt64(side.kinds[edge]) & 1 == 1 {
          let other = side.neighbours[edge]
          if !span.contains(other) || other == node && loops >> UInt64(side.kinds[edge]) & 1 == 1 { continue }
          let (sum, overflows) = sums[Int(other - span.lowerBound)].addingReportingOverflow(count)
          if overflows { return false }
          sums[Int(other - span.lowerBound)] = sum
        }
      }
    }
    return true
  }

  /// Adds to each node what hangs at the ends of its edges.
  private mutating func pull(
    _ own: Place, _ side: borrowing Adjacency, _ kinds: UInt64, skipping loops: UInt64, from end: Place,
    into sums: inout [Int]
  ) throws(QueryFailure) -> Bool {
    if kinds == 0 { return true }
    for range in own.ranges {
      for node in range {
        try look()
        var total = sums[Int(node - own.span.lowerBound)]
        for edge in Int(side.offsets[Int(node)])..<Int(side.offsets[Int(node) + 1])
        where kinds >> UInt64(side.kinds[edge]) & 1 == 1 {
          let other = side.neighbours[edge]
          if other == node, loops >> UInt64(side.kinds[edge]) & 1 == 1 { continue }
          let (sum, overflows) = total.addingReportingOverflow(end.count(other))
          if overflows { return false }
          total = sum
        }
        sums[Int(node - own.span.lowerBound)] = total
      }
    }
    return true
  }

  @inline(__always)
  private mutating func look() throws(QueryFailure) {
    nodeCount &+= 1
    if nodeCount & 0x3FF == 0 { try cancellation.check() }
  }
}

extension CountSweep.Place {
  /// What hangs at a node: nothing where it lies outside.
  @inline(__always)
  fileprivate func count(_ node: UInt32) -> Int {
    guard span.contains(node) else { return 0 }
    if ranges.count > 1, !ranges.contains(where: { $0.contains(node) }) { return 0 }
    return counts.isEmpty ? 1 : counts[Int(node - span.lowerBound)]
  }
}
