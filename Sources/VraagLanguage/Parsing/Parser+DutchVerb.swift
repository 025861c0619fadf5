internal import VraagMetamodel
internal import VraagText

/// The verbs of a Dutch clause, which may come apart.
extension Parser {
  /// `dutch-verbs = FINITE-VERB [ bracket ] { ( "and" | "or" | "neither" ) FINITE-VERB [ bracket ] } { PARTICLE } | [
  /// "is" ] PARTICIPLE [ bracket ] { ( "and" | "or" | "neither" ) PARTICIPLE [ bracket ] } ;`
  ///
  /// In a clause that ends in its verb the auxiliary may stand on either side of the participles.
  mutating func parseDutchVerbs(into clause: inout DutchClause) -> Bool {
    let place: FiniteForm = clause.order == .main ? .main : .final
    guard let first = dutchFinite(at: position, place) else {
      reportMissingVerb()
      return false
    }
    clause.number = first.form.number
    append(first.state, to: first.end, &clause)
    while true {
      if place == .main { while parseDutchParticle(into: &clause) {} }
      guard isDutchJoiner else { return true }
      let isClosed = clause.words.last?.isClosed ?? false
      if place == .main, !isClosed, isDutchWhole(clause.words) == false { return true }
      guard let next = dutchFinite(at: position + 1, place) else { return true }
      passDutchJoiner(into: &clause)
      append(next.state, to: next.end, &clause)
    }
  }

  /// Whether verbs are whole as they are, without what may follow.
  private func isDutchWhole(_ words: [DutchWord]) -> Bool {
    words.allSatisfy { lexicon.node($0.state).plainVerb != nil }
  }

  /// Takes a verb that ends at a token, with its bracket, and its preposition where another verb follows that.
  private mutating func append(_ state: UInt16, to end: Int, _ clause: inout DutchClause) {
    let start = position
    position = end
    note(clause.isParticipial ? .beVerb : .verb, from: start)
    var word = DutchWord(state: state, range: range(from: start))
    word.condition = parseBracketIfPresent()
    takePreposition(of: &word)
    clause.words.append(word)
  }

  /// `sturen naar of leveren aan`: the preposition of a verb before `of`.
  private mutating func takePreposition(of word: inout DutchWord) {
    let next = token(at: position + 1).keyword
    guard isDutchPreposition(at: position), next == .or || next == .and || token(at: position + 1).kind == .leftBracket
    else { return }
    let state = lexicon.step(word.state, current.word)
    guard state != 0 else { return }
    let node = lexicon.node(state)
    guard node.plainVerb != nil || node.copularVerb != nil else { return }
    word.state = state
    word.isClosed = true
    advance()
    if word.condition == nil { word.condition = parseBracketIfPresent() }
  }

  /// Passes what joins verbs, which must be the same throughout.
  private mutating func passDutchJoiner(into clause: inout DutchClause) {
    let here: VerbPhrase.Joiner? = at(.neither) ? nil : at(.or) ? .or : .and
    if clause.words.count > 1 || clause.isNeither, clause.joiner != here || clause.isNeither != (here == nil) {
      report(Messages.verbJoinersMixed)
    }
    clause.joiner = here
    if here == nil { clause.isNeither = true }
    advance()
  }

  /// Whether what joins verbs stands at the cursor: `en`, `of` or `noch`.
  private var isDutchJoiner: Bool { isDutchJoiner(at: position) }

  /// The part of a verb that stands apart from it: `leggen … vast`. A preposition before an object is none.
  mutating func parseDutchParticle(into clause: inout DutchClause) -> Bool {
    guard clause.order == .main, !clause.hasAuxiliary, at(.word), let last = clause.words.last, !last.isClosed else {
      return false
    }
    let state = lexicon.step(last.state, current.word)
    guard state != 0 else { return false }
    // `waar hoort "X" bij?` is `waarbij hoort "X"?`
    if clause.gap.isOpenWhere, clause.gap.preposition == 0, clause.groups != nil, isDutchPreposition(at: position),
      !isObjectStart(at: position + 1), lexicon.node(state).plainVerb != nil
    {
      clause.gap.preposition = current.word
      advance()
      return true
    }
    // `voeren "A" uit die "B" lezen`: behind an object `die` begins a clause where a verb ends it.
    let isBeforeClause =
      clause.groups != nil && token(at: position + 1).keyword == .that && isDutchFinalClause(at: position + 1)
    if isDutchPreposition(at: position), isObjectStart(at: position + 1), !isBeforeClause { return false }
    let start = position
    advance()
    note(.verb, from: start)
    clause.words[clause.words.count - 1].state = state
    if clause.words[clause.words.count - 1].condition == nil {
      clause.words[clause.words.count - 1].condition = parseBracketIfPresent()
    }
    takePreposition(of: &clause.words[clause.words.count - 1])
    // `leggen vast of raadplegen "X"`: several verbs with one object behind them.
    while clause.groups == nil, isDutchJoiner, let next = dutchFinite(at: position + 1, .main) {
      passDutchJoiner(into: &clause)
      append(next.state, to: next.end, &clause)
    }
    return true
  }

  /// Participles, where the auxiliary stands before them or behind.
  mutating func parseDutchParticiples(into clause: inout DutchClause) -> Bool {
    guard clause.words.isEmpty, clause.place == nil, let first = dutchParticiple(at: position) else { return false }
    guard clause.hasAuxiliary || (clause.order == .final && isDutchAuxiliaryAhead) else { return false }
    // `die elementen bevat`, of which `worden` may follow and belong to another clause.
    let hasPlainObject = clause.groups != nil && clause.preposition == 0 && clause.gap.preposition == 0
    if !clause.hasAuxiliary, hasPlainObject, dutchFinite(at: position, .final) != nil { return false }
    // Without its preposition `een specialisatie` is what something is.
    let hasPreposition = clause.preposition != 0 || clause.gap.preposition != 0
    if at(.article), !hasPreposition, lexicon.node(first.state).copularVerb == nil,
      lexicon.step(first.state, token(at: first.end).word) == 0
    {
      return false
    }
    clause.isParticipial = true
    append(first.state, to: first.end, &clause)
    while isDutchJoiner, let next = dutchParticiple(at: position + 1), !isDutchClauseBegun(by: next, clause) {
      passDutchJoiner(into: &clause)
      append(next.state, to: next.end, &clause)
    }
    return true
  }

  /// Whether what follows `en` begins a clause of its own: `van "X" wordt gemeld en een specialisatie is`, `van "X" is
  /// overgedragen en bron van "Y" is`.
  private func isDutchClauseBegun(by next: (state: UInt16, end: Int), _ clause: DutchClause) -> Bool {
    guard clause.order == .final else { return false }
    let end = endOfBracket(at: next.end)
    if clause.hasAuxiliary, token(at: position + 1).keyword == .article, token(at: end).keyword == .is { return true }
    return clause.groups != nil && isDutchPreposition(at: end) && isObjectStart(at: end + 1)
      && lexicon.step(next.state, token(at: end).word) != 0
  }

  /// Whether the participles at the cursor, with what belongs to them, have `zijn` or `worden` behind them.
  private var isDutchAuxiliaryAhead: Bool {
    var index = position
    while let participle = dutchParticiple(at: index) {
      index = participle.end
      if token(at: index).kind == .leftBracket {
        while token(at: index).kind != .rightBracket, token(at: index).kind != .end { index += 1 }
        index += 1
      }
      if token(at: index).keyword == .is { return true }
      // `onderdeel van "X" zijn`: the object stands between.
      if isDutchPreposition(at: index), lexicon.step(participle.state, token(at: index).word) != 0 {
        let next = token(at: index + 1).keyword
        guard next == .or || next == .and else { return true }
        index += 1
      }
      // `een soort "X" zijn`
      if lexicon.node(participle.state).copularVerb != nil, isObjectStart(at: index) { return true }
      guard isDutchJoiner(at: index) else { return false }
      index += token(at: index + 1).keyword == .not || isDutchFiller(at: index + 1) ? 2 : 1
    }
    return false
  }

  /// A verb was to stand at the cursor. An unknown word in its place has probably been misspelled.
  mutating func reportMissingVerb() {
    hasHole = true
    guard isBareWord(at: position), purpose == .understanding else {
      report(Messages.verbMissing)
      return
    }
    let word = text(of: current)
    let nearest = Nearest.words(to: word, among: lexicon.plainVerbSpellings + lexicon.copularVerbSpellings)
    report { Messages.verbUnknown(word, $0.current.range, nearest) }
  }
}
