internal import VraagMetamodel
internal import VraagText

/// Questions that ask where something is.
extension Parser {
  /// `where-question = "where" "is" objects [ "not" ] [ adverb ] be-verbs [ depth ] [ adverb ] ;`
  ///
  /// `where is "X" used?` is `what is "X" used by?`
  mutating func parseWhereQuestion() -> Question? {
    let word = current
    advance()
    guard at(.is), let predicate = parseAskedClauseIfPresent() else {
      position -= 1
      report(Messages.sentenceUnknown)
      return nil
    }
    let umbrella = isShowing(predicate) ? Umbrella.view : .element
    let noun = NounUse(noun: NounID(umbrella), layer: nil, range: word.range)
    let phrase = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: word.range)
    let subject = DeterminedPhrase(determiner: .which, phrase: phrase, range: word.range)
    return Question(form: .which, subject: subject, predicate: predicate, answerClauses: [])
  }

  /// `placed-question = "in" "which" noun-phrases "is" objects [ [ "not" ] [ adverb ] be-verbs [ depth ] [ adverb ] ] ;`
  ///
  /// `on which views is "X" shown?` is `which views is "X" shown on?`, and `in which domains is "X"?` asks what contains it.
  mutating func parsePlacedQuestion() -> Question? {
    advance()
    guard let subject = parseSubject(determiner: .which) else { return nil }
    let start = position
    guard at(.is) else {
      report(Messages.verbMissing)
      return nil
    }
    if let asked = parseAskedClauseIfPresent() {
      return Question(form: .which, subject: subject, predicate: asked, answerClauses: [])
    }
    advance()
    guard let groups = parseObjectGroups() else { return nil }
    let isView = lexicon.labels(of: subject.phrase) == .views
    let range = range(from: start)
    let use = VerbUse(verb: VerbID(isView ? .show : .contain), condition: nil, range: range)
    let verbs = VerbPhrase(verbs: [use], joiner: .or, voice: .active, range: range)
    let clause = ClauseStart(start: start, isNegated: false, adverb: nil, verbs: verbs)
    let predicate = joined(groups, clause, isView ? .one : .any)
    return Question(form: .which, subject: subject, predicate: predicate, answerClauses: [])
  }

  /// Whether it is said of views: that they show something.
  func isShowing(_ predicate: Predicate) -> Bool {
    guard case .clause(let clause) = predicate, case .verb(let verb) = clause.kind else { return false }
    return lexicon.relation(of: verb.verbs).outgoing.contains(.shows)
  }
}
