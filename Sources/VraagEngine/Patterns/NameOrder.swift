internal import Synchronization
internal import VraagGraph

/// The nodes of a model in the order of their names, worked out when they are first asked for in it.
package final class NameOrder: Sendable {
  private let known = Mutex<[UInt32]?>(nil)

  package init() {}

  /// By name, code point by code point; those of one name by number, those without a name last. O(n log n) the first time.
  func nodes(_ nodes: [Range<UInt32>], of graph: borrowing Graph) -> [UInt32] {
    known.withLock { known in
      if let known { return known }
      let order = Self.sorted(nodes, graph)
      known = order
      return order
    }
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
