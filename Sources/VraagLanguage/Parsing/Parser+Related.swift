internal import VraagMetamodel
internal import VraagText

/// Relationships that something has: `have no relationships`, `geen verband met een functie hebben`.
extension Parser {
  /// `related = [ "no" | "a" | "any" ] RELATIONSHIP [ "with" noun-phrases ] ;`
  ///
  /// It is said with the verb that means any relationship: `relate to nothing`. Nothing, and the cursor is where it was,
  /// where a property is meant.
  mutating func parseRelatedIfPresent(from start: Int, isNegated: Bool) -> Predicate? {
    let before = self
    let wordStart = position
    let isNone = at(.no)
    while at(.no) || at(.article) || at(.any) || at(.some) || (isNone && at(.only)) { advance() }
    if let noun = noun(at: position), noun.noun == NounID(Umbrella.relationship), noun.layer == nil,
      !isComparison(at: noun.end)
    {
      let nounStart = position
      position = noun.end
      note(.noun, from: nounStart)
      let range = range(from: wordStart)
      let thing = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: range)
      var phrase: NounPhrase? = NounPhrase(head: .noun(thing, name: nil), modifiers: [], range: range)
      if at(.with), isObjectStart(at: position + 1) {
        advance()
        phrase = parsePhraseAfterPreposition()
      }
      if let phrase {
        let use = VerbUse(verb: VerbID(.relate), condition: nil, range: range)
        let verbs = VerbPhrase(verbs: [use], joiner: .or, voice: .active, range: range)
        let object = DeterminedPhrase(determiner: isNone ? .no : .some, phrase: phrase, range: phrase.range)
        let clause = ClauseStart(start: start, isNegated: isNegated, adverb: nil, verbs: verbs)
        return joined(.one(ObjectUse(phrase: object, isNegated: false)), clause, .one)
      }
    }
    self = before
    return nil
  }
}
