/// The shortest paths from one set of concepts to another: found from both ends at once, then kept as what lies on them.
///
/// Each round takes the frontier with fewer members one step further. Where the two meet all shortest paths cross,
/// between the last level of one side and the last of the other. From there it is gone back on either side to mark what
/// lies on some shortest path, so that whoever walks over marked concepts alone never ends in vain.
package struct PathSearch: Sendable {
  private let hops: Hops
  /// How many steps the paths have; nothing where there is none.
  package private(set) var length: Int?
  /// Concepts level by level, one side behind the other in `levels`.
  private var forward = Levels()
  private var backward = Levels()
  /// Per concept: 0 where it was not reached, else how far it is from the sources plus 1, or, negative, from the targets.
  private var places: [Int32]
  /// What lies on a shortest path.
  private var marks: BitSet

  /// What one side has reached: level n is `concepts[starts[n]..<starts[n + 1]]`.
  private struct Levels: Sendable {
    var concepts: [UInt32] = []
    var starts: [Int] = [0]
    var last: Int { starts.count - 2 }

    subscript(level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }

    mutating func close() { starts.append(concepts.count) }
  }

  /// - Parameters:
  ///   - sources: Ascending and distinct; `targets` too, and none of these.
  ///   - limit: How many steps there may be.
  package init<Failure>(
    in graph: Graph, by hops: Hops, from sources: [UInt32], to targets: [UInt32], limit: Int?, edges: inout Int,
    stop: Stop<Failure>
  ) throws(Failure) {
    self.hops = hops
    places = [Int32](repeating: 0, count: graph.conceptCount)
    marks = BitSet(count: 0)
    for source in sources { places[Int(source)] = 1 }
    for target in targets { places[Int(target)] = -1 }
    forward.concepts = sources
    forward.close()
    backward.concepts = targets
    backward.close()
    try search(limit ?? Int.max, &edges, stop)
    guard length != nil else { return }
    marks = BitSet(count: graph.conceptCount)
    try mark(&edges, stop)
  }

  private mutating func search<Failure>(
    _ limit: Int, _ edges: inout Int, _ stop: Stop<Failure>
  ) throws(Failure) {
    let back = hops.reversed
    while !forward[forward.last].isEmpty, !backward[backward.last].isEmpty {
      let steps = forward.last + backward.last + 1
      if steps > limit { return }
      let isForward = forward[forward.last].count <= backward[backward.last].count
      let hasMet =
        isForward
        ? try Self.extend(&forward, 1, hops, &places, &edges, stop)
        : try Self.extend(&backward, -1, back, &places, &edges, stop)
      if hasMet {
        length = steps
        // The level that was begun is no part of any shortest path.
        if isForward { forward.starts.removeLast() } else { backward.starts.removeLast() }
        return
      }
    }
  }

  /// Takes a side one level further; tells whether it met the other.
  private static func extend<Failure>(
    _ levels: inout Levels, _ sign: Int32, _ hops: Hops, _ places: inout [Int32], _ edges: inout Int,
    _ stop: Stop<Failure>
  ) throws(Failure) -> Bool {
    var hasMet = false
    var found: [Hop] = []
    let place = sign * Int32(levels.last + 2)
    for index in levels[levels.last] {
      if index % VraagGraph.stride == 0 { try stop() }
      found.removeAll(keepingCapacity: true)
      edges += hops.append(from: levels.concepts[index], to: &found)
      for hop in found {
        let known = places[Int(hop.to)]
        if known == 0 {
          places[Int(hop.to)] = place
          levels.concepts.append(hop.to)
        } else if (known < 0) != (sign < 0) {
          hasMet = true
        }
      }
    }
    levels.close()
    return hasMet
  }

  /// Marks what lies on shortest paths: back from where the sides meet to the sources, then on to the targets.
  private mutating func mark<Failure>(_ edges: inout Int, _ stop: Stop<Failure>) throws(Failure) {
    var found: [Hop] = []
    let meeting = -Int32(backward.last + 1)
    for level in Swift.stride(from: forward.last, through: 0, by: -1) {
      let isLast = level == forward.last
      for index in forward[level] {
        if index % VraagGraph.stride == 0 { try stop() }
        found.removeAll(keepingCapacity: true)
        edges += hops.append(from: forward.concepts[index], to: &found)
        for hop in found {
          let place = places[Int(hop.to)]
          guard isLast ? place == meeting : place == Int32(level + 2) && marks.contains(hop.to) else { continue }
          marks.insert(forward.concepts[index])
          if isLast { marks.insert(hop.to) }
        }
      }
    }
    for level in Swift.stride(from: backward.last, to: 0, by: -1) {
      for index in backward[level] where marks.contains(backward.concepts[index]) {
        if index % VraagGraph.stride == 0 { try stop() }
        found.removeAll(keepingCapacity: true)
        edges += hops.append(from: backward.concepts[index], to: &found)
        for hop in found where places[Int(hop.to)] == -Int32(level) { marks.insert(hop.to) }
      }
    }
  }

  // MARK: What was found

  /// The sources from which a shortest path leads.
  package var starts: [UInt32] {
    length == nil ? [] : forward[0].map { forward.concepts[$0] }.filter { marks.contains($0) }
  }

  /// How many steps of a shortest path lie before a concept that is on one.
  private func position(_ concept: UInt32, _ length: Int) -> Int {
    let place = Int(places[Int(concept)])
    return place > 0 ? place - 1 : length + place + 1
  }

  /// Appends the steps that go on along a shortest path from a concept on one, each once.
  package func append(from concept: UInt32, to found: inout [Hop]) {
    guard let length else { return }
    let next = position(concept, length) + 1
    let start = found.count
    _ = hops.append(from: concept, to: &found)
    var kept = start
    for index in start..<found.count {
      let hop = found[index]
      guard marks.contains(hop.to), position(hop.to, length) == next else { continue }
      // Two steps of a link may be one relationship, and one that begins where it ends stands in two rows.
      guard !found[start..<kept].contains(hop) else { continue }
      found[kept] = hop
      kept += 1
    }
    found.removeLast(found.count - kept)
  }

  /// How many shortest paths there are; no more than the largest number. O(edges on them).
  package func count<Failure>(stop: Stop<Failure>) throws(Failure) -> Int {
    guard length != nil else { return 0 }
    var counts: [UInt32: Int] = [:]
    for index in backward[0] where marks.contains(backward.concepts[index]) { counts[backward.concepts[index]] = 1 }
    var found: [Hop] = []
    func add(_ levels: Levels, _ level: Int) throws(Failure) {
      for index in levels[level] where marks.contains(levels.concepts[index]) {
        if index % VraagGraph.stride == 0 { try stop() }
        found.removeAll(keepingCapacity: true)
        append(from: levels.concepts[index], to: &found)
        counts[levels.concepts[index]] = found.reduce(0) { Self.sum($0, counts[$1.to] ?? 0) }
      }
    }
    for level in 1..<(backward.last + 1) { try add(backward, level) }
    for level in Swift.stride(from: forward.last, through: 0, by: -1) { try add(forward, level) }
    return starts.reduce(0) { Self.sum($0, counts[$1] ?? 0) }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? Int.max : sum
  }
}
