internal import VraagMetamodel
internal import VraagText

/// `only` before a participle that nothing follows: `are only read`.
extension Parser {
  /// `only-passive = "only" PARTICIPLE ;`
  ///
  /// An auxiliary has been read. What is only read is read and not written.
  mutating func parseOnlyPassive(from start: Int, isNegated: Bool) -> Predicate? {
    let onlyStart = position
    advance()
    guard let (verbs, isWhole) = parseBeVerbs(), !isWhole else {
      report(Messages.verbMissing)
      return nil
    }
    let clause = ClauseStart(start: start, isNegated: isNegated, adverb: nil, verbs: verbs)
    defer { isBehindPassive = true }
    return only(clause, at: range(from: onlyStart))
  }

  /// Whether `only` stands here before a participle, of which nothing is said by what or whom.
  func isOnlyAlone(at index: Int) -> Bool {
    guard token(at: index).keyword == .only else { return false }
    if isDutch { return endOfDutchParticiplesBehindOnly.map { !isDutchPreposition(at: $0) } ?? false }
    guard noun(at: index + 1) == nil, let end = participle(at: index + 1)?.end else { return false }
    return endOfPassive(at: index + 1) == nil && !isObjectStart(at: end)
  }

  /// What a clause with `only` and without objects says: of what is read that it is not written, and the other way round.
  /// Of other verbs nothing tells what else might be.
  mutating func only(_ clause: ClauseStart, at range: TextRange) -> Predicate? {
    let (read, write) = (VerbID(.read), VerbID(.write))
    let relation = clause.verbs.verbs.count == 1 ? lexicon.relation(of: clause.verbs.verbs[0].verb) : Relation()
    let isRead = relation == lexicon.relation(of: read)
    guard isRead || relation == lexicon.relation(of: write), !clause.isNegated, clause.verbs.verbs[0].condition == nil,
      clause.verbs.voice == .passive
    else {
      reportBehind { Messages.onlyUnclear($0, range, clause.verbs.range) }
      hasHole = true
      return nil
    }
    let other = VerbUse(verb: isRead ? write : read, condition: nil, range: clause.verbs.range)
    var denied = clause
    denied.isNegated = true
    denied.verbs = VerbPhrase(verbs: [other], joiner: .or, voice: .passive, range: clause.verbs.range)
    return .and([agentless(clause, .one), agentless(denied, .one)])
  }

  /// What is done by anything.
  func agentless(_ clause: ClauseStart, _ depth: Depth) -> Predicate {
    let range = clause.verbs.range
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: range)
    let phrase = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: range)
    let verb = VerbClause(
      adverb: clause.adverb, isNegated: clause.isNegated, verbs: clause.verbs,
      object: DeterminedPhrase(determiner: .some, phrase: phrase, range: range), depth: depth)
    return .clause(Clause(kind: .verb(verb), range: self.range(from: clause.start)))
  }
}
