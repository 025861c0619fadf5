internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// The modifiers that follow a head. A modifier attaches to the nearest noun phrase on its left.
  mutating func parseModifiers(of head: NounPhrase) -> NounPhrase? {
    var phrase = head
    let isRelationship = mayBeRelationship(head)
    let outer = takesEnds
    takesEnds = isRelationship
    defer { takesEnds = outer }
    while true {
      if phrase.modifiers.count > head.modifiers.count, isModifierJoined { advance() }
      if isRelationship, belongsToDutchVerb(head) { return phrase }
      // `data read by "A" except "B"`: of one nothing is left out.
      if isException, head.isOne { return phrase }
      if isModifierStart(ofRelationship: isRelationship) || isDutchTarget(of: head) {
        let rival = objectBeforeFinalVerb(of: phrase)
        guard let modifier = parseModifier(of: head) else { return nil }
        if let rival { reportBehind { Messages.modifierUnclear($0, phrase, rival, modifier) } }
        phrase.modifiers.append(modifier)
      } else if isDutch, allowsReducedClauses, isDutchParticipleClause(at: position) {
        let start = position
        guard let predicate = parseDutchReduced(of: head) else { return nil }
        phrase.modifiers.append(Modifier(kind: .that(predicate), range: range(from: start)))
      } else if !isDutch, allowsReducedClauses, isReducedClause {
        guard let modifier = parseReducedClause() else { return nil }
        phrase.modifiers.append(modifier)
      } else {
        return phrase
      }
    }
  }

  func isModifierStart(ofRelationship isRelationship: Bool) -> Bool {
    // `dat "A" met "B" samenhangt`.
    if isBeforeFinalClause, isDutchPreposition(at: position), isDutchVerbAhead(taking: current.word) { return false }
    switch current.keyword {
    case .with where isDutch && token(at: position + 1).keyword == .explained: return false
    // `met niemand geassocieerd`
    case .with where isDutch && isPronoun(at: position + 1): return false
    case .in where isDutch && isDutchParticle: return false
    case .which, .who:
      if isDutch { return false }
      return isRelativeClause
    case .where: return isDutch && isDutchPreposition(at: position + 1)
    case .on: return isDutchView(at: position + 1)
    case .that: return isRelativeClause
    case .whose, .with, .without, .except, .named, .in: return true
    case .other: return isException
    // `uit` and `naar` may be particles.
    case .from where isDutch && !isObjectStart(at: position + 1): return false
    case .from: return isRelationship
    // `waardoor tussen 2 en 4 processen worden gestart`
    case .between: return isRelationship && !isCountRange(at: position)
    case .to: return isRelationship && !isPathBeginning
    default: return false
    }
  }

  /// What a modifier at the cursor might be said of as well, in Dutch: `applicaties die processen ondersteunen zonder …`.
  private func objectBeforeFinalVerb(of phrase: NounPhrase) -> NounPhrase? {
    guard isDutch, case .that(var predicate)? = phrase.modifiers.last?.kind else { return nil }
    switch current.keyword {
    case .with, .without, .except, .named, .in, .on, .whose: break
    default: return nil
    }
    while true {
      switch predicate {
      case .and(let parts), .or(let parts): predicate = parts[parts.count - 1]
      case .clause(let clause):
        guard case .verb(let verb) = clause.kind, case .noun(let use, nil) = verb.object.phrase.head,
          use.noun != NounID(Umbrella.thing), use.noun != NounID(Umbrella.who),
          verb.object.range.upper <= verb.verbs.range.lower, tokens[position - 1].kind == .word
        else { return nil }
        return verb.object.phrase
      }
    }
  }

  private func isPronoun(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .nothing, .anything, .everything, .nobody, .anybody, .everybody: true
    default: false
    }
  }

  /// Whether the `in` at the cursor ends its clause and belongs to a verb before it: `zien gegevens in`.
  private var isDutchParticle: Bool {
    let next = token(at: position + 1).keyword
    guard next == .and || next == .or || isEnd(at: position + 1) else { return false }
    return (max(0, position - 60)..<position).contains { index in
      dutchFinite(at: index, .main).map { lexicon.step($0.state, current.word) != 0 } ?? false
    }
  }

  /// Whether `tot` or `aan` stands here before the target of a relationship: `toegangen tot "X"`, `toewijzingen aan "X"`.
  private func isDutchTarget(of head: NounPhrase) -> Bool {
    guard isDutch, at(.preposition), isObjectStart(at: position + 1) else { return false }
    if isBeforeFinalClause, isDutchVerbAhead(taking: current.word) { return false }
    // `leidt geen (beïnvloeding) tot "X"`
    if position > 0, tokens[position - 1].kind == .rightParenthesis { return false }
    let word = text(of: current).lowercased()
    return (word == "tot" || word == "aan") && !(lexicon.labels(of: head)?.intersection(.relationships).isEmpty ?? true)
  }

  /// Whether a preposition is the verb's, as in `die pakketten naar "X" sturen`, and not that of a noun of the model, which
  /// may be a relationship.
  private func belongsToDutchVerb(_ head: NounPhrase) -> Bool {
    isDutch && (at(.to) || at(.from)) && lexicon.labels(of: head) == nil && isDutchVerbAhead(taking: current.word)
  }

  /// Whether `and` and one more modifier follow: `with A and without B` says the same as one after the other.
  ///
  /// What `and` joins are likes, so a phrase without a modifier takes none after it, nor does one in parentheses: it goes
  /// to a phrase around this one, or to a clause.
  private var isModifierJoined: Bool {
    guard at(.and) else { return false }
    if isDutch, token(at: position + 1).keyword == .on { return isDutchView(at: position + 2) }
    switch token(at: position + 1).keyword {
    case .with, .without, .except, .named, .in, .that, .whose: return true
    default: return false
    }
  }

  /// Relationship nouns take `from`, `to` and `between`, and so does a noun of the model, which may be one; not where it
  /// is itself the end of a relationship, whose other end may follow.
  func mayBeRelationship(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .noun(let use, _):
      switch lexicon.meaning(of: use.noun) {
      case .labels(let labels): return !labels.intersection(.relationships).isEmpty
      case .defined(_, let labels): return !labels.intersection(.relationships).isEmpty && !isEndOfRelationship
      case .specialization, .kindProperty: return !isEndOfRelationship
      }
    case .either(let parts): return parts.allSatisfy(mayBeRelationship)
    case .name, .identifier, .reference: return false
    case .other(let use):
      return mayBeRelationship(NounPhrase(head: .noun(use, name: nil), modifiers: [], range: use.range))
    }
  }

  /// `that reads`, `which are`, `that "X" reads`: a relative pronoun, before a clause or a phrase and a verb.
  private var isRelativeClause: Bool {
    if at(.that) { return true }
    return isPredicateStart(at: position + 1)
  }

  /// `processes performed by "X"`, which is `processes that are performed by "X"`.
  private var isReducedClause: Bool {
    let start = adverb(at: position) == nil ? position : position + 1
    guard let end = endOfPassive(at: start), end > plainVerb(at: start)?.end ?? 0 else { return false }
    let next = token(at: end)
    if next.keyword == .and || next.keyword == .or { return endOfPassive(at: end + 1) != nil }
    if next.keyword == .at { return token(at: end + 1).keyword == .any || isObjectStart(at: end) }
    return isObjectStart(at: end) || next.keyword == .within || next.kind == .leftBracket
  }

  /// `reduced-clause = by-clause { ( "and" | "or" ) [ "that" ] clause } ;`
  private mutating func parseReducedClause() -> Modifier? {
    let start = position
    return parseOpenClause().map { Modifier(kind: .that($0), range: range(from: start)) }
  }

  /// `modifier = "that" ( predicate | asked-relative { ( "and" | "or" ) clause } ) | ( "which" | "who" ) predicate |
  /// reduced-clause | "whose" ( dutch-whose | condition ) | "with" ( [ "a" | "any" ] condition | neither-condition ) |
  /// "without" key [ operator-comparison ] | ( "except" [ "for" ] | "other" "than" ) excepted | "named" ( "like" value | name
  /// ) | "in" place | dutch-relative | dutch-reduced ;`
  private mutating func parseModifier(of head: NounPhrase) -> Modifier? {
    let start = position
    if at(.from) || at(.to) || at(.between) || at(.preposition) { return parseEnds() }
    if isException { return parseException() }
    if isDutch, at(.that) || at(.where) || isDutchWhereof(at: position) {
      guard let predicate = parseDutchRelative(of: head) else { return nil }
      return Modifier(kind: .that(predicate), range: range(from: start))
    }
    let keyword = current.keyword
    advance()
    let kind: Modifier.Kind?
    switch keyword {
    case .that, .which, .who: kind = parseOpenClause().map { .that($0) }
    case .whose: kind = parseWhose().map { .with($0) }
    case .with: kind = parseWith()
    case .without: kind = parseWithout()
    case .named: kind = parseNamed()
    default: kind = parsePlace()
    }
    guard let kind else { return nil }
    return Modifier(kind: kind, range: range(from: start))
  }

  /// `ends = "from" noun-phrases | ( "to" | PREPOSITION ) noun-phrases | "between" noun-phrases "and" noun-phrases ;`
  ///
  /// The ends of a relationship.
  mutating func parseEnds() -> Modifier? {
    let start = position
    let keyword = current.keyword
    advance()
    let outer = isEndOfRelationship
    isEndOfRelationship = true
    defer { isEndOfRelationship = outer }
    guard let first = parsePhraseAfterPreposition(takesAnd: keyword != .between) else { return nil }
    var kind = keyword == .from ? Modifier.Kind.from(first) : .to(first)
    if keyword == .between {
      if !eat(.and) { report(Messages.betweenNeedsAnd) }
      guard let second = parsePhraseAfterPreposition() else { return nil }
      kind = .between(first, second)
    }
    return Modifier(kind: kind, range: range(from: start))
  }

  /// Parses a phrase that a participle may follow and is not part of it: the subject in `are processes served by "X"`.
  mutating func withoutReducedClauses<Node>(_ parse: (inout Parser) -> Node?) -> Node? {
    let outer = allowsReducedClauses
    allowsReducedClauses = false
    defer { allowsReducedClauses = outer }
    return parse(&self)
  }

  /// What follows `that`: it stays open, and takes every `and` and `or`, until a comma.
  private mutating func parseOpenClause() -> Predicate? {
    openClauses += 1
    defer { openClauses -= 1 }
    if !isPredicateStart(at: position), let asked = parseAskedRelativeIfPresent() {
      return parsePredicate(after: asked)
    }
    return parsePredicate()
  }

  /// `asked-relative = objects ( [ "does" ] [ "not" ] [ adverb ] verbs | "is" [ "not" ] [ adverb ] be-verbs ) [ depth
  /// ] [ adverb ] ;`
  ///
  /// `that "X" reads`: the noun phrase before it is the object.
  private mutating func parseAskedRelativeIfPresent() -> Predicate? {
    let start = position
    guard isObjectStart(at: start), !isUnknownVerb() else { return nil }
    guard let askers = withoutReducedClauses({ $0.parseObjectGroups() }) else { return nil }
    let isAuxiliary = eat(.does)
    let isPassive = !isAuxiliary && eat(.is)
    let isNegated = eat(.not)
    let adverb = parseAdverbIfPresent()
    guard var verbs = isPassive ? parseBeVerbs(isLast: true)?.verbs : parseVerbs(isLast: true) else { return nil }
    turn(&verbs)
    let depth = parseDepthIfPresent() ?? .one
    let late = adverb == nil ? parseAdverbIfPresent() : nil
    let clause = ClauseStart(start: start, isNegated: isNegated, adverb: adverb ?? late, verbs: verbs)
    return joined(askers, clause, depth)
  }

  /// `with no Status` is `without Status`.
  private mutating func parseWith() -> Modifier.Kind? {
    if at(.any) || at(.article), !isKeyLike(at: position) { advance() }
    let start = position
    guard let (condition, isNone) = parseConditionThatMayBeDenied() else { return nil }
    guard isNone else { return .with(condition) }
    if case .test(let test) = condition, case .exists = test.comparison { return .without(test.key) }
    return .with(.not(condition, range: range(from: start)))
  }

  /// `without Status = "x"` is `with not Status = "x"`.
  private mutating func parseWithout() -> Modifier.Kind? {
    while at(.article) || at(.any) { advance() }
    let start = position
    guard let key = parseKey() else { return nil }
    guard isOperator(at: position) else { return .without(key) }
    guard let comparison = parseOperatorComparison() else { return nil }
    let range = range(from: start)
    return .with(.not(.test(Test(key: key, comparison: comparison, range: range)), range: range))
  }

  private mutating func parseNamed() -> Modifier.Kind? {
    if eat(.like) { return parseValue().map { .namedLike($0) } }
    guard let name = parseNameIfPresent(afterNoun: false, asSubject: false) else {
      report(Messages.nameMissing)
      return nil
    }
    return .named(name)
  }

  /// An article before it says nothing.
  mutating func parsePhraseAfterPreposition(takesAnd: Bool = true) -> NounPhrase? {
    while at(.article) || at(.any) || at(.some) { advance() }
    let isJoined = takesAnd && namesTakeAnd && clausesHere == 0
    let start = position
    isOperand = true
    defer { isOperand = false }
    guard let phrase = parseNounPhrases() else { return nil }
    var parts = [phrase]
    while isJoined, at(.and), isQuotedName(at: position + 1), parts.last?.isNamed ?? false || parts.count > 1 {
      advance()
      isOperand = true
      guard let next = parseNounPhrases() else { return nil }
      parts.append(next)
    }
    if parts.count == 1 { return phrase }
    return NounPhrase(head: .either(parts), modifiers: [], range: range(from: start))
  }

  func isQuotedName(at index: Int) -> Bool {
    token(at: index).kind == .string || token(at: index).kind == .parameter
  }
}
