package import VraagPlan
package import VraagText

/// What of an answer that counts what may follow is certain.
package enum Possibilities {
  /// Nothing where the plan does not ask for what may follow; `run` gives the outcome of a plan, but for what an answer
  /// has `reached`.
  package static func note<Failure: Error>(
    on plan: Plan, _ outcome: AssumedModes.Outcome, reached: (all: Int, certain: Int)?,
    run: (Plan) throws(Failure) -> AssumedModes.Outcome
  ) throws(Failure) -> Message? {
    let base = plan.countable
    guard let certain = base.withCertaintyOnly else { return nil }
    if let reached { return Messages.certainReach(reached.certain, of: reached.all) }
    let found = plan.isCounted ? outcome : try run(base)
    return Messages.certain(try run(certain), of: found, isDerivedOnly: base.isDerivedOnly)
  }
}

extension Plan {
  /// Whether its rows are derived relationships, which are asked for by a noun and not with an adverb.
  fileprivate var isDerivedOnly: Bool {
    guard case .rows(let rows) = self, let link = rows.root.branches.first?.link else { return false }
    func isDerivedOnly(_ link: Link) -> Bool {
      switch link {
      case .derived(let derived): derived.isDerivedOnly
      case .either(let links): links.allSatisfy(isDerivedOnly)
      case .edge, .both, .closure: false
      }
    }
    return isDerivedOnly(link)
  }
}

extension Messages {
  fileprivate static func certainReach(_ certain: Int, of found: Int) -> Message? {
    if certain == found { return nil }
    let isOne = certain == 1
    return Message(
      english: "of the \(found) elements \(certain) \(isOne ? "is" : "are") certain, and \(found - certain) possible",
      dutch: "van de \(found) elementen \(isOne ? "is" : "zijn") er \(certain) zeker, en \(found - certain) mogelijk")
  }

  fileprivate static func certain(
    _ certain: AssumedModes.Outcome, of found: AssumedModes.Outcome, isDerivedOnly: Bool
  ) -> Message? {
    let way = isDerivedOnly ? ("without 'possibly'", "zonder 'mogelijk'") : ("with 'indirectly'", "met 'indirect'")
    func told(_ english: String, _ dutch: String) -> Message {
      Message(
        english: "what may follow counts here: with what follows for certain alone \(english) (ask \(way.0))",
        dutch: "wat eruit kan volgen, telt hier mee: met alleen wat zeker volgt \(dutch) (vraag \(way.1))")
    }
    if certain == found {
      return Message(
        english: "what may follow counts here, and makes no difference: the same follows for certain",
        dutch: "wat eruit kan volgen, telt hier mee en maakt geen verschil: hetzelfde volgt zeker")
    }
    switch certain {
    case .rows(let count):
      return told(
        count == 1 ? "there is 1 row" : "there are \(count) rows", count == 1 ? "is er 1 rij" : "zijn er \(count) rijen"
      )
    case .number(let number): return told("it is \(number)", "is het \(number)")
    case .truth(let holds): return told("it is \(holds ? "yes" : "no")", "is het \(holds ? "ja" : "nee")")
    case .value(let value): return told("it is \(value)", "is het \(value)")
    case .nothing: return told("there is nothing", "is er niets")
    }
  }
}
