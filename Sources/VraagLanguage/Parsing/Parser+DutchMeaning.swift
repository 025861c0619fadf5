internal import VraagMetamodel
internal import VraagText

/// What the pieces of a Dutch clause mean together.
extension Parser {
  mutating func meaning(of clause: DutchClause) -> Predicate? {
    var clause = clause
    isBehindPassive = clause.hasAuxiliary && clause.isParticipial
    // `waar wordt "X" gebruikt?`: waardoor.
    if clause.gap.isOpenWhere, clause.gap.preposition == 0, clause.preposition == 0, isBehindPassive {
      clause.gap.preposition = lexicon.word("door".utf8.span)
    }
    // `waar staat "X"?`: waarop.
    if clause.gap.isOpenWhere, clause.gap.preposition == 0, clause.preposition == 0, clause.words.count == 1,
      lexicon.node(clause.words[0].state).plainVerb == nil
    {
      let on = lexicon.word("op".utf8.span)
      if lexicon.node(lexicon.step(clause.words[0].state, on)).plainVerb != nil { clause.gap.preposition = on }
    }
    if clause.words.isEmpty {
      guard clause.hasAuxiliary else {
        reportMissingVerb()
        return nil
      }
      return whatSomethingIs(clause)
    }
    guard let verbs = verbs(of: clause), let verbs = with(clause.cargo, verbs) else { return nil }
    let start = ClauseStart(
      start: clause.start, isNegated: clause.isNegated || clause.isNeither, adverb: clause.adverb, verbs: verbs)
    if clause.isNeither, clause.isNegated { reportDoubledDenial(from: clause.start) }
    if let onlyRange = clause.onlyRange { return only(clause, start, onlyRange) }
    let denied = clause.isNeither ? each(of: verbs) : []
    guard let groups = clause.groups else {
      guard clause.isParticipial, clause.gap.preposition == 0 else {
        report { Messages.objectMissing($0, after: verbs.range) }
        hasHole = true
        return nil
      }
      return joined(.one(ObjectUse(phrase: thing(verbs.range), isNegated: false)), start, denied, clause.depth ?? .one)
    }
    return joined(groups, start, denied, clause.depth ?? .one)
  }

  /// `worden alleen gelezen`; of `worden door rollen alleen gelezen` nobody knows what else is not.
  private mutating func only(_ clause: DutchClause, _ start: ClauseStart, _ range: TextRange) -> Predicate? {
    let isAlone = clause.groups == nil && clause.gap.preposition == 0 && clause.isParticipial && !clause.isNeither
    var start = start
    if !isAlone || clause.depth != nil { start.verbs.verbs = [] }
    start.verbs.range = verbRange(of: clause)
    return only(start, at: range.union(start.verbs.range))
  }

  private func verbRange(of clause: DutchClause) -> TextRange {
    clause.words.dropFirst().reduce(clause.words[0].range) { $0.union($1.range) }
  }

  /// `worden niet gelezen`: door iets.
  private func thing(_ range: TextRange) -> DeterminedPhrase {
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: range)
    let phrase = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: range)
    return DeterminedPhrase(determiner: .some, phrase: phrase, range: range)
  }

  /// `zijn processen`, `zijn in map "X"`.
  private mutating func whatSomethingIs(_ clause: DutchClause) -> Predicate? {
    let range = range(from: clause.start)
    if let place = clause.place {
      if let only = Self.onlyClause(place) { return clause.isNegated ? only.negated : only }
      return .clause(Clause(kind: .isA(place, isNegated: clause.isNegated), range: range))
    }
    guard let groups = clause.groups, clause.preposition == 0, clause.gap.preposition == 0 else {
      reportMissingVerb()
      return nil
    }
    var isWrong = false
    let alternatives = groups.all.map { group -> Predicate in
      let clauses = group.map { object -> Predicate in
        let determiner = object.phrase.determiner
        isWrong = isWrong || (determiner != .some && determiner != .no)
        let isNegated = (clause.isNegated != object.isNegated) != (determiner == .no)
        return .clause(Clause(kind: .isA(object.phrase.phrase, isNegated: isNegated), range: range))
      }
      return clauses.count == 1 ? clauses[0] : .and(clauses)
    }
    if isWrong {
      report(Messages.verbMissing)
      return nil
    }
    return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
  }

  /// The verbs in the voice in which what the clause is said of is their subject.
  private mutating func verbs(of clause: DutchClause) -> VerbPhrase? {
    var phrase: VerbPhrase?
    let preposition = clause.preposition != 0 ? clause.preposition : clause.gap.preposition
    for word in clause.words {
      guard let match = match(word, clause, preposition) else {
        let preposition = clause.preposition != 0 || clause.gap.preposition != 0
        reportBehind { Messages.verbIncomplete($0, word, hasPreposition: preposition) }
        hasHole = true
        return nil
      }
      let use = VerbUse(verb: match.verb, condition: word.condition, range: word.range)
      let voice: Voice = match.isPassive && !isSymmetric(match.verb) ? .passive : .active
      if var known = phrase {
        if voice != known.voice, !isSymmetric(match.verb) {
          if known.verbs.allSatisfy({ isSymmetric($0.verb) }) {
            known.voice = voice
          } else {
            reportBehind { _ in Messages.verbVoicesMixed(word.range) }
          }
        }
        known.verbs.append(use)
        known.range = known.range.union(word.range)
        phrase = known
      } else {
        phrase = VerbPhrase(verbs: [use], joiner: clause.joiner ?? .or, voice: voice, range: word.range)
      }
    }
    guard var phrase else { return nil }
    if isTurned(clause, phrase), !phrase.verbs.allSatisfy({ isSymmetric($0.verb) }) {
      phrase.voice = phrase.voice == .active ? .passive : .active
    }
    return phrase
  }

  private func match(_ word: DutchWord, _ clause: DutchClause, _ preposition: UInt16) -> VerbMatch? {
    let node = lexicon.node(word.state)
    if word.isClosed { return clause.isParticipial ? node.copularVerb : node.plainVerb }
    let next = preposition == 0 ? 0 : lexicon.step(word.state, preposition)
    if next != 0 {
      let whole = lexicon.node(next)
      if let match = clause.isParticipial ? whole.copularVerb : whole.plainVerb { return match }
    }
    // One of several verbs may have no preposition: `lezen of sturen naar "X"`.
    guard preposition == 0 || clause.words.count > 1 else { return nil }
    if clause.isParticipial { return clause.groups == nil ? node.participleVerb ?? node.copularVerb : node.copularVerb }
    return node.plainVerb
  }

  /// Whether what the clause is said of is the object of its verbs and the objects that were read their subject.
  private mutating func isTurned(_ clause: DutchClause, _ verbs: VerbPhrase) -> Bool {
    if clause.gap.isSubject || clause.groups == nil || clause.isBehind && clause.gap.preposition == 0 { return false }
    if clause.preposition == 0, clause.gap.preposition != 0 { return true }
    guard clause.preposition == 0, !clause.isParticipial, verbs.voice == .active,
      clause.words.allSatisfy({ !$0.isClosed })
    else { return false }
    let subject = DutchRoles.subject(
      of: lexicon.relation(of: verbs), number: clause.number, first: clause.gap.phrase, other: clause.objects)
    if let subject { return subject == .other }
    if ambiguity == nil { ambiguity = clause.start }
    return ambiguity == clause.start && choice == .other
  }
}

extension Parser {
  /// What is said of a sentence that has two readings: both, in words that have one.
  func twoReadings(of sentence: Sentence, _ tokens: [Token]) -> Diagnostic {
    let readings = [DutchRoles.Subject.first, .other].compactMap { choice -> String? in
      var parser = Parser(text: text, lexicon: lexicon, tokens: tokens)
      parser.choice = choice
      return parser.parseSentence().map { CanonicalPrinter.text($0, in: .dutch, lexicon: lexicon) }
    }
    let mark = tokens.first { $0.kind == .questionMark && $0.range.lower >= sentence.range.upper }
    let range = mark.map { sentence.range.union($0.range) } ?? sentence.range
    let verb = tokens[min(ambiguity ?? 0, tokens.count - 1)].range
    return Messages.questionAmbiguous(range, verb, readings.map { mark == nil ? String($0.dropLast()) : $0 })
  }
}
