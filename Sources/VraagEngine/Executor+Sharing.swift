internal import VraagGraph
internal import VraagPlan

extension Executor {
  /// Who has each combination of values among the others: one of them, or several.
  private struct Holders {
    private static let several = UInt32.max
    private var holders: [UInt32] = []

    mutating func add(_ concept: UInt32, to combination: Int) {
      if combination == holders.count {
        holders.append(concept)
      } else if holders[combination] != concept {
        holders[combination] = Self.several
      }
    }

    /// Whether another concept than this one has it.
    func hasOther(than concept: UInt32, _ combination: Int) -> Bool { holders[combination] != concept }
  }

  mutating func members(of sharing: Sharing, within bound: ConceptSet?) throws(QueryFailure) -> ConceptSet {
    let subjects = try evaluate(sharing.subjects, within: bound)
    if subjects.isEmpty { return .empty }
    let others = try evaluate(sharing.others)
    var readers: [KeyValues] = []
    for key in sharing.keys { readers.append(KeyValues(of: key, on: self)) }
    var combinations = Combinations(keys: readers.count)
    var holders = Holders()
    var (groups, open, longer): ([Int], [Int], [Int]) = ([], [], [])
    var growth = Growth(limits.ledger, .groups, isTaken: true)
    for (index, other) in others.members.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      open = [0]
      for key in readers.indices {
        readers[key].readGroups(ConceptID(other), into: &groups)
        longer.removeAll(keepingCapacity: true)
        for before in open { for group in groups { longer.append(combinations.number(before, group, key: key)) } }
        swap(&open, &longer)
      }
      for combination in open { holders.add(other, to: combination) }
      try growth.add(open.count * Self.bytesOfCombination)
    }
    var result: [UInt32] = []
    for (index, subject) in subjects.members.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      open = [0]
      for key in readers.indices where !open.isEmpty {
        readers[key].readGroups(ConceptID(subject), into: &groups)
        longer.removeAll(keepingCapacity: true)
        for before in open {
          for group in groups {
            if let known = combinations.known(before, group, key: key) { longer.append(known) }
          }
        }
        swap(&open, &longer)
      }
      if open.contains(where: { holders.hasOther(than: subject, $0) }) { result.append(subject) }
    }
    return .list(result)
  }
}
