extension AllowedRelationships {
  /// The labels to which some relationship of these kinds may go from one of the sources. O(kinds × sources).
  ///
  /// Nothing is known against concepts and relationships of unknown type: they may go anywhere.
  package static func targets(of kinds: KindSet, from sources: LabelSet) -> LabelSet {
    union(targetsOf, kinds, sources)
  }

  /// The labels from which some relationship of these kinds may go to one of the targets. O(kinds × targets).
  package static func sources(of kinds: KindSet, to targets: LabelSet) -> LabelSet {
    union(sourcesOf, kinds, targets)
  }

  private static func union(_ table: [LabelSet], _ kinds: KindSet, _ labels: LabelSet) -> LabelSet {
    var result = LabelSet()
    var types: UInt16 = 0
    for kind in BitIndices(UInt64(kinds.rawValue)) { types |= typeBits[kind] }
    if types & unknownType != 0 { return .concepts }
    for type in BitIndices(UInt64(types)) {
      for label in BitIndices(labels.low) {
        guard let row = index(Label(rawValue: UInt8(label))) else { return .concepts }
        result = result.union(table[type * size + row])
      }
      if labels.high != 0 { result = result.union(table[type * size + size - 1]) }
    }
    return result
  }

  /// Per type and source the targets, worked out once from the matrix.
  private static let targetsOf = table { row, column in (row, column) }
  private static let sourcesOf = table { row, column in (column, row) }

  private static func table(_ turn: (Int, Int) -> (from: Int, to: Int)) -> [LabelSet] {
    var table = [LabelSet](repeating: unknownLabels, count: RelationshipType.allCases.count * size)
    for row in 0..<size {
      for column in 0..<size {
        let ends = turn(row, column)
        for type in BitIndices(UInt64(matrix[row * size + column])) {
          table[type * size + ends.from] = table[type * size + ends.from].union(labelsOfIndex[ends.to])
        }
      }
    }
    return table
  }

  private static let unknownLabels = LabelSet(.otherElement)

  /// The labels that share a row of the matrix.
  private static let labelsOfIndex: [LabelSet] = {
    var sets = [LabelSet](repeating: LabelSet(), count: size)
    for label in LabelSet.concepts.labels {
      if let index = index(label) { sets[index].insert(label) }
    }
    return sets
  }()

  /// Stands for the type of kinds that have none.
  private static let unknownType: UInt16 = 1 << 15

  /// Per kind the bit of its type.
  private static let typeBits: [UInt16] = RelationshipKind.allCases.map { kind in
    kind.type.map { 1 << UInt16($0.rawValue) } ?? unknownType
  }
}

/// The positions of the bits that are set, ascending.
private struct BitIndices: Sequence, IteratorProtocol {
  private var bits: UInt64

  init(_ bits: UInt64) { self.bits = bits }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}
