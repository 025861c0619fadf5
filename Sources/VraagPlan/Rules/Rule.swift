/// One rewriting of a plan. The law: it keeps the answer, the columns and their order, on every model.
///
/// A rule looks at one node whose parts have been rewritten before it, and gives what it becomes, or nothing where it
/// does not apply. Each must make the plan smaller, or move something towards where it ends up and never back: the
/// chain ends because every rule does.
package struct Rule: Sendable {
  package var name: String
  /// The sets that `rewriteSet` looks at; it is not asked of others.
  var sets: SetKinds
  var rewriteSet: (@Sendable (SetPlan) -> SetPlan?)?
  var rewriteLink: (@Sendable (Link) -> Link?)?
  var rewriteCondition: (@Sendable (ConditionPlan) -> ConditionPlan?)?
  var rewriteNode: (@Sendable (RowNode) -> RowNode?)?

  init(
    _ name: String, of sets: SetKinds = [], set: (@Sendable (SetPlan) -> SetPlan?)? = nil,
    link: (@Sendable (Link) -> Link?)? = nil,
    condition: (@Sendable (ConditionPlan) -> ConditionPlan?)? = nil,
    node: (@Sendable (RowNode) -> RowNode?)? = nil
  ) {
    self.name = name
    self.sets = sets
    rewriteSet = set
    rewriteLink = link
    rewriteCondition = condition
    rewriteNode = node
  }

  /// The rules in the order in which each node sees them.
  ///
  /// Conditions and links come first since what holds them compares them; what makes sets fewer (`mergeRelated`) comes
  /// before what moves them down (`narrowSubjects`, `pushFilters`); labels merge when they have come together; what
  /// is empty goes last, when all that can become empty has.
  package static let all: [Rule] = [
    .foldConditions, .mergeLinks, .flattenSets, .simplifyQuantifiers, .mergeRelated, .mergeFilters, .narrowSubjects,
    .pushFilters, .mergeLabels, .dropRedundantLabels, .useNameLookup, .propagateEmpty,
  ]

  /// The plan after all rules, and what each of them did, in order. Where nothing applies the plan is given back as it
  /// is and nothing is allocated.
  package static func rewriting(_ plan: Plan) -> (plan: Plan, changes: [RuleChange]) {
    var rewriter = Rewriter(rules: all)
    let result = rewriter.rewritten(plan) ?? plan
    return (result, rewriter.changes)
  }

  /// The plan after this rule alone.
  package func applied(to plan: Plan) -> Plan {
    var rewriter = Rewriter(rules: [self])
    return rewriter.rewritten(plan) ?? plan
  }
}

/// Kinds of sets, so that a rule is asked only of those that it may apply to.
struct SetKinds: OptionSet, Hashable, Sendable {
  var rawValue: UInt8

  static let labels = SetKinds(rawValue: 1 << 0)
  static let filter = SetKinds(rawValue: 1 << 1)
  static let union = SetKinds(rawValue: 1 << 2)
  static let intersection = SetKinds(rawValue: 1 << 3)
  static let difference = SetKinds(rawValue: 1 << 4)
  static let related = SetKinds(rawValue: 1 << 5)
  static let ending = SetKinds(rawValue: 1 << 6)
  static let sharing = SetKinds(rawValue: 1 << 7)
}

extension SetPlan {
  var kind: SetKinds {
    switch self {
    case .empty, .named, .identified, .specialized: []
    case .labels: .labels
    case .filter: .filter
    case .union: .union
    case .intersection: .intersection
    case .difference: .difference
    case .related: .related
    case .ending: .ending
    case .sharing: .sharing
    }
  }
}

/// What one rule did at one place.
package struct RuleChange: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case set(SetPlan)
    case link(Link)
    case condition(ConditionPlan)
    case node(RowNode)
  }

  package var rule: String
  package var before: Part
  package var after: Part
}
