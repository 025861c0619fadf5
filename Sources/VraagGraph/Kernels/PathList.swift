/// Paths, each a concept, then for every step the relationship that it goes by and the concept that it leads to.
///
/// They lie in one array one behind the other: a list of many takes no more room than its numbers.
package struct PathList: Hashable, Sendable {
  private var concepts: [UInt32] = []
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// What they take in memory.
  package var bytes: Int { concepts.count * MemoryLayout<UInt32>.stride + ends.count * MemoryLayout<Int>.stride }

  /// The concepts and relationships of one path, by turns.
  package subscript(path: Int) -> ArraySlice<UInt32> {
    concepts[(path == 0 ? 0 : ends[path - 1])..<ends[path]]
  }

  package mutating func append(_ path: some Collection<UInt32>) {
    concepts.append(contentsOf: path)
    ends.append(concepts.count)
  }

  /// The paths with these numbers, in this order.
  package func picking(_ paths: [Int]) -> PathList {
    var result = PathList()
    for path in paths { result.append(self[path]) }
    return result
  }
}
