import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// Narrows the subject to what the predicate holds of, and hangs the predicate's columns under it.
  mutating func narrow(_ subject: inout LoweredPhrase, by predicate: Predicate, columns: ColumnPlace) {
    switch predicate {
    case .clause(let clause): narrow(&subject, by: clause, columns: columns)
    case .and(let parts):
      for part in parts { narrow(&subject, by: part, columns: columns) }
    case .or(let parts):
      // Each alternative starts from a set that costs nothing; the subject itself is worked out once.
      var isPlain = false
      if case .labels = subject.set { isPlain = true }
      let base = isPlain ? subject.set : .labels(subject.labels)
      var alternatives: [SetPlan] = []
      for part in parts {
        var alternative = LoweredPhrase(set: base, labels: subject.labels)
        narrow(&alternative, by: part, columns: columns.closed(by: .alternative))
        alternatives.append(alternative.set)
      }
      subject.set = isPlain ? .union(alternatives) : .intersection([subject.set, .union(alternatives)])
    }
  }

  private mutating func narrow(_ subject: inout LoweredPhrase, by clause: Clause, columns: ColumnPlace) {
    switch clause.kind {
    case .verb(let verb):
      narrow(&subject, by: verb, columns: columns, at: clause.range)
    case .isA(let phrase, let isNegated):
      let other = lower(
        phrase, columns: isNegated ? columns.closed(by: .negation) : columns, role: .member(of: subject.labels))
      if isNegated {
        noteWhatIsNotAmong(subject.labels, phrase)
        subject.set = .difference(subject.set, other.set)
      } else {
        subject.set = .intersection([subject.set, other.set])
        subject.labels = subject.labels.intersection(other.labels)
        subject.branches += other.branches
        subject.counts += other.counts
        subject.joins += other.joins
      }
    case .has(let condition, let isNegated):
      if let lowered = lower(condition) { filter(&subject, isNegated ? .not(lowered) : lowered) }
    case .same(let keys, _):
      for key in keys { _ = lower(key) }
      report(Messages.sameMisplaced(words, at: clause.range))
    case .sameAs(let keys, let phrase, let isNegated):
      narrow(&subject, by: keys, theSameAs: phrase, isNegated: isNegated)
    }
  }

  /// Of `processes that serve functions except "A"`, where A is no function, nothing is left out: that was not meant.
  private mutating func noteWhatIsNotAmong(_ labels: LabelSet, _ phrase: NounPhrase) {
    switch phrase.head {
    case .either(let parts): for part in parts { noteWhatIsNotAmong(labels, part) }
    case .name(let name):
      guard let text = text(of: name) else { return }
      let own = catalog.bearers(of: Folding.fold(text)).labels
      if !own.isEmpty, own.intersection(labels).isEmpty { note(Messages.nameNotAmong(text)) }
    case .noun, .identifier, .reference, .other: break
    }
  }

  private mutating func narrow(
    _ subject: inout LoweredPhrase, by clause: VerbClause, columns: ColumnPlace, at range: TextRange
  ) {
    let link = lower(clause)
    let determiner = clause.object.determiner
    let role = NameRole.object(of: link, subjects: subject.labels)
    if case .reference(let use) = clause.object.phrase.head {
      return refer(&subject, to: use, by: link, clause, columns: columns, at: range)
    }
    if clause.isNegated, determiner.isQuestion {
      reportColumn(clause.object, .negation)
      return
    }
    switch determiner {
    case .which:
      guard case .possible = columns else { return reportColumn(clause.object, columns) }
      let column = addColumn(for: clause.object.phrase, kind: .element)
      if clause.depth == .one, clause.verbs.verbs.count > 1 { columnVerbs[column] = clause.verbs }
      let object = lower(clause.object.phrase, columns: .possible, role: role)
      checkFeasible(subject, link, object, clause, at: range)
      setKind(ofColumn: column, labels: object.labels)
      subject.branches.append(RowBranch(link: link, node: node(object, column: column)))
    case .howMany:
      guard case .possible = columns else { return reportColumn(clause.object, columns) }
      let column = addColumn(for: clause.object.phrase, kind: .number)
      let object = lower(clause.object.phrase, columns: .counted, role: role)
      checkFeasible(subject, link, object, clause, at: range)
      subject.counts.append(RowCount(link: link, objects: object.set, column: column, joins: object.joins))
    case .some where !clause.isNegated:
      let object = lower(clause.object.phrase, columns: columns.inner, role: role)
      checkFeasible(subject, link, object, clause, at: range)
      if object.hasColumns {
        subject.branches.append(RowBranch(link: link, node: node(object, column: nil)))
      } else {
        relate(&subject, link, to: object.set)
      }
    case .some, .no, .every, .only, .atLeast, .atMost, .exactly, .moreThan, .fewerThan, .between:
      let obstacle = clause.isNegated || determiner == .no ? ColumnObstacle.negation : .quantifier
      let object = lower(clause.object.phrase, columns: columns.closed(by: obstacle), role: role)
      checkFeasible(subject, link, object, clause, at: range)
      quantify(&subject, link, object.set, determiner, isNegated: clause.isNegated)
    }
  }

  private func quantify(
    _ subject: inout LoweredPhrase, _ link: Link, _ objects: SetPlan, _ determiner: Determiner, isNegated: Bool
  ) {
    switch (determiner, isNegated) {
    case (.some, true): relate(&subject, link, to: objects, .none)
    case (.no, true): relate(&subject, link, to: objects, .some)
    default:
      guard let quantifier = Quantifier(determiner) else {
        if !isNegated { subject.set = .empty }
        return
      }
      let before = subject.set
      relate(&subject, link, to: objects, quantifier)
      if isNegated { subject.set = .difference(before, subject.set) }
    }
  }

  func node(_ phrase: LoweredPhrase, column: Int?) -> RowNode {
    RowNode(
      set: phrase.set, column: column, branches: phrase.branches, counts: phrase.counts, joins: phrase.joins)
  }
}

extension ColumnPlace {
  /// The same place seen from inside something that lets no column through.
  func closed(by obstacle: ColumnObstacle) -> ColumnPlace {
    switch self {
    case .possible: .impossible(obstacle)
    case .counted: .impossible(.counted)
    case .impossible: self
    }
  }

  /// The same place seen from a noun phrase below it.
  var inner: ColumnPlace {
    if case .counted = self { .impossible(.counted) } else { self }
  }

  /// Why there cannot be a column; nothing where there can.
  var columnObstacle: ColumnObstacle? {
    switch self {
    case .possible: nil
    case .counted: .counted
    case .impossible(let obstacle): obstacle
    }
  }
}

extension Quantifier {
  /// Nothing where the determiner can never hold: `fewer than 0`, `between 4 and 2`.
  init?(_ determiner: Determiner) {
    switch determiner {
    case .some, .which, .howMany: self = .some
    case .no: self = .none
    case .every: self = .every
    case .only: self = .only
    case .atLeast(let number): self = .count(atLeast: number, atMost: .max)
    case .atMost(let number): self = .count(atLeast: 0, atMost: number)
    case .exactly(let number): self = .count(atLeast: number, atMost: number)
    case .moreThan(let number):
      guard number < .max else { return nil }
      self = .count(atLeast: number + 1, atMost: .max)
    case .fewerThan(let number):
      guard number > 0 else { return nil }
      self = .count(atLeast: 0, atMost: number - 1)
    case .between(let least, let most):
      guard least <= most else { return nil }
      self = .count(atLeast: least, atMost: most)
    }
  }
}
