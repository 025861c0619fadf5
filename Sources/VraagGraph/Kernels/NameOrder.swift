extension Graph {
  /// Sorts elements and views by folded name, then id.
  ///
  /// Many are marked at their ranks and read off in order, which takes no comparison: O(count + concepts / 64).
  package func sortByRank(_ concepts: inout [UInt32]) {
    let ranks = nameRanks
    if concepts.count < 64 || concepts.count * 64 < ranks.count {
      concepts.sort { ranks[Int($0)] < ranks[Int($1)] }
      return
    }
    var marks = BitSet(count: ranks.count)
    for concept in concepts { marks.insert(ranks[Int(concept)]) }
    let byRank = conceptsByRank
    concepts = marks.members.map { byRank[Int($0)] }
  }
}
