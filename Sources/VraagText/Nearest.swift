/// The words nearest to one that is not known: those it begins first, then those a few keystrokes away.
package enum Nearest {
  /// At most three of `candidates`, nearest first. Words are compared folded; ties go to the earlier candidate.
  ///
  /// O(candidates × length²) at worst. A word is near when it differs by at most a third of its length, or by two, but
  /// not in every letter.
  package static func words(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    var search = NearestSearch(word)
    var found: [(rank: Int, order: Int, word: String)] = []
    for (order, candidate) in candidates.enumerated() {
      if let rank = search.rank(of: candidate) { found.append((rank, order, candidate)) }
    }
    found.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
    var nearest: [String] = []
    for (_, _, word) in found where nearest.count < limit && !nearest.contains(word) { nearest.append(word) }
    return nearest
  }
}
