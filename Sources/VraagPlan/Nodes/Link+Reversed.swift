internal import VraagMetamodel

extension Link {
  /// The same link read from the object.
  package var reversed: Link {
    switch self {
    case .edge(let edge): .edge(Edge(edge.relation.reversed, condition: edge.condition))
    case .either(let links): .either(links.map(\.reversed))
    case .both(let links): .both(links.map(\.reversed))
    case .closure(let link, let limit): .closure(link.reversed, limit: limit)
    case .derived(let derived): .derived(derived.reversed)
    }
  }
}
