internal import VraagMetamodel

extension Rule {
  /// Law: what can only have some labels is not narrowed by asking for these or more.
  ///
  /// Counter-example: "processes called X" keeps its labels: a name says nothing of the type.
  static let dropRedundantLabels = Rule(
    "drop redundant labels", of: .intersection,
    set: { set in
      guard case .intersection(let parts) = set, parts.count > 1,
        let index = parts.firstIndex(where: { if case .labels = $0 { true } else { false } }),
        case .labels(let labels) = parts[index]
      else { return nil }
      var rest = parts
      rest.remove(at: index)
      let bound = rest.reduce(LabelSet.everything) { $0.intersection($1.possibleLabels) }
      guard bound.isSubset(of: labels) else { return nil }
      return rest.count == 1 ? rest[0] : .intersection(rest)
    })
}

extension SetPlan {
  /// The labels that members can have, by what the plan says; all where it does not say.
  var possibleLabels: LabelSet {
    switch self {
    case .empty: LabelSet()
    case .labels(let labels): labels
    case .named, .identified, .specialized: .everything
    case .filter(let filter): filter.input.possibleLabels
    case .union(let parts): parts.reduce(LabelSet()) { $0.union($1.possibleLabels) }
    case .intersection(let parts): parts.reduce(.everything) { $0.intersection($1.possibleLabels) }
    case .difference(let left, _): left.possibleLabels
    case .related(let related): related.subjects.possibleLabels
    case .ending(let ending): ending.relationships.possibleLabels.intersection(.relationships)
    case .sharing(let sharing): sharing.subjects.possibleLabels
    }
  }
}
