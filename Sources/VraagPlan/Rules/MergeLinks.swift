internal import VraagMetamodel

extension Rule {
  /// Law: one of several relations between two concepts, each of single relationships with the same condition, is one
  /// relationship of any of their kinds; so it is with what is derived as certainly, beside what is modelled.
  ///
  /// Counter-example: `both` does not merge: reading and writing the same thing may be two relationships, neither of
  /// which is of both kinds. Nor does what is derived only: what one kind leaves out the other may have.
  static let mergeLinks = Rule(
    "merge links",
    link: { link in
      switch link {
      case .edge: return nil
      case .either(let links):
        let flat = folded(links) { if case .either(let inner) = $0 { inner } else { nil } }
        return (merged(flat ?? links) ?? flat).map { $0.count == 1 ? $0[0] : .either($0) }
      case .both(let links):
        return folded(links) { if case .both(let inner) = $0 { inner } else { nil } }
          .map { $0.count == 1 ? $0[0] : .both($0) }
      case .closure, .derived: return nil
      }
    })

  /// The links with edges of the same condition made one, and those that are derived as certainly; nothing where there
  /// are no two.
  private static func merged(_ links: [Link]) -> [Link]? {
    var result: [Link] = []
    for link in links {
      if let index = result.firstIndex(where: { $0.merged(with: link) != nil }),
        let both = result[index].merged(with: link)
      {
        result[index] = both
      } else {
        result.append(link)
      }
    }
    return result.count < links.count ? result : nil
  }
}

extension Link {
  /// One link that holds where either does; nothing where there is none.
  fileprivate func merged(with other: Link) -> Link? {
    switch (self, other) {
    case (.edge(let left), .edge(let right)) where left.condition == right.condition:
      .edge(Edge(left.relation.union(right.relation), condition: left.condition))
    case (.derived(let left), .derived(let right))
    where left.certainty == right.certainty && !left.isDerivedOnly && !right.isDerivedOnly:
      .derived(left.with(left.relation.union(right.relation)))
    default: nil
    }
  }
}
