import VraagLanguage
import VraagPlan
import VraagText

extension EmptinessSearch {
  /// Why no two members of a phrase have the same of some keys: there are none, none has such a value, or all differ.
  func reasons<Failure: Error>(
    _ phrase: NounPhrase, _ predicate: Predicate?, theSame keys: [KeyUse], _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let having = keys.map { key in
      let test = Condition.test(Test(key: key, comparison: .exists, range: key.range))
      return Predicate.clause(Clause(kind: .has(test, isNegated: false), range: key.range))
    }
    let found = try reasons(phrase, .and((predicate.map { [$0] } ?? []) + having), count)
    if !found.isEmpty { return found }
    return [Messages.noneSame(wording.names(of: phrase), keys.map { Messages.keyText($0.text) })]
  }
}
