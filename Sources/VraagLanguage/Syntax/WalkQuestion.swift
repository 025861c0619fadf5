/// `path from A to B`: how one thing is connected with another.
package struct PathQuestion: Sendable {
  /// `paths`: all of the shortest, not one.
  package var isAll: Bool
  package var from: NounPhrase
  package var to: NounPhrase
  /// The verbs that may be walked, each by itself with its voice; without one any relationship, either way.
  package var through: [VerbPhrase]
  /// How many steps there may be.
  package var steps: Int?
  package var answerClauses: [AnswerClause]
}

/// `impact of A` and `origin of A`: what is reached from a thing by dependence.
package struct ReachQuestion: Sendable {
  package enum Direction: Hashable, Sendable {
    /// What depends on it.
    case impact
    /// What it depends on.
    case origin
  }

  package var direction: Direction
  /// `certain impact of A`: nothing that only possibly depends on it.
  package var isCertain = false
  package var subject: NounPhrase
  /// How many steps there may be.
  package var steps: Int?
  package var answerClauses: [AnswerClause]
}

/// `flow of A`: what comes in, what is done with it, and where it goes.
package struct FlowQuestion: Sendable {
  package var subject: NounPhrase
  package var answerClauses: [AnswerClause]
}
