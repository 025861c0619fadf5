internal import VraagMetamodel

extension Rule {
  /// Law: what is asked of nothing is nothing; nothing is related to nothing; a table one of whose places has no
  /// candidates has no rows.
  ///
  /// Counter-example: "no" and "at most n" of nothing hold of every subject, and a count of nothing is a row with 0.
  static let propagateEmpty = Rule(
    "propagate empty",
    set: { set in
      switch set {
      case .empty, .labels, .named, .identified, .specialized: return nil
      case .filter(let filter): return filter.input == .empty ? .empty : nil
      case .union(let parts):
        guard parts.contains(.empty) else { return nil }
        let rest = parts.filter { $0 != .empty }
        return rest.isEmpty ? .empty : rest.count == 1 ? rest[0] : .union(rest)
      case .intersection(let parts): return parts.contains(.empty) ? .empty : nil
      case .difference(let left, let right):
        if left == .empty { return .empty }
        return right == .empty ? left : nil
      case .related(let related): return emptied(related)
      case .ending(let ending):
        return ending.relationships == .empty || ending.sources == .empty || ending.targets == .empty ? .empty : nil
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
      }
    },
    node: { node in
      guard node.set != .empty, node.branches.contains(where: { $0.node.set == .empty || $0.link == nothing }) else {
        return nil
      }
      var result = node
      result.set = .empty
      return result
    })

  /// The relation that holds of no two concepts.
  private static let nothing = Link.edge(Edge(Relation()))

  private static func emptied(_ related: Related) -> SetPlan? {
    if related.subjects == .empty { return .empty }
    let isNever = related.link.isNothing
    guard related.objects == .empty || isNever else { return nil }
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
    if case .edge(let edge) = self { edge.relation.isEmpty } else { false }
  }
}
