internal import VraagMetamodel
internal import VraagText

/// Clauses in Dutch: the pieces may come in several orders, so they are gathered first and then put together.
extension Parser {
  /// `dutch-clause = "(" dutch-predicate ")" | dutch-has-clause | { "not" | adverb | depth | adjective | [ PREPOSITION ]
  /// objects | modifier | dutch-verbs } ;`
  ///
  /// What the order of these may be: the finite verb comes first in a main clause and last in any other, where only a
  /// phrase with a preposition, an adverb, a depth and the relative clause of an object may follow it.
  mutating func parseDutchClause(_ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    if at(.leftParenthesis), order == .main || isDutchFinalClause(at: position + 1) {
      return parseDutchParenthesized(order, gap)
    }
    var gap = gap
    let start = position
    if order == .final, !isBehindDutchPronoun { parseDutchPronoun(&gap) }
    if let has = parseDutchHasClauseIfPresent(order, from: start) { return has }
    var clause = DutchClause(start: start, order: order, gap: gap)
    if order == .main, !at(.is), !parseDutchVerbs(into: &clause) { return nil }
    while parseDutchPiece(into: &clause) {}
    if hasHole { return nil }
    return meaning(of: clause)
  }

  /// Whether the pronoun of a relative clause has been read: another one refers back, `gegevens die dat proces leest`, and
  /// so it does before one thing where a clause is joined, `die "A" lezen en dat object schrijven`.
  private var isBehindDutchPronoun: Bool {
    guard position > 0, isReferenceStart(at: position) else { return false }
    switch tokens[position - 1].keyword {
    case .that: return true
    case .and, .or: return nounNumber(at: position + 1) == .singular
    default: return position > 1 && tokens[position - 2].keyword == .where
    }
  }

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
  mutating func parseDutchPronoun(_ gap: inout DutchGap) {
    if at(.that) {
      if text(of: current).lowercased() == "dat" { gap.phrase.number = .singular }
      gap.preposition = 0
      advance()
    } else if at(.where), isDutchPreposition(at: position + 1) {
      advance()
      gap.preposition = current.word
      advance()
    }
  }

  /// `dutch-has-clause = [ "no" | "a" | "any" ] condition [ "not" ] "has" | "has" [ "no" | "a" | "any" ] condition [
  /// "not" ] ;`
  private mutating func parseDutchHasClauseIfPresent(_ order: DutchOrder, from start: Int) -> Predicate? {
    guard order == .main ? at(.has) : isDutchHasAhead else { return nil }
    let before = self
    if order == .main { advance() }
    if let clause = parseDutchHas(order, from: start) { return clause }
    self = before
    return nil
  }

  /// What something has, where the auxiliary of a main clause has been read.
  mutating func parseDutchHas(_ order: DutchOrder, from start: Int) -> Predicate? {
    if isSameClause {
      guard var same = parseSameClause(from: start, isNegated: false) else { return nil }
      if eat(.not) { same = same.negated }
      if order == .final, !eat(.has) { return nil }
      return same
    }
    let isNone = at(.no) && !isKeyLike(at: position)
    if isNone { advance() }
    while at(.article) || at(.any) || at(.some), !isKeyLike(at: position) { advance() }
    guard at(.word) || at(.string) || at(.leftParenthesis), let condition = parseCondition() else { return nil }
    let isNegated = eat(.not)
    if order == .final {
      guard eat(.has) else { return nil }
    } else if isDutchNeed {
      return nil
    }
    return .clause(Clause(kind: said(condition, isNone: isNone, isNegated: isNegated), range: range(from: start)))
  }

  /// Whether the `nodig` of `nodig hebben` stands here.
  private var isDutchNeed: Bool { at(.word) && text(of: current).lowercased() == "nodig" }

  /// Whether the first verb from here on is `hebben`, by itself.
  private var isDutchHasAhead: Bool {
    var index = position
    while index < min(tokens.count, position + 60) {
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

  /// Reads one more piece of a clause; false where it ends.
  mutating func parseDutchPiece(into clause: inout DutchClause) -> Bool {
    switch current.keyword {
    case .not:
      advance()
      clause.isNegated.toggle()
      return true
    case .there:
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
    default: break
    }
    if clause.depth == nil, let depth = parseDepthIfPresent() {
      clause.depth = depth
      return true
    }
    if parseDutchParticle(into: &clause) || parseDutchParticiples(into: &clause) { return true }
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
      at(.that) || isDutchPreposition(at: position + 1)
    else { return false }
    let start = position
    let group = groups.count - 1
    let object = groups[group].count - 1
    guard let predicate = parseDutchRelative(of: lastPhrase(of: groups[group][object].phrase.phrase)) else {
      hasHole = true
      return false
    }
    let modifier = Modifier(kind: .that(predicate), range: range(from: start))
    add(modifier, to: &groups[group][object].phrase.phrase)
    groups[group][object].phrase.range = groups[group][object].phrase.range.union(modifier.range)
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
    guard clause.groups == nil, clause.place == nil else { return false }
    if clause.words.isEmpty, let phrase = parseAdjectiveIfPresent() {
      clause.place = phrase
      return true
    }
    let isPassive = clause.hasAuxiliary && clause.isParticipial
    if isDutchPreposition(at: position), isObjectStart(at: position + 1), wantsDutch(current.word, clause) {
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
    let outer = objectsComeLast
    objectsComeLast = clause.order == .final && clause.isClosed
    defer { objectsComeLast = outer }
    guard let groups = parseObjectGroups() else {
      hasHole = true
      return false
    }
    let isAll = groups.count == 1 && groups[0].count > 1
    clause.objects.number = isAll ? .plural : dutchNumber(of: groups[0][0].phrase.phrase, from: start)
    if groups.count > 1 { clause.objects.number = [.singular, .plural] }
    clause.objects.labels = groups.count == 1 && !isAll ? lexicon.labels(of: groups[0][0].phrase.phrase) : nil
    clause.objects.isQuestion = groups.contains { group in
      group.contains { $0.phrase.determiner == .which || $0.phrase.determiner == .howMany }
    }
    clause.groups = groups
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
    return clause.words.contains { !$0.isClosed && lexicon.step($0.state, preposition) != 0 }
  }
}
