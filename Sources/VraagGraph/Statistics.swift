/// Counts for the planner, exact.
package struct Statistics: Sendable {
  /// Edges per kind.
  package var edgesOfKind: [Int]

  package static let kindCount = 32

  init(kinds: [UInt8]) {
    edgesOfKind = [Int](repeating: 0, count: Self.kindCount)
    for kind in kinds { edgesOfKind[Int(kind)] += 1 }
  }

  /// Edges of any of a set of kinds, bit n standing for kind n.
  package func edges(ofKinds mask: UInt32) -> Int {
    edgesOfKind.indices.reduce(0) { mask >> UInt32($1) & 1 == 1 ? $0 + edgesOfKind[$1] : $0 }
  }
}
