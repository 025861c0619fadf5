extension EnglishPrinter {
  func path(_ question: PathQuestion) -> String {
    var text = (question.isAll ? "paths" : "path") + " from \(closed(question.from)) to \(closed(question.to))"
    if !question.through.isEmpty { text += " through " + question.through.map(through).joined(separator: " or ") }
    return text + within(question.steps) + ending(question.answerClauses)
  }

  func through(_ phrase: VerbPhrase) -> String {
    let isCopular = isCopular(phrase)
    return (isCopular ? "is " : "") + verbs(phrase, isCopular: isCopular, isThird: false)
  }

  func reach(_ question: ReachQuestion) -> String {
    let subject = question.steps == nil ? alternatives(question.subject) : closed(question.subject)
    return (question.isCertain ? "certain " : "") + "\(question.direction) of \(subject)" + within(question.steps)
      + ending(question.answerClauses)
  }

  func flow(_ question: FlowQuestion) -> String {
    "flow of " + alternatives(question.subject) + ending(question.answerClauses)
  }

  private func within(_ steps: Int?) -> String { steps.map { " within \($0) steps" } ?? "" }
}
