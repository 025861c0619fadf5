internal import VraagMetamodel
internal import VraagText

/// Sentences that walk from one thing to others.
extension Parser {
  /// Passes the `what is the` before what is walked: `what is the impact of "X"?`
  mutating func passWhatIsWalked() {
    guard at(.what), token(at: position + 1).keyword == .is else { return }
    let start = position + (token(at: position + 2).keyword == .article ? 3 : 2)
    let next = token(at: start).keyword == .certain ? start + 1 : start
    switch token(at: next).keyword {
    // In Dutch `wat is de stroom "X"?` asks for one that is called so.
    case .impact, .origin, .flow: if isOf(at: next + 1) { position = start }
    case .path, .paths: if token(at: next + 1).keyword == .from { position = start }
    default: break
    }
  }

  /// `path-question = [ "what" "is" [ "a" ] ] ( "path" | "paths" ) "from" noun-phrases "to" noun-phrases [ "through"
  /// through-verb { "or" through-verb } ] [ "within" NUMBER "steps" ] ;`
  mutating func parsePathQuestion() -> PathQuestion? {
    let isAll = at(.paths)
    advance()
    guard let from = parseEnd(after: .from), let to = parseEnd(after: .to) else { return nil }
    var verbs: [VerbPhrase] = []
    if eat(.through) {
      repeat {
        guard let verb = parseThroughVerb() else { return nil }
        verbs.append(verb)
      } while eat(.or)
      if at(.and) { report(Messages.throughJoinedByAnd) }
    }
    return PathQuestion(
      isAll: isAll, from: from, to: to, through: verbs, steps: parseStepsIfPresent(), answerClauses: [])
  }

  /// One end of a path, behind its preposition. `to` ends the first one, unless it is in parentheses.
  private mutating func parseEnd(after preposition: Keyword) -> NounPhrase? {
    guard eat(preposition) else {
      report { Messages.pathEndMissing($0, isFirst: preposition == .from) }
      return nil
    }
    isPathBeginning = preposition == .from
    defer { isPathBeginning = false }
    return parsePhraseAfterPreposition()
  }

  /// `through-verb = VERB [ bracket ] | "is" BE-VERB [ bracket ] ;`
  ///
  /// `is` may be left out where the verb is no other without it: `through part of`.
  mutating func parseThroughVerb() -> VerbPhrase? {
    let start = position
    let isCopular = eat(.is) || (copularVerb(at: position)?.end ?? 0) > (plainVerb(at: position)?.end ?? 0)
    guard isCopular else {
      guard let (use, match) = parseVerb() else { return nil }
      return phrase(use, match, from: start)
    }
    let verbStart = position
    guard let (match, end) = copularVerb(at: position) else {
      report(Messages.verbMissing)
      return nil
    }
    position = end
    note(.beVerb, from: verbStart)
    let range = range(from: verbStart)
    return phrase(VerbUse(verb: match.verb, condition: parseBracketIfPresent(), range: range), match, from: start)
  }

  private func phrase(_ use: VerbUse, _ match: VerbMatch, from start: Int) -> VerbPhrase {
    let isPassive = normalized(match).isPassive
    return VerbPhrase(verbs: [use], joiner: .or, voice: isPassive ? .passive : .active, range: range(from: start))
  }

  /// `within 3 steps`.
  private mutating func parseStepsIfPresent() -> Int? {
    guard at(.within), case .within(let steps)? = parseDepthIfPresent() else { return nil }
    return steps
  }

  /// `reach-question = [ "what" "is" [ "a" ] ] [ "certain" ] ( "impact" | "origin" ) "of" { "every" | "a" } noun-phrases [
  /// "within" NUMBER "steps" ] ;`
  mutating func parseReachQuestion() -> ReachQuestion? {
    let isCertain = eat(.certain)
    let direction: ReachQuestion.Direction = at(.impact) ? .impact : .origin
    advance()
    if !eat(.of) { report { Messages.ofMissing($0) } }
    passAll()
    guard let subject = parseNounPhrases() else { return nil }
    return ReachQuestion(
      direction: direction, isCertain: isCertain, subject: subject, steps: parseStepsIfPresent(), answerClauses: [])
  }

  /// `flow-question = [ "what" "is" [ "a" ] ] "flow" "of" { "every" | "a" } noun-phrases ;`
  mutating func parseFlowQuestion() -> FlowQuestion? {
    advance()
    if !eat(.of) { report { Messages.ofMissing($0) } }
    passAll()
    return parseNounPhrases().map { FlowQuestion(subject: $0, answerClauses: []) }
  }
}
