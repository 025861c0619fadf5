internal import VraagMetamodel
internal import VraagText

/// What is supposed before a sentence.
extension Parser {
  /// `supposition = "suppose" ( "without" left-out | [ "that" ] supposed { "and" [ "that" ] supposed } ) ":" ;`
  mutating func parseSupposition() -> Supposition? {
    let start = position
    advance()
    let isSubordinate = eatConjunction()
    let kind: Supposition.Kind?
    if at(.without), !isSubordinate {
      advance()
      kind = parseLeftOut().map { .without($0) }
    } else {
      kind = parseSupposedRelationships(isSubordinate: isSubordinate)
    }
    guard let kind else {
      hasHole = true
      return nil
    }
    let range = range(from: start)
    guard eat(.colon) else {
      report { Messages.colonMissing($0, after: range) }
      hasHole = true
      return nil
    }
    return Supposition(kind: kind, range: range)
  }

  /// `left-out = { "every" | "a" } noun-phrases { "and" { "every" | "a" } noun-phrases } ;`
  mutating func parseLeftOut() -> [NounPhrase]? {
    var phrases: [NounPhrase] = []
    repeat {
      passAll()
      guard let phrase = parseNounPhrases(joinsNames: true) else { return nil }
      phrases.append(phrase)
    } while eat(.and)
    return phrases
  }

  /// `that`; in Dutch `dat`, for `die` refers back: `stel die applicatie …`.
  private mutating func eatConjunction() -> Bool {
    if isDutch, at(.that), text(of: current).lowercased() != "dat" { return false }
    return eat(.that)
  }

  private mutating func parseSupposedRelationships(isSubordinate: Bool) -> Supposition.Kind? {
    var isSubordinate = isSubordinate
    var all: [Supposed] = []
    repeat {
      if !all.isEmpty, eatConjunction() { isSubordinate = true }
      guard isNounPhraseStart(at: position) || at(.article) else {
        report(Messages.suppositionMissing)
        return nil
      }
      guard let supposed = parseSupposed(isSubordinate: isSubordinate) else { return nil }
      all.append(supposed)
    } while eat(.and)
    return .related(all)
  }

  /// `supposed = noun-phrase ( through-verb noun-phrase | dutch-fact ) ;`
  private mutating func parseSupposed(isSubordinate: Bool) -> Supposed? {
    let start = position
    while at(.article) { advance() }
    if isDutch { return parseDutchFact(isSubordinate ? .final : .main, from: start) }
    guard let subject = withoutReducedClauses({ $0.parseNounPhrase(asSubject: true) }) else { return nil }
    guard let verbs = parseThroughVerb() else { return nil }
    while at(.article) { advance() }
    guard let object = parseNounPhrase() else { return nil }
    return supposed(subject, verbs, object, from: start)
  }

  /// `dutch-fact = { dutch-piece } ;`
  ///
  /// A subject and what is said of it, in one plain clause.
  private mutating func parseDutchFact(_ order: DutchOrder, from start: Int) -> Supposed? {
    let phrase =
      order == .final
      ? beforeFinalClause { $0.parseNounPhrase(asSubject: true) } : parseNounPhrase(asSubject: true)
    guard let subject = phrase else { return nil }
    var gap = DutchGap(phrase: DutchRoles.Phrase(number: [], labels: nil))
    gap.isSubject = true
    takesOneObject = true
    defer { takesOneObject = false }
    guard let predicate = parseDutchClause(order, gap) else { return nil }
    guard case .clause(let clause) = predicate, case .verb(let verb) = clause.kind, verb.isPlain,
      !isPronoun(verb.object)
    else {
      reportBehind { Messages.suppositionUnclear($0.range(from: start)) }
      return nil
    }
    return supposed(subject, verb.verbs, verb.object.phrase, from: start)
  }

  /// `iemand` and `iets` name nothing that could be related.
  private func isPronoun(_ object: DeterminedPhrase) -> Bool {
    let word = token(at: firstToken(at: object.range.lower)).keyword
    return word == .anybody || word == .anything
  }

  /// One verb means one kind of relationship; a condition of it would be one on nothing.
  private mutating func supposed(
    _ subject: NounPhrase, _ verbs: VerbPhrase, _ object: NounPhrase, from start: Int
  ) -> Supposed? {
    guard verbs.verbs.count == 1, verbs.verbs[0].condition == nil else {
      reportBehind { _ in Messages.suppositionUnclear(verbs.range) }
      return nil
    }
    return Supposed(subject: subject, verbs: verbs, object: object, range: range(from: start))
  }
}

extension VerbClause {
  /// Whether it says that one thing is related to another, and no more.
  fileprivate var isPlain: Bool {
    !isNegated && adverb == nil && depth == .one && object.determiner == .some
  }
}
