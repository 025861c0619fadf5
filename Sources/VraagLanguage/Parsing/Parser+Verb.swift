internal import VraagMetamodel
internal import VraagText

/// A clause of which all but the objects is known.
struct ClauseStart {
  var start: Int
  var isNegated: Bool
  var adverb: Adverb?
  var verbs: VerbPhrase
}

extension Parser {
  /// `verbs = verb { ( "or" | "and" ) verb } ;`
  ///
  /// - Parameter isLast: Whether the object stands before them: then a verb before another object begins a clause.
  mutating func parseVerbs(isLast: Bool = false) -> VerbPhrase? {
    let start = position
    guard let (first, match) = parseVerb() else { return nil }
    var phrase = VerbPhrase(
      verbs: [first], joiner: .or, voice: match.isPassive ? .passive : .active, range: first.range)
    var joiner: VerbPhrase.Joiner?
    while at(.or) || at(.and), let next = plainVerb(at: position + 1), !isLast || !isObjectStart(at: next.end) {
      joiner = joined(joiner)
      advance()
      guard let (next, nextMatch) = parseVerb() else { return nil }
      add(next, nextMatch, to: &phrase)
    }
    phrase.joiner = joiner ?? .or
    phrase.range = range(from: start)
    return phrase
  }

  /// `verb = VERB [ bracket ] ;`
  mutating func parseVerb() -> (VerbUse, VerbMatch)? {
    let start = position
    guard let (match, end) = plainVerb(at: position) else { return parseUnknownVerb() }
    position = end
    note(.verb, from: start)
    let range = range(from: start)
    let cargo = cargoName(from: start)
    let condition = parseBracketIfPresent()
    return (
      VerbUse(verb: match.verb, condition: cargo.map { named([$0], condition) } ?? condition, range: range),
      normalized(match)
    )
  }

  /// `be-verbs = { PARTICIPLE [ bracket ] ( "or" | "and" ) } BE-VERB [ bracket ] { ( "or" | "and" ) BE-VERB [ bracket
  /// ] } ;`
  ///
  /// `isWhole`: the last one has its preposition; `are not read`, of which nothing follows, has none.
  mutating func parseBeVerbs(isLast: Bool = false) -> (verbs: VerbPhrase, isWhole: Bool)? {
    let start = position
    var phrase: VerbPhrase?
    var joiner: VerbPhrase.Joiner?
    var isWhole = true
    while true {
      let verbStart = position
      let whole = copularVerb(at: position)
      guard let (match, end) = whole ?? participle(at: position) ?? plainVerb(at: position) else { return nil }
      position = end
      isOnly = tokens[verbStart..<end].contains { $0.keyword == .only }
      isNeitherSaid = tokens[verbStart..<end].contains { $0.keyword == .neither }
      note(.beVerb, from: verbStart)
      let verb = VerbUse(verb: match.verb, condition: nil, range: range(from: verbStart))
      let use = VerbUse(verb: verb.verb, condition: parseBracketIfPresent(), range: verb.range)
      if phrase == nil {
        let voice: Voice = normalized(match).isPassive ? .passive : .active
        phrase = VerbPhrase(verbs: [use], joiner: .or, voice: voice, range: use.range)
      } else if phrase != nil {
        add(use, normalized(match), to: &phrase)
      }
      let goesOn = at(.or) || at(.and)
      let isClause = isLast && endOfPassive(at: position + 1).map(isObjectStart) ?? false
      if goesOn, !isClause, copularVerb(at: position + 1) != nil || participle(at: position + 1) != nil {
        if whole != nil, plainVerb(at: position + 1) != nil, copularVerb(at: position + 1) == nil { break }
        joiner = joined(joiner)
        advance()
        continue
      }
      isWhole = whole != nil
      if !isWhole, isObjectStart(at: position), !isNeitherOfParticiples(at: position) {
        reportBehind { Messages.verbNeedsPreposition($0, use) }
      }
      break
    }
    guard var phrase else { return nil }
    phrase.joiner = joiner ?? .or
    phrase.range = range(from: start)
    return (phrase, isWhole)
  }

  private mutating func add(_ verb: VerbUse, _ match: VerbMatch, to phrase: inout VerbPhrase?) {
    guard var known = phrase else { return }
    add(verb, match, to: &known)
    phrase = known
  }

  private mutating func add(_ verb: VerbUse, _ match: VerbMatch, to phrase: inout VerbPhrase) {
    let voice: Voice = match.isPassive ? .passive : .active
    if voice != phrase.voice, !isSymmetric(verb.verb) {
      // A relation that is the same from both ends goes along with either voice.
      if phrase.verbs.allSatisfy({ isSymmetric($0.verb) }) {
        phrase.voice = voice
      } else {
        reportBehind { _ in Messages.verbVoicesMixed(verb.range) }
      }
    }
    phrase.verbs.append(verb)
  }

  /// The joiner at the cursor, which must be the same throughout.
  private mutating func joined(_ joiner: VerbPhrase.Joiner?) -> VerbPhrase.Joiner {
    let here: VerbPhrase.Joiner = at(.or) ? .or : .and
    if let joiner, joiner != here { report(Messages.verbJoinersMixed) }
    return joiner ?? here
  }

  /// Reads verbs from the other end. `associated with` goes along with no active verb.
  mutating func turn(_ verbs: inout VerbPhrase) {
    guard !verbs.verbs.allSatisfy({ isSymmetric($0.verb) }) else { return }
    verbs.voice = verbs.voice == .active ? .passive : .active
    let lone = verbs.verbs.first { lexicon.words(of: $0.verb, in: .english).infinitive == nil }
    if verbs.voice == .active, let lone { reportBehind { _ in Messages.verbVoicesMixed(lone.range) } }
  }

  /// A relation that is the same from both ends has one voice.
  func normalized(_ match: VerbMatch) -> VerbMatch {
    guard match.isPassive, isSymmetric(match.verb) else { return match }
    var active = match
    active.isPassive = false
    return active
  }

  func isSymmetric(_ verb: VerbID) -> Bool {
    let relation = lexicon.relation(of: verb)
    return relation.outgoing == relation.incoming
  }

  /// `bracket = "[" condition "]" ;`
  mutating func parseBracketIfPresent() -> Condition? {
    let opening = current.range
    guard eat(.leftBracket) else { return nil }
    let condition = parseCondition()
    if !eat(.rightBracket) { report { Messages.bracketUnclosed($0, opening) } }
    return condition
  }

  /// `asked-clause = "does" [ "not" ] objects [ "not" ] [ adverb ] verbs [ depth ] [ adverb ] | "is" objects [ "not"
  /// ] [ adverb ] be-verbs [ depth ] [ adverb ] ;`
  ///
  /// The subject of the question is the object here: `which data does "X" read?` is `which data is read by "X"?`.
  mutating func parseAskedClauseIfPresent() -> Predicate? {
    guard at(.does) || at(.is), !(at(.is) && token(at: position + 1).keyword == .not) else { return nil }
    let before = self
    clausesHere += 1
    defer { clausesHere -= 1 }
    let isPassive = at(.is)
    let start = position
    advance()
    var isNegated = eat(.not)
    // `what do not influence processes` says of what that it does not influence them.
    let isVerbNegated = isNegated && !isPassive && isVerb(at: position)
    if isObjectStart(at: position), !(isPassive && isBeVerb(at: position)), !isVerbNegated,
      let askers = isPassive ? withoutReducedClauses({ $0.parseObjectGroups() }) : parseObjectGroups()
    {
      if eat(.not) { isNegated.toggle() }
      if let clause = parseAskedVerb(from: start, askers, isPassive, isNegated) { return clause }
    }
    self = before
    return nil
  }

  private func isBeVerb(at index: Int) -> Bool { copularVerb(at: index) != nil }

  private mutating func parseAskedVerb(
    from start: Int, _ askers: ObjectGroups, _ isPassive: Bool, _ isNegated: Bool
  ) -> Predicate? {
    let verbStart = adverb(at: position) == nil ? position : position + 1
    if isPassive {
      guard copularVerb(at: verbStart) != nil || participle(at: verbStart) != nil else { return nil }
    } else if plainVerb(at: verbStart) == nil, !isUnknownAskedVerb(at: verbStart) {
      return nil
    }
    var adverb = parseAdverbIfPresent()
    guard var verbs = isPassive ? parseBeVerbs(isLast: true)?.verbs : parseVerbs(isLast: true) else { return nil }
    turn(&verbs)
    let depth = parseDepthIfPresent() ?? .one
    if adverb == nil { adverb = parseAdverbIfPresent() }
    let clause = ClauseStart(start: start, isNegated: isNegated, adverb: adverb, verbs: verbs)
    return joined(askers, clause, depth)
  }
}
