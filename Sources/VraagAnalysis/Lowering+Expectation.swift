import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// Whether it holds, as of a yes/no question, and what is listed where it does not.
  mutating func lower(_ expectation: Expectation) -> Plan {
    var question = expectation.question
    if question.subject.determiner == .no, let (keys, rest) = question.predicate?.sameness {
      question.form = .which
      return .expect(Expect(truth: nil, offenders: duplicates(question, keys: keys, rest: rest)))
    }
    let clauses = question.answerClauses
    question.answerClauses = []
    let asked = lower(question)
    guard case .truth(let truth) = asked else { return asked }
    let column = addColumn(for: listed(question, truth.quantifier), kind: .element)
    let rows = Rows(root: RowNode(set: truth.offenders, column: column), columns: columns)
    let offenders = finish(.rows(rows), AnswerClauses(clauses, in: &self), form: .whether, branches: [])
    return .expect(Expect(truth: truth, offenders: offenders))
  }

  /// What heads the list: what is expected only of some may be anything else.
  private func listed(_ question: Question, _ quantifier: Quantifier) -> NounPhrase {
    guard case .only = quantifier else { return question.subject.phrase }
    let noun = NounUse(noun: NounID(Umbrella.element), layer: nil, range: question.subject.range)
    return NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: question.subject.range)
  }
}

extension Truth {
  /// What there is of `none` and of a number, what lacks of `every`, what is too much of `only`; of `some` nothing.
  fileprivate var offenders: SetPlan {
    switch quantifier {
    case .some: .empty
    case .none, .count: .intersection([subjects, holding])
    case .every: .difference(subjects, holding)
    case .only: .difference(holding, subjects)
    }
  }
}
