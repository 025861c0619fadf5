package import VraagPlan
package import VraagText

/// What of an answer that counts what may follow is certain.
package enum Possibilities {
  /// Nothing where the plan does not ask for what may follow; `run` gives the outcome of a plan.
  package static func note<Failure: Error>(
    on plan: Plan, _ outcome: AssumedModes.Outcome, run: (Plan) throws(Failure) -> AssumedModes.Outcome
  ) throws(Failure) -> Message? {
    let base = plan.countable
    guard let certain = base.withCertaintyOnly else { return nil }
    let found = plan.isCounted ? outcome : try run(base)
    if case .reach = base { return Messages.certainReach(try run(certain), of: found) }
    return Messages.certain(try run(certain), of: found)
  }
}

extension Messages {
  fileprivate static func certainReach(_ certain: AssumedModes.Outcome, of found: AssumedModes.Outcome) -> Message? {
    guard certain != found, case .rows(let certain) = certain, case .rows(let found) = found else { return nil }
    let isOne = certain == 1
    return Message(
      english: "of the \(found) elements \(certain) \(isOne ? "is" : "are") certain, and \(found - certain) possible",
      dutch: "van de \(found) elementen \(isOne ? "is" : "zijn") er \(certain) zeker, en \(found - certain) mogelijk")
  }

  fileprivate static func certain(_ certain: AssumedModes.Outcome, of found: AssumedModes.Outcome) -> Message? {
    func told(_ english: String, _ dutch: String) -> Message {
      Message(
        english: "what may follow counts here: with what follows for certain alone \(english) (ask with 'indirectly')",
        dutch: "wat eruit kan volgen, telt hier mee: met alleen wat zeker volgt \(dutch) (vraag met 'indirect')")
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
