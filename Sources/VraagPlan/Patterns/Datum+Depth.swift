extension Datum {
  /// Whether more than so many lists and maps stand in each other in it. Of a value with very many members, that is taken
  /// to be so.
  ///
  /// O(lists, maps and what is in them), without calling itself: what is looked for is what is too deep for that.
  package func isDeeper(than depth: Int) -> Bool {
    var waiting = [(value: self, depth: 1)]
    var looked = 0
    while let (value, level) = waiting.popLast() {
      let members: [Datum]
      switch value {
      case .list(let list): members = list
      case .map(let map): members = map.entries.map(\.value)
      default: continue
      }
      looked += members.count
      if level > depth || looked > Self.mostLookedAt { return true }
      for member in members { waiting.append((member, level + 1)) }
    }
    return false
  }

  private static var mostLookedAt: Int { 1_000_000 }
}
