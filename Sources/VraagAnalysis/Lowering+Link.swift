import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// The relation that a verb clause means, from subject to object.
  mutating func lower(_ clause: VerbClause) -> Link {
    lower(clause.verbs, depth: clause.depth, clause.adverb)
  }

  /// - Parameter adverb: Whether what follows from the model's relationships counts too, where the sentence says so; else
  ///   it is as the session has it, but not for a verb with a condition on the relationship. Views are no part of that.
  mutating func lower(_ phrase: VerbPhrase, depth: Depth, _ adverb: Adverb?) -> Link {
    let certainty = Certainty(adverb ?? analyzer.derivation)
    var link = lower(phrase.verbs[0], phrase.voice, certainty, adverb)
    if phrase.verbs.count > 1 {
      let links = [link] + phrase.verbs.dropFirst().map { lower($0, phrase.voice, certainty, adverb) }
      link = phrase.joiner == .or ? .either(links) : .both(links)
    }
    return switch depth {
    case .one: link
    case .any: .closure(link, limit: nil)
    case .within(let steps): .closure(link, limit: steps)
    }
  }

  private mutating func lower(_ use: VerbUse, _ voice: Voice, _ certainty: Certainty?, _ adverb: Adverb?) -> Link {
    var meant = link(use)
    if let certainty {
      if !meant.hasCondition {
        meant = meant.derived(certainty)
      } else if adverb != nil {
        report(Messages.derivationWithCondition(at: use.condition?.range ?? use.range))
      }
    }
    return voice == .passive ? meant.reversed : meant
  }
}

extension Link {
  /// Whether something is asked of a relationship itself.
  fileprivate var hasCondition: Bool {
    switch self {
    case .edge(let edge): edge.condition != nil
    case .either(let links), .both(let links): links.contains { $0.hasCondition }
    case .closure(let link, _): link.hasCondition
    case .derived: false
    }
  }

  /// The same, with what follows from the model.
  fileprivate func derived(_ certainty: Certainty) -> Link {
    switch self {
    case .edge(let edge) where edge.relation.kinds.contains(.shows): self
    case .edge(let edge): .derived(DerivedLink(edge.relation, certainty: certainty))
    case .either(let links): .either(links.map { $0.derived(certainty) })
    case .both(let links): .both(links.map { $0.derived(certainty) })
    case .closure, .derived: self
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
