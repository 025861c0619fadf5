import VraagMetamodel
import VraagPlan

/// What ArchiMate lets a verb join. Only what is certain counts: types that ArchiMate does not have, junctions,
/// relationships as ends and transitive verbs are never said to be impossible.
enum Feasibility {
  /// The labels that a link can lead to from these, or nothing where that is not certain.
  static func targets(of link: Link, from subjects: LabelSet) -> LabelSet? {
    guard isCertain(subjects) else { return nil }
    switch link {
    case .edge(let edge):
      guard edge.relation.kinds.isDisjoint(with: uncertain) else { return nil }
      let ahead = AllowedRelationships.targets(of: edge.relation.outgoing, from: subjects)
      if edge.relation.incoming.isEmpty { return ahead }
      return ahead.union(AllowedRelationships.sources(of: edge.relation.incoming, to: subjects))
    case .either(let links):
      var union = LabelSet()
      for link in links {
        guard let targets = targets(of: link, from: subjects) else { return nil }
        union = union.union(targets)
      }
      return union
    case .both(let links):
      var common = LabelSet.everything
      for link in links {
        guard let targets = targets(of: link, from: subjects) else { return nil }
        common = common.intersection(targets)
      }
      return common
    case .closure: return nil
    // What is derived is within the same table.
    case .derived(let derived): return targets(of: .edge(Edge(derived.modelled)), from: subjects)
    }
  }

  /// Whether one end can only be a view, which takes part in no relationship: it only shows.
  static func isOnlyView(_ link: Link, _ labels: LabelSet) -> Bool {
    !labels.isEmpty && labels.isSubset(of: .views) && !link.kinds.contains(.shows)
  }

  /// Whether ArchiMate certainly has no such link from any of these to any of those.
  static func isImpossible(_ link: Link, from subjects: LabelSet, to objects: LabelSet) -> Bool {
    guard isCertain(objects), let targets = targets(of: link, from: subjects) else { return false }
    return targets.intersection(objects).isEmpty
  }

  /// The types of which ArchiMate says everything.
  static let certain = LabelSet.elements.subtracting(.junctions)
    .subtracting(LabelSet(.otherElement))

  private static let uncertain = KindSet(.other).union(.shows)

  private static func isCertain(_ labels: LabelSet) -> Bool { !labels.isEmpty && labels.isSubset(of: certain) }
}

extension Link {
  /// The kinds of relationship that it is made of.
  var kinds: KindSet {
    switch self {
    case .edge(let edge): edge.relation.kinds
    case .either(let links), .both(let links): links.reduce(into: []) { $0.formUnion($1.kinds) }
    case .closure(let link, _): link.kinds
    case .derived(let derived): derived.relation.kinds
    }
  }
}
