internal import VraagText

/// A candidate on its way into the list.
struct Ranked {
  var candidate: Completions.Candidate
  /// Where what it replaces begins.
  var lower: Int
  var rank: Rank
}

/// How likely a candidate is: the smaller the likelier.
struct Rank: Comparable {
  /// In the order of the list.
  enum Group: Int {
    /// A phrase of which words stand there already.
    case begun
    /// What the question is about: a noun, a key, a value.
    case thing
    case word, verb, name
    /// `elements`, `things`: these say little.
    case general
    /// Other spellings and forms.
    case rare
    case sign
  }

  /// Whether it is of a language that is not the session's, where the sentence can be of either.
  var isForeign = false
  /// Whether what is typed begins only a later word of it.
  var isInner = false
  var group = Group.thing
  /// How often it is used in the model.
  var use = 0
  /// Among candidates that are used as often.
  var order = 0

  static func < (left: Rank, right: Rank) -> Bool {
    if left.isForeign != right.isForeign { return right.isForeign }
    if left.isInner != right.isInner { return right.isInner }
    if left.group != right.group { return left.group.rawValue < right.group.rawValue }
    return (right.use, left.order) < (left.use, right.order)
  }
}

extension Completions {
  /// How many candidates a list holds.
  static let limit = 200

  /// The best candidates, all of which replace the same.
  init(_ ranked: [Ranked], total: Int, in text: String, at offset: Int) {
    let lower = ranked.map(\.lower).min() ?? offset
    range = TextRange(lower, offset)
    let bytes = Array(text.utf8.prefix(offset))
    var seen: Set<String> = []
    candidates = []
    var dropped = 0
    for entry in ranked.sorted(by: { ($0.rank, $0.candidate.text) < ($1.rank, $1.candidate.text) }) {
      var candidate = entry.candidate
      candidate.text = String(decoding: bytes[lower..<entry.lower], as: UTF8.self) + candidate.text
      guard seen.insert(candidate.text).inserted else {
        dropped += 1
        continue
      }
      if candidates.count < Self.limit { candidates.append(candidate) }
    }
    self.total = max(candidates.count, total - dropped)
  }
}
