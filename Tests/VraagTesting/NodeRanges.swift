internal import VraagLanguage
internal import VraagText

/// That no node lies outside the node it is part of.
struct NodeRanges {
  private var broken: String?

  static func violation(_ sentence: Sentence) -> String? {
    var walk = NodeRanges()
    for supposition in sentence.suppositions { walk.supposition(supposition, in: sentence.range) }
    switch sentence.kind {
    case .describe(let phrase): walk.phrase(phrase, in: sentence.range)
    case .aggregate(let question):
      walk.check(question.key.range, in: sentence.range, "a key")
      walk.phrase(question.phrase, in: sentence.range)
      for clause in question.answerClauses { walk.check(clause.range, in: sentence.range, "an answer clause") }
    case .share(let question):
      walk.phrase(question.phrase, in: sentence.range)
      for clause in question.answerClauses { walk.check(clause.range, in: sentence.range, "an answer clause") }
    case .question(let question), .why(let question): walk.question(question, in: sentence.range)
    case .expect(let expectation):
      walk.question(expectation.question, in: sentence.range)
      if let title = expectation.title { walk.check(title.range, in: sentence.range, "a title") }
    case .path(let question):
      walk.phrase(question.from, in: sentence.range)
      walk.phrase(question.to, in: sentence.range)
      for verbs in question.through { walk.check(verbs.range, in: sentence.range, "a verb") }
      walk.answerClauses(question.answerClauses, in: sentence.range)
    case .change(let change): walk.change(change, in: sentence.range)
    case .flow(let question):
      walk.phrase(question.subject, in: sentence.range)
      walk.answerClauses(question.answerClauses, in: sentence.range)
    case .reach(let question):
      walk.phrase(question.subject, in: sentence.range)
      walk.answerClauses(question.answerClauses, in: sentence.range)
    }
    return walk.broken
  }

  private mutating func supposition(_ supposition: Supposition, in outer: TextRange) {
    check(supposition.range, in: outer, "a supposition")
    switch supposition.kind {
    case .without(let phrases): for phrase in phrases { self.phrase(phrase, in: supposition.range) }
    case .related(let all):
      for supposed in all {
        check(supposed.range, in: supposition.range, "what is supposed")
        phrase(supposed.subject, in: supposed.range)
        check(supposed.verbs.range, in: supposed.range, "a verb")
        phrase(supposed.object, in: supposed.range)
      }
    }
  }

  private mutating func change(_ change: SessionChange, in outer: TextRange) {
    check(change.range, in: outer, "a change")
    switch change.kind {
    case .noun(let word, let phrase):
      check(word.range, in: change.range, "a word")
      self.phrase(phrase, in: change.range)
    case .verb(let word, let all):
      check(word.range, in: change.range, "a word")
      for verbs in all { check(verbs.range, in: change.range, "a verb") }
    case .order(let places): for value in places.joined() { check(value.range, in: change.range, "a value") }
    case .use(let key, _): check(key.range, in: change.range, "a key")
    case .leaveOut(let phrases): for phrase in phrases { self.phrase(phrase, in: change.range) }
    case .forget(.word(let word)): check(word.range, in: change.range, "a word")
    case .forget: break
    }
  }

  private mutating func question(_ question: Question, in outer: TextRange) {
    object(question.subject, in: outer)
    if let predicate = question.predicate { self.predicate(predicate, in: outer) }
    answerClauses(question.answerClauses, in: outer)
  }

  private mutating func answerClauses(_ clauses: [AnswerClause], in outer: TextRange) {
    for clause in clauses { check(clause.range, in: outer, "an answer clause") }
  }

  private mutating func check(_ inner: TextRange, in outer: TextRange, _ node: String) {
    if !outer.contains(inner), broken == nil { broken = "\(node) \(inner) lies outside its parent \(outer)" }
  }

  private mutating func object(_ object: DeterminedPhrase, in outer: TextRange) {
    check(object.range, in: outer, "an object")
    phrase(object.phrase, in: object.range)
  }

  private mutating func phrase(_ phrase: NounPhrase, in outer: TextRange) {
    check(phrase.range, in: outer, "a noun phrase")
    switch phrase.head {
    case .noun(let noun, let name):
      check(noun.range, in: phrase.range, "a noun")
      if let name { check(name.range, in: phrase.range, "a name") }
    case .name(let name): check(name.range, in: phrase.range, "a name")
    case .identifier(_, let range): check(range, in: phrase.range, "an id")
    case .reference(let noun), .other(let noun): check(noun.range, in: phrase.range, "a noun")
    case .either(let parts): for part in parts { self.phrase(part, in: phrase.range) }
    }
    for modifier in phrase.modifiers {
      check(modifier.range, in: phrase.range, "a modifier")
      self.modifier(modifier)
    }
  }

  private mutating func modifier(_ modifier: Modifier) {
    switch modifier.kind {
    case .that(let predicate): self.predicate(predicate, in: modifier.range)
    case .with(let condition): check(condition.range, in: modifier.range, "a condition")
    case .without(let key): check(key.range, in: modifier.range, "a key")
    case .named(let name), .inView(let name): check(name.range, in: modifier.range, "a name")
    case .namedLike(let value), .inFolder(let value): check(value.range, in: modifier.range, "a value")
    case .partOf(let phrase), .from(let phrase), .to(let phrase): self.phrase(phrase, in: modifier.range)
    case .between(let first, let second):
      phrase(first, in: modifier.range)
      phrase(second, in: modifier.range)
    }
  }

  private mutating func predicate(_ predicate: Predicate, in outer: TextRange) {
    check(predicate.range, in: outer, "a predicate")
    switch predicate {
    case .and(let parts), .or(let parts): for part in parts { self.predicate(part, in: outer) }
    case .clause(let clause):
      switch clause.kind {
      case .isA(let phrase, _): self.phrase(phrase, in: clause.range)
      case .has(let condition, _): check(condition.range, in: clause.range, "a condition")
      case .same(let keys, _): for key in keys { check(key.range, in: clause.range, "a key") }
      case .sameAs(let keys, let phrase, _):
        for key in keys { check(key.range, in: clause.range, "a key") }
        self.phrase(phrase, in: clause.range)
      case .verb(let verb):
        check(verb.verbs.range, in: clause.range, "verbs")
        object(verb.object, in: clause.range)
      }
    }
  }
}
