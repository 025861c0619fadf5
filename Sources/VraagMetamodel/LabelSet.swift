/// A set of labels: what a noun means.
package struct LabelSet: Hashable, Sendable {
  /// Bit n is label n.
  package var low: UInt64
  /// Bit n is label 64 + n.
  package var high: UInt64

  package init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  package init(_ labels: some Sequence<Label>) {
    self.init(low: 0, high: 0)
    for label in labels { insert(label) }
  }

  package init(_ label: Label) {
    self.init(low: 0, high: 0)
    insert(label)
  }

  package init(_ type: ElementType) { self.init(Label(type)) }

  package init(_ first: ElementType, _ rest: ElementType...) { self.init(([first] + rest).map { Label($0) }) }
  package init(_ kinds: KindSet) { self.init(high: UInt64(kinds.rawValue)) }

  package mutating func insert(_ label: Label) {
    if label.rawValue < 64 { low |= 1 << UInt64(label.rawValue) } else { high |= 1 << UInt64(label.rawValue - 64) }
  }

  package func contains(_ label: Label) -> Bool {
    label.rawValue < 64 ? low >> UInt64(label.rawValue) & 1 == 1 : high >> UInt64(label.rawValue - 64) & 1 == 1
  }

  package var isEmpty: Bool { low == 0 && high == 0 }
  package func union(_ other: LabelSet) -> LabelSet { LabelSet(low: low | other.low, high: high | other.high) }
  package func intersection(_ other: LabelSet) -> LabelSet { LabelSet(low: low & other.low, high: high & other.high) }
  package func subtracting(_ other: LabelSet) -> LabelSet {
    LabelSet(low: low & ~other.low, high: high & ~other.high)
  }
  package func isSubset(of other: LabelSet) -> Bool { intersection(other) == self }

  package var labels: [Label] { Array(each) }

  /// The labels in their order.
  package var each: Labels { Labels(rest: self) }

  /// What numbers by label come to for these.
  package func total(of numbers: [Int]) -> Int { each.reduce(0) { $0 + numbers[Int($1.rawValue)] } }

  /// Labels one by one, without a list of them.
  package struct Labels: Sequence, IteratorProtocol, Sendable {
    var rest: LabelSet

    package mutating func next() -> Label? {
      let isLow = rest.low != 0
      let bits = isLow ? rest.low : rest.high
      let number = bits.trailingZeroBitCount + (isLow ? 0 : 64)
      // Of no bits the first is the one behind the last label.
      guard number < Label.count else { return nil }
      if isLow { rest.low = bits & (bits - 1) } else { rest.high = bits & (bits - 1) }
      return Label(rawValue: UInt8(number))
    }
  }

  /// The numbers of labels side by side, in their order.
  package var runs: Runs { Runs(rest: self) }

  /// Runs of labels one by one, without a list of them.
  package struct Runs: Sequence, IteratorProtocol, Sendable {
    var rest: LabelSet

    package mutating func next() -> Range<UInt8>? {
      let isLow = rest.low != 0
      let bits = isLow ? rest.low : rest.high
      guard bits != 0 else { return nil }
      let start = bits.trailingZeroBitCount
      let length = (~(bits >> UInt64(start))).trailingZeroBitCount
      // Adding to the lowest of a run of bits carries through all of them.
      let left = bits & (bits &+ (1 << UInt64(start)))
      if isLow { rest.low = left } else { rest.high = left }
      let first = UInt8(start + (isLow ? 0 : 64))
      return first..<first + UInt8(length)
    }
  }

  /// Every element, of known type or not, and junctions.
  package static let elements = LabelSet(low: ~(1 << 63))
  package static let views = LabelSet([Label.view])
  package static let relationships = LabelSet(KindSet.relationships)
  /// Elements and relationships: what ArchiMate calls concepts.
  package static let concepts = elements.union(relationships)
  package static let everything = concepts.union(views)
  package static let junctions = LabelSet(.andJunction, .orJunction)
}
