package import VraagLanguage
internal import VraagMetamodel
package import VraagPlan
package import VraagText

/// Why an answer is empty: the smallest part of the question that already is, and the nearest question that is not.
///
/// The question's parts are asked again one by one, the noun first, then each thing that is said of it by itself, then
/// all of them together; the first that nothing satisfies is told, with who does, with another mode, the other way
/// round, or in more steps. Each probe is a set that the caller counts.
package enum Emptiness {
  /// The reasons, none where the question is not empty after all.
  package static func reasons<Failure: Error>(
    for sentence: Sentence, analyzer: Analyzer, count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    var search = EmptinessSearch(analyzer: analyzer, language: sentence.language)
    switch sentence.kind {
    case .path, .reach, .flow, .change: return []
    case .describe(let phrase): return try search.reasons(phrase, nil, count)
    case .aggregate(let question): return try search.reasons(question.phrase, nil, count)
    case .share(let question): return try search.reasons(question.whole, nil, count)
    case .expect(let expectation):
      // What is listed is the reason; nothing is listed of what there is not.
      let question = expectation.question
      guard question.subject.determiner == .some || question.predicate == nil else { return [] }
      search.answersYesOrNo = true
      return try search.reasons(question.subject.phrase, question.predicate, count)
    case .why(let question):
      search.answersYesOrNo = true
      return try search.reasons(question.subject.phrase, question.predicate, count)
    case .question(let question) where question.derivation != nil: return try search.reasons(derived: question, count)
    case .question(let question):
      search.answersYesOrNo = question.form == .whether
      if let (keys, rest) = question.predicate?.sameness {
        return try search.reasons(question.subject.phrase, rest, theSame: keys, count)
      }
      guard question.form == .whether, question.subject.determiner != .some || question.deniesName else {
        return try search.reasons(question.subject.phrase, question.predicate, count)
      }
      return try search.shares(question, count)
    }
  }
}

/// The search for the reasons, part by part.
struct EmptinessSearch {
  let analyzer: Analyzer
  let language: Language
  /// Whether the answer was a no, so that of a name it needs no repeating what does not hold of it.
  var answersYesOrNo = false

  var wording: Wording { Wording(lexicon: analyzer.lexicon) }

  /// Why no member of a noun phrase satisfies a predicate.
  func reasons<Failure: Error>(
    _ phrase: NounPhrase, _ predicate: Predicate?, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    if case .either(let phrases) = phrase.head, phrase.modifiers.isEmpty, predicate == nil {
      var all: [Message] = []
      for phrase in phrases { all += try reasons(phrase, nil, count) }
      return all
    }
    let head = NounPhrase(head: phrase.head, modifiers: [], range: phrase.range)
    if try count(set(head)) == 0 { return [Messages.emptyNoun(wording.names(of: head), isName: wording.isName(head))] }
    let constraints = Constraint.all(of: phrase, predicate)
    for constraint in constraints where try count(set(head, [constraint])) == 0 {
      return try reasons(head, constraint, count)
    }
    return try conflict(head, constraints, count)
  }

  /// Each constraint holds of something, and all of them of nothing: the first two that exclude each other, or all.
  private func conflict<Failure: Error>(
    _ head: NounPhrase, _ constraints: [Constraint], _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let names = wording.names(of: head)
    for (index, later) in constraints.enumerated() {
      for earlier in constraints[..<index] where try count(set(head, [earlier, later])) == 0 {
        let counts = (try count(set(head, [earlier])), try count(set(head, [later])))
        return [
          Messages.emptyPair(
            names, (wording.statement(earlier), counts.0), (wording.statement(later), counts.1))
        ]
      }
    }
    for index in constraints.indices.dropFirst(2) where try count(set(head, Array(constraints[...index]))) == 0 {
      let before = try count(set(head, Array(constraints[..<index])))
      return [Messages.emptyRest(names, before, wording.statement(constraints[index]))]
    }
    return []
  }

  /// Why one thing said of a noun phrase holds of none of its members.
  private func reasons<Failure: Error>(
    _ head: NounPhrase, _ constraint: Constraint, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let subject = wording.names(of: head)
    switch constraint {
    case .clause(let clause):
      switch clause.kind {
      case .verb(let verb): return try reasons(head, verb, constraint, count)
      case .isA(let phrase, let isNegated): return try reasons(head, isA: phrase, isNegated, constraint, count)
      case .has(let condition, false): return try reasons(head, condition, constraint, count)
      case .has(let condition, true):
        let held = Constraint.modifier(Modifier(kind: .with(condition), range: clause.range))
        return [Messages.emptyNegation(subject, isName: wording.isName(head), wording.statement(held))]
      case .sameAs(_, let phrase, false):
        let other = try reasons(phrase, nil, count)
        if !other.isEmpty { return other }
      case .same, .sameAs: break
      }
    case .modifier(let modifier):
      switch modifier.kind {
      case .with(let condition): return try reasons(head, condition, constraint, count)
      case .without(let key): return [Messages.emptyWithout(subject, Messages.keyText(key.text))]
      case .partOf(let phrase), .from(let phrase), .to(let phrase):
        let inner = try reasons(phrase, nil, count)
        if !inner.isEmpty { return inner }
      case .between(let one, let other):
        let inner = try reasons(one, nil, count) + reasons(other, nil, count)
        if !inner.isEmpty { return inner }
      case .named(let name):
        let bearers = analyzer.catalog.concepts(named: name.text)
        if name.form != .parameter, !bearers.isEmpty { return [Messages.emptyNamed(subject, name.text, bearers)] }
      case .that, .namedLike, .inFolder, .inView: break
      }
    case .predicate(.or(let parts)):
      var all: [Message] = []
      for part in parts {
        for reason in try reasons(head, part, count) where !all.contains(reason) { all.append(reason) }
      }
      return all
    case .predicate: break
    }
    let others = try others(set(Self.anything, [constraint]), constraint, count)
    return nothing(head, constraint, others)
  }

  /// Nothing is what it was asked to be, or where: of a name its types are told.
  private func reasons<Failure: Error>(
    _ head: NounPhrase, isA phrase: NounPhrase, _ isNegated: Bool, _ constraint: Constraint,
    _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let subject = wording.names(of: head)
    let isName = wording.isName(head)
    let isPlace = phrase.isModifiersAlone
    if !isNegated {
      let inner = try reasons(phrase, nil, count)
      if !inner.isEmpty { return inner }
    }
    if case .name(let name) = head.head, name.form != .parameter, !isPlace {
      return [Messages.nameIs(name.text, analyzer.catalog.concepts(named: name.text))]
    }
    if isNegated {
      let held = Constraint.clause(Clause(kind: .isA(phrase, isNegated: false), range: phrase.range))
      return [Messages.emptyNegation(subject, isName: isName, wording.statement(held))]
    }
    let others = isPlace ? try others(set(Self.anything, [constraint]), constraint, count) : []
    return nothing(head, constraint, others)
  }

  private func reasons<Failure: Error>(
    _ head: NounPhrase, _ condition: Condition, _ constraint: Constraint,
    _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    if case .and(let parts) = condition {
      for part in parts {
        let narrower = Constraint.modifier(Modifier(kind: .with(part), range: part.range))
        if try count(set(head, [narrower])) == 0 { return try reasons(head, part, narrower, count) }
      }
    }
    var others = try others(set(Self.anything, [constraint]), constraint, count)
    if others.isEmpty, let values = values(of: condition) { others = [values] }
    return nothing(head, constraint, others)
  }

  /// That a constraint holds of no member of a phrase, and what holds instead.
  func nothing(_ head: NounPhrase, _ constraint: Constraint, _ others: [Message]) -> [Message] {
    let isName = wording.isName(head)
    if isName, answersYesOrNo { return others.isEmpty ? [] : [Messages.joined(others)] }
    let statement = wording.statement(constraint)
    if head.isAnything { return [Messages.emptyVerb(statement, others)] }
    return [Messages.emptyStatement(wording.names(of: head), isName: isName, statement, others)]
  }

  /// What values there are, where a condition asks for one that there is not.
  private func values(of condition: Condition) -> Message? {
    guard case .test(let test) = condition, case .equal(let literal) = test.comparison, literal.form != .parameter,
      analyzer.catalog.hasKey(test.key.text)
    else { return nil }
    let values = analyzer.catalog.values(ofKey: test.key.text).map(\.value)
    let nearest = Nearest.words(to: literal.text, among: values)
    return Messages.valuesKnown(test.key.text, nearest.isEmpty ? values : nearest)
  }

  // MARK: Probes

  /// The set of a noun phrase of which some things are said. Columns are only needed to exist.
  func set(_ head: NounPhrase, _ constraints: [Constraint] = []) -> SetPlan {
    var lowering = Lowering(analyzer: analyzer, language: language)
    var phrase = head
    phrase.modifiers += constraints.map(\.modifier)
    return lowering.lower(phrase, columns: .possible).existing
  }

  /// Anything at all, of which the same may be said.
  static let anything = NounPhrase(
    head: .noun(NounUse(noun: NounID(Umbrella.thing), layer: nil, range: .empty), name: nil), modifiers: [],
    range: .empty)

  /// How many of each type are in a set, the most first, two at most: "3 application components do".
  func others<Failure: Error>(
    _ set: SetPlan, _ constraint: Constraint, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let isBe = wording.statement(constraint).isBe
    let present = LabelSet.everything.labels.filter { analyzer.catalog.count(of: LabelSet($0)) > 0 }
    var found: [(label: Label, count: Int)] = []
    try search(set, present[...], &found, count)
    found.sort { $0.count > $1.count }
    return found.prefix(2).compactMap { found in
      wording.noun(for: found.label).map { Messages.othersDo($0, found.count, isBe: isBe) }
    }
  }

  /// Halves the labels until those that the set has are alone.
  private func search<Failure: Error>(
    _ set: SetPlan, _ labels: ArraySlice<Label>, _ found: inout [(label: Label, count: Int)],
    _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) {
    guard let first = labels.first else { return }
    // Not `LabelSet(labels)`, which takes any sequence and asks the runtime for what this one is.
    let wanted = labels.reduce(into: LabelSet()) { $0.insert($1) }
    let members = try count(.intersection([.labels(wanted), set]))
    if members == 0 { return }
    if labels.count == 1 { return found.append((first, members)) }
    let middle = labels.startIndex + labels.count / 2
    try search(set, labels[..<middle], &found, count)
    try search(set, labels[middle...], &found, count)
  }
}

extension LoweredPhrase {
  /// The members for which every column below has something to show.
  var existing: SetPlan { RowNode(set: set, column: nil, branches: branches).existing }
}

extension RowNode {
  fileprivate var existing: SetPlan {
    branches.reduce(set) { set, branch in
      .related(Related(subjects: set, link: branch.link, objects: branch.node.existing, quantifier: .some))
    }
  }
}
