/// The words nearest to one that is not known: those it begins first, then those a few keystrokes away.
package enum Nearest {
  /// At most three of `candidates`, nearest first. Words are compared folded; ties go to the earlier candidate.
  ///
  /// O(candidates × length²). A word is near when it differs by at most a third of its length, or by two, but
  /// not in every letter.
  package static func words(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(Folding.fold(word).unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    let bound = max(2, wanted.count / 3)
    var found: [(rank: Int, order: Int, word: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let scalars = Array(Folding.fold(candidate).unicodeScalars)
      if scalars == wanted {
        found.append((0, order, candidate))
      } else if wanted.count >= 3, scalars.starts(with: wanted) {
        found.append((1, order, candidate))
      } else if let distance = editDistance(wanted, scalars, bound: min(bound, wanted.count - 1)) {
        found.append((1 + distance, order, candidate))
      }
    }
    found.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
    var nearest: [String] = []
    for (_, _, word) in found where nearest.count < limit && !nearest.contains(word) { nearest.append(word) }
    return nearest
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other, or nothing when
  /// there are more than `bound`.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.min()! > bound { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
