package import VraagText

/// One whole sentence, as it was meant: the words that carried the meaning are gone, their ranges stay.
///
/// What two wordings have in common is one tree: `which data does "X" read?` is `which data is read by "X"?`.
package struct Sentence: Sendable {
  package enum Kind: Sendable {
    case question(Question)
    case describe(NounPhrase)
    case path(PathQuestion)
    case reach(ReachQuestion)
    case flow(FlowQuestion)
    case aggregate(AggregateQuestion)
    case share(ShareQuestion)
    case expect(Expectation)
    /// `why does "X" read "Y"`: what is asked is a question of yes or no.
    case why(Question)
    case change(SessionChange)
  }

  package var kind: Kind
  /// The language of its first word.
  package var language: Language
  package var range: TextRange
  /// What it supposes, in order; the rest of it is asked of the model that they make.
  package var suppositions: [Supposition] = []
}

/// A question: of which concepts something holds, of how many, or whether it does.
package struct Question: Sendable {
  package enum Form: Hashable, Sendable {
    /// A table, with a column for the subject and one for each further `which` and `how many`.
    case which
    /// A number.
    case howMany
    /// Yes or no.
    case whether
  }

  package var form: Form
  /// What is asked about. Its determiner is `which` or `howMany` as the form is; in a yes/no question it is what the
  /// sentence says: `does every process read "X"?`.
  package var subject: DeterminedPhrase
  /// What must hold of the subject. `which elements named "X"?` has none.
  package var predicate: Predicate?
  package var answerClauses: [AnswerClause]
  /// `which derived servings from A to B`: whether it asks for relationships that follow from the model and are not in it,
  /// and for those that may follow too. The subject is a noun with its ends then, and there is no predicate.
  package var derivation: Adverb? = nil
  /// Whether it begins with `wat` and its verb, so that what follows may be read as the subject too.
  package var beginsWithWat = false
}
