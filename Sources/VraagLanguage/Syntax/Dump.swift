package import VraagMetamodel
internal import VraagText

/// A tree as an s-expression without ranges: two sentences that mean the same have the same dump.
///
/// Nouns and verbs are named by their English words. Short lists stand on one line, longer ones are indented.
package func dump(_ sentence: Sentence, lexicon: Lexicon) -> String {
  Dumper(lexicon: lexicon).sentence(sentence).text(indentation: 0)
}

/// A word, or a list in parentheses.
private enum Item {
  case word(String)
  case list([Item])

  private var line: String {
    switch self {
    case .word(let word): word
    case .list(let items): "(" + items.map(\.line).joined(separator: " ") + ")"
    }
  }

  func text(indentation: Int) -> String {
    guard case .list(let items) = self, line.utf8.count + indentation > 80 else { return line }
    let head = items.prefix { if case .word = $0 { true } else { false } }
    let inner = String(repeating: " ", count: indentation + 2)
    let rest = items.dropFirst(head.count).map { "\n" + inner + $0.text(indentation: indentation + 2) }
    return "(" + head.map(\.line).joined(separator: " ") + rest.joined() + ")"
  }
}

private struct Dumper {
  var lexicon: Lexicon

  func sentence(_ sentence: Sentence) -> Item {
    let asked = self.asked(sentence.kind)
    if sentence.suppositions.isEmpty { return asked }
    return .list([.word("suppose")] + sentence.suppositions.map(supposition) + [asked])
  }

  private func supposition(_ supposition: Supposition) -> Item {
    switch supposition.kind {
    case .without(let phrases): .list([.word("without")] + phrases.map(phrase))
    case .related(let all):
      .list(
        [.word("that")]
          + all.map { .list([.word("supposed"), phrase($0.subject), verbs($0.verbs), phrase($0.object)]) })
    }
  }

  private func asked(_ kind: Sentence.Kind) -> Item {
    switch kind {
    case .change(let change): return self.change(change)
    case .describe(let phrase): return .list([.word("describe"), self.phrase(phrase)])
    case .aggregate(let question):
      let items: [Item] = [.word("\(question.measure)"), key(question.key), phrase(question.phrase)]
      return .list(items + question.answerClauses.map(answerClause))
    case .share(let question):
      return .list([.word("share"), phrase(question.phrase)] + question.answerClauses.map(answerClause))
    case .question(let question):
      let derivation = question.derivation.map { [Item.word($0 == .possibly ? "possibly-derived" : "derived")] } ?? []
      return .list([.word("question"), .word("\(question.form)")] + derivation + questionItems(question))
    case .path(let question): return path(question)
    case .flow(let question):
      return .list([.word("flow"), phrase(question.subject)] + question.answerClauses.map(answerClause))
    case .expect(let expectation):
      let title = expectation.title.map { [quoted($0.text)] } ?? []
      return .list([.word("expect")] + title + questionItems(expectation.question))
    case .why(let question): return .list([.word("why")] + questionItems(question))
    case .reach(let question):
      let certainty = question.isCertain ? [Item.word("certain")] : []
      let items = certainty + [.word("\(question.direction)"), phrase(question.subject)] + within(question.steps)
      return .list(items + question.answerClauses.map(answerClause))
    }
  }

  private func change(_ change: SessionChange) -> Item {
    switch change.kind {
    case .noun(let word, let phrase): .list([.word("define"), quoted(word.text), self.phrase(phrase)])
    case .verb(let word, let all): .list([.word("define-verb"), quoted(word.text)] + all.map(verbs))
    case .order(let places): .list([.word("define-order")] + places.map { .list($0.map(literal)) })
    case .use(let key, let purpose): .list([.word("use"), self.key(key), .word("\(purpose)")])
    case .leaveOut(let phrases): .list([.word("leave-out")] + phrases.map(phrase))
    case .forget(.everything): .list([.word("forget"), .word("everything")])
    case .forget(.number(let number)): .list([.word("forget"), .word("\(number)")])
    case .forget(.word(let word)): .list([.word("forget"), quoted(word.text)])
    }
  }

  private func path(_ question: PathQuestion) -> Item {
    var items: [Item] = [.word(question.isAll ? "paths" : "path"), phrase(question.from), phrase(question.to)]
    if !question.through.isEmpty { items.append(.list([.word("through")] + question.through.map(verbs))) }
    return .list(items + within(question.steps) + question.answerClauses.map(answerClause))
  }

  private func within(_ steps: Int?) -> [Item] { steps.map { [.list([.word("within"), .word("\($0)")])] } ?? [] }

  private func questionItems(_ question: Question) -> [Item] {
    var items = [determined(question.subject)]
    if let predicate = question.predicate { items.append(self.predicate(predicate)) }
    return items + question.answerClauses.map(answerClause)
  }

  private func determined(_ phrase: DeterminedPhrase) -> Item {
    .list([.word(determiner(phrase.determiner)), self.phrase(phrase.phrase)])
  }

  private func determiner(_ determiner: Determiner) -> String {
    switch determiner {
    case .some: "some"
    case .no: "no"
    case .every: "every"
    case .only: "only"
    case .which: "which"
    case .howMany: "how-many"
    case .atLeast(let number): "at-least \(number)"
    case .atMost(let number): "at-most \(number)"
    case .exactly(let number): "exactly \(number)"
    case .moreThan(let number): "more-than \(number)"
    case .fewerThan(let number): "fewer-than \(number)"
    case .between(let least, let most): "between \(least) \(most)"
    }
  }

  private func phrase(_ phrase: NounPhrase) -> Item {
    let head: Item
    switch phrase.head {
    case .noun(let use, let name): head = .list(noun(use, named: "noun") + (name.map { [self.name($0)] } ?? []))
    case .name(let name): head = self.name(name)
    case .identifier(let text, _): head = .list([.word("id"), quoted(text)])
    case .either(let parts): head = .list([.word("either")] + parts.map(self.phrase))
    case .reference(let use): head = .list(noun(use, named: "that"))
    case .other(let use): head = .list(noun(use, named: "other"))
    }
    guard !phrase.modifiers.isEmpty else { return head }
    return .list([.word("phrase"), head] + phrase.modifiers.map(modifier))
  }

  private func noun(_ use: NounUse, named name: String) -> [Item] {
    let layer = use.layer.map { [Item.word($0.rawValue)] } ?? []
    return [.word(name)] + layer + [quoted(lexicon.words(of: use.noun, in: .english).singular, else: use.noun)]
  }

  private func quoted(_ text: String, else noun: NounID) -> Item {
    text.isEmpty ? .word(noun.umbrella.map { "\($0)" } ?? "?") : quoted(text)
  }

  private func quoted(_ text: String) -> Item { .word(CanonicalPrinter.quoted(text)) }

  private func name(_ name: NameUse) -> Item {
    switch name.form {
    case .quoted, .bare: .list([.word("name"), quoted(name.text)])
    case .parameter: .word("$" + name.text)
    }
  }

  private func modifier(_ modifier: Modifier) -> Item {
    switch modifier.kind {
    case .that(let predicate): .list([.word("that"), self.predicate(predicate)])
    case .with(let condition): .list([.word("with"), self.condition(condition)])
    case .without(let key): .list([.word("without"), self.key(key)])
    case .named(let name): .list([.word("named"), self.name(name)])
    case .namedLike(let value): .list([.word("named-like"), literal(value)])
    case .partOf(let phrase): .list([.word("in"), self.phrase(phrase)])
    case .inFolder(let value): .list([.word("in-folder"), literal(value)])
    case .inView(let name): .list([.word("in-view"), self.name(name)])
    case .from(let phrase): .list([.word("from"), self.phrase(phrase)])
    case .to(let phrase): .list([.word("to"), self.phrase(phrase)])
    case .between(let first, let second): .list([.word("between"), phrase(first), phrase(second)])
    }
  }

  private func predicate(_ predicate: Predicate) -> Item {
    switch predicate {
    case .and(let parts): .list([.word("and")] + parts.map(self.predicate))
    case .or(let parts): .list([.word("or")] + parts.map(self.predicate))
    case .clause(let clause): self.clause(clause)
    }
  }

  private func clause(_ clause: Clause) -> Item {
    switch clause.kind {
    case .isA(let phrase, let isNegated): negated(isNegated, .list([.word("is"), self.phrase(phrase)]))
    case .has(let condition, let isNegated): negated(isNegated, .list([.word("has"), self.condition(condition)]))
    case .same(let keys, let isNegated): negated(isNegated, .list([.word("same")] + keys.map(key)))
    case .sameAs(let keys, let phrase, let isNegated):
      negated(isNegated, .list([.word("same-as")] + keys.map(key) + [self.phrase(phrase)]))
    case .verb(let verb): negated(verb.isNegated, self.verb(verb))
    }
  }

  private func negated(_ isNegated: Bool, _ item: Item) -> Item { isNegated ? .list([.word("not"), item]) : item }

  private func verb(_ clause: VerbClause) -> Item {
    var items: [Item] = []
    if let adverb = clause.adverb { items.append(.word("\(adverb)")) }
    switch clause.depth {
    case .one: break
    case .any: items.append(.word("any-depth"))
    case .within(let steps): items += [.word("within"), .word("\(steps)")]
    }
    return .list(items + [verbs(clause.verbs), determined(clause.object)])
  }

  private func verbs(_ phrase: VerbPhrase) -> Item {
    let verbs = phrase.verbs.map(verbUse)
    let verb = verbs.count == 1 ? verbs[0] : Item.list([.word("\(phrase.joiner)")] + verbs)
    return phrase.voice == .passive ? Item.list([.word("passive"), verb]) : verb
  }

  private func verbUse(_ use: VerbUse) -> Item {
    let words = lexicon.words(of: use.verb, in: .english)
    let word = (words.infinitive ?? words.copular ?? "?").split(separator: " ").joined(separator: "-")
    guard let condition = use.condition else { return .word(word) }
    return .list([.word(word), self.condition(condition)])
  }

  private func condition(_ condition: Condition) -> Item {
    switch condition {
    case .and(let parts): .list([.word("and")] + parts.map(self.condition))
    case .or(let parts): .list([.word("or")] + parts.map(self.condition))
    case .not(let inner, _): .list([.word("not"), self.condition(inner)])
    case .test(let test): self.test(test)
    }
  }

  private func test(_ test: Test) -> Item {
    let key = key(test.key)
    func list(_ word: String, _ values: Literal...) -> Item { .list([.word(word), key] + values.map(literal)) }
    return switch test.comparison {
    case .exists: key
    case .equal(let value): list("=", value)
    case .notEqual(let value): list("!=", value)
    case .less(let value): list("<", value)
    case .lessOrEqual(let value): list("<=", value)
    case .greater(let value): list(">", value)
    case .greaterOrEqual(let value): list(">=", value)
    case .between(let low, let high): list("between", low, high)
    case .oneOf(let values): .list([.word("one-of"), key] + values.map(literal))
    case .containing(let value): list("containing", value)
    case .startingWith(let value): list("starting-with", value)
    case .endingWith(let value): list("ending-with", value)
    case .like(let value): list("like", value)
    case .matching(let value): list("matching", value)
    case .before(let value): list("before", value)
    case .after(let value): list("after", value)
    }
  }

  private func key(_ key: KeyUse) -> Item {
    .list([.word("key"), key.isQuoted ? quoted(key.text) : .word(key.text)])
  }

  private func literal(_ literal: Literal) -> Item {
    switch literal.form {
    case .string: quoted(literal.text)
    case .number, .word: .word(literal.text)
    case .parameter: .word("$" + literal.text)
    }
  }

  private func answerClause(_ clause: AnswerClause) -> Item {
    switch clause.kind {
    case .sortedBy(let key, let isDescending):
      .list([.word("sorted-by"), self.key(key)] + (isDescending ? [.word("descending")] : []))
    case .top(let number, let key): .list([.word("top"), .word("\(number)")] + (key.map { [self.key($0)] } ?? []))
    case .first(let number): .list([.word("first"), .word("\(number)")])
    case .showing(let keys): .list([.word("showing")] + keys.map(self.key))
    case .showingRelationship(let keys): .list([.word("showing-relationship")] + keys.map(self.key))
    case .per(let key): .list([.word("per"), self.key(key)])
    case .explained: .list([.word("explained")])
    case .matrix: .list([.word("matrix")])
    case .format(let name): .list([.word("as"), .word(name)])
    }
  }
}
