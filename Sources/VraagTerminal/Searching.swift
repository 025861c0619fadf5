internal import VraagText

/// A search backwards through the history, as someone types what they look for.
struct Searching {
  private let entries: [String]
  private let folded: [String]
  private(set) var pattern = ""
  /// The entry that was found; beyond the end before anything was.
  private(set) var position: Int
  private(set) var isFailing = false

  init(in entries: [String]) {
    self.entries = entries
    folded = entries.map { Folding.fold($0) }
    position = entries.count
  }

  var found: String? { entries.indices.contains(position) ? entries[position] : nil }

  /// Where in what was found the pattern stands; nothing where folding changed the lengths.
  var match: Range<Int>? {
    guard let found, !pattern.isEmpty, let range = found.firstRange(of: pattern) else { return nil }
    let lower = found.utf8.distance(from: found.startIndex, to: range.lowerBound)
    return lower..<lower + found[range].utf8.count
  }

  mutating func type(_ text: String) {
    pattern += text
    find(from: min(position, entries.count - 1), step: -1)
  }

  mutating func deleteBackward() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    position = entries.count
    isFailing = false
    if !pattern.isEmpty { find(from: entries.count - 1, step: -1) }
  }

  mutating func older() { find(from: position - 1, step: -1) }
  mutating func newer() { find(from: position + 1, step: 1) }

  private mutating func find(from start: Int, step: Int) {
    let sought = Folding.fold(pattern)
    var index = start
    while entries.indices.contains(index) {
      if folded[index].contains(sought), entries[index] != found || index == position {
        position = index
        isFailing = false
        return
      }
      index += step
    }
    isFailing = true
  }
}
