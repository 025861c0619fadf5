internal import VraagMetamodel
internal import VraagText

/// What to make of words that are not known: a name without quotes, or a misspelled verb or noun.
extension Parser {
  /// The end of a name without quotes at the cursor.
  ///
  /// In front of a verb a run of unknown words is a name. Where the run is not followed by one, a word of it may be the
  /// verb, misspelled: `which processes raed "Leerling"`.
  func bareNameEnd(afterNoun: Bool, asSubject: Bool) -> Int {
    let end = bareRunEnd(from: position)
    guard asSubject, !isOwner, end > position, !canFollowName(at: end), token(at: end - 1).kind != .number else {
      return end
    }
    let first = afterNoun ? position : position + 1
    // Of `Magister ar served by` the verb is misspelled; no longer word is meant to be `are`.
    let isAuxiliary = copularVerb(at: end) != nil && token(at: end - 1).range.length <= 4
    if isObjectStart(at: end) || isVerbEnding(at: end) || isAuxiliary {
      return max(first, min(end - 1, firstVerbLike(first, end) ?? end - 1))
    }
    return firstVerbLike(first, end) ?? end
  }

  /// Whether a verb or a modifier stands here. A participle alone is none: the word before it may be `are`, misspelled.
  private func canFollowName(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .that, .whose, .with, .without, .except, .named, .in: true
    case .where: isDutch
    case .which, .who: isPredicateStart(at: index + 1)
    default: isPredicateStart(at: index) && !isParticiple(at: index)
    }
  }

  /// `read by`, and not `read`.
  private func isParticiple(at index: Int) -> Bool {
    guard let copular = copularVerb(at: index) else { return false }
    return copular.end > plainVerb(at: index)?.end ?? 0
  }

  /// Whether an unknown word before an object is nearly a verb: `and wriet data`.
  func isMisspelledVerb(at index: Int) -> Bool {
    guard isBareWord(at: index), bareRunEnd(from: index) == index + 1, isObjectStart(at: index + 1) else {
      return false
    }
    return firstVerbLike(index, index + 1) != nil
  }

  /// `by`, `to` and the like, as in `raed by`.
  private func isVerbEnding(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .by, .to, .from, .of: isObjectStart(at: index + 1)
    default: false
    }
  }

  /// The first word of a run that is nearly a verb.
  private func firstVerbLike(_ start: Int, _ end: Int) -> Int? {
    guard start < end, purpose != .colouring else { return nil }
    let verbs = lexicon.verbSpellings
    // No name is longer; a text that is no sentence at all is.
    return (start..<min(end, start + 16)).first { index in
      let word = text(of: token(at: index))
      return word.utf8.count > 2 && !Nearest.words(to: word, among: verbs, limit: 1).isEmpty
    }
  }

  /// Whether the cursor stands on an unknown word that is in a verb's place: before an object or a preposition.
  func isUnknownVerb() -> Bool {
    guard isBareWord(at: position), noun(at: position) == nil else { return false }
    let end = bareRunEnd(from: position)
    if isPredicateStart(at: end) { return false }
    return isVerbEnding(at: end) || (end == position + 1 && isObjectStart(at: end))
  }

  /// Whether an unknown word ends a question that asks for its object: `what does "X" raed?`
  func isUnknownAskedVerb(at index: Int) -> Bool { isBareWord(at: index) && isEnd(at: index + 1) }

  /// A verb was to stand here and does not. An unknown word is taken for the nearest verb, so that what follows is read.
  mutating func parseUnknownVerb() -> (VerbUse, VerbMatch)? {
    let start = position
    guard isBareWord(at: position) else {
      report(Messages.verbMissing)
      hasHole = true
      return nil
    }
    let word = text(of: current)
    if copularVerb(at: position + 1) != nil { return parseUnknownAuxiliary() }
    let spellings = nearest(to: word, lexicon.plainVerbSpellings)
    report { Messages.verbUnknown(word, $0.current.range, spellings) }
    advance()
    let range = range(from: start)
    guard let match = verb(spelled: spellings.first) else {
      hasHole = true
      return (VerbUse(verb: VerbID(.relate), condition: nil, range: range), VerbMatch(active: VerbID(.relate)))
    }
    return (VerbUse(verb: match.verb, condition: parseBracketIfPresent(), range: range), match)
  }

  /// What an unknown word was probably meant to be; only those who are told of it need to know.
  private func nearest(to word: String, _ spellings: @autoclosure () -> [String]) -> [String] {
    purpose == .understanding ? Nearest.words(to: word, among: spellings()) : []
  }

  private func verb(spelled spelling: String?) -> VerbMatch? {
    guard let spelling else { return nil }
    var state: UInt16 = 0
    for word in spelling.split(separator: " ") {
      state = lexicon.step(state, lexicon.word(String(word).utf8.span))
    }
    return lexicon.node(state).plainVerb ?? lexicon.node(state).copularVerb
  }

  /// `aer read by "X"`.
  private mutating func parseUnknownAuxiliary() -> (VerbUse, VerbMatch)? {
    report { Messages.verbUnknown($0.foundText, $0.current.range, ["are"]) }
    advance()
    let start = position
    guard let (match, end) = copularVerb(at: position) else { return nil }
    position = end
    note(.verb, from: start)
    return (VerbUse(verb: match.verb, condition: parseBracketIfPresent(), range: range(from: start)), match)
  }

  /// `are raed by "X"`.
  mutating func parseUnknownBeVerb(from start: Int, isNegated: Bool) -> Predicate? {
    let wordStart = position
    let end = bareRunEnd(from: position)
    let hasPreposition = isVerbEnding(at: end)
    let range = hasPreposition ? current.range.union(token(at: end).range) : current.range
    let spellings = nearest(to: text(of: range), lexicon.copularVerbSpellings)
    report { Messages.verbUnknown($0.text(of: range), range, spellings) }
    position = hasPreposition ? end + 1 : end
    let match = verb(spelled: spellings.first) ?? VerbMatch(active: VerbID(.relate))
    if spellings.isEmpty { hasHole = true }
    let use = VerbUse(verb: match.verb, condition: nil, range: self.range(from: wordStart))
    let verbs = VerbPhrase(verbs: [use], joiner: .or, voice: match.isPassive ? .passive : .active, range: use.range)
    return parseObjects(of: ClauseStart(start: start, isNegated: isNegated, adverb: nil, verbs: verbs))
  }

  /// `busines processes`: an unknown word before a noun.
  mutating func parseNounAfterUnknownWord(_ name: NameUse, from start: Int) -> NounPhrase? {
    guard let (noun, layer, end) = noun(at: position) else { return nil }
    position = end
    note(.noun, from: end - 1)
    let range = range(from: start)
    let nearest = nearest(to: text(of: range), lexicon.nounSpellings)
    reportBehind { Messages.nounUnknown($0.text(of: range), range, nearest) }
    let use = NounUse(noun: noun, layer: layer, range: range)
    return NounPhrase(head: .noun(use, name: nil), modifiers: [], range: range)
  }
}
