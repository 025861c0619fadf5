internal import VraagMetamodel
internal import VraagText

extension DutchPrinter {
  func path(_ question: PathQuestion) -> String {
    var text = (question.isAll ? "paden" : "pad") + " van \(closed(question.from)) naar \(closed(question.to))"
    if !question.through.isEmpty { text += " via " + question.through.map(through).joined(separator: " of ") }
    return text + within(question.steps) + ending(question.answerClauses)
  }

  func through(_ phrase: VerbPhrase) -> String {
    let use = phrase.verbs[0]
    let forms = lexicon.words(of: use.verb, in: .dutch)
    let bracket = use.condition.map { " [" + condition($0) + "]" } ?? ""
    if phrase.voice == .active, let infinitive = forms.infinitive { return infinitive + bracket }
    let isPassive = phrase.voice == .passive || forms.copular == nil
    let words = VerbWords(copular: isPassive ? nil : forms.copular, passive: isPassive ? forms.passive : nil)
    return words.dutchAuxiliary(isSingular: true) + " " + (words.passive ?? words.copular ?? "") + bracket
  }

  func reach(_ question: ReachQuestion) -> String {
    let word = question.direction == .impact ? "impact" : "herkomst"
    let subject = question.steps == nil ? alternatives(question.subject) : closed(question.subject)
    return (question.isCertain ? "zekere " : "") + "\(word) van \(subject)" + within(question.steps)
      + ending(question.answerClauses)
  }

  func flow(_ question: FlowQuestion) -> String {
    "stroom van " + alternatives(question.subject) + ending(question.answerClauses)
  }

  func aggregate(_ question: AggregateQuestion) -> String {
    let word =
      switch question.measure {
      case .total: "totaal"
      case .average: "gemiddelde"
      case .minimum: "laagste"
      case .maximum: "hoogste"
      }
    return "\(word) \(key(question.key)) van \(alternatives(question.phrase))" + ending(question.answerClauses)
  }

  private func within(_ steps: Int?) -> String { steps.map { " binnen \($0) stappen" } ?? "" }
}
