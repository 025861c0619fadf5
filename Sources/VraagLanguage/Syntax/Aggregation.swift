/// `total Kosten of pakketten`: one value worked out from those of many concepts, or one for each of something.
package struct AggregateQuestion: Sendable {
  package enum Measure: Hashable, Sendable {
    case total, average, minimum, maximum
  }

  package var measure: Measure
  package var key: KeyUse
  /// What has the values. Columns below it divide them: `of applications that serve which processes`.
  package var phrase: NounPhrase
  package var answerClauses: [AnswerClause]
}

/// `share of processes that are served by applications`: how much of a whole a part is.
///
/// The last modifier of the phrase makes the part; the phrase without it is the whole.
package struct ShareQuestion: Sendable {
  /// It has a modifier.
  package var phrase: NounPhrase
  package var answerClauses: [AnswerClause]

  package var whole: NounPhrase {
    var whole = phrase
    whole.modifiers.removeLast()
    return whole
  }
}
