internal import VraagMetamodel
internal import VraagText

/// Participles that stand for a clause by themselves: `gegevens gelezen door "X"`.
extension Parser {
  /// `dutch-reduced = dutch-participle-clause { ( "and" | "or" ) dutch-participle-clause } ;`
  ///
  /// `gegevens gelezen door "X"` is `gegevens die door "X" worden gelezen`.
  mutating func parseDutchReduced(of head: NounPhrase) -> Predicate? {
    openClauses += 1
    defer { openClauses -= 1 }
    return parseDutchPredicate(.reduced, DutchGap(phrase: DutchRoles.Phrase(number: [], labels: nil)))
  }

  /// `dutch-participle-clause = { "not" | adverb } PARTICIPLE [ bracket ] { ( "and" | "or" | "neither" ) PARTICIPLE [
  /// bracket ] } PREPOSITION objects [ depth ] ;`
  mutating func parseDutchParticipleClause(_ gap: DutchGap) -> Predicate? {
    var clause = DutchClause(start: position, order: .reduced, gap: gap)
    clause.hasAuxiliary = true
    while true {
      if eat(.not) {
        clause.isNegated.toggle()
      } else if isOnlyBeforeDutchParticiple {
        isOnly = true
        advance()
      } else if clause.adverb == nil, let adverb = parseAdverbIfPresent() {
        clause.adverb = adverb
      } else {
        break
      }
    }
    guard parseDutchParticiples(into: &clause), parseDutchPiece(into: &clause), clause.groups != nil else {
      reportMissingVerb()
      return nil
    }
    clause.depth = parseDepthIfPresent()
    return hasHole ? nil : meaning(of: clause)
  }

  /// Whether participles stand here with their preposition and an object behind it.
  func isDutchParticipleClause(at start: Int) -> Bool {
    var index = start
    while token(at: index).keyword == .not || token(at: index).keyword == .only || adverb(at: index) != nil {
      index += 1
    }
    while let participle = dutchParticiple(at: index) {
      index = endOfBracket(at: participle.end)
      if token(at: index).keyword == .only, isDutchPreposition(at: index + 1) { index += 1 }
      let next = isDutchPreposition(at: index) ? lexicon.step(participle.state, token(at: index).word) : 0
      if next != 0, lexicon.node(next).copularVerb != nil {
        index += 1
        if isObjectStart(at: index) { return true }
      }
      guard isDutchJoiner(at: index) else { return false }
      index += 1
    }
    return false
  }

  /// The token behind a bracket that opens here, or the one that stands here.
  func endOfBracket(at index: Int) -> Int {
    guard token(at: index).kind == .leftBracket else { return index }
    var index = index
    while token(at: index).kind != .rightBracket, token(at: index).kind != .end { index += 1 }
    return index + 1
  }
}

/// What is denied with `geen`, which has no object behind it.
extension Parser {
  /// Whether the `geen` at the cursor denies the verb: `zijn geen onderdeel van "X"`, `maken geen deel uit van "X"`.
  func isDutchNegation(in clause: DutchClause) -> Bool {
    if isDutchKindDenied { return clause.words.isEmpty }
    let next = position + 1
    if let last = clause.words.last {
      return clause.order == .main && lexicon.isParticle(token(at: next).word)
        && lexicon.step(last.state, token(at: next).word) != 0
    }
    if clause.groups == nil, let participle = dutchParticiple(at: next) {
      var end = endOfBracket(at: participle.end)
      // `geen onderdeel of bron van "X"`
      while token(at: end).keyword == .and || token(at: end).keyword == .or,
        let joined = dutchParticiple(at: end + 1)
      {
        end = endOfBracket(at: joined.end)
      }
      if isDutchPreposition(at: end) || token(at: end).keyword == .is { return true }
    }
    return clause.order == .final && lexicon.isParticle(token(at: next).word)
      && dutchFinite(at: next, .final).map { $0.end > next + 1 } ?? false
  }

  /// Whether `geen soort` stands here, which denies `een soort`, or `geen specialisatie van`; `geen specialisatie` is an
  /// object.
  var isDutchKindDenied: Bool {
    guard at(.no), let participle = dutchParticiple(at: position) else { return false }
    return lexicon.node(participle.state).copularVerb != nil
      || lexicon.step(participle.state, token(at: participle.end).word) != 0
  }
}

/// `zowel … als`.
extension Parser {
  /// Makes an `als` behind a `zowel` what it is: an `en`.
  mutating func joinCorrelatives() {
    // To write to the tokens copies them.
    guard tokens.contains(where: { $0.keyword == .both }) else { return }
    var isOpen = false
    for index in tokens.indices {
      switch tokens[index].keyword {
      case .both: isOpen = text(of: tokens[index]).lowercased() == "zowel"
      case .as where isOpen && !isFormat(at: index + 1):
        tokens[index].keyword = .and
        isOpen = false
      default: break
      }
    }
  }
}
