internal import VraagMetamodel
internal import VraagText

/// The canonical Dutch of a tree.
struct DutchPrinter {
  var lexicon: Lexicon
  var keyWords: [String: String]
  /// What is written alike in both languages.
  var english: EnglishPrinter { EnglishPrinter(lexicon: lexicon, keyWords: keyWords) }

  init(lexicon: Lexicon, keyWords: [String: String] = [:]) {
    self.lexicon = lexicon.reading(.dutch)
    self.keyWords = keyWords
  }

  /// How a clause is written where it stands.
  struct Style {
    var order = DutchOrder.final
    /// Whether it is said of one thing: `leest`, `is`.
    var isSingular = false
    /// Whether it is the main clause, where a comma closes what is open; elsewhere parentheses do.
    var isMain = false
    /// Whether something follows that must not be taken into it.
    var isFollowed = false
    /// What it is said of; nothing where that is the subject for certain.
    var head: DutchRoles.Phrase?
    /// Whether it is a supposition, whose object stands alone.
    var isFact = false
    /// `die` or `dat`, where every clause says it.
    var pronoun: String?
  }

  func sentence(_ sentence: Sentence) -> String {
    sentence.suppositions.map(supposition).joined() + asked(sentence.kind)
  }

  private func asked(_ kind: Sentence.Kind) -> String {
    switch kind {
    case .change(let change): self.change(change)
    case .describe(let phrase): "beschrijf \(self.phrase(phrase))"
    case .question(let question): self.question(question)
    case .path(let question): path(question)
    case .reach(let question): reach(question)
    case .expect(let expectation): self.expectation(expectation)
    case .why(let question): "waarom \(self.question(question))"
    case .flow(let question): flow(question)
    case .aggregate(let question): aggregate(question)
    case .share(let question): "aandeel van \(phrase(question.phrase))" + ending(question.answerClauses)
    }
  }

  func ending(_ clauses: [AnswerClause]) -> String {
    clauses.map { ", " + answerClause($0) }.joined() + "?"
  }

  private func question(_ question: Question) -> String {
    let main =
      switch question.form {
      case .which, .howMany: asked(question)
      case .whether: whether(question)
      }
    return main + ending(question.answerClauses)
  }

  private func asked(_ question: Question) -> String {
    let phrase = question.subject.phrase
    if question.derivation != nil { return derived(question) }
    let isWho = question.form == .which && isNoun(phrase, .who)
    let word = isWho ? "wie" : question.form == .which ? "welke" : "hoeveel"
    let subject = isWho ? word : word + " " + alternatives(phrase)
    guard let predicate = question.predicate else { return isWho ? "wie is er" : subject }
    var head = role(of: phrase, isSingular: false)
    if isWho { head.number = [.singular, .plural] }
    head.isPronoun = isWho
    let isOne = if case .clause = predicate { true } else { false }
    let style = Style(order: .main, isSingular: isWho && isOne, isMain: true, head: head)
    if isPlain(predicate, style) {
      return subject + (english.endsInKey(phrase) ? ", " : " ") + self.predicate(predicate, style)
    }
    if !isWho, case .clause(let clause) = predicate, case .verb(let verb) = clause.kind,
      let said = agent(verb, style), question.form == .which || question.form == .howMany
    {
      return "\(said.preposition) \(subject)\(english.endsInKey(phrase) ? "," : "") \(said.text)"
    }
    return subject + " zijn er " + relative(predicate, head: head, isSingular: false, pronoun: "die", isMain: true)
  }

  /// Whether all clauses can be said with their verb in the second place.
  private func isPlain(_ predicate: Predicate, _ style: Style) -> Bool {
    switch predicate {
    case .and(let parts), .or(let parts): return parts.allSatisfy { isPlain($0, style) }
    case .clause(let clause):
      guard case .verb(let verb) = clause.kind else { return true }
      return isUniform(verb) && isSubject(verb, style)
    }
  }

  private func whether(_ question: Question) -> String {
    let subject = question.subject
    let isSingular = isSingular(subject)
    guard let predicate = question.predicate else { return (isSingular ? "is er " : "zijn er ") + determined(subject) }
    let words = everyone(subject) ?? determined(subject, isClosed: mustClose(subject, before: predicate))
    var style = Style(order: .main, isSingular: isSingular, isMain: true)
    if case .clause(let clause) = predicate, let said = verbFirst(clause, words, subject.phrase, style) { return said }
    style.order = .final
    return "is het zo dat \(words) " + self.predicate(predicate, style)
  }

  /// Whether what follows a subject could be read as more of it: a name, a key, a preposition.
  func mustClose(_ subject: DeterminedPhrase, before predicate: Predicate) -> Bool {
    let phrase = subject.phrase
    if isNoun(phrase, .who) { return false }
    guard phrase.modifiers.isEmpty else { return true }
    if isNamed(phrase) || isNoun(phrase, .thing) { return false }
    guard case .noun(let use, nil) = phrase.head, use.layer == nil, lexicon.origin(of: use.noun) == .vocabulary,
      case .clause(let clause) = predicate, case .verb(let verb) = clause.kind, isUniform(verb)
    else { return true }
    let preposition = words(verb.verbs.verbs[0], verb).preposition
    // One of many takes no name, nor do several.
    let takesName = number(of: phrase, isSingular: false) != .plural && !isCounted(subject.determiner)
    return takesName || (preposition != nil && preposition != "door")
  }

  /// `"A" en "B"`, which is every one of them.
  func everyone(_ subject: DeterminedPhrase) -> String? {
    guard subject.determiner == .every, let names = plainAlternatives(subject.phrase) else { return nil }
    // A noun that is its own plural would take a name that follows.
    if case .either(let parts) = subject.phrase.head, let last = parts.last, !isNamed(last),
      number(of: last, isSingular: false) != .plural
    {
      return nil
    }
    return names.joined(separator: " en ")
  }

  func isSingular(_ subject: DeterminedPhrase) -> Bool {
    if plainAlternatives(subject.phrase) != nil { return false }
    if subject.determiner == .some { return isNamed(subject.phrase) || isNoun(subject.phrase, .thing) }
    return english.takesSingular(subject.determiner)
  }

  func answerClause(_ clause: AnswerClause) -> String {
    switch clause.kind {
    case .sortedBy(let key, let isDescending): "gesorteerd op \(self.key(key))" + (isDescending ? " aflopend" : "")
    case .top(let number, let key): "top \(number)" + (key.map { " op " + self.key($0) } ?? "")
    case .first(let number): "eerste \(number)"
    case .showing(let keys): "toon " + keys.map(key).joined(separator: ", ")
    case .showingRelationship(let keys): "toon relatie " + keys.map(key).joined(separator: ", ")
    case .per(let key): "per \(self.key(key))"
    case .explained: "met uitleg"
    case .matrix: "als matrix"
    case .format(let name): "als \(AnswerClause.word(for: name, in: .dutch))"
    }
  }

  func key(_ key: KeyUse) -> String { english.key(key) }
  func value(_ value: Literal) -> String { english.value(value) }
}
