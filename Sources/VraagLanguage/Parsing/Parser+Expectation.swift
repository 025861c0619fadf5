internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `expectation = [ "check" STRING ":" ] "expect" ( yes-no-question | dutch-yes-no-question | yes-no-subject [ [ ","
  /// ] predicate ] | "that" yes-no-subject dutch-predicate ) ;`
  mutating func parseExpectation() -> Expectation? {
    let start = position
    var title: Expectation.Title?
    if eat(.check) {
      guard let text = parseTitle(from: start) else { return nil }
      title = text
      guard at(.expect) else {
        report(Messages.expectationMissing)
        return nil
      }
    }
    advance()
    let question = isDutch ? parseDutchExpectation() : parseEnglishExpectation()
    return question.map { Expectation(title: title, question: $0, range: range(from: start)) }
  }

  private mutating func parseEnglishExpectation() -> Question? {
    switch current.keyword {
    case .does, .is, .has, .doesNot, .isNot: parseYesNoQuestion()
    default: parseStatedExpectation()
    }
  }

  /// What is said of a subject has its verb at the end: `verwacht dat elk proces …`.
  private mutating func parseDutchExpectation() -> Question? {
    if at(.that) { return parseDutchSubordinate() }
    let isAsked = at(.is) || at(.has) || (noun(at: position) == nil && dutchFinite(at: position, .main) != nil)
    return isAsked ? parseDutchYesNoQuestion() : parseStatedExpectation()
  }

  private mutating func parseTitle(from start: Int) -> Expectation.Title? {
    let token = current
    guard token.kind == .string || token.kind == .unterminatedString else {
      report(Messages.titleMissing)
      return nil
    }
    let text = parseString()
    note(.title, from: position - 1)
    guard eat(.colon) else {
      report { Messages.colonMissing($0, after: $0.range(from: start)) }
      return nil
    }
    return Expectation.Title(text: text, range: token.range)
  }

  /// `expect no process reads "X"`, `expect at least 3 roles`.
  private mutating func parseStatedExpectation() -> Question? {
    guard isObjectStart(at: position) || at(.both) || at(.number) else {
      report(Messages.expectedMissing)
      return nil
    }
    let start = position
    guard var subject = parseYesNoSubject() else { return nil }
    subject.range = range(from: start)
    var predicate: Predicate?
    if isDutch ? false : at(.comma) ? isPredicateStart(at: position + 1) : !isEnd(at: position) {
      _ = eat(.comma)
      predicate = parsePredicate()
      if predicate == nil { return nil }
    }
    return Question(form: .whether, subject: subject, predicate: predicate, answerClauses: [])
  }
}
