internal import VraagText

extension EnglishPrinter {
  /// What is expected of a phrase alone is said without `is there`.
  func expectation(_ expectation: Expectation) -> String {
    let title = expectation.title.map { "check \(CanonicalPrinter.quoted($0.text)): " } ?? ""
    let question = expectation.question
    guard question.predicate == nil else { return title + "expect " + self.question(question) }
    let clauses = question.answerClauses.map { ", " + answerClause($0) }.joined()
    return title + "expect " + (everyone(question.subject) ?? determined(question.subject)) + clauses + ";"
  }
}
