/// A set of concepts while a question runs.
///
/// All concepts of a label are a range of numbers, so a noun is a few ranges; anything narrower is a sorted list.
package enum ConceptSet: Sendable {
  /// Ascending, disjoint, none empty.
  case ranges([Range<UInt32>])
  /// Ascending and distinct.
  case list([UInt32])

  package static let empty = ConceptSet.list([])

  package var count: Int {
    switch self {
    case .ranges(let ranges): ranges.reduce(0) { $0 + $1.count }
    case .list(let list): list.count
    }
  }

  package var isEmpty: Bool {
    switch self {
    case .ranges(let ranges): ranges.isEmpty
    case .list(let list): list.isEmpty
    }
  }

  /// The members in ascending order.
  package var members: [UInt32] {
    switch self {
    case .ranges(let ranges):
      var result: [UInt32] = []
      result.reserveCapacity(count)
      for range in ranges { result.append(contentsOf: range) }
      return result
    case .list(let list): return list
    }
  }

  package func contains(_ concept: UInt32) -> Bool {
    switch self {
    case .ranges(let ranges): ranges.contains { $0.contains(concept) }
    case .list(let list): list.containsSorted(concept)
    }
  }

  package func intersection(_ other: ConceptSet) -> ConceptSet {
    switch (self, other) {
    case (.ranges(let left), .ranges(let right)): .ranges(Self.intersection(left, right))
    case (.ranges(let ranges), .list(let list)), (.list(let list), .ranges(let ranges)):
      .list(Self.intersection(list, ranges))
    case (.list(let left), .list(let right)):
      .list(left.count <= right.count ? Self.intersection(left, right) : Self.intersection(right, left))
    }
  }

  package func union(_ other: ConceptSet) -> ConceptSet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    if case .ranges(let left) = self, case .ranges(let right) = other { return .ranges(Self.union(left, right)) }
    return .list(Self.union(members, other.members))
  }

  package func subtracting(_ other: ConceptSet) -> ConceptSet {
    if other.isEmpty || isEmpty { return self }
    let mine = members
    var result: [UInt32] = []
    result.reserveCapacity(mine.count)
    switch other {
    case .ranges(let ranges):
      result = mine.filter { concept in !ranges.contains { $0.contains(concept) } }
    case .list(let list):
      var next = 0
      for concept in mine {
        while next < list.count, list[next] < concept { next += 1 }
        if next == list.count || list[next] != concept { result.append(concept) }
      }
    }
    return .list(result)
  }

  private static func intersection(_ left: [Range<UInt32>], _ right: [Range<UInt32>]) -> [Range<UInt32>] {
    var result: [Range<UInt32>] = []
    for a in left {
      for b in right where a.overlaps(b) { result.append(a.clamped(to: b)) }
    }
    return result
  }

  private static func intersection(_ list: [UInt32], _ ranges: [Range<UInt32>]) -> [UInt32] {
    if ranges.count == 1 {
      let range = ranges[0]
      if let first = list.first, let last = list.last, range.contains(first), range.contains(last) { return list }
      return list.filter { range.contains($0) }
    }
    return list.filter { concept in ranges.contains { $0.contains(concept) } }
  }

  /// Walks the shorter list and searches the longer one, or merges them when they are of like size.
  private static func intersection(_ short: [UInt32], _ long: [UInt32]) -> [UInt32] {
    if short.count * 16 < long.count { return short.filter { long.containsSorted($0) } }
    var result: [UInt32] = []
    var next = 0
    for concept in short {
      while next < long.count, long[next] < concept { next += 1 }
      if next == long.count { break }
      if long[next] == concept { result.append(concept) }
    }
    return result
  }

  private static func union(_ left: [Range<UInt32>], _ right: [Range<UInt32>]) -> [Range<UInt32>] {
    var result: [Range<UInt32>] = []
    for range in (left + right).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func union(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(left.count + right.count)
    var a = 0
    var b = 0
    while a < left.count, b < right.count {
      let x = left[a]
      let y = right[b]
      result.append(min(x, y))
      if x <= y { a += 1 }
      if y <= x { b += 1 }
    }
    result.append(contentsOf: left[a...])
    result.append(contentsOf: right[b...])
    return result
  }
}

extension [UInt32] {
  /// Whether an ascending list holds a number. O(log count).
  package func containsSorted(_ wanted: UInt32) -> Bool {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < wanted { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self[lower] == wanted
  }

  /// Sorts, unless it is sorted already, and drops repeats.
  package mutating func sortAndUnique() {
    guard count > 1 else { return }
    var isAscending = true
    var isDistinct = true
    for index in 1..<count {
      if self[index - 1] > self[index] {
        isAscending = false
        break
      }
      if self[index - 1] == self[index] { isDistinct = false }
    }
    if !isAscending {
      sort()
      isDistinct = false
    }
    guard !isDistinct else { return }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
