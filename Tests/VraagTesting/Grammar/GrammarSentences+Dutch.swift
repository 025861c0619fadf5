/// The pieces of a Dutch clause, of which the grammar says what they are and a comment in which order they come.
extension GrammarSentences {
  /// What a clause says.
  private enum Saying {
    case finite(DutchVerbChoice)
    case participle(DutchVerbChoice)
    case complement
  }

  /// Whether a part is the pieces of a clause.
  func isPieces(_ part: SentenceGrammar.Part) -> Bool {
    if case .production("dutch-piece") = part.expression { true } else { false }
  }

  mutating func expandPieces(_ part: SentenceGrammar.Part) {
    used.insert(part.text)
    let outer = place
    defer { place = outer }
    let isAsked = place.production == "dutch-yes-no-question"
    let saying = saying(isAsked: isAsked)
    var extras = ["\"not\"", "adverb", "depth"].filter { _ in !place.isFact && random.chance(12) }
    extras.shuffle(using: &random)
    switch saying {
    case .finite(let verb):
      place.verb = verb
      var rest = extras
      rest.insert(contentsOf: objects(), at: random.number(0...rest.count))
      // A particle that is a preposition too stands behind the objects.
      place.isParticleLast = verb.particle.map { isAsked || !["vast", "bij", "samen"].contains($0) } ?? false
      if !isAsked { rest.insert("dutch-verbs", at: place.isFinal ? rest.count : 0) }
      if place.isParticleLast, !place.isFinal { rest.append("PARTICLE") }
      expandPieces(named: rest)
    case .participle(let verb)
    where ["onderdeel", "bron"].contains(verb.participle) && !place.isFact && random.chance(60):
      // `geen onderdeel van "X"`.
      place.verb = verb
      let rest = ["\"no\"", "dutch-verbs", "[ PREPOSITION ] objects"]
      expandPieces(named: isAsked ? rest : place.isFinal ? rest + ["\"is\""] : ["\"is\""] + rest)
    case .participle(let verb):
      place.verb = verb
      place.isBeforeVerb = true
      let hasObjects = place.isFact || place.preposition != nil || random.chance(85)
      let rest = hasObjects ? objects() + extras : extras
      if isAsked || (!place.isFinal && (place.preposition != nil || random.chance(50))) {
        expandPieces(named: (isAsked ? [] : ["\"is\""]) + rest + ["dutch-verbs"])
      } else {
        place.takesIs = true
        expandPieces(named: place.isFinal ? rest + ["dutch-verbs"] : ["dutch-verbs"] + rest)
      }
    case .complement:
      (place.isComplement, place.isBeforeVerb) = (true, true)
      let piece = random.pick(["modifier", "adjective", "[ PREPOSITION ] objects", "only-passive"])
      let what = (extras.contains("\"not\"") && piece != "only-passive" ? ["\"not\""] : []) + [piece]
      expandPieces(named: isAsked ? what : place.isFinal ? what + ["\"is\""] : ["\"is\""] + what)
    }
    if let direction = outer.direction { expandPieces(named: [direction]) }
  }

  /// The objects, and now and then others that are set against them.
  private mutating func objects() -> [String] {
    let isContrast = !place.isFact && (random.chance(6) || wanted.contains("dutch-piece: dutch-contrast"))
    return ["[ PREPOSITION ] objects"] + (isContrast ? ["dutch-contrast"] : [])
  }

  private mutating func saying(isAsked: Bool) -> Saying {
    if isAsked {
      if let verb = place.verb { return .finite(verb) }
      return random.chance(40)
        ? .complement : .participle(words.dutchVerb(isParticiple: true, with: nil, isBehindSubject: true, &random))
    }
    if place.preposition == nil, !place.isFact, random.chance(15) { return .complement }
    let isParticiple =
      place.preposition == "door" || (place.preposition == nil && random.chance(35))
    var verb = words.dutchVerb(
      isParticiple: isParticiple, with: place.preposition, isBehindSubject: place.hasSubject, &random)
    // One of few verbs that `geen` denies.
    var tries = isParticiple && place.preposition == nil && wanted.contains("dutch-piece: \"no\"") ? 20 : 0
    while tries > 0, !["onderdeel", "bron"].contains(verb.participle) {
      verb = words.dutchVerb(isParticiple: true, with: nil, isBehindSubject: place.hasSubject, &random)
      tries -= 1
    }
    return isParticiple ? .participle(verb) : .finite(verb)
  }

  private mutating func expandPieces(named names: [String]) {
    guard case .choice(let pieces)? = grammar.productions["dutch-piece"] else { preconditionFailure("no pieces") }
    for name in names {
      guard let piece = pieces.first(where: { $0.text == "dutch-piece: \(name)" }) else {
        preconditionFailure("dutch-piece has no part \(name) any more")
      }
      used.insert("dutch-piece")
      let outer = place
      place.production = "dutch-piece"
      depth += 1
      expand(piece)
      depth -= 1
      place = outer
      lastEnded = "dutch-piece"
    }
  }

  /// Whether a part must be taken or left because of the verb; nothing where that is free.
  func dutchAgreement(_ part: SentenceGrammar.Part) -> Bool? {
    switch part.text {
    case "dutch-piece: [ PREPOSITION ]", "dutch-contrast: [ PREPOSITION ]":
      place.verb?.preposition != nil && place.preposition == nil
    case "dutch-verbs: [ \"is\" ]": place.takesIs
    case "dutch-verbs: [ bracket ]" where place.isFact: false
    case let text where place.isFact && text.hasPrefix("dutch-verbs: { ("): false
    case "dutch-verbs: { PARTICLE }": !place.isFinal && !place.isParticleLast && place.verb?.particle != nil
    case let text where text.hasPrefix("dutch-verbs: {") && text.contains("FINITE-VERB"):
      place.verb?.particle != nil || place.verb?.preposition != nil ? false : nil
    case let text where text.hasPrefix("dutch-verbs: {") || text.hasPrefix("dutch-participle-clause: { ("):
      place.verb?.preposition != "door" ? false : nil
    default: nil
    }
  }

  /// A word for a terminal that depends on the verb of its clause.
  mutating func dutchWord(_ terminal: String) -> String {
    switch terminal {
    case "FINITE-VERB":
      if place.production == "dutch-yes-no-question" {
        let verb = words.dutchVerb(isParticiple: false, with: nil, isBehindSubject: true, &random)
        place.verb = verb
        return verb.main
      }
      guard let own = place.verb, !place.isVerbSaid else {
        let other = words.plainDutchVerb(isParticiple: false, &random)
        return place.isFinal ? other.final : other.main
      }
      place.isVerbSaid = true
      return place.isFinal ? own.final : own.main
    case "PARTICIPLE":
      if place.production == "dutch-participle-clause", place.verb == nil {
        place.verb = words.dutchVerb(isParticiple: true, with: nil, isBehindSubject: true, &random)
      }
      guard let own = place.verb?.participle, !place.isVerbSaid else {
        return words.plainDutchVerb(isParticiple: true, &random).participle ?? ""
      }
      place.isVerbSaid = true
      return own
    case "PARTICLE": return place.verb?.particle ?? "vast"
    case "PREPOSITION":
      if ["dutch-piece", "dutch-contrast", "dutch-participle-clause"].contains(place.production),
        let own = place.verb?.preposition
      {
        return own
      }
      let asked = words.dutchVerb(isParticiple: random.chance(40), with: nil, &random).preposition ?? "door"
      place.preposition = asked
      return asked
    default:
      let asked = random.pick(["door", "met", "aan", "naar"])
      place.preposition = asked
      return "waar" + (asked == "met" ? "mee" : asked)
    }
  }
}
