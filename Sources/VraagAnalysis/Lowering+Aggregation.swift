import VraagLanguage
import VraagPlan
import VraagText

extension Lowering {
  /// One value for all, or one for each row of the columns below, or for each value of a key.
  mutating func lower(_ question: AggregateQuestion) -> Plan {
    let column = addColumn(for: question.phrase, kind: .element)
    let subject = lower(question.phrase, columns: .possible)
    setKind(ofColumn: column, labels: subject.labels)
    let rows = Rows(root: node(subject, column: column), columns: columns)
    let key = lower(question.key)
    var clauses = AnswerClauses(question.answerClauses, in: &self)
    guard let key else { return .count(.empty) }
    let shown = shownKey(question.key, key)
    let heading = Messages.measure(question.measure).text(in: language) + " \(shown.heading)"
    var aggregate = Aggregate(
      measure: Aggregate.Measure(question.measure), input: rows, counted: column, key: shown, heading: heading)
    columns.remove(at: column)
    let per = clauses.per
    if let use = per {
      if columns.isEmpty {
        guard let divider = lower(use) else { return .count(.empty) }
        aggregate.per = shownKey(use, divider)
        columns = [RowColumn(name: aggregate.per?.heading ?? use.text, kind: .element)]
      } else {
        report(Messages.perWithColumns(words, at: use.range))
      }
      clauses.per = nil
    }
    columns.append(RowColumn(name: heading, kind: .number))
    guard !aggregate.isOneRow else {
      clauses.requireNoRows(in: &self)
      return .aggregate(aggregate)
    }
    return finish(.aggregate(aggregate), clauses, sortedBy: columns.count - 1, per: per)
  }

  /// The last modifier makes the part of the whole that the others leave.
  mutating func lower(_ question: ShareQuestion) -> Plan {
    let whole = lower(question.whole, columns: .impossible(.share))
    var part = whole
    if let last = question.phrase.modifiers.last { narrow(&part, by: last, columns: .impossible(.share)) }
    var clauses = AnswerClauses(question.answerClauses, in: &self)
    let headings = Messages.shareHeadings.map { $0.text(in: language) }
    var share = Share(whole: whole.set, part: part.set, headings: headings)
    columns = headings.map { RowColumn(name: $0, kind: .number) }
    guard let use = clauses.per else {
      clauses.requireNoRows(in: &self)
      return .share(share)
    }
    guard let key = lower(use) else { return .count(.empty) }
    let per = shownKey(use, key)
    share.per = per
    columns.insert(RowColumn(name: per.heading, kind: .element), at: 0)
    clauses.per = nil
    return finish(.share(share), clauses, sortedBy: 1, per: use)
  }

  /// The rest of the clauses on top of rows of which the largest come first.
  private mutating func finish(
    _ plan: Plan, _ clauses: AnswerClauses, sortedBy column: Int, per: KeyUse?
  ) -> Plan {
    let isOrdered = clauses.sorted != nil || clauses.top != nil
    let ordered = isOrdered ? plan : .sort(Sort(input: plan, by: .column(column), isDescending: true))
    return finish(ordered, clauses, form: .howMany, branches: [], dividedBy: per)
  }
}

extension Aggregate.Measure {
  fileprivate init(_ measure: AggregateQuestion.Measure) {
    switch measure {
    case .total: self = .total
    case .average: self = .average
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    }
  }
}
