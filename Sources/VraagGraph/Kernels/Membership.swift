/// A set made ready for being asked about many concepts, one after another.
package struct Membership {
  /// Every member lies in here.
  private var bounds: Range<UInt32>
  /// Empty where the bounds are the whole of it.
  private var words: [UInt64] = []
  private var list: [UInt32] = []
  private var ranges: [Range<UInt32>] = []
  private var form: Form

  private enum Form { case everythingInBounds, inRanges, searched, marked }

  /// Lists up to this length are searched, not marked: to clear the marks would take longer.
  private static let searchedLength = 32
  /// So many ranges are tested one by one.
  private static let testedRanges = 8

  package init(_ set: ConceptSet, conceptCount: Int) {
    switch set {
    case .ranges(let ranges) where ranges.count == 1:
      bounds = ranges[0]
      form = .everythingInBounds
    case .ranges(let ranges) where !ranges.isEmpty && ranges.count <= Self.testedRanges:
      bounds = ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound
      self.ranges = ranges
      form = .inRanges
    case .list(let list) where list.count <= Self.searchedLength:
      bounds = list.isEmpty ? 0..<0 : list[0]..<(list[list.count - 1] + 1)
      self.list = list
      form = .searched
    default:
      var bits = BitSet(count: conceptCount)
      var first = UInt32.max
      var last: UInt32 = 0
      for concept in set.members {
        bits.insert(concept)
        first = min(first, concept)
        last = concept
      }
      bounds = first > last ? 0..<0 : first..<(last + 1)
      words = bits.words
      form = .marked
    }
  }

  @inline(__always)
  package func contains(_ concept: UInt32) -> Bool {
    guard concept >= bounds.lowerBound && concept < bounds.upperBound else { return false }
    switch form {
    case .everythingInBounds: return true
    case .inRanges: return ranges.contains { $0.contains(concept) }
    case .searched: return list.containsSorted(concept)
    case .marked: return words[Int(concept >> 6)] >> UInt64(concept & 63) & 1 == 1
    }
  }
}
