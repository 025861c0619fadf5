/// One word that is not known, compared with thousands that are.
///
/// A large model has a hundred thousand names, so a comparison allocates nothing and most of them end before the edit
/// distance is counted: words of very different lengths are far apart, and so are those of very different letters.
package struct NearestSearch {
  private let wanted: [Unicode.Scalar]
  private let letters: LetterCounts
  private let bound: Int
  /// The word, folded, in UTF-8.
  private let wantedBytes: [UInt8]
  private var scalars: [Unicode.Scalar] = []
  private var edits = EditDistance()

  package init(_ word: String) {
    let folded = Folding.fold(word)
    wanted = Array(folded.unicodeScalars)
    wantedBytes = Array(folded.utf8)
    letters = LetterCounts(wanted)
    bound = min(max(2, wanted.count / 3), max(0, wanted.count - 1))
  }

  /// In characters that are compared, folded.
  package var length: Int { wanted.count }

  /// 0 for the same word, 1 for one that it begins, more for what is further away; nothing for what is not near.
  package mutating func rank(of candidate: String) -> Int? {
    var candidate = candidate
    candidate.makeContiguousUTF8()
    var bytes: [UInt8] = []
    Folding.fold(candidate.utf8.span, into: &bytes)
    return rank(ofFolded: bytes.span)
  }

  /// The same of a word that is folded already.
  package mutating func rank(ofFolded candidate: Span<UInt8>) -> Int? {
    if wanted.isEmpty { return nil }
    if isPrefix(of: candidate, from: 0) {
      if candidate.count == wantedBytes.count { return 0 }
      if wanted.count >= 3 { return 1 }
    }
    // A scalar takes a byte at least and four at most.
    guard candidate.count + bound >= wanted.count, candidate.count <= 4 * (wanted.count + bound) else { return nil }
    decode(candidate)
    guard abs(scalars.count - wanted.count) <= bound, letters.difference(from: LetterCounts(scalars)) <= bound else {
      return nil
    }
    return edits.count(from: wanted, to: scalars, bound: bound).map { 1 + $0 }
  }

  /// Whether a longer folded word holds this one.
  package func isHeld(byFolded candidate: Span<UInt8>) -> Bool {
    guard !wantedBytes.isEmpty, candidate.count > wantedBytes.count else { return false }
    return (0...(candidate.count - wantedBytes.count)).contains { isPrefix(of: candidate, from: $0) }
  }

  private func isPrefix(of candidate: Span<UInt8>, from start: Int) -> Bool {
    guard candidate.count - start >= wantedBytes.count else { return false }
    for index in wantedBytes.indices where candidate[start + index] != wantedBytes[index] { return false }
    return true
  }

  private mutating func decode(_ candidate: Span<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    for index in 0..<candidate.count {
      let byte = candidate[index]
      if byte >= 0x80 { return decodeUnicode(candidate) }
      scalars.append(Unicode.Scalar(byte))
    }
  }

  private mutating func decodeUnicode(_ candidate: Span<UInt8>) {
    let text = candidate.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    scalars.removeAll(keepingCapacity: true)
    scalars.append(contentsOf: text.unicodeScalars)
  }
}

/// How often each letter is in a word, letters that share their last five bits taken as one.
private struct LetterCounts {
  private var counts = SIMD32<Int8>(repeating: 0)

  init(_ scalars: [Unicode.Scalar]) {
    // What is longer than this is told apart by its length.
    for scalar in scalars.prefix(127) { counts[Int(scalar.value & 31)] += 1 }
  }

  /// No more than the number of edits between two words: an edit takes away a letter, adds one, or both.
  func difference(from other: LetterCounts) -> Int {
    let change = counts &- other.counts
    let zero = SIMD32<Int8>(repeating: 0)
    let lost = change.replacing(with: zero, where: change .< zero)
    let gained = (zero &- change).replacing(with: zero, where: change .> zero)
    return max(Int(lost.wrappedSum()), Int(gained.wrappedSum()))
  }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into another.
struct EditDistance {
  // The rows are kept from one pair of words to the next.
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  /// The number of edits, or nothing when there are more than `bound`.
  mutating func count(from left: [Unicode.Scalar], to right: [Unicode.Scalar], bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: 0...right.count)
    for (row, scalar) in left.enumerated() {
      current.removeAll(keepingCapacity: true)
      current.append(row + 1)
      var least = row + 1
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
        least = min(least, best)
      }
      if least > bound { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
