internal import VraagMetamodel
internal import VraagText

/// Clauses in Dutch: the pieces may come in several orders, so they are gathered first and then put together.
extension Parser {
  /// `dutch-clause = "(" dutch-predicate ")" | dutch-has-clause | { dutch-piece } ;`
  ///
  /// What the order of these may be: the finite verb comes first in a main clause and last in any other, where only a
  /// phrase with a preposition, an adverb, a depth and the relative clause of an object may follow it.
  mutating func parseDutchClause(_ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    clausesHere += 1
    defer { clausesHere -= 1 }
    if order == .reduced { return parseDutchParticipleClause(gap) }
    if at(.leftParenthesis), order == .main || isDutchClauseInParentheses {
      return parseDutchParenthesized(order, gap)
    }
    var gap = gap
    let start = position
    if order == .final, !isBehindDutchPronoun, parseDutchPronoun(&gap), at(.leftParenthesis),
      isDutchClauseInParentheses
    {
      return parseDutchParenthesized(order, gap)
    }
    if let has = parseDutchHasClauseIfPresent(order, from: start) { return has }
    var clause = DutchClause(start: start, order: order, gap: gap)
    if isAuxiliaryCarried {
      clause.hasAuxiliary = true
      isAuxiliaryCarried = false
    } else if order == .main, !at(.is), !parseDutchVerbs(into: &clause) {
      return nil
    }
    while parseDutchPiece(into: &clause) {}
    if hasHole { return nil }
    return meaning(ofAll: clause)
  }

  /// Whether the pronoun of a relative clause has been read: another one refers back, `gegevens die dat proces leest`, and
  /// so it does before one thing where a clause is joined, `die "A" lezen en dat object schrijven`.
  private var isBehindDutchPronoun: Bool {
    guard position > 0, isReferenceStart(at: position) else { return false }
    switch tokens[position - 1].keyword {
    case .that: return true
    case .and, .or:
      // What refers back bears no name: `en die proces "A" lezen` begins a clause.
      let end = noun(at: position + 1)?.end ?? position
      return nounNumber(at: position + 1) == .singular && token(at: end).kind != .string
        && token(at: end).kind != .parameter
    default: return position > 1 && tokens[position - 2].keyword == .where
    }
  }

  /// Whether the parenthesis holds clauses, and not the phrase of a verb that follows it.
  private var isDutchClauseInParentheses: Bool { isDutchFinalClauses(at: position + 1) }

  private mutating func parseDutchParenthesized(_ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    let opening = current.range
    advance()
    let outer = openClauses
    openClauses = 0
    defer { openClauses = outer }
    guard let predicate = parseDutchPredicate(order, gap) else { return nil }
    closeParenthesis(opening)
    return predicate
  }

  /// `dutch-pronoun = "that" | WHERE-PREPOSITION ;`
  ///
  /// `waarmee` and `waardoor` are two words, `waar` and its preposition.
  @discardableResult mutating func parseDutchPronoun(_ gap: inout DutchGap) -> Bool {
    let start = position
    if at(.that) {
      if text(of: current).lowercased() == "dat" { gap.phrase.number = .singular }
      gap.preposition = 0
      advance()
    } else if at(.where), isDutchPreposition(at: position + 1) {
      advance()
      gap.preposition = current.word
      advance()
    } else if isDutchWhereof(at: position) {
      gap.preposition = lexicon.word("van".utf8.span)
      advance()
    }
    return position > start
  }

  /// Whether `waarvan` stands here before a clause, as in `waarvan "X" onderdeel is`, and not before a key.
  func isDutchWhereof(at index: Int) -> Bool {
    guard isDutch, token(at: index).keyword == .whose, isObjectStart(at: index + 1) else { return false }
    return isDutchVerbAhead(from: index + 1, taking: lexicon.word("van".utf8.span))
  }

  /// `dutch-has-clause = [ "not" ] possession [ "not" ] "has" | "has" [ "not" ] possession [ "not" ] ;`
  private mutating func parseDutchHasClauseIfPresent(_ order: DutchOrder, from start: Int) -> Predicate? {
    guard order == .main ? at(.has) : isDutchHasAhead else { return nil }
    let before = self
    if order == .main { advance() }
    if isCountInDutch { return parsePossession(from: start, isNegated: false) }
    if let clause = parseDutchHas(order, from: start) { return clause }
    // What it has has been read, and refused.
    if purpose == .understanding, at(.end), hasHole, !before.hasHole { return nil }
    self = before
    return nil
  }

  /// Whether a number of things or values stands at the cursor.
  var isCountInDutch: Bool {
    isCountOfThings(at: position) || isCountOfValues(at: position)
  }

  /// What something has, where the auxiliary of a main clause has been read. A `niet` before it denies it as one behind
  /// it does.
  mutating func parseDutchHas(_ order: DutchOrder, from start: Int) -> Predicate? {
    let isDenied = eat(.not)
    guard var possession = parsePossession(from: start, isNegated: isDenied) else { return nil }
    if eat(.not) { possession = possession.negated }
    if order == .final {
      guard eat(.has) else { return nil }
      // `die dezelfde Leverancier hebben als "X"`
      if case .clause(let clause) = possession, case .same(let keys, let isNegated) = clause.kind,
        isSameAs(at: position)
      {
        return parseSameAs(keys, from: start, isNegated: isNegated)
      }
    } else if isDutchNeedAhead {
      return nil
    }
    if case .clause(var clause) = possession {
      clause.range = range(from: start)
      possession = .clause(clause)
    }
    return possession
  }

  /// Whether no key can begin here: `hebben nodig of vullen in "X"`.
  var isNoDutchKey: Bool {
    if isDutchNeed(at: position), !isComparison(at: position + 1) { return true }
    return !at(.word) && !at(.string) && !at(.leftParenthesis)
  }

  /// Whether the `nodig` of `nodig hebben` stands here, or further on in the clause.
  var isDutchNeedAhead: Bool {
    var index = position
    var depth = 0
    while index < min(tokens.count, position + Self.farthest) {
      let token = tokens[index]
      switch token.kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis where depth > 0: depth -= 1
      case .end, .questionMark, .semicolon, .comma, .rightParenthesis: return false
      default: break
      }
      if isDutchNeed(at: index) { return true }
      if token.keyword == .and || token.keyword == .or || isAnswerClause(at: index) { return false }
      index += 1
    }
    return false
  }

  private func isDutchNeed(at index: Int) -> Bool {
    token(at: index).kind == .word && text(of: token(at: index)).lowercased() == "nodig"
  }

  /// Whether the first verb from here on is `hebben`, by itself.
  private var isDutchHasAhead: Bool {
    var index = position
    while index < min(tokens.count, position + Self.farthest) {
      let token = tokens[index]
      switch token.kind {
      case .end, .questionMark, .semicolon: return false
      default: break
      }
      switch token.keyword {
      case .has: return index > position && text(of: tokens[index - 1]).lowercased() != "nodig"
      case .is where index == position || !isDutchComparing(at: index), .that, .where: return false
      default: break
      }
      if token.keyword == .none, dutchFinite(at: index, .final) != nil { return false }
      index += 1
    }
    return false
  }

  /// Whether an `is` compares: `waarvan Status is "x"`.
  private func isDutchComparing(at index: Int) -> Bool { text(of: tokens[index]).lowercased() == "is" }

  /// `dutch-piece = "not" | "no" | adverb | depth | adjective | [ PREPOSITION ] objects | dutch-contrast | only-passive |
  /// modifier | dutch-verbs | "is" | PARTICLE | "thither" | "thence" ;`
  ///
  /// False where the clause ends.
  mutating func parseDutchPiece(into clause: inout DutchClause) -> Bool {
    switch current.keyword {
    case .not where clause.contrasts.isEmpty:
      advance()
      clause.isNegated.toggle()
      return true
    case .no where isDutchNegation(in: clause):
      clause.isNegated.toggle()
      if isDutchKindDenied { return parseDutchParticiples(into: &clause) }
      advance()
      return true
    case .neither where isNeitherOfDutchVerbs(in: clause):
      clause.isNeither = true
      advance()
      return true
    case .and where clause.groups != nil && parseDutchContrastIfPresent(into: &clause): return true
    case .there:
      advance()
      return true
    case .none where isDutchFiller(at: position):
      advance()
      return true
    case .only where isOnlyBeforeDutchParticiple:
      isOnly = true
      advance()
      return true
    case .only where clause.words.isEmpty && clause.onlyRange == nil && isOnlyAlone(at: position):
      clause.onlyRange = current.range
      advance()
      return true
    case .directly, .indirectly, .possibly:
      guard clause.adverb == nil else { return false }
      clause.adverb = parseAdverbIfPresent()
      return true
    case .thither, .thence: return parseDutchDirection(of: &clause)
    case .is: return parseDutchAuxiliary(into: &clause)
    case .that where clause.groups == nil && isReferenceStart(at: position): return parseDutchObjects(into: &clause)
    case .that, .where: return parseDutchExtraposed(into: &clause)
    case .whose where isDutchWhereof(at: position): return parseDutchExtraposed(into: &clause)
    default: break
    }
    if clause.depth == nil, let depth = parseDepthIfPresent() {
      clause.depth = depth
      return true
    }
    if parseDutchParticle(into: &clause) || parseDutchParticiples(into: &clause) { return true }
    if parseDutchLastPreposition(of: &clause) { return true }
    if clause.order == .final, clause.words.isEmpty, !clause.hasAuxiliary, dutchFinite(at: position, .final) != nil {
      return parseDutchVerbs(into: &clause)
    }
    return parseDutchObjects(into: &clause)
  }

  /// `naartoe` and `vandaan`, which belong to `waar`.
  private mutating func parseDutchDirection(of clause: inout DutchClause) -> Bool {
    guard clause.gap.isOpenWhere else { return false }
    clause.gap.preposition = lexicon.word((at(.thither) ? "naar" : "van").utf8.span)
    advance()
    return true
  }

  /// The preposition that `waar` leaves behind a participle or before it: `waar is "X" verantwoordelijk voor?`, `waar
  /// wordt "X" door gelezen?`
  private mutating func parseDutchLastPreposition(of clause: inout DutchClause) -> Bool {
    guard clause.gap.isOpenWhere, clause.gap.preposition == 0, clause.preposition == 0, clause.hasAuxiliary,
      clause.groups != nil, isDutchPreposition(at: position), !isObjectStart(at: position + 1),
      let state = clause.words.last?.state ?? dutchParticiple(at: position + 1)?.state,
      lexicon.node(lexicon.step(state, current.word)).copularVerb != nil
    else { return false }
    clause.gap.preposition = current.word
    advance()
    return true
  }

  private mutating func parseDutchAuxiliary(into clause: inout DutchClause) -> Bool {
    guard !clause.hasAuxiliary, clause.words.isEmpty || clause.order == .final && clause.isParticipial else {
      return false
    }
    if isExistence { return false }
    let word = text(of: current).lowercased()
    clause.number = word == "is" || word.hasSuffix("t") ? .singular : .plural
    clause.hasAuxiliary = true
    advance()
    return true
  }

  /// The relative clause of an object that stands behind the verb: `processen ondersteunen die "Leerling" lezen`.
  private mutating func parseDutchExtraposed(into clause: inout DutchClause) -> Bool {
    guard var groups = clause.groups, clause.isClosed, clause.order == .final || !clause.words.isEmpty,
      at(.that) || at(.whose) || isDutchPreposition(at: position + 1)
    else { return false }
    let start = position
    let phrase = groups.last.phrase.phrase
    // `iemand` takes no clause: this one is about what the whole is said of.
    if case .noun(let use, nil) = phrase.head, use.noun == NounID(Umbrella.who) {
      return false
    }
    guard let predicate = parseDutchRelative(of: lastPhrase(of: phrase)) else {
      hasHole = true
      return false
    }
    let modifier = Modifier(kind: .that(predicate), range: range(from: start))
    add(modifier, to: &groups.last.phrase.phrase)
    groups.last.phrase.range = groups.last.phrase.range.union(modifier.range)
    clause.groups = groups
    return true
  }

  private func lastPhrase(of phrase: NounPhrase) -> NounPhrase {
    if case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, let last = parts.last {
      return lastPhrase(of: last)
    }
    return phrase
  }

  private func add(_ modifier: Modifier, to phrase: inout NounPhrase) {
    phrase.range = phrase.range.union(modifier.range)
    guard case .either(var parts) = phrase.head, phrase.modifiers.isEmpty, !parts.isEmpty else {
      phrase.modifiers.append(modifier)
      return
    }
    add(modifier, to: &parts[parts.count - 1])
    phrase.head = .either(parts)
  }

  /// An object, with its preposition where it has one; or what something is without a verb: `in map "X"`.
  private mutating func parseDutchObjects(into clause: inout DutchClause) -> Bool {
    guard clause.place == nil else { return false }
    if clause.groups != nil { return parseDutchCargo(into: &clause) }
    if clause.words.isEmpty, let phrase = parseAdjectiveIfPresent() {
      clause.place = phrase
      return true
    }
    let isPassive = clause.hasAuxiliary && clause.isParticipial
    if isOnlyBeforeDutchPreposition {
      isOnly = true
      advance()
    }
    // `noch door "X" noch door "Y"`
    let first = at(.neither) ? position + 1 : position
    if isDutchPreposition(at: first), isObjectStart(at: first + 1), wantsDutch(token(at: first).word, clause) {
      isNeitherSaid = eat(.neither)
      clause.preposition = current.word
      advance()
    } else if isModifierStart(ofRelationship: true), clause.words.isEmpty, !isReferenceStart(at: position) {
      let start = position
      let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: current.range)
      guard
        var phrase = parseModifiers(of: NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: current.range))
      else {
        hasHole = true
        return false
      }
      phrase.range = range(from: start)
      clause.place = phrase
      return true
    } else if !isObjectStart(at: position) && !at(.number) || isPassive && !isDutchKind(clause) {
      return false
    }
    let start = position
    let outer = (objectsComeLast, allowsReducedClauses)
    // `die onderdeel van "A" of "B" zijn`: what still lacks its auxiliary is not ended by another clause.
    objectsComeLast = clause.order == .final && clause.isClosed && (clause.hasAuxiliary || !clause.isParticipial)
    // The participle behind `worden` is its own, and not that of what stands between them.
    if clause.hasAuxiliary, clause.words.isEmpty { allowsReducedClauses = false }
    defer { (objectsComeLast, allowsReducedClauses) = outer }
    guard let groups = parseObjectGroups() else {
      hasHole = true
      return false
    }
    take(groups, from: start, as: &clause)
    clause.isBehind = clause.order == .final && !clause.words.isEmpty
    return true
  }

  /// `een soort`, whose object has no preposition.
  private func isDutchKind(_ clause: DutchClause) -> Bool {
    clause.words.contains { lexicon.node($0.state).copularVerb != nil }
  }

  /// Whether a preposition can belong to the verb: before the verb has been read any can.
  private func wantsDutch(_ preposition: UInt16, _ clause: DutchClause) -> Bool {
    guard !clause.words.isEmpty else {
      return !isModifierStart(ofRelationship: true) || isDutchVerbAhead(taking: preposition)
    }
    return clause.words.contains { word in
      !word.isClosed && (lexicon.step(word.state, preposition) != 0 || isParticleAhead(of: word.state, preposition))
    }
  }

  /// Whether what stands apart from a verb is still to come, and the preposition belongs to the two of them: `gaan aan "X"
  /// vooraf`.
  private func isParticleAhead(of state: UInt16, _ preposition: UInt16) -> Bool {
    for token in tokens[position..<min(tokens.count, position + Self.farthest)] {
      switch token.kind {
      case .comma, .end, .questionMark, .semicolon, .colon: return false
      default: break
      }
      let whole = lexicon.isParticle(token.word) ? lexicon.step(state, token.word) : 0
      if whole != 0, lexicon.step(whole, preposition) != 0 { return true }
    }
    return false
  }
}
