internal import VraagMetamodel
internal import VraagText

/// What `neither` and `nor` deny: `neither read nor write "X"`, and in Dutch `lezen noch schrijven "X"`.
extension Parser {
  /// `neither-clause = "neither" verbs "neither" verbs { "neither" verbs } [ depth ] objects [ depth ] [ adverb ] ;`
  ///
  /// A clause for each of the verbs, with the same objects.
  mutating func parseNeitherClause(from start: Int, isNegated: Bool) -> Predicate? {
    var denied: [VerbPhrase] = []
    repeat {
      advance()
      guard let verbs = parseVerbs() else { return nil }
      denied.append(verbs)
      // What follows may be objects that are denied.
    } while at(.neither) && isVerbBeforeObject(at: position + 1)
    if isNegated { reportDoubledDenial(from: start) }
    return parseObjects(of: ClauseStart(start: start, isNegated: true, adverb: nil, verbs: denied[0]), denied)
  }

  /// `neither-passive = "neither" PARTICIPLE [ bracket ] { "neither" PARTICIPLE [ bracket ] } "neither" ( be-verbs [ depth ]
  /// objects [ depth ] [ adverb ] | PARTICIPLE [ depth ] [ adverb ] ) ;`
  ///
  /// The auxiliary has been read. The last of the verbs has the preposition: `neither read nor written by "X"`.
  mutating func parseNeitherPassive(from start: Int, isNegated: Bool) -> Predicate? {
    var denied: [VerbPhrase] = []
    var isWhole = true
    repeat {
      advance()
      guard let passive = parseBeVerbs() else {
        report(Messages.verbMissing)
        return nil
      }
      denied.append(passive.verbs)
      isWhole = passive.isWhole
      // What follows may be objects that are denied.
    } while at(.neither) && isBeVerb(at: position + 1)
    if isNegated { reportDoubledDenial(from: start) }
    let clause = ClauseStart(start: start, isNegated: true, adverb: nil, verbs: denied[0])
    return isWhole ? parseObjects(of: clause, denied) : parseAgentless(clause, denied)
  }

  /// `neither-complement = "neither" complement "neither" complement { "neither" complement } ;`
  ///
  /// The auxiliary has been read: `are neither processes nor functions`.
  mutating func parseNeitherComplement(from start: Int, isNegated: Bool) -> Predicate? {
    var parts: [Predicate] = []
    while eat(.neither) {
      guard let part = parseComplement(from: start, isNegated: true) else { return nil }
      parts.append(part)
    }
    if isNegated { reportDoubledDenial(from: start) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// `neither-condition = "neither" [ "a" | "any" ] test "neither" [ "a" | "any" ] test { "neither" [ "a" | "any" ] test } ;`
  ///
  /// What it denies: `have neither an Eigenaar nor a Status`, and in Dutch `hebben Eigenaar noch Status` behind the first.
  mutating func parseNeitherCondition(after first: Condition? = nil) -> Condition? {
    var parts = first.map { [$0] } ?? []
    while eat(.neither) {
      while at(.article) || at(.any) || at(.some), !isKeyLike(at: position) { advance() }
      guard let test = parseTest() else { return nil }
      parts.append(test)
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  /// A clause for each of the verbs that are denied, none of which holds of any of the objects; where none is, what the
  /// clause says.
  mutating func joined(
    _ groups: ObjectGroups, _ clause: ClauseStart, _ denied: [VerbPhrase], _ depth: Depth
  ) -> Predicate {
    if denied.isEmpty { return joined(groups, clause, depth) }
    let objects = ObjectGroups([Array(groups.all.joined())])
    let clauses = denied.map { verbs in
      var clause = clause
      clause.verbs = verbs
      return joined(objects, clause, depth)
    }
    return clauses.count == 1 ? clauses[0] : .and(clauses)
  }

  /// A phrase for each of the verbs. One that is the same in either direction has no passive.
  func each(of verbs: VerbPhrase) -> [VerbPhrase] {
    verbs.verbs.map { use in
      let voice = isSymmetric(use.verb) ? .active : verbs.voice
      return VerbPhrase(verbs: [use], joiner: .or, voice: voice, range: use.range)
    }
  }

  /// Whether `neither` stands here before verbs that it denies, and not before objects.
  func isNeitherOfVerbs(at index: Int) -> Bool {
    guard !isDutch, token(at: index).keyword == .neither, let verb = plainVerb(at: index + 1) else { return false }
    // `neither processes nor functions` are objects.
    return noun(at: index + 1) == nil || isNeitherOfVerbs(at: verb.end)
  }

  /// The same before participles, with an auxiliary before it.
  func isNeitherOfParticiples(at index: Int) -> Bool {
    guard token(at: index).keyword == .neither, noun(at: index + 1) == nil else { return false }
    return endOfPassive(at: index + 1) != nil || participle(at: index + 1) != nil
  }

  /// Whether a verb stands here: a word that is a noun as well is one where an object follows.
  private func isVerbBeforeObject(at index: Int) -> Bool {
    guard let verb = plainVerb(at: index) else { return false }
    return noun(at: index) == nil || isObjectStart(at: verb.end)
  }

  /// Whether something stands here that an auxiliary makes a verb.
  private func isBeVerb(at index: Int) -> Bool {
    noun(at: index) == nil
      && (copularVerb(at: index) != nil || participle(at: index) != nil || plainVerb(at: index) != nil)
  }

  /// Whether `noch` stands at the cursor before the verbs of a Dutch clause: `die "X" noch lezen noch schrijven`.
  func isNeitherOfDutchVerbs(in clause: DutchClause) -> Bool {
    guard clause.words.isEmpty, noun(at: position + 1) == nil else { return false }
    if dutchParticiple(at: position + 1) != nil { return clause.hasAuxiliary || clause.order == .final }
    return clause.order == .final && dutchFinite(at: position + 1, .final) != nil
  }

  /// Whether `noch` stands at the cursor before an object, before which the preposition may be said again.
  var isNeitherOfObjects: Bool {
    guard at(.neither) else { return false }
    let isRepeated = objectPreposition != 0 && token(at: position + 1).word == objectPreposition
    return isObjectStart(at: isRepeated ? position + 2 : position + 1)
  }

  /// Complains of a clause with a `not` of which the objects or the verbs are denied by `neither` as well.
  mutating func reportDoubledDenial(from start: Int) {
    let words = tokens[start..<position]
    guard let neither = words.firstIndex(where: { $0.keyword == .neither }) else { return }
    let denials = words.indices.filter { words[$0].keyword == .not }
    let fix = denials.count == 1 ? withoutDenial(at: denials[0]) : nil
    let range = tokens[neither].range
    reportBehind { Messages.denialDoubled($0, range, fix) }
  }

  /// Leaves out a `not`, and the `do` before it where a verb follows.
  private func withoutDenial(at index: Int) -> Fix {
    let denial = tokens[index].range
    let next = token(at: index + 1)
    let end = max(denial.upper, next.range.lower)
    let before = index > 0 ? tokens[index - 1] : tokens[index]
    let isVerbNext = adverb(at: index + 1) != nil || plainVerb(at: index + 1) != nil || isNeitherOfVerbs(at: index + 1)
    if before.keyword == .does, isVerbNext || next.keyword == .has {
      return Fix(replacing: TextRange(before.range.lower, end), with: "")
    }
    // `aren't`
    if index > 0, before.range == denial {
      return Fix(replacing: denial, with: String(text(of: tokens[index]).dropLast(3)))
    }
    return Fix(replacing: TextRange(denial.lower, end), with: "")
  }
}
