internal import VraagMetamodel

/// The rules of derivation of one certainty as tables: what two steps make, and what step with another makes something.
struct LiteralRules: Sendable {
  typealias Result = (kind: RelationshipKind, rule: DerivationRule)
  /// A step that is missing, and the rule that then makes a relationship of both.
  typealias Other = (step: DerivationStep, rule: DerivationRule)

  static let certain = LiteralRules(.certain)
  static let possible = LiteralRules(.possible)

  private var results: [[Result]]
  private var others: [[Other]]
  private var neighbours: [[DerivationStep]]

  private static let kindCount = RelationshipKind.allCases.count
  static let stepCount = steps.count
  static let steps = RelationshipKind.allCases.flatMap { kind in
    [DerivationStep(kind, isForward: false), DerivationStep(kind, isForward: true)]
  }

  private init(_ certainty: Certainty) {
    let count = Self.steps.count
    results = Array(repeating: [], count: count * count)
    others = Array(repeating: [], count: count * 2 * Self.kindCount)
    neighbours = Array(repeating: [], count: count)
    for first in Self.steps {
      for second in Self.steps {
        // What needs a Grouping between the two is told of any; who asks leaves it out elsewhere (`needsGrouping`).
        for result in CompositionRow.results(first, second, through: .grouping)
        where result.rule.certainty == certainty {
          results[Self.number(first) * count + Self.number(second)].append(result)
          others[Self.place(first, isFirst: true, result.kind)].append((second, result.rule))
          others[Self.place(second, isFirst: false, result.kind)].append((first, result.rule))
        }
      }
    }
    for step in Self.steps {
      neighbours[Self.number(step)] = Self.steps.filter { other in
        !self[step, other].isEmpty || !self[other.reversed, step.reversed].isEmpty
      }
    }
  }

  /// What a walk of two steps makes, from its start to its end.
  subscript(first: DerivationStep, second: DerivationStep) -> [Result] {
    results[Self.number(first) * Self.steps.count + Self.number(second)]
  }

  /// The steps that make something with one before them, in either direction of the walk.
  func neighbours(of step: DerivationStep) -> [DerivationStep] { neighbours[Self.number(step)] }

  /// The steps that with one, which is the first or the second, make a relationship of the kind.
  func others(_ step: DerivationStep, isFirst: Bool, toMake kind: RelationshipKind) -> [Other] {
    others[Self.place(step, isFirst: isFirst, kind)]
  }

  static func number(_ step: DerivationStep) -> Int { Int(step.kind.rawValue) * 2 + (step.isForward ? 1 : 0) }

  private static func place(_ step: DerivationStep, isFirst: Bool, _ kind: RelationshipKind) -> Int {
    (number(step) * 2 + (isFirst ? 1 : 0)) * kindCount + Int(kind.rawValue)
  }
}

extension DerivationRule {
  /// Whether only a Grouping may stand between the two relationships.
  var needsGrouping: Bool { self == .pdr12 }
}
