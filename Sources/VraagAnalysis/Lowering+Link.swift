import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// The relation that a verb clause means, from subject to object.
  mutating func lower(_ clause: VerbClause) -> Link {
    lower(clause.verbs, depth: clause.depth, clause.adverb ?? analyzer.derivation)
  }

  /// - Parameter adverb: Whether what follows from the model's relationships counts too. Views are no part of that.
  mutating func lower(_ phrase: VerbPhrase, depth: Depth, _ adverb: Adverb) -> Link {
    let certainty = Certainty(adverb)
    var links: [Link] = []
    for use in phrase.verbs {
      var relation = analyzer.lexicon.relation(of: use.verb)
      if phrase.voice == .passive { relation = relation.reversed }
      let condition = use.condition.flatMap { lower($0) }
      if let certainty, !relation.kinds.contains(.shows) {
        if let condition = use.condition { report(Messages.derivationWithCondition(at: condition.range)) }
        links.append(.derived(DerivedLink(relation, certainty: certainty)))
      } else {
        links.append(.edge(Edge(relation, condition: condition)))
      }
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

extension Certainty {
  /// Nothing where only the relationships of the model count.
  init?(_ adverb: Adverb) {
    switch adverb {
    case .directly: return nil
    case .indirectly: self = .certain
    case .possibly: self = .possible
    }
  }
}
