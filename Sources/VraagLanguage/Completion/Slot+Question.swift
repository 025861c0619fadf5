internal import VraagMetamodel
internal import VraagText

extension Slot {
  /// What fits the slot without leaving the answer empty, as a question; nothing where that is no question: under a
  /// negation, among alternatives, in a quantity, where the sentence goes on behind the slot.
  ///
  /// `which processes read "…"` becomes `which processes read which things`, and the things are what fits. Of a key or
  /// a value it is whose key or value it is.
  package var question: (sentence: Sentence, isSubject: Bool)? {
    // What a changed model has is not known here.
    guard isLast, sentence.suppositions.isEmpty else { return nil }
    var asking = Asking(place: place)
    var question: Question
    switch sentence.kind {
    case .describe(let phrase): question = Self.listing(phrase)
    case .aggregate(let asked): question = Self.listing(asked.phrase)
    case .share(let asked): question = Self.listing(asked.phrase)
    case .path, .reach, .flow, .expect, .why, .change: return nil
    case .question(let asked):
      guard asked.form != .whether, asked.derivation == nil else { return nil }
      question = asked
      question.form = .which
      question.subject.determiner = .which
      question.answerClauses = []
    }
    var outcome = asking.take(&question.subject.phrase)
    if outcome == .elsewhere, var predicate = question.predicate {
      outcome = asking.take(&predicate)
      question.predicate = predicate.isEmpty ? nil : predicate
    }
    guard outcome == .owner || outcome == .inner else { return nil }
    return (
      Sentence(kind: .question(question), language: sentence.language, range: sentence.range), outcome == .owner
    )
  }

  /// Whether it is a name alone at an end of a path, of which views are none.
  package var isEndOfPath: Bool {
    guard case .path(let question) = sentence.kind else { return false }
    return [question.from, question.to].contains { phrase in
      if case .name(let name) = phrase.head { name.range == place } else { false }
    }
  }

  /// Which they are that a phrase means.
  private static func listing(_ phrase: NounPhrase) -> Question {
    let subject = DeterminedPhrase(determiner: .which, phrase: phrase, range: phrase.range)
    return Question(form: .which, subject: subject, predicate: nil, answerClauses: [])
  }
}

/// Takes a slot out of a tree and asks for what it belongs to instead.
private struct Asking {
  /// Where the slot was found.
  enum Outcome {
    case elsewhere
    /// In the phrase itself, or in what is said of it alone.
    case owner
    /// In a phrase below it, which has become a column.
    case inner
    /// Where what fits is no column.
    case impossible

    /// The outcome where a column cannot come from this part.
    var closed: Outcome { self == .elsewhere ? .elsewhere : .impossible }
  }

  let place: TextRange

  mutating func take(_ phrase: inout NounPhrase) -> Outcome {
    switch phrase.head {
    case .name(let name) where name.range == place:
      phrase.head = .noun(NounUse(noun: NounID(Umbrella.thing), layer: nil, range: place), name: nil)
      return .owner
    case .noun(let use, let name?) where name.range == place:
      phrase.head = .noun(use, name: nil)
      return .owner
    case .identifier(_, let range) where range.upper == place.upper:
      phrase.head = .noun(NounUse(noun: NounID(Umbrella.thing), layer: nil, range: place), name: nil)
      return .owner
    case .either(var parts):
      for index in parts.indices {
        let outcome = take(&parts[index])
        guard outcome == .elsewhere else { return parts.count == 1 ? outcome : .impossible }
      }
    case .name, .noun, .identifier, .reference, .other: break
    }
    for index in phrase.modifiers.indices {
      var kind = Optional(phrase.modifiers[index].kind)
      let outcome = take(&kind)
      guard outcome != .elsewhere else { continue }
      if let kind { phrase.modifiers[index].kind = kind } else { phrase.modifiers.remove(at: index) }
      return outcome
    }
    return .elsewhere
  }

  /// Nothing is left of a modifier that says only what the slot is.
  private mutating func take(_ kind: inout Modifier.Kind?) -> Outcome {
    switch kind {
    case .that(var predicate):
      let outcome = take(&predicate)
      kind = predicate.isEmpty ? nil : .that(predicate)
      return outcome
    case .with(let condition):
      guard let rest = take(condition) else { return holds(condition) ? .impossible : .elsewhere }
      kind = rest.map { .with($0) }
      return .owner
    case .named(let name) where name.range == place, .inView(let name) where name.range == place:
      if case .inView = kind {
        kind = .that(.clause(place(NounID(Umbrella.view), .show, .one)))
        return .inner
      }
      kind = nil
      return .owner
    case .inFolder(let literal) where literal.range == place:
      kind = nil
      return .owner
    case .partOf(var phrase):
      let outcome = take(&phrase)
      guard outcome == .owner else { return outcome.closed }
      var clause = place(NounID(Umbrella.thing), .contain, .any)
      if case .verb(var verb) = clause.kind {
        verb.object.phrase = phrase
        clause.kind = .verb(verb)
      }
      kind = .that(.clause(clause))
      return .inner
    case .without(let key): return key.range == place ? .impossible : .elsewhere
    case .namedLike(let literal): return literal.range == place ? .impossible : .elsewhere
    case .from(var phrase), .to(var phrase): return take(&phrase).closed
    case .between(var one, var other):
      let outcome = take(&one)
      return outcome == .elsewhere ? take(&other).closed : outcome.closed
    case .named, .inView, .inFolder, nil: return .elsewhere
    }
  }

  /// That something is in which one.
  private func place(_ noun: NounID, _ verb: VocabularyVerb, _ depth: Depth) -> Clause {
    let phrase = NounPhrase(
      head: .noun(NounUse(noun: noun, layer: nil, range: place), name: nil), modifiers: [], range: place)
    let use = VerbUse(verb: VerbID(verb), condition: nil, range: place)
    let verbs = VerbPhrase(verbs: [use], joiner: .or, voice: .passive, range: place)
    let object = DeterminedPhrase(determiner: .which, phrase: phrase, range: place)
    let clause = VerbClause(adverb: nil, isNegated: false, verbs: verbs, object: object, depth: depth)
    return Clause(kind: .verb(clause), range: place)
  }

  mutating func take(_ predicate: inout Predicate) -> Outcome {
    switch predicate {
    case .clause(var clause):
      let (outcome, isGone) = take(&clause)
      predicate = isGone ? .and([]) : .clause(clause)
      return outcome
    case .and(var parts):
      for index in parts.indices {
        let outcome = take(&parts[index])
        guard outcome != .elsewhere else { continue }
        if parts[index].isEmpty { parts.remove(at: index) }
        predicate = parts.count == 1 ? parts[0] : .and(parts)
        return outcome
      }
      predicate = .and(parts)
      return .elsewhere
    case .or(var parts):
      for index in parts.indices {
        let outcome = take(&parts[index])
        if outcome != .elsewhere { return .impossible }
      }
      return .elsewhere
    }
  }

  private mutating func take(_ clause: inout Clause) -> (Outcome, isGone: Bool) {
    switch clause.kind {
    case .verb(var verb):
      if verb.verbs.verbs.contains(where: { $0.condition.map(holds) ?? false }) { return (.impossible, false) }
      let outcome = take(&verb.object.phrase)
      let isPlain = !verb.isNegated && (verb.object.determiner == .some || verb.object.determiner == .which)
      if outcome != .elsewhere, !isPlain { return (.impossible, false) }
      if isPlain { verb.object.determiner = outcome == .owner ? .which : .some }
      clause.kind = .verb(verb)
      return (outcome == .owner ? .inner : outcome, false)
    case .isA(var phrase, let isNegated):
      let outcome = take(&phrase)
      clause.kind = .isA(phrase, isNegated: isNegated)
      return isNegated ? (outcome.closed, false) : (outcome, false)
    case .has(let condition, let isNegated):
      guard let rest = take(condition), !isNegated else { return (holds(condition) ? .impossible : .elsewhere, false) }
      guard let rest else { return (.owner, true) }
      clause.kind = .has(rest, isNegated: false)
      return (.owner, false)
    case .same(let keys, _): return (keys.contains { $0.range == place } ? .impossible : .elsewhere, false)
    case .sameAs(let keys, var phrase, _):
      let isHere = keys.contains { $0.range == place } || take(&phrase) != .elsewhere
      return (isHere ? .impossible : .elsewhere, false)
    }
  }

  /// What is left of a condition without the test that has the slot: nothing, or nothing to take out.
  private func take(_ condition: Condition) -> Condition?? {
    switch condition {
    case .test(let test): return has(test) ? .some(nil) : nil
    case .and(var parts):
      guard let index = parts.firstIndex(where: { if case .test(let test) = $0 { has(test) } else { false } }) else {
        return nil
      }
      parts.remove(at: index)
      return parts.count == 1 ? parts[0] : .and(parts)
    case .or, .not: return nil
    }
  }

  /// Whether the slot is the key of a test, or the value that the key is to have.
  private func has(_ test: Test) -> Bool {
    if test.key.range == place { return true }
    if case .equal(let literal) = test.comparison { return literal.range == place }
    return false
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .test(let test): test.key.range == place || test.comparison.literals.contains { $0.range == place }
    case .and(let parts), .or(let parts): parts.contains(where: holds)
    case .not(let inner, _): holds(inner)
    }
  }
}

extension Predicate {
  /// Whether nothing is said.
  fileprivate var isEmpty: Bool { if case .and(let parts) = self { parts.isEmpty } else { false } }
}

extension Test.Comparison {
  var literals: [Literal] {
    switch self {
    case .exists: []
    case .equal(let value), .notEqual(let value), .less(let value), .lessOrEqual(let value), .greater(let value),
      .greaterOrEqual(let value), .containing(let value), .startingWith(let value), .endingWith(let value),
      .like(let value), .matching(let value), .before(let value), .after(let value):
      [value]
    case .between(let low, let high): [low, high]
    case .oneOf(let values): values
    }
  }
}
