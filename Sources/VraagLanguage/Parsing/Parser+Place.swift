internal import VraagMetamodel
internal import VraagText

/// Where something is: in a folder, on a view, part of something.
extension Parser {
  /// `place = [ "a" ] "folder" value | [ "a" ] "view" name { ( "or" | "and" ) name } | [ "a" ] noun-phrases | determiner noun-phrase ;`
  ///
  /// With a determiner, and for views without a name, it is a clause: `in which domains` is `that are part of which
  /// domains at any depth`.
  mutating func parsePlace() -> Modifier.Kind? {
    let start = position
    if !at(.article), let (object, hasDeterminer) = parsePlaceWithDeterminer(), hasDeterminer {
      return .that(.clause(placeClause(object, from: start)))
    }
    position = start
    _ = eat(.article)
    if eat(.folder) {
      let start = position
      guard let folder = parseValue() else { return nil }
      note(.folder, from: start)
      return .inFolder(folder)
    }
    if isView(at: position), let end = noun(at: position)?.end {
      let start = position
      position = end
      if let name = parseNameIfPresent(afterNoun: false, asSubject: false) {
        note(.noun, from: start)
        note(.view, from: end)
        return parseFurtherViews(name, from: start)
      }
      position = start
      guard let phrase = parseNounPhrase() else { return nil }
      let object = DeterminedPhrase(determiner: .some, phrase: phrase, range: phrase.range)
      return .that(.clause(placeClause(object, isOnView: true, from: start)))
    }
    return parsePhraseAfterPreposition().map { .partOf($0) }
  }

  /// `in view "A" or "B"`, of which `and` says the same: on one of them.
  private mutating func parseFurtherViews(_ name: NameUse, from start: Int) -> Modifier.Kind? {
    var names = [name]
    while at(.or) || at(.and), isQuotedName(at: position + 1) {
      advance()
      guard let next = parseNameIfPresent(afterNoun: false, asSubject: false) else { return nil }
      names.append(next)
    }
    if names.count == 1 { return .inView(name) }
    let views = names.map { name in
      let noun = NounUse(noun: NounID(Umbrella.view), layer: nil, range: name.range)
      return NounPhrase(head: .noun(noun, name: name), modifiers: [], range: name.range)
    }
    let phrase = NounPhrase(head: .either(views), modifiers: [], range: range(from: start))
    let object = DeterminedPhrase(determiner: .some, phrase: phrase, range: phrase.range)
    return .that(.clause(placeClause(object, isOnView: true, from: start)))
  }

  /// Whether a view follows, or which or how many of them: `op` is a preposition of verbs too.
  func isDutchView(at index: Int) -> Bool {
    var index = index
    while true {
      switch token(at: index).keyword {
      case .which, .what, .how, .many, .no, .every, .only, .some, .any, .several, .article, .at, .least, .most,
        .exactly, .more, .fewer, .than:
        index += 1
      default:
        if token(at: index).kind != .number { return isView(at: index) }
        index += 1
      }
    }
  }

  private func isView(at index: Int) -> Bool {
    guard let noun = noun(at: index) else { return false }
    return noun.noun == NounID(Umbrella.view) && noun.layer == nil
  }

  private mutating func parsePlaceWithDeterminer() -> (phrase: DeterminedPhrase, hasDeterminer: Bool)? {
    switch current.keyword {
    case .which, .what, .how, .no, .nothing, .anything, .everything, .nobody, .anybody, .everybody, .every, .only,
      .some, .any, .several, .at, .exactly, .more, .fewer, .one:
      return parseObject()
    case .between where isCountRange(at: position): return parseObject()
    default: return nil
    }
  }

  /// Shown on views, part of anything else.
  private func placeClause(_ object: DeterminedPhrase, isOnView: Bool? = nil, from start: Int) -> Clause {
    let isOnView = isOnView ?? isView(object.phrase)
    let range = range(from: start)
    let use = VerbUse(verb: VerbID(isOnView ? .show : .contain), condition: nil, range: range)
    let verbs = VerbPhrase(verbs: [use], joiner: .or, voice: .passive, range: range)
    let clause = VerbClause(
      adverb: nil, isNegated: false, verbs: verbs, object: object, depth: isOnView ? .one : .any)
    return Clause(kind: .verb(clause), range: range)
  }

  private func isView(_ phrase: NounPhrase) -> Bool {
    guard case .noun(let use, _) = phrase.head else { return false }
    return use.noun == NounID(Umbrella.view)
  }
}
