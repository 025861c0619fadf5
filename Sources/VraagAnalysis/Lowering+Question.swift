import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  mutating func lower(_ question: Question) -> Plan {
    if let derivation = question.derivation { return derived(question, derivation) }
    switch question.form {
    case .which, .howMany:
      if let (keys, rest) = question.predicate?.sameness {
        return duplicates(question, keys: keys, rest: rest)
      }
      return table(question)
    case .whether: return truth(question)
    }
  }

  /// A table, or the number of rows that it would have.
  private mutating func table(_ question: Question) -> Plan {
    let column = addColumn(for: question.subject.phrase, kind: .element, isCounted: question.form == .howMany)
    var subject = lower(question.subject.phrase, columns: .possible, role: subjectRole(question.predicate))
    let asked = subject.set
    if let predicate = question.predicate { narrow(&subject, by: predicate, columns: .possible) }
    setKind(ofColumn: column, labels: subject.labels)
    let rows = Rows(root: node(subject, column: column), columns: columns)
    var clauses = AnswerClauses(question.answerClauses, in: &self)
    if question.form == .which, let range = question.predicate?.rangeOfNotAllowed, clauses.isPlain {
      clauses.showing = [KeyUse(text: BuiltInKey.alternatives.rawValue, isQuoted: false, range: range)]
    }
    switch question.form {
    case .which, .whether:
      if let range = clauses.matrix { return matrix(.rows(rows), rows, clauses, asked: asked, at: range) }
      return finish(.rows(rows), clauses, form: question.form, branches: subject.branches)
    case .howMany:
      if columns.count > 1 {
        let counted = Plan.countBy(CountBy(input: rows, counted: column))
        columns[column].kind = .number
        if let range = clauses.matrix { return matrix(counted, rows, clauses, asked: asked, at: range) }
        let isOrdered = clauses.sorted != nil || clauses.top != nil
        let plan = isOrdered ? counted : .sort(Sort(input: counted, by: .column(column), isDescending: true))
        return finish(plan, clauses, form: question.form, branches: subject.branches)
      }
      if clauses.per != nil {
        return finish(.rows(rows), clauses, form: question.form, branches: subject.branches)
      }
      clauses.requireNoRows(in: &self)
      guard subject.hasColumns else { return .count(subject.set) }
      columns[column].name = "count"
      return .countBy(CountBy(input: Rows(root: node(subject, column: column), columns: columns), counted: column))
    }
  }

  /// Whether a predicate holds of a subject: of some, of every, of so many of its members.
  private mutating func truth(_ question: Question) -> Plan {
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    clauses.requireNoRows(in: &self)
    var subject = lower(
      question.subject.phrase, columns: .impossible(.yesNo), role: subjectRole(question.predicate))
    guard question.subject.determiner != .only else { return onlyTruth(question, subject) }
    let subjects = subject.set
    if let predicate = question.predicate { narrow(&subject, by: predicate, columns: .impossible(.yesNo)) }
    guard let quantifier = question.deniesName ? .every : Quantifier(question.subject.determiner) else {
      return .truth(Truth(subjects: .empty, holding: .empty, quantifier: .some))
    }
    return .truth(Truth(subjects: subjects, holding: subject.set, quantifier: quantifier))
  }

  /// `do only processes read "X"`: whatever reads it is a process, and something does.
  private mutating func onlyTruth(_ question: Question, _ subject: LoweredPhrase) -> Plan {
    var holding = LoweredPhrase(set: .labels(.concepts), labels: .concepts)
    if let predicate = question.predicate { narrow(&holding, by: predicate, columns: .impossible(.yesNo)) }
    return .truth(Truth(subjects: subject.set, holding: holding.set, quantifier: .only))
  }

  /// What the predicate says of the subject's name: what can be the subject of its verb.
  private func subjectRole(_ predicate: Predicate?) -> NameRole {
    guard let predicate else { return .anything }
    return .subject(of: predicate)
  }

  // MARK: Columns

  mutating func addColumn(for phrase: NounPhrase, kind: RowColumn.Kind, isCounted: Bool = false) -> Int {
    let name = heading(of: phrase, isPlural: isCounted || kind == .number)
    var unique = name
    var number = 1
    while columns.contains(where: { $0.name == unique }) {
      number += 1
      unique = "\(name) \(number)"
    }
    columns.append(RowColumn(name: unique, kind: kind))
    columnHeads.append(phrase.head)
    return columns.count - 1
  }

  /// Corrects the kind of a column once it is known what it holds.
  mutating func setKind(ofColumn column: Int, labels: LabelSet) {
    if !labels.isEmpty, labels.isSubset(of: .relationships) { columns[column].kind = .relationship }
  }

  private func heading(of phrase: NounPhrase, isPlural: Bool) -> String {
    switch phrase.head {
    case .noun(let use, _), .reference(let use), .other(let use):
      if use.noun == NounID(Umbrella.who) { return Message(english: "who", dutch: "wie").text(in: language) }
      let words = analyzer.lexicon.words(of: use.noun, in: language)
      let noun = isPlural ? words.plural : words.singular
      guard let layer = use.layer else {
        // Who has no plural and no noun.
        return noun.isEmpty ? Message(english: "who", dutch: "wie").text(in: language) : noun
      }
      return Wording.adjective(analyzer.lexicon.adjective(of: layer, in: language), with: noun)
    case .name(let name): return name.text
    case .identifier(let id, _): return id
    case .either(let phrases):
      let or = Message(english: " or ", dutch: " of ").text(in: language)
      return phrases.map { heading(of: $0, isPlural: isPlural) }.joined(separator: or)
    }
  }

  mutating func reportColumn(_ object: DeterminedPhrase, _ place: ColumnPlace) {
    if let obstacle = place.columnObstacle { reportColumn(object, obstacle) }
  }

  mutating func reportColumn(_ object: DeterminedPhrase, _ obstacle: ColumnObstacle) {
    let determiner = TextRange(object.range.lower, max(object.range.lower, object.phrase.range.lower))
    report(
      Messages.columnImpossible(
        object.determiner, obstacle, words, at: object.range, determinerRange: determiner))
  }

  // MARK: Feasibility

  /// Warns where ArchiMate has no relationship by which the clause could hold.
  mutating func checkFeasible(
    _ subject: LoweredPhrase, _ link: Link, _ object: LoweredPhrase, _ clause: VerbClause, at range: TextRange
  ) {
    if Feasibility.isOnlyView(link, object.labels) || Feasibility.isOnlyView(link, subject.labels) {
      report(Messages.clauseOnView(words, at: range))
      return
    }
    guard Feasibility.isImpossible(link, from: subject.labels, to: object.labels) else { return }
    let verb = wording.verb(clause.verbs)
    let targets = Feasibility.targets(of: link, from: subject.labels) ?? LabelSet()
    let sources = Feasibility.targets(of: link.reversed, from: object.labels) ?? LabelSet()
    report(
      Messages.clauseImpossible(
        subjects: wording.nouns(for: subject.labels), verb, objects: wording.nouns(for: object.labels),
        possibleObjects: nouns(of: targets), possibleSubjects: nouns(of: sources), at: range))
  }

  /// The nouns of the types among some labels, those that the model has most of first.
  private func nouns(of labels: LabelSet) -> [NounNames] {
    let counted = labels.intersection(Feasibility.certain).labels.map { label in
      (label: label, count: catalog.count(of: LabelSet(label)))
    }
    return counted.sorted { ($1.count, $0.label) < ($0.count, $1.label) }.compactMap { wording.noun(for: $0.label) }
  }
}

extension Question {
  /// Whether it denies something of a name, which several may bear: `is "X" read by no process` is true where that holds
  /// of all of them, as `does no process read "X"` is.
  var deniesName: Bool {
    form == .whether && subject.determiner == .some && subject.phrase.isOne && predicate?.isDenial ?? false
  }
}

extension Predicate {
  /// Whether all that it says is that something is not so.
  fileprivate var isDenial: Bool {
    switch self {
    case .and(let parts), .or(let parts): return parts.allSatisfy(\.isDenial)
    case .clause(let clause):
      switch clause.kind {
      case .verb(let verb): return verb.isNegated != (verb.object.determiner == .no)
      case .isA(_, let isNegated), .has(_, let isNegated), .same(_, let isNegated), .sameAs(_, _, let isNegated):
        return isNegated
      }
    }
  }

  /// Where it says that something is not allowed: what is allowed instead goes without saying.
  fileprivate var rangeOfNotAllowed: TextRange? {
    switch self {
    case .clause(let clause):
      guard case .isA(let phrase, true) = clause.kind, phrase.adjective == .allowed else { return nil }
      return clause.range
    case .and(let parts): return parts.lazy.compactMap(\.rangeOfNotAllowed).first
    case .or: return nil
    }
  }
}
