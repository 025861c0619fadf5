internal import VraagText

extension DutchPrinter {
  /// What is said of a phrase has its verb at the end: `verwacht dat elk proces door een applicatie wordt ondersteund`.
  func expectation(_ expectation: Expectation) -> String {
    let title = expectation.title.map { "controleer \(CanonicalPrinter.quoted($0.text)): " } ?? ""
    let question = expectation.question
    let clauses = question.answerClauses.map { ", " + answerClause($0) }.joined() + ";"
    let subject = question.subject
    guard let predicate = question.predicate else {
      return title + "verwacht " + (everyone(subject) ?? determined(subject)) + clauses
    }
    let words = everyone(subject) ?? determined(subject, isClosed: mustClose(subject, before: predicate))
    let style = Style(order: .final, isSingular: isSingular(subject), isMain: true)
    return title + "verwacht dat \(words) " + self.predicate(predicate, style) + clauses
  }
}
