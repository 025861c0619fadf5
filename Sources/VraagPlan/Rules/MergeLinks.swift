internal import VraagMetamodel

extension Rule {
  /// Law: one of several relations between two concepts, each of single relationships with the same condition, is one
  /// relationship of any of their kinds.
  ///
  /// Counter-example: `both` does not merge: reading and writing the same thing may be two relationships, neither of
  /// which is of both kinds.
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
      case .closure: return nil
      }
    })

  /// The links with edges of the same condition made one; nothing where there are no two.
  private static func merged(_ links: [Link]) -> [Link]? {
    var result: [Link] = []
    for link in links {
      guard case .edge(let edge) = link,
        let index = result.firstIndex(where: {
          if case .edge(let other) = $0 { other.condition == edge.condition } else { false }
        }), case .edge(let other) = result[index]
      else {
        result.append(link)
        continue
      }
      result[index] = .edge(Edge(other.relation.union(edge.relation), condition: edge.condition))
    }
    return result.count < links.count ? result : nil
  }
}
