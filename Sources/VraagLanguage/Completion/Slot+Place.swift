internal import VraagMetamodel
internal import VraagText

extension Slot {
  /// The noun before a name in the slot: `process "…"`.
  package var noun: NounUse? {
    var finder = SlotFinder(place: place)
    finder.look(in: sentence)
    return finder.noun
  }

  /// The key of which the slot is a value.
  package var key: KeyUse? {
    var finder = SlotFinder(place: place)
    finder.look(in: sentence)
    return finder.key
  }
}

/// Goes through a tree for what stands around a slot.
private struct SlotFinder {
  let place: TextRange
  var noun: NounUse?
  var key: KeyUse?

  mutating func look(in sentence: Sentence) {
    for supposition in sentence.suppositions { look(in: supposition) }
    switch sentence.kind {
    case .describe(let phrase): look(in: phrase)
    case .aggregate(let question): look(in: question.phrase)
    case .share(let question): look(in: question.phrase)
    case .question(let question): look(in: question)
    case .expect(let expectation): look(in: expectation.question)
    case .why(let question): look(in: question)
    case .path(let question):
      look(in: question.from)
      look(in: question.to)
      for verbs in question.through { look(in: verbs) }
    case .reach(let question): look(in: question.subject)
    case .flow(let question): look(in: question.subject)
    case .change(let change): look(in: change)
    }
  }

  private mutating func look(in supposition: Supposition) {
    switch supposition.kind {
    case .without(let phrases): for phrase in phrases { look(in: phrase) }
    case .related(let all):
      for supposed in all {
        look(in: supposed.subject)
        look(in: supposed.object)
      }
    }
  }

  private mutating func look(in change: SessionChange) {
    switch change.kind {
    case .noun(_, let phrase): look(in: phrase)
    case .verb(_, let all): for verbs in all { look(in: verbs) }
    case .leaveOut(let phrases): for phrase in phrases { look(in: phrase) }
    case .order, .use, .forget: break
    }
  }

  private mutating func look(in question: Question) {
    look(in: question.subject.phrase)
    if let predicate = question.predicate { look(in: predicate) }
  }

  private mutating func look(in phrase: NounPhrase) {
    switch phrase.head {
    case .noun(let use, let name): if name?.range == place { noun = use }
    case .either(let parts): for part in parts { look(in: part) }
    case .name, .identifier, .reference, .other: break
    }
    for modifier in phrase.modifiers { look(in: modifier.kind) }
  }

  private mutating func look(in modifier: Modifier.Kind) {
    switch modifier {
    case .that(let predicate): look(in: predicate)
    case .with(let condition): look(in: condition)
    case .partOf(let phrase), .from(let phrase), .to(let phrase): look(in: phrase)
    case .between(let one, let other):
      look(in: one)
      look(in: other)
    case .without, .named, .namedLike, .inFolder, .inView: break
    }
  }

  private mutating func look(in predicate: Predicate) {
    switch predicate {
    case .and(let parts), .or(let parts): for part in parts { look(in: part) }
    case .clause(let clause):
      switch clause.kind {
      case .verb(let verb):
        look(in: verb.object.phrase)
        look(in: verb.verbs)
      case .isA(let phrase, _): look(in: phrase)
      case .has(let condition, _): look(in: condition)
      case .same: break
      case .sameAs(_, let phrase, _): look(in: phrase)
      }
    }
  }

  private mutating func look(in verbs: VerbPhrase) {
    for use in verbs.verbs { if let condition = use.condition { look(in: condition) } }
  }

  private mutating func look(in condition: Condition) {
    switch condition {
    case .test(let test): if test.comparison.literals.contains(where: { $0.range == place }) { key = test.key }
    case .and(let parts), .or(let parts): for part in parts { look(in: part) }
    case .not(let inner, _): look(in: inner)
    }
  }
}
