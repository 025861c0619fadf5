import VraagLanguage
import VraagPlan
import VraagText

extension Lowering {
  /// `which processes have the same name`: those of the subject that share values, group by group.
  ///
  /// What else is said of the subject narrows it first: the same as another one for which all of that holds.
  mutating func duplicates(_ question: Question, keys uses: [KeyUse], rest: Predicate?) -> Plan {
    let phrase = question.subject.phrase
    var subject = lower(phrase, columns: .impossible(.same))
    if let rest { narrow(&subject, by: rest, columns: .impossible(.same)) }
    let keys = uses.compactMap { use in lower(use).map { shownKey(use, $0) } }
    columns = keys.map { RowColumn(name: $0.heading, kind: .element) }
    sharedKeys = keys.count
    let column = addColumn(for: phrase, kind: .element)
    setKind(ofColumn: column, labels: subject.labels)
    var duplicates = Duplicates(input: subject.set, keys: keys, column: columns[column], isCounted: false)
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    if question.form == .howMany, clauses.per == nil {
      clauses.requireNoRows(in: &self)
      duplicates.isCounted = true
      return .duplicates(duplicates)
    }
    return finish(.duplicates(duplicates), clauses, form: .which, branches: [])
  }
}

extension Lowering {
  /// `which applications have the same Leverancier as "X"`: those that share a value with X and are another.
  mutating func narrow(
    _ subject: inout LoweredPhrase, by uses: [KeyUse], theSameAs phrase: NounPhrase, isNegated: Bool
  ) {
    let keys = uses.compactMap { lower($0)?.key }
    let other = lower(phrase, columns: .impossible(.same))
    guard keys.count == uses.count else { return }
    let sharing = SetPlan.sharing(Sharing(subjects: subject.set, keys: keys, others: other.set))
    subject.set = isNegated ? .difference(subject.set, sharing) : sharing
  }
}

extension Predicate {
  /// The keys of which the same is asked, where that is one of the main clauses, and what else is said.
  var sameness: (keys: [KeyUse], rest: Predicate?)? {
    switch self {
    case .clause(let clause):
      guard case .same(let keys, false) = clause.kind else { return nil }
      return (keys, nil)
    case .and(var parts):
      for (index, part) in parts.enumerated() {
        guard case .clause(let clause) = part, case .same(let keys, false) = clause.kind else { continue }
        parts.remove(at: index)
        return (keys, parts.count == 1 ? parts[0] : .and(parts))
      }
      return nil
    case .or: return nil
    }
  }
}
