import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// `why does "X" read "Y"`: all the shortest chains by which it does.
  mutating func why(_ question: Question) -> Plan {
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    clauses.requireFirstAlone(in: &self)
    let subject = lower(
      question.subject.phrase, columns: .impossible(.yesNo),
      role: question.predicate.map { .subject(of: $0) } ?? .anything)
    guard question.subject.determiner == .some, case .clause(let clause)? = question.predicate,
      case .verb(let verb) = clause.kind, !verb.isNegated, verb.object.determiner == .some
    else {
      report(Messages.whyOfOneVerb(at: question.predicate?.range ?? question.subject.range))
      return .count(.empty)
    }
    let link = lower(verb)
    let object = lower(
      verb.object.phrase, columns: .impossible(.yesNo), role: .object(of: link, subjects: subject.labels))
    checkFeasible(subject, link, object, verb, at: clause.range)
    let plan = Plan.why(
      Why(subjects: subject.set, link: link, objects: object.set, heading: explanationHeading))
    return clauses.first.map { .limit(Limit(input: plan, count: $0)) } ?? plan
  }

  /// The rows of a question with what makes them true; a mistake where there are no rows of it.
  mutating func explained(_ plan: Plan, _ rows: Rows?, at range: TextRange) -> Plan {
    guard let rows else {
      report(Messages.explainedNeedsRows(at: range))
      return plan
    }
    return .explain(Explain(input: plan, rows: rows, heading: explanationHeading))
  }

  private var explanationHeading: String { Self.explanationHeading.text(in: language) }

  /// What heads the column that says why a row is there.
  static let explanationHeading = Message(english: "explanation", dutch: "uitleg")
}
