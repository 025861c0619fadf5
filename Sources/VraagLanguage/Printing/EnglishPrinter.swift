internal import VraagMetamodel
internal import VraagText

/// The canonical English of a tree.
struct EnglishPrinter {
  var lexicon: Lexicon

  func sentence(_ sentence: Sentence) -> String {
    switch sentence.kind {
    case .describe(let phrase): "describe \(self.phrase(phrase))"
    case .question(let question): self.question(question)
    }
  }

  private func question(_ question: Question) -> String {
    let clauses = question.answerClauses.map { ", " + answerClause($0) }.joined()
    let main =
      switch question.form {
      case .which, .howMany: askedSubject(question)
      case .whether: whether(question)
      }
    return main + clauses + "?"
  }

  private func askedSubject(_ question: Question) -> String {
    let phrase = question.subject.phrase
    var subject = (question.form == .which ? "which " : "how many ") + alternatives(phrase)
    if case .noun(let use, nil) = phrase.head, use.noun == NounID(Umbrella.who), question.form == .which {
      subject = "who" + modifiers(phrase)
    }
    guard let predicate = question.predicate else { return subject }
    let isOpen = endsOpen(phrase)
    return subject + (isOpen ? ", " : " ") + self.predicate(predicate, isTop: true)
  }

  private func whether(_ question: Question) -> String {
    guard let predicate = question.predicate else {
      return "are there \(determined(question.subject, isSubject: true))"
    }
    let subject = determined(question.subject, isSubject: true)
    let first = firstClause(predicate)
    let said = self.predicate(predicate, isTop: true, isAsked: true)
    switch first?.kind {
    case .isA: return "are \(subject) \(said)"
    case .verb(let verb) where isCopular(verb): return "are \(subject) \(said)"
    case .has, .verb: return "do \(subject) \(said)"
    case nil: return "do \(subject) \(said)"
    }
  }

  /// The clause that a predicate begins with, if it begins without a parenthesis.
  private func firstClause(_ predicate: Predicate) -> Clause? {
    switch predicate {
    case .clause(let clause): clause
    case .and(let parts): if case .or = parts[0] { nil } else { firstClause(parts[0]) }
    case .or(let parts): firstClause(parts[0])
    }
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
    case .format(let name): "as \(name)"
    }
  }

  /// A key as it was written: with quotes if it had them.
  func key(_ key: KeyUse) -> String { key.isQuoted ? CanonicalPrinter.quoted(key.text) : key.text }

  func value(_ value: Literal) -> String {
    switch value.form {
    case .string: CanonicalPrinter.quoted(value.text)
    case .number, .word: value.text
    case .parameter: "$" + value.text
    }
  }
}
