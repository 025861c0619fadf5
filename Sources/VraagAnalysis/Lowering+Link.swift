import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// The relation that a verb clause means, from subject to object.
  mutating func lower(_ clause: VerbClause, at range: TextRange? = nil) -> Link {
    if let range, let adverb = clause.adverb, adverb != .directly {
      report(Messages.derivationLater(adverb, at: range))
    }
    return lower(clause.verbs, depth: clause.depth)
  }

  mutating func lower(_ phrase: VerbPhrase, depth: Depth) -> Link {
    var links: [Link] = []
    for use in phrase.verbs {
      let relation = analyzer.lexicon.relation(of: use.verb)
      let condition = use.condition.flatMap { lower($0) }
      links.append(.edge(Edge(phrase.voice == .passive ? relation.reversed : relation, condition: condition)))
    }
    var link = links[0]
    if links.count > 1 { link = phrase.joiner == .or ? .either(links) : .both(links) }
    return switch depth {
    case .one: link
    case .any: .closure(link, limit: nil)
    case .within(let steps): .closure(link, limit: steps)
    }
  }
}
