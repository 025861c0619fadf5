internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `predicate = conjunction { "or" [ "that" ] conjunction } ;`
  mutating func parsePredicate() -> Predicate? {
    nested { parser in
      guard let first = parser.parseConjunction() else { return nil }
      return parser.parseAlternatives(after: first)
    }
  }

  /// The same when the first clause has been read.
  mutating func parsePredicate(after clause: Predicate) -> Predicate? {
    guard let first = parseConjuncts(after: clause) else { return nil }
    return parseAlternatives(after: first)
  }

  private mutating func parseAlternatives(after first: Predicate) -> Predicate? {
    guard isClauseJoined(by: .or) else { return first }
    var parts = [first]
    while isClauseJoined(by: .or) {
      refuseOpenDenial()
      advanceToJoinedClause()
      guard let next = parseConjunction() else { return nil }
      parts.append(next)
    }
    return .or(parts)
  }

  /// Of `do not read "A" or write "B"` nobody knows whether what follows is denied too, nor of `are not read by "A" or
  /// written by "B"`.
  private mutating func refuseOpenDenial() {
    guard denialEnd == position else { return }
    let joiner = at(.comma) ? position + 1 : position
    let verb = adverb(at: joiner + 1) == nil ? joiner + 1 : joiner + 2
    if isDenialOfBe {
      if !isDutch, endOfPassive(at: verb) != nil {
        reportBehind { Messages.denialUnclear($0.token(at: joiner).range, auxiliary: " are") }
      }
      return
    }
    let third: Bool
    if token(at: verb).keyword == .has {
      third = text(of: token(at: verb)).lowercased() == "has"
    } else if let match = plainVerb(at: verb)?.meaning, copularVerb(at: verb) == nil {
      let words = lexicon.words(of: match.verb, in: .english)
      let first = words.third?.split(separator: " ").first.map { String($0) }
      third = first == text(of: token(at: verb)).lowercased() && words.third != words.infinitive
    } else {
      return
    }
    if !third { reportBehind { Messages.denialUnclear($0.token(at: joiner).range) } }
  }

  /// `conjunction = clause { "and" [ "that" ] clause } ;`
  mutating func parseConjunction() -> Predicate? {
    guard let first = parseClause() else { return nil }
    return parseConjuncts(after: first)
  }

  private mutating func parseConjuncts(after first: Predicate) -> Predicate? {
    guard isClauseJoined(by: .and) else { return first }
    var parts = [first]
    while isClauseJoined(by: .and) {
      advanceToJoinedClause()
      guard let next = parseClause() else { return nil }
      parts.append(next)
    }
    return .and(parts)
  }

  /// Passes the comma, the `and` or `or`, and the `that` before a further clause: `that read "A" and that write "B"`.
  private mutating func advanceToJoinedClause() {
    _ = eat(.comma)
    advance()
    _ = eat(.that)
  }

  /// `clause = "(" predicate ")" | [ "does" ] [ "not" ] verb-clause | [ "not" ] "is" be-clause | [ "not" ]
  /// by-clause | [ "does" ] [ "not" ] "has" has-clause | neither-clause ;`
  mutating func parseClause() -> Predicate? {
    let start = position
    clausesHere += 1
    var isDenied = false
    // A clause within this one may have ended here as well.
    defer {
      clausesHere -= 1
      if isDenied { (denialEnd, isDenialOfBe) = (position, false) }
      if !isDenied, !(isDenialOfBe && denialEnd == position) { denialEnd = 0 }
    }
    let isShared = isBehindPassive
    isBehindPassive = false
    if at(.leftParenthesis) { return parseParenthesized() }
    let isAuxiliary = eat(.does)
    let isNegated = eat(.not)
    if isNeitherOfVerbs(at: position) {
      isDenied = true
      return parseNeitherClause(from: start, isNegated: isNegated)
    }
    // `are written but not read`
    if isShared, isNegated, !isAuxiliary, isParticipleAlone { return parsePassiveClause(from: start, isNegated: true) }
    if eat(.is) { return parseBeClause(from: start, isNegated: isNegated) }
    isDenied = isNegated
    if eat(.has) { return parseHasClause(from: start, isNegated: isNegated) }
    if !isAuxiliary, isModifierStart(ofRelationship: false) {
      return parseBeClause(from: start, isNegated: isNegated)
    }
    if !isAuxiliary, isCopularClause { return parseByClause(from: start, isNegated: isNegated) }
    return parseVerbClause(from: start, isNegated: isNegated)
  }

  private var isParticipleAlone: Bool {
    guard let end = participle(at: position)?.end else { return false }
    return isEnd(at: end) || token(at: end).keyword == .and || token(at: end).keyword == .or
      || token(at: end).kind == .rightParenthesis
  }

  private mutating func parseParenthesized() -> Predicate? {
    let opening = current.range
    advance()
    let outer = (openClauses, allowsReducedClauses)
    (openClauses, allowsReducedClauses) = (0, true)
    defer { (openClauses, allowsReducedClauses) = outer }
    guard let predicate = parsePredicate() else { return nil }
    closeParenthesis(opening)
    return predicate
  }

  mutating func closeParenthesis(_ opening: TextRange) {
    if !eat(.rightParenthesis) { report { Messages.bracketUnclosed($0, opening) } }
  }

  /// `performed by "X"` without `are`, as after `and`; `read by` and not `read`.
  private var isCopularClause: Bool {
    let start = adverb(at: position) == nil ? position : position + 1
    guard let end = endOfPassive(at: start) else { return false }
    return end > plainVerb(at: start)?.end ?? 0
  }

  /// `verb-clause = [ adverb ] verbs [ depth ] objects [ depth ] [ adverb ] ;`
  mutating func parseVerbClause(from start: Int, isNegated: Bool) -> Predicate? {
    let isOnly = isOnlyBeforeVerb(at: position)
    if isOnly { advance() }
    let adverb = parseAdverbIfPresent()
    guard let verbs = parseVerbs() else { return nil }
    let clause = ClauseStart(start: start, isNegated: isNegated, adverb: adverb, verbs: verbs)
    self.isOnly = isOnly
    return parseObjects(of: clause)
  }

  /// `passive-clause = by-clause | [ adverb ] PARTICIPLE [ depth ] [ adverb ] ;`
  private mutating func parsePassiveClause(from start: Int, isNegated: Bool) -> Predicate? {
    guard let (clause, isWhole) = parsePassive(from: start, isNegated: isNegated) else { return nil }
    defer { isBehindPassive = true }
    return isWhole || isObjectStart(at: position) ? parseObjects(of: clause) : parseAgentless(clause)
  }

  /// `by-clause = [ adverb ] be-verbs [ depth ] objects [ depth ] [ adverb ] ;`
  private mutating func parseByClause(from start: Int, isNegated: Bool) -> Predicate? {
    guard let (clause, _) = parsePassive(from: start, isNegated: isNegated) else { return nil }
    return parseObjects(of: clause)
  }

  private mutating func parsePassive(from start: Int, isNegated: Bool) -> (ClauseStart, isWhole: Bool)? {
    let isOnly = isOnlyBeforeVerb(at: position)
    if isOnly { advance() }
    let adverb = parseAdverbIfPresent()
    guard let (verbs, isWhole) = parseBeVerbs() else { return nil }
    if isOnly { self.isOnly = true }
    return (ClauseStart(start: start, isNegated: isNegated, adverb: adverb, verbs: verbs), isWhole)
  }

  /// Whether `only` stands here before a verb and not before its objects: `only serve "X"`, `only read by "X"`.
  func isOnlyBeforeVerb(at index: Int) -> Bool {
    guard !isDutch, token(at: index).keyword == .only else { return false }
    let end = endOfPassive(at: index + 1) ?? (noun(at: index + 1) == nil ? plainVerb(at: index + 1)?.end : nil)
    return end.map { isNounPhraseStart(at: $0) } ?? false
  }

  /// `are not read`: by anything.
  mutating func parseAgentless(_ clause: ClauseStart, _ denied: [VerbPhrase] = []) -> Predicate? {
    var clause = clause
    let depth = parseDepthIfPresent() ?? .one
    if clause.adverb == nil { clause.adverb = parseAdverbIfPresent() }
    let range = clause.verbs.range
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: range)
    let phrase = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: range)
    let object = DeterminedPhrase(determiner: .some, phrase: phrase, range: range)
    return joined(.one(ObjectUse(phrase: object, isNegated: false)), clause, denied, depth)
  }

  /// `be-clause = [ "not" ] ( passive-clause | complement ) | only-passive | neither-passive | neither-complement ;`
  ///
  /// The auxiliary has been read.
  mutating func parseBeClause(from start: Int, isNegated outer: Bool = false) -> Predicate? {
    clausesHere += 1
    let isNegated = eat(.not) != outer
    defer {
      clausesHere -= 1
      (denialEnd, isDenialOfBe) = (isNegated ? position : 0, true)
    }
    if isNeitherOfParticiples(at: position) { return parseNeitherPassive(from: start, isNegated: isNegated) }
    if at(.neither) { return parseNeitherComplement(from: start, isNegated: isNegated) }
    if isOnlyAlone(at: position) { return parseOnlyPassive(from: start, isNegated: isNegated) }
    if isBeVerb() { return parsePassiveClause(from: start, isNegated: isNegated) }
    return parseComplement(from: start, isNegated: isNegated)
  }

  /// `complement = adjective | modifier { modifier } | [ "a" ] noun-phrases ;`
  ///
  /// What something is. `are in folder "X"` is `are things in folder "X"`.
  mutating func parseComplement(from start: Int, isNegated: Bool) -> Predicate? {
    var phrase = parseAdjectiveIfPresent()
    if phrase != nil {
      // It is said.
    } else if isModifierStart(ofRelationship: true), !isReferenceStart(at: position) {
      return parseModifiersOfThing(from: start, isNegated: isNegated)
    } else {
      _ = eat(.article)
      if isUnknownVerb() { return parseUnknownBeVerb(from: start, isNegated: isNegated) }
      phrase = parseNounPhrases()
    }
    guard let phrase else { return nil }
    return .clause(Clause(kind: .isA(phrase, isNegated: isNegated), range: range(from: start)))
  }

  /// What something is, said with modifiers alone.
  mutating func parseModifiersOfThing(from start: Int, isNegated: Bool) -> Predicate? {
    let phraseStart = position
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: current.range)
    guard
      var phrase = parseModifiers(of: NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: current.range))
    else { return nil }
    phrase.range = range(from: phraseStart)
    if let clause = Self.onlyClause(phrase) { return isNegated ? clause.negated : clause }
    return .clause(Clause(kind: .isA(phrase, isNegated: isNegated), range: range(from: start)))
  }

  /// `adjective = "allowed" | "redundant" ;`
  mutating func parseAdjectiveIfPresent() -> NounPhrase? {
    guard let adjective = Adjective.allCases.first(where: { at($0.keyword) }), !isKeyLike(at: position) else {
      return nil
    }
    let range = current.range
    advance()
    return NounPhrase(adjective, range)
  }

  /// `are in no view` is said as a clause already.
  static func onlyClause(_ phrase: NounPhrase) -> Predicate? {
    guard phrase.modifiers.count == 1, case .that(let predicate) = phrase.modifiers[0].kind else { return nil }
    return predicate
  }

  /// Whether a verb that follows "are" stands here, whole or with its preposition to come: `read or written by`.
  private func isBeVerb() -> Bool {
    if isOnlyBeforeVerb(at: position) { return true }
    let start = adverb(at: position) == nil ? position : position + 1
    if endOfPassive(at: start) != nil { return true }
    // `a specialization relationship` is no `a specialization of`.
    if noun(at: start) != nil || at(.article) { return false }
    return participle(at: start) != nil || (plainVerb(at: start) != nil)
  }

  /// `has-clause = [ "not" ] possession ;`
  ///
  /// The auxiliary has been read. A `not` right behind it denies all that it has.
  mutating func parseHasClause(from start: Int, isNegated outer: Bool) -> Predicate? {
    let isNegated = eat(.not) != outer
    return parsePossession(from: start, isNegated: isNegated)
  }

  /// `possession = same-clause | related | [ "a" | "any" ] condition | neither-condition ;`
  mutating func parsePossession(from start: Int, isNegated: Bool) -> Predicate? {
    if isSameClause { return parseSameClause(from: start, isNegated: isNegated) }
    if let related = parseRelatedIfPresent(from: start, isNegated: isNegated) { return related }
    if reportMostOfKey() { return nil }
    while at(.article) || at(.any) || at(.some), !isKeyLike(at: position) { advance() }
    if isCountOfThings(at: position) {
      report { Messages.possessionCounted($0) }
      giveUp()
      return nil
    }
    if isCountOfValues(at: position) {
      reportCountOfValues()
      return nil
    }
    if isDutch, isNoDutchKey { return nil }
    var isNeither = at(.neither)
    guard var (condition, isNone) = parseConditionThatMayBeDenied() else { return nil }
    if isDutch, !isNone, at(.neither), case .test = condition {
      guard let all = parseNeitherCondition(after: condition) else { return nil }
      (condition, isNone, isNeither) = (all, true, true)
    }
    if isNeither, isNegated { reportDoubledDenial(from: start) }
    return .clause(Clause(kind: .has(condition, isNegated: isNegated != isNone), range: range(from: start)))
  }

  /// Whether a number of things stands here, which nothing has as it has a property: `have more than 2 roles`.
  func isCountOfThings(at index: Int) -> Bool {
    guard let end = endOfCount(at: index) else { return false }
    return noun(at: end) != nil
  }

  /// Whether a number of values stands here, of which nothing can be asked: `have at least 2 Eigenaar`.
  func isCountOfValues(at index: Int) -> Bool {
    guard let end = endOfCount(at: index), noun(at: end) == nil else { return false }
    return isBareWord(at: end) || token(at: end).kind == .string
  }

  /// The token behind a number with what is said of it: `more than 2`.
  private func endOfCount(at index: Int) -> Int? {
    // `hebben minstens 2 "X" nodig`
    if isDutch, isDutchNeedAhead { return nil }
    let number: Int
    switch token(at: index).keyword {
    case .more, .fewer: number = token(at: index + 1).keyword == .than ? index + 2 : index + 1
    case .at: number = index + 2
    case .exactly: number = index + 1
    case .several: return index + 1
    default: number = isOnlyNumber(at: index) ? index + 1 : index
    }
    guard token(at: number).kind == .number || isNumberWord(at: number) && number > index else { return nil }
    return number + 1
  }

  /// `adverb = "directly" | "indirectly" | "possibly" ;`
  mutating func parseAdverbIfPresent() -> Adverb? {
    guard let adverb = adverb(at: position) else { return nil }
    advance()
    return adverb
  }

  func adverb(at index: Int) -> Adverb? {
    switch token(at: index).keyword {
    case .directly: .directly
    case .indirectly: .indirectly
    case .possibly: .possibly
    default: nil
    }
  }

  /// `depth = "at" "any" "depth" | "within" NUMBER "steps" ;`
  mutating func parseDepthIfPresent() -> Depth? {
    if at(.at), token(at: position + 1).keyword == .any, token(at: position + 2).keyword == .depth {
      position += 3
      return .any
    }
    if isDutch {
      if at(.on), token(at: position + 1).keyword == .every, token(at: position + 2).keyword == .depth {
        position += 3
        return .any
      }
      // `binnen` is a preposition too.
      guard at(.within), token(at: position + 1).kind == .number || token(at: position + 2).keyword == .steps else {
        return nil
      }
    }
    guard eat(.within) else { return nil }
    let start = position
    guard let steps = parseNumber() else { return .any }
    if steps == 0, position > start { reportBehind { Messages.numberZero($0.range(from: start)) } }
    if !eat(.steps) { report(Messages.stepsMissing) }
    return .within(max(1, steps))
  }
}

extension Predicate {
  /// The predicate that holds when this one does not.
  var negated: Predicate {
    switch self {
    case .and(let parts): .or(parts.map(\.negated))
    case .or(let parts): .and(parts.map(\.negated))
    case .clause(var clause):
      {
        switch clause.kind {
        case .verb(var verb):
          verb.isNegated.toggle()
          clause.kind = .verb(verb)
        case .isA(let phrase, let isNegated): clause.kind = .isA(phrase, isNegated: !isNegated)
        case .has(let condition, let isNegated): clause.kind = .has(condition, isNegated: !isNegated)
        case .same(let keys, let isNegated): clause.kind = .same(keys, isNegated: !isNegated)
        case .sameAs(let keys, let phrase, let isNegated):
          clause.kind = .sameAs(keys, phrase, isNegated: !isNegated)
        }
        return .clause(clause)
      }()
    }
  }
}
