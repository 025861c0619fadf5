internal import Synchronization
internal import VraagGraph

/// The nodes of a model in the order of their names, worked out when they are first asked for in it.
package final class NameOrder: Sendable {
  private struct Known {
    var nodes: [UInt32]
    /// The names one behind the other, in the same order, and where each begins: a search through them all reads them
    /// where they are, and not here and there in the model.
    var names: [UInt8] = []
    var starts: [UInt32] = [0]
    /// The names with the ASCII letters small, once they have been asked for; nothing where that does not make all small
    /// letters of ASCII that a name has.
    var lowered: [UInt8]?
    var isPlain = true

    mutating func lower() {
      if lowered == nil, isPlain { lowered = names.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
    }

    /// Those of a part of the order in whose names a search of so many bytes finds them; it goes through all of them.
    func nodes(_ range: Range<Int>, found test: PropertyTextTest, of length: Int, in names: [UInt8]) -> [UInt32] {
      var found: [UInt32] = []
      var index = range.lowerBound
      var rest = Int(starts[index])
      let end = Int(starts[range.upperBound])
      names.withUnsafeBytes { names in
        while let start = test.next(in: names, from: rest, to: end) {
          while Int(starts[index + 1]) <= start { index += 1 }
          let nameEnd = Int(starts[index + 1])
          let isWithin = start + length <= nameEnd
          if isWithin { found.append(nodes[index]) }
          rest = isWithin ? nameEnd : start + 1
        }
      }
      return found
    }
  }

  private let known = Mutex<Known?>(nil)

  package init() {}

  /// By name, code point by code point; those of one name by number, those without a name last. O(n log n) the first time.
  func nodes(_ nodes: [Range<UInt32>], of graph: borrowing Graph) -> [UInt32] {
    known.withLock { known in Self.make(&known, nodes, graph).nodes }
  }

  /// Those of a part of the order whose name may pass a test.
  func nodes(
    _ range: Range<Int>, of nodes: [Range<UInt32>], _ graph: borrowing Graph, thatMayPass test: PropertyTextTest
  ) -> [UInt32] {
    known.withLock { known in
      _ = Self.make(&known, nodes, graph)
      if let search = test.search {
        if search.isLowered { known?.lower() }
        if let known, let names = search.isLowered ? known.lowered : known.names {
          return known.nodes(range, found: test, of: search.length, in: names)
        }
      }
      guard let known else { return [] }
      var passing: [UInt32] = []
      let names = known.names.span
      for index in range {
        let name = names.extracting(Int(known.starts[index])..<Int(known.starts[index + 1]))
        if test.holds(name) != false { passing.append(known.nodes[index]) }
      }
      return passing
    }
  }

  private static func make(_ known: inout Known?, _ nodes: [Range<UInt32>], _ graph: borrowing Graph) -> Known {
    if let known { return known }
    var new = Known(nodes: sorted(nodes, graph))
    for node in new.nodes {
      let name = graph.texts.bytes(of: graph.nameTexts[Int(node)])
      for index in name.indices { new.names.append(name[index]) }
      new.isPlain = new.isPlain && PropertyTextTest.isPlain(name)
      new.starts.append(UInt32(new.names.count))
    }
    known = new
    return new
  }

  private static func sorted(_ nodes: [Range<UInt32>], _ graph: borrowing Graph) -> [UInt32] {
    // Most names differ in their first letters, which are compared as one number.
    var named: [(start: UInt64, node: UInt32)] = []
    var nameless: [UInt32] = []
    for node in nodes.joined() {
      let name = graph.texts.bytes(of: graph.nameTexts[Int(node)])
      if name.isEmpty {
        nameless.append(node)
        continue
      }
      var start: UInt64 = 0
      for index in 0..<8 { start = start << 8 | (index < name.count ? UInt64(name[index]) : 0) }
      named.append((start, node))
    }
    let (texts, names) = (graph.texts, graph.nameTexts)
    named.sort { left, right in
      if left.start != right.start { return left.start < right.start }
      let (a, b) = (names[Int(left.node)], names[Int(right.node)])
      return a == b ? left.node < right.node : texts.precedes(a, b)
    }
    return named.map(\.node) + nameless
  }
}
