private import VraagMetamodel

/// What the certain or the potential rules make of relationships of two kinds that share an element, worked out once:
/// the fixpoint looks a pair up where it would otherwise read the rules again.
struct DerivationSteps: Sendable {
  /// What follows from a pair.
  struct Outcome: Sendable {
    var rule: Int
    var kind: Int
    /// Whether the result begins at the first premise's other end.
    var isForward: Bool
    var isOfGrouping: Bool
  }

  /// Per place of the shared element in both premises and per kind of each, at `index`.
  private var outcomes: [[Outcome]]

  init(_ tables: DerivationTables, arePotential: Bool) {
    let kinds = 0..<DerivationTables.kindCount
    outcomes = Array(repeating: [], count: 4 * kinds.count * kinds.count)
    for (number, rule) in ReferenceRule.all.enumerated() where rule.isPotential == arePotential {
      let joint = rule.joint
      let (first, second) = rule.premises
      let start = first.source == joint ? first.target : first.source
      for firstKind in kinds {
        for secondKind in kinds {
          guard let kind = rule.kind(firstKind, secondKind, tables) else { continue }
          let place = Self.place(
            isSourceOfFirst: first.source == joint, firstKind, isSourceOfSecond: second.source == joint, secondKind)
          outcomes[place].append(
            Outcome(
              rule: number, kind: kind, isForward: rule.result.source == start, isOfGrouping: joint == "g"))
        }
      }
    }
  }

  /// What follows from a first and a second premise, each with whether the shared element is its source, and its kind.
  subscript(_ isSourceOfFirst: Bool, _ first: Int, _ isSourceOfSecond: Bool, _ second: Int) -> [Outcome] {
    outcomes[Self.place(isSourceOfFirst: isSourceOfFirst, first, isSourceOfSecond: isSourceOfSecond, second)]
  }

  private static func place(isSourceOfFirst: Bool, _ first: Int, isSourceOfSecond: Bool, _ second: Int) -> Int {
    let ends = (isSourceOfFirst ? 2 : 0) + (isSourceOfSecond ? 1 : 0)
    return (ends * DerivationTables.kindCount + first) * DerivationTables.kindCount + second
  }
}
