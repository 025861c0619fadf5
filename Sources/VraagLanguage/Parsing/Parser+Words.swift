internal import VraagMetamodel
internal import VraagText

/// What words at a place are to the lexicon: the lookahead of the parser.
extension Parser {
  /// The longest phrase that begins at a token and is what `pick` picks, and the token behind it.
  ///
  /// - Parameter passingOnly: Whether `only` or `neither` may stand within it: `served only by`.
  private func longest<Meaning>(
    at start: Int, passingOnly: Bool = false, _ pick: (PhraseNode) -> Meaning?
  ) -> (meaning: Meaning, end: Int)? {
    var best: (Meaning, Int)?
    var state: UInt16 = 0
    var index = start
    while index < tokens.count, tokens[index].word != 0 {
      if passingOnly, state != 0, tokens[index].keyword == .only || tokens[index].keyword == .neither { index += 1 }
      state = lexicon.step(state, token(at: index).word)
      if state == 0 { break }
      index += 1
      if let meaning = pick(lexicon.node(state)) { best = (meaning, index) }
    }
    return best.map { (meaning: $0.0, end: $0.1) }
  }

  func noun(at start: Int) -> (noun: NounID, layer: Layer?, end: Int)? {
    let plain = longest(at: start) { $0.nounID }
    if let (layer, middle) = longest(at: start, { $0.layerAdjective }),
      let (noun, end) = longest(at: middle, { $0.nounID }),
      end > plain?.end ?? 0, case .labels(let labels) = lexicon.meaning(of: noun),
      !labels.intersection(.elements).isEmpty
    {
      return (lexicon.noun(noun, in: layer) ?? noun, lexicon.noun(noun, in: layer) == nil ? layer : nil, end)
    }
    return plain.map { ($0.meaning, nil, $0.end) }
  }

  func plainVerb(at start: Int) -> (meaning: VerbMatch, end: Int)? {
    longest(at: start) { $0.plainVerb } ?? verbWithCargo(at: start)
  }
  func copularVerb(at start: Int) -> (meaning: VerbMatch, end: Int)? {
    longest(at: start, passingOnly: true) { $0.copularVerb }
  }
  func participle(at start: Int) -> (meaning: VerbMatch, end: Int)? { longest(at: start) { $0.participleVerb } }

  /// The end of `served by`, and of `read or written by`.
  func endOfPassive(at start: Int) -> Int? {
    var index = start
    while true {
      if let end = copularVerb(at: index)?.end { return end }
      guard let end = participle(at: index)?.end, token(at: end).keyword == .or || token(at: end).keyword == .and else {
        return nil
      }
      index = end + 1
    }
  }

  /// Whether a verb that stands alone begins here. A word that is also a noun, as `processes` and `accesses` are, is
  /// the verb when an object can follow it.
  func isVerb(at index: Int) -> Bool {
    if isDutch { return dutchFinite(at: index, .main) != nil || dutchFinite(at: index, .final) != nil }
    guard let verb = plainVerb(at: index) else { return false }
    guard let noun = noun(at: index) else { return true }
    // `access relationships` is more than `access`.
    return noun.end <= verb.end && canFollowVerb(at: verb.end)
  }

  private func canFollowVerb(at index: Int) -> Bool {
    let next = token(at: index)
    if next.kind == .leftBracket || next.keyword == .within { return true }
    // `influences at any depth …`.
    if next.keyword == .at, token(at: index + 1).keyword == .any { return true }
    if next.keyword == .and || next.keyword == .or { return isVerb(at: index + 1) }
    return isObjectStart(at: index) && (plainVerb(at: index) == nil || noun(at: index) != nil)
  }

  /// Whether an object can begin here: a noun phrase, with or without a determiner.
  func isObjectStart(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .which, .what, .who, .how, .no, .nothing, .anything, .everything, .nobody, .anybody, .everybody, .article,
      .some, .any, .every, .only, .several, .exactly, .more, .fewer, .one, .both, .neither:
      return true
    case .and: return isOnlyNumber(at: index)
    case .at: return token(at: index + 1).keyword != .any
    case .between: return isCountRange(at: index)
    case .id: return token(at: index + 1).kind == .string
    default: return isNounPhraseStart(at: index) || isNumberOfNoun(at: index)
    }
  }

  func isNounPhraseStart(at index: Int) -> Bool {
    let token = token(at: index)
    switch token.kind {
    case .string, .unterminatedString, .leftParenthesis, .parameter: return true
    case .word:
      if token.keyword == .id { return self.token(at: index + 1).kind == .string }
      if isReferenceStart(at: index) { return true }
      return isBareWord(at: index) || noun(at: index) != nil
    default: return false
    }
  }

  /// Whether a word begins nothing that the language knows.
  func isBareWord(at index: Int) -> Bool {
    let token = token(at: index)
    guard token.kind == .word, token.keyword == .none || token.keyword.isOfSession else { return false }
    if isDutch, lexicon.isParticle(token.word) { return false }
    if isDutch, dutchFinite(at: index, .final) != nil || dutchFinite(at: index, .main) != nil { return false }
    return token.word == 0 || longest(at: index) { $0.isMeaningful ? true : nil } == nil
  }

  /// Whether a clause begins here.
  func isPredicateStart(at index: Int) -> Bool {
    if isDutch { return isDutchPredicateStart(at: index) }
    switch token(at: index).keyword {
    case .does, .is, .has, .directly, .indirectly, .possibly: return true
    case .only: return isOnlyBeforeVerb(at: index)
    case .neither: return isNeitherOfVerbs(at: index)
    case .not: return !isNounPhraseStart(at: index + 1) || isVerb(at: index + 1)
    default: break
    }
    if token(at: index).kind == .leftParenthesis {
      return isPredicateStart(at: firstBehindParentheses(index))
    }
    return isVerb(at: index) || endOfPassive(at: index) != nil
  }

  /// The first token that is no opening parenthesis.
  func firstBehindParentheses(_ index: Int) -> Int {
    var index = index
    while token(at: index).kind == .leftParenthesis { index += 1 }
    return index
  }

  /// Whether `and` or `or` stands at the cursor, after a comma where one is allowed, before another clause.
  /// The comma rule: a comma ends every open `that` clause, so within one it joins nothing.
  func isClauseJoined(by keyword: Keyword) -> Bool {
    var index = position
    if openClauses == 0, token(at: index).kind == .comma { index += 1 }
    guard token(at: index).keyword == keyword else { return false }
    if token(at: index + 1).keyword == .that, isPredicateStart(at: index + 2) { return true }
    return isPredicateStart(at: index + 1) || isMisspelledVerb(at: index + 1)
  }

  /// Whether the sentence, or what an answer clause begins, ends here.
  func isEnd(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .end, .questionMark, .semicolon: return true
    case .comma: return true
    default: return isAnswerClause(at: index)
    }
  }

  func isAnswerClause(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .sorted: return token(at: index + 1).keyword == .by || token(at: index + 1).keyword == .on
    case .top, .first: return token(at: index + 1).kind == .number || isNumberWord(at: index + 1)
    case .showing, .per, .explained, .as: return true
    // `toon` and `met uitleg`.
    case .show: return isDutch
    case .with: return isDutch && token(at: index + 1).keyword == .explained
    default: return false
    }
  }

  /// The end of a run of words that are no words of the language, with numbers among them: a name without quotes.
  func bareRunEnd(from start: Int) -> Int {
    var index = start
    while isBareWord(at: index) || (index > start && token(at: index).kind == .number) { index += 1 }
    return index
  }
}
