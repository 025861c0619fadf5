package import VraagText

/// What a sentence supposes before it asks: `suppose without "A": …`, `suppose "A" serves "B": …`.
///
/// Several come one after the other, each of the model that the ones before it make.
package struct Supposition: Sendable {
  package enum Kind: Sendable {
    /// At least one phrase; what each means is gone.
    case without([NounPhrase])
    /// At least one relationship, that is there.
    case related([Supposed])
  }

  package var kind: Kind
  package var range: TextRange
}

/// A relationship that is supposed: `"A" serves "B"`.
package struct Supposed: Sendable {
  package var subject: NounPhrase
  /// One verb, without a condition.
  package var verbs: VerbPhrase
  package var object: NounPhrase
  package var range: TextRange

  /// What it says of its subject.
  package var predicate: Predicate {
    let object = DeterminedPhrase(determiner: .some, phrase: object, range: object.range)
    let verb = VerbClause(adverb: nil, isNegated: false, verbs: verbs, object: object, depth: .one)
    return .clause(Clause(kind: .verb(verb), range: range))
  }
}
