/// Where each pair of an element and a state stands among those that were recorded.
///
/// Per state the elements are in pages, of which there are those on which something stands: walks are in one state at
/// elements of a few types, which lie together.
struct PairPlaces {
  private static let pageBits: UInt32 = 7
  private static let none: Int32 = -1

  /// How many pages a state may have.
  private let pageCount: Int
  /// Per state and page where it begins in `places`.
  private var pages: [Int32] = []
  private var places: [Int32] = []

  init(elementCount: Int) { pageCount = elementCount >> Int(Self.pageBits) + 1 }

  /// Makes it empty.
  mutating func clear() {
    pages.removeAll()
    places.removeAll()
  }

  /// The place of a pair; where it has none, it is given this one. O(1).
  mutating func place(_ element: UInt32, _ state: UInt32, orNew new: Int32) -> Int32 {
    let slot = Int(state) * pageCount + Int(element >> Self.pageBits)
    if slot >= pages.count {
      pages.append(contentsOf: repeatElement(Self.none, count: (Int(state) + 1) * pageCount - pages.count))
    }
    if pages[slot] == Self.none {
      pages[slot] = Int32(places.count)
      places.append(contentsOf: repeatElement(Self.none, count: 1 << Int(Self.pageBits)))
    }
    let index = Int(pages[slot]) + Int(element & (1 << Self.pageBits - 1))
    if places[index] == Self.none { places[index] = new }
    return places[index]
  }
}
