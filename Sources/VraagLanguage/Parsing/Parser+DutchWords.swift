internal import VraagMetamodel
internal import VraagText

/// What words at a place are in Dutch: the lookahead for its clauses.
extension Parser {
  var isDutch: Bool { lexicon.language == .dutch }

  /// The longest finite verb in a place that begins here. It may want a particle or a preposition.
  func dutchFinite(at start: Int, _ place: FiniteForm) -> (state: UInt16, form: FiniteForm, end: Int)? {
    var best: (UInt16, FiniteForm, Int)?
    var state: UInt16 = 0
    var index = start
    while index < tokens.count, tokens[index].word != 0 {
      state = lexicon.step(state, tokens[index].word)
      if state == 0 { break }
      index += 1
      let form = lexicon.node(state).finite
      if form.contains(place) { best = (state, form, index) }
    }
    guard let best, best.2 >= noun(at: start)?.end ?? 0 else { return nil }
    return best
  }

  /// The longest participle that begins here, or what else follows `zijn`. A word that is also a noun, as `specialisatie`,
  /// is one when its preposition follows.
  func dutchParticiple(at start: Int) -> (state: UInt16, end: Int)? {
    var best: (UInt16, Int)?
    var state: UInt16 = 0
    var index = start
    if token(at: start).keyword == .no {
      // `geen soort` denies `een soort`.
      state = lexicon.step(0, lexicon.word("een".utf8.span))
      index += 1
    }
    while index < tokens.count, tokens[index].word != 0 {
      state = lexicon.step(state, tokens[index].word)
      if state == 0 { break }
      index += 1
      let node = lexicon.node(state)
      if node.participleVerb != nil || (node.copularVerb != nil && !isDutchPreposition(at: index - 1)) {
        best = (state, index)
      }
    }
    guard let best else { return nil }
    if noun(at: start) != nil, lexicon.step(best.0, token(at: best.1).word) == 0 { return nil }
    return best
  }

  func isDutchPreposition(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .by, .to, .from, .with, .on, .in, .preposition, .before, .within, .after: true
    default: false
    }
  }

  /// Whether a clause begins here in which the verb comes first, as it does in a main clause behind what is asked.
  func isDutchPredicateStart(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .is, .has: return true
    case .none, .containing, .starting: break
    default: return false
    }
    if token(at: index).kind == .leftParenthesis { return isDutchPredicateStart(at: firstBehindParentheses(index)) }
    return dutchFinite(at: index, .main) != nil
  }

  /// How far it is looked ahead for a verb: sentences are shorter, and texts that are none must not take long.
  static let farthest = 200

  /// Whether a clause with its verb at its end begins here. The clauses that begin with `die` further on have verbs of
  /// their own.
  func isDutchFinalClause(at start: Int) -> Bool {
    var open = 0
    var next = 0
    var depth = 0
    // Its own pronoun opens no other clause.
    var index = start
    if token(at: start).keyword == .that || isDutchWhereof(at: start) { index += 1 }
    if token(at: start).keyword == .where { index += 2 }
    while index < min(tokens.count, start + Self.farthest) {
      let token = tokens[index]
      switch token.kind {
      case .end, .questionMark, .semicolon: return false
      case .leftParenthesis, .leftBracket: depth += 1
      case .rightParenthesis, .rightBracket:
        depth -= 1
        if depth < 0 { return false }
      // `dezelfde Status, Eigenaar hebben` has commas of its own.
      case .comma: if depth == 0, tokens[start].keyword != .same { return false }
      default: break
      }
      guard depth == 0, token.kind == .word else {
        index += 1
        continue
      }
      if token.keyword == .that || token.keyword == .where || isDutchWhereof(at: index) {
        if index != next { open += 1 }
        index += token.keyword == .where ? 2 : 1
        continue
      }
      guard let end = endOfDutchVerbs(at: index) else {
        // `dezelfde Leverancier als "X" hebben`
        let isCompared = isSameAs(at: index) && tokens[start..<index].contains { $0.keyword == .same }
        if isAnswerClause(at: index), !isCompared { return false }
        index += 1
        continue
      }
      if open == 0 { return true }
      index = end
      // `die "A" lezen en (die) "B" schrijven`: the clause goes on.
      let joiner = self.token(at: end).keyword
      if joiner == .and || joiner == .or { next = end + 1 } else { open -= 1 }
    }
    return false
  }

  /// Whether such a clause begins here, or a parenthesis with some of them.
  func isDutchFinalClauses(at index: Int) -> Bool {
    var index = index
    while true {
      if isDutchFinalClause(at: index) { return true }
      guard token(at: index).kind == .leftParenthesis else { return false }
      index += 1
    }
  }

  /// Whether the verb of this clause, which is still to come, takes a preposition.
  func isDutchVerbAhead(taking preposition: UInt16) -> Bool { isDutchVerbAhead(from: position, taking: preposition) }

  func isDutchVerbAhead(from start: Int, taking preposition: UInt16) -> Bool {
    var open = 0
    var depth = 0
    var index = start
    while index < min(tokens.count, start + Self.farthest) {
      let token = tokens[index]
      if token.kind == .leftParenthesis { depth += 1 }
      if token.kind == .rightParenthesis { depth -= 1 }
      if depth < 0 || token.kind == .end || (depth == 0 && token.kind == .comma) { return false }
      if depth > 0 {
        index += 1
        continue
      }
      // Behind a preposition `dat proces` refers back.
      let isReference = token.keyword == .that && index > 0 && isDutchPreposition(at: index - 1)
      if token.keyword == .that || token.keyword == .where, !isReference { open += 1 }
      if let end = endOfDutchVerbs(at: index) {
        if open == 0 { return isDutchVerb(from: index, to: end, taking: preposition) }
        open -= 1
        index = end
        continue
      }
      // `dezelfde specialisatie van "X"` is no `specialisatie van "X" zijn`.
      let isNoun = index > start && isReferenceBegun(at: index - 1)
      if open == 0, !isNoun, !isDutchComparison(at: index), let participle = dutchParticiple(at: index) {
        return lexicon.step(participle.state, preposition) != 0
      }
      index += 1
    }
    return false
  }

  private func isDutchVerb(from start: Int, to end: Int, taking preposition: UInt16) -> Bool {
    (start..<end).contains { index in
      let states = [dutchFinite(at: index, .final)?.state, dutchParticiple(at: index)?.state]
      return states.contains { $0.map { lexicon.step($0, preposition) != 0 } ?? false }
    }
  }

  /// The end of the verbs that stand together here: `zijn vastgelegd`, `lezen of schrijven`.
  func endOfDutchVerbs(at start: Int) -> Int? {
    var index = start
    var hasFinite = false
    // What stands behind a finite verb without `en` is that of another clause: `die "A" lezen ondersteunen`.
    var mayBeFinite = true
    // Behind `overbodig zijn en` a participle begins another clause.
    var mayBeParticiple = true
    while true {
      if mayBeFinite, isDutchAuxiliary(at: index) {
        mayBeParticiple = index > start || dutchParticiple(at: index + 1) != nil
        (hasFinite, mayBeFinite) = (true, false)
        index += 1
      } else if mayBeFinite, let finite = dutchFinite(at: index, .final), !isDutchComparison(at: index) {
        (hasFinite, mayBeFinite) = (true, false)
        index = finite.end
      } else if let participle = dutchParticiple(at: index) {
        index = participle.end
      } else if index > start, let next = behindDutchJoiner(at: index),
        dutchFinite(at: next, .final) != nil || (mayBeParticiple && dutchParticiple(at: next) != nil)
      {
        mayBeFinite = true
        index = next
      } else {
        return hasFinite ? index : nil
      }
    }
  }

  private func isDutchAuxiliary(at index: Int) -> Bool {
    if token(at: index).keyword == .is { return token(at: index + 1).keyword != .there }
    return token(at: index).keyword == .has
  }

  /// The token behind the `en` or `of` here, before which a preposition may stand: `voorafgaan aan en ontvangen van "X"`.
  private func behindDutchJoiner(at index: Int) -> Int? {
    let joiner = isDutchPreposition(at: index) ? index + 1 : index
    return isDutchJoiner(at: joiner) ? joiner + 1 : nil
  }

  /// Whether what may join verbs stands here: `en`, `of` or `noch`.
  func isDutchJoiner(at index: Int) -> Bool {
    let keyword = token(at: index).keyword
    return keyword == .and || keyword == .or || keyword == .neither
  }

  /// Whether `bevat` compares: behind a verb that ends a clause stands no value.
  private func isDutchComparison(at index: Int) -> Bool {
    token(at: index).keyword == .containing && isPlainValue(at: index + 1)
  }

  /// The number of the phrase that begins at a token, as its words tell: a name is one thing.
  func dutchNumber(of phrase: NounPhrase, from start: Int) -> GrammaticalNumber {
    if case .either = phrase.head { return [.singular, .plural] }
    return dutchNumber(at: start)
  }

  private func dutchNumber(at start: Int) -> GrammaticalNumber {
    var index = start
    while true {
      let token = token(at: index)
      switch token.kind {
      case .string, .unterminatedString, .parameter: return .singular
      case .number, .leftParenthesis:
        index += 1
        continue
      case .word: break
      default: return [.singular, .plural]
      }
      switch token.keyword {
      case .what, .nothing, .anything, .everything, .nobody, .anybody, .everybody, .id: return .singular
      case .who: return [.singular, .plural]
      case .which, .how, .many, .no, .every, .only, .several, .some, .any, .article, .at, .least, .most, .exactly,
        .more, .fewer, .than, .between, .and, .both, .from, .or, .same, .other:
        index += 1
        continue
      default: break
      }
      // They are short, and most words are not.
      if token.range.upper - token.range.lower <= 5, Self.dutchNumberWords.contains(Folding.fold(text(of: token))) {
        index += 1
        continue
      }
      return nounNumber(at: index) ?? .singular
    }
  }

  /// The number of a noun with the adjective before it.
  func nounNumber(at start: Int) -> GrammaticalNumber? {
    guard let noun = noun(at: start) else { return nil }
    var state: UInt16 = 0
    var number: GrammaticalNumber?
    let first = noun.layer == nil ? start : noun.end - 1
    for index in first..<noun.end { state = lexicon.step(state, tokens[index].word) }
    if lexicon.node(state).nounID == noun.noun { number = lexicon.node(state).nounNumber }
    return number
  }

  static let dutchNumberWords = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
  ]
}
