internal import VraagMetamodel
internal import VraagText

/// The canonical English of a tree.
struct EnglishPrinter {
  var lexicon: Lexicon
  /// What keys without quotes are called, by their folded text, where they are called otherwise than they were written.
  var keyWords: [String: String] = [:]

  /// How a clause is written where it stands.
  struct Style {
    /// Whether it is said of one thing: `reads`, `is`.
    var isSingular = false
    /// Whether verbs stand in their first form whatever they are said of: `does "X" read … and write …`.
    var isInfinitive = false
    /// Whether the auxiliary of its first clause stands before the subject.
    var isAsked = false
    /// Whether it is the main clause, where a comma closes what is open; elsewhere parentheses do.
    var isMain = false
    /// Whether something follows that must not be taken into it.
    var isFollowed = false
  }

  func sentence(_ sentence: Sentence) -> String {
    sentence.suppositions.map(supposition).joined() + asked(sentence.kind)
  }

  private func asked(_ kind: Sentence.Kind) -> String {
    switch kind {
    case .change(let change): self.change(change)
    case .describe(let phrase): "describe \(self.phrase(phrase))"
    case .question(let question): self.question(question)
    case .path(let question): path(question)
    case .reach(let question): reach(question)
    case .flow(let question): flow(question)
    case .aggregate(let question):
      "\(question.measure) \(key(question.key)) of \(alternatives(question.phrase))" + ending(question.answerClauses)
    case .share(let question): "share of \(phrase(question.phrase))" + ending(question.answerClauses)
    case .expect(let expectation): self.expectation(expectation)
    case .why(let question): "why \(self.question(question))"
    }
  }

  func question(_ question: Question) -> String {
    let main =
      switch question.form {
      case .which, .howMany: askedSubject(question)
      case .whether: whether(question)
      }
    return main + ending(question.answerClauses)
  }

  func ending(_ clauses: [AnswerClause]) -> String {
    clauses.map { ", " + answerClause($0) }.joined() + "?"
  }

  private func askedSubject(_ question: Question) -> String {
    let phrase = question.subject.phrase
    if question.derivation != nil { return derived(question) }
    let isWho = question.form == .which && isNoun(phrase, .who)
    let subject = isWho ? "who" : (question.form == .which ? "which " : "how many ") + alternatives(phrase)
    guard let predicate = question.predicate else { return isWho ? "who is there" : subject }
    return subject + (endsInKey(phrase) ? ", " : " ")
      + self.predicate(predicate, Style(isSingular: isWho, isMain: true))
  }

  /// Whether a phrase ends in a key alone, to which what follows would be compared: `with Status, are read by "X"`.
  func endsInKey(_ phrase: NounPhrase) -> Bool {
    guard case .with(let condition) = phrase.modifiers.last?.kind else { return false }
    return endsInKey(condition)
  }

  private func endsInKey(_ condition: Condition) -> Bool {
    switch condition {
    case .test(let test):
      if case .exists = test.comparison { return true }
      return false
    case .not(let inner, _): return endsInKey(inner)
    case .and(let parts), .or(let parts): return endsInKey(parts[parts.count - 1])
    }
  }

  private func whether(_ question: Question) -> String {
    let subject = question.subject
    let isSingular = isSingular(subject)
    let isCopular = question.predicate.map(beginsCopular)
    guard let predicate = question.predicate, let isCopular else {
      return (isSingular ? "is there " : "are there ") + determined(subject)
    }
    let style = Style(isSingular: isSingular, isInfinitive: !isCopular, isAsked: true, isMain: true)
    let said = self.predicate(predicate, style)
    let auxiliary = isCopular ? (isSingular ? "is" : "are") : (isSingular ? "does" : "do")
    let isClosed =
      (isCopular && takesComplement(subject.phrase, predicate)) || isNoun(determined(subject), before: said)
    let words = (isClosed ? nil : everyone(subject)) ?? determined(subject, isClosed: isClosed)
    return "\(auxiliary) \(words) \(said)"
  }

  /// `"A" and "B"`, which is every one of them.
  func everyone(_ subject: DeterminedPhrase) -> String? {
    guard subject.determiner == .every, let names = plainAlternatives(subject.phrase) else { return nil }
    return names.joined(separator: " and ")
  }

  /// Whether a name that the subject is said to be would be read as part of the subject: `is (Aanvraag) "X"`.
  private func takesComplement(_ subject: NounPhrase, _ predicate: Predicate) -> Bool {
    switch predicate {
    case .and(let parts), .or(let parts): return takesComplement(subject, parts[0])
    case .clause(let clause):
      guard case .isA(let complement, false) = clause.kind else { return false }
      return beginsWithName(complement) && (!isNamed(subject) || !subject.modifiers.isEmpty)
    }
  }

  private func beginsWithName(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .name: true
    case .either(let parts): beginsWithName(parts[0])
    case .noun, .identifier, .reference, .other: false
    }
  }

  /// Whether the first clause is one with `are`.
  private func beginsCopular(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .and(let parts):
      // What stands in parentheses has auxiliaries of its own.
      guard case .clause = parts[0] else { return false }
      return beginsCopular(parts[0])
    case .or(let parts):
      if case .or = parts[0] { return false }
      return beginsCopular(parts[0])
    case .clause(let clause):
      switch clause.kind {
      case .isA: return true
      case .has, .same, .sameAs: return false
      case .verb(let verb): return isCopular(verb)
      }
    }
  }

  /// Whether a subject takes `does` and `is`.
  private func isSingular(_ subject: DeterminedPhrase) -> Bool {
    if plainAlternatives(subject.phrase) != nil { return false }
    if subject.determiner == .some { return isNamed(subject.phrase) || isNoun(subject.phrase, .thing) }
    return takesSingular(subject.determiner)
  }

  func answerClause(_ clause: AnswerClause) -> String {
    switch clause.kind {
    case .sortedBy(let key, let isDescending): "sorted by \(self.key(key))" + (isDescending ? " descending" : "")
    case .top(let number, let key): "top \(number)" + (key.map { " by " + self.key($0) } ?? "")
    case .first(let number): "first \(number)"
    case .showing(let keys): "showing " + keys.map(key).joined(separator: ", ")
    case .showingRelationship(let keys): "showing relationship " + keys.map(key).joined(separator: ", ")
    case .per(let key): "per \(self.key(key))"
    case .explained: "explained"
    case .matrix: "as matrix"
    case .format(let name): "as \(name)"
    }
  }

  /// A key as it was written, with quotes if it had them, or in the word of the language.
  func key(_ key: KeyUse) -> String {
    if key.isQuoted { return CanonicalPrinter.quoted(key.text) }
    return keyWords.isEmpty ? key.text : keyWords[Folding.fold(key.text)] ?? key.text
  }

  func value(_ value: Literal) -> String {
    switch value.form {
    case .string: CanonicalPrinter.quoted(value.text)
    case .number, .word: value.text
    case .parameter: "$" + value.text
    }
  }
}
