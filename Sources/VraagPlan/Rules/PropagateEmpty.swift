internal import VraagMetamodel

extension Rule {
  /// Law: what is asked of nothing is nothing; nothing is related to nothing or has anything in common with it; a table one of whose places has no
  /// candidates has no rows.
  ///
  /// Counter-example: "no" and "at most n" of nothing hold of every subject, and a count of nothing is a row with 0.
  static let propagateEmpty = Rule(
    "propagate empty", of: [.filter, .union, .intersection, .difference, .related, .ending, .sharing],
    set: { set in
      switch set {
      case .empty, .labels, .named, .identified, .specialized: return nil
      case .filter(let filter): return filter.input.isEmpty ? .empty : nil
      case .union(let parts):
        guard parts.contains(where: \.isEmpty) else { return nil }
        let rest = parts.filter { !$0.isEmpty }
        return rest.isEmpty ? .empty : rest.count == 1 ? rest[0] : .union(rest)
      case .intersection(let parts): return parts.contains(where: \.isEmpty) ? .empty : nil
      case .difference(let left, let right):
        if left.isEmpty { return .empty }
        return right.isEmpty ? left : nil
      case .related(let related): return emptied(related)
      case .ending(let ending):
        return ending.relationships.isEmpty || ending.sources?.isEmpty == true || ending.targets?.isEmpty == true
          ? .empty : nil
      case .sharing(let sharing): return sharing.subjects.isEmpty || sharing.others.isEmpty ? .empty : nil
      }
    },
    link: { link in
      switch link {
      case .edge: return nil
      case .either(let links):
        let rest = links.filter { $0 != nothing }
        if rest.count == links.count { return nil }
        return rest.isEmpty ? nothing : rest.count == 1 ? rest[0] : .either(rest)
      case .both(let links): return links.contains(nothing) ? nothing : nil
      case .closure(let inner, _): return inner == nothing ? nothing : nil
      case .derived(let derived): return derived.relation.isEmpty ? nothing : nil
      }
    },
    node: { node in
      let isNever =
        node.branches.contains { $0.node.set.isEmpty || $0.link.isNothing } || node.joins.contains(where: \.isNever)
      guard !node.set.isEmpty, isNever else { return nil }
      var result = node
      result.set = .empty
      return result
    })

  /// The relation that holds of no two concepts.
  private static let nothing = Link.edge(Edge(Relation()))

  private static func emptied(_ related: Related) -> SetPlan? {
    if related.subjects.isEmpty { return .empty }
    let isNever = related.link.isNothing
    guard related.objects.isEmpty || isNever else { return nil }
    switch related.quantifier {
    case .some, .every, .only: return .empty
    case .none: return related.subjects
    case .count(let least, let most): return least <= 0 && most >= 0 ? related.subjects : .empty
    }
  }
}

extension Link {
  /// Whether it certainly holds of no two concepts; a condition does not matter then.
  fileprivate var isNothing: Bool {
    switch self {
    case .edge(let edge): edge.relation.isEmpty
    case .derived(let derived): derived.relation.isEmpty
    case .either, .both, .closure: false
    }
  }
}

extension RowJoin {
  /// Whether it asks for a link that leads nowhere.
  fileprivate var isNever: Bool {
    if case .linked(let link) = kind { link.isNothing } else { false }
  }
}

extension SetPlan {
  fileprivate var isEmpty: Bool {
    if case .empty = self { true } else { false }
  }
}
