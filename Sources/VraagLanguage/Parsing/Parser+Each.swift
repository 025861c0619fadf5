internal import VraagMetamodel
internal import VraagText

/// `how many processes does each application support?`, `which functions are in each domain?`
extension Parser {
  /// Complains of a question that may ask for a number or a list for each, or for what belongs to every one of them.
  mutating func refuseCountForEach(_ question: Question, from start: Int) {
    guard question.form != .whether, case .clause(let clause)? = question.predicate,
      case .verb(var verb) = clause.kind, verb.object.determiner == .every, !verb.object.phrase.isOne,
      isForEach(verb, question)
    else { return }
    let subject = DeterminedPhrase(determiner: .which, phrase: verb.object.phrase, range: verb.object.range)
    verb.object = question.subject
    if !verb.verbs.verbs.allSatisfy({ isSymmetric($0.verb) }) {
      verb.verbs.voice = verb.verbs.voice == .active ? .passive : .active
    }
    let number = Question(
      form: .which, subject: subject, predicate: .clause(Clause(kind: .verb(verb), range: clause.range)),
      answerClauses: [])
    let range = tokens[start].range.union(clause.range)
    reportBehind { parser in
      let readings = [number, question].map { reading in
        let sentence = Sentence(kind: .question(reading), language: parser.lexicon.language, range: range)
        return String(
          CanonicalPrinter.text(sentence, in: parser.lexicon.language, lexicon: parser.lexicon).dropLast())
      }
      return Messages.eachCounted(range, readings)
    }
  }

  /// Whether each one may be meant by itself: `each` says so anywhere; `every` and `elke`, which may be all of them
  /// together, where a number is asked of them; `alle` never.
  private func isForEach(_ verb: VerbClause, _ question: Question) -> Bool {
    let words = text(of: verb.object.range).lowercased()
    if words.hasPrefix("each") { return !verb.isNegated }
    return question.form == .howMany && isAsked(verb, question) && !words.hasPrefix("al")
  }

  /// Whether what is said of the subject is said as a question: `does each application support`, and in Dutch without an
  /// auxiliary.
  private func isAsked(_ verb: VerbClause, _ question: Question) -> Bool {
    if !isDutch { return verb.object.range.lower < verb.verbs.range.lower }
    return verb.verbs.voice == .passive
      && !tokens.contains { $0.keyword == .is && $0.range.lower >= question.subject.range.upper }
  }
}
