internal import VraagMetamodel
internal import VraagText

/// An object, and whether `not` stands before it: `read "A" but not "B"`.
struct ObjectUse {
  var phrase: DeterminedPhrase
  var isNegated: Bool
  /// Whether `both` stood before it and the others, which are denied together.
  var isBoth = false
  /// Whether it is `neither` that denies it.
  var isNeither = false
  /// Whether `wel` stood before it, so that what denies those before it does not deny it: `niet "A" maar wel "B"`.
  var isAffirmed = false
}

/// The objects of a clause: any of the groups, all of each.
enum ObjectGroups {
  /// Most clauses have one object, for which no lists are made.
  case one(ObjectUse)
  case several([[ObjectUse]])

  init(_ groups: [[ObjectUse]]) {
    self = groups.count == 1 && groups[0].count == 1 ? .one(groups[0][0]) : .several(groups)
  }

  var only: ObjectUse? { if case .one(let object) = self { object } else { nil } }

  var all: [[ObjectUse]] {
    switch self {
    case .one(let object): [[object]]
    case .several(let groups): groups
    }
  }

  var first: ObjectUse {
    switch self {
    case .one(let object): object
    case .several(let groups): groups[0][0]
    }
  }

  var last: ObjectUse {
    get {
      switch self {
      case .one(let object): object
      case .several(let groups): groups[groups.count - 1][groups[groups.count - 1].count - 1]
      }
    }
    set {
      guard case .several(var groups) = self else { return self = .one(newValue) }
      let group = groups.count - 1
      groups[group][groups[group].count - 1] = newValue
      self = .several(groups)
    }
  }
}

extension Parser {
  /// `objects = [ "both" ] object { ( "and" | "or" ) [ "not" ] object } | "neither" object "neither" object { "neither"
  /// object } ;`
  ///
  /// `"A" or "B"` is one object, the union; `"A" and "B"` means a clause for each. A later object without a determiner
  /// has that of the one before it.
  ///
  /// - Parameter denied: The verbs that `neither` denies, each of which has these objects.
  mutating func parseObjects(of clause: ClauseStart, _ denied: [VerbPhrase] = []) -> Predicate? {
    var clause = clause
    var depth = parseDepthIfPresent()
    if clause.adverb == nil, depth == nil { clause.adverb = parseAdverbIfPresent() }
    guard isObjectStart(at: position) || at(.number) || isReferenceBegun(at: position) else {
      report { Messages.objectMissing($0, after: clause.verbs.range) }
      hasHole = true
      return nil
    }
    guard let groups = parseObjectGroups() else {
      hasHole = true
      return nil
    }
    if depth == nil { depth = parseDepthIfPresent() }
    // Before a verb it is the next clause's.
    if clause.adverb == nil, !isPredicateStart(at: position + 1) { clause.adverb = parseAdverbIfPresent() }
    return joined(groups, clause, denied, depth ?? .one)
  }

  /// The objects: any of the groups, all of each.
  mutating func parseObjectGroups() -> ObjectGroups? {
    let (isOne, preposition) = (takesOneObject, objectPreposition)
    takesOneObject = false
    objectPreposition = prepositionBefore
    defer { (takesOneObject, objectPreposition) = (isOne, preposition) }
    let isBoth = eat(.both)
    let isNeither = eat(.neither) || isNeitherSaid
    isNeitherSaid = false
    guard let first = parseFirstObject() else { return nil }
    // `lezen "A" noch "B"`
    let isNeitherBehind = isDutch && !isNeither && isNeitherOfObjects
    let isDenied = isNeither || isNeitherBehind
    let object = ObjectUse(phrase: first.phrase, isNegated: isDenied, isBoth: isBoth, isNeither: isDenied)
    guard isDenied || !isOne && joinedObject != nil else { return .one(object) }
    var groups = [[object]]
    if isDenied {
      while isNeither || isNeitherOfObjects, eat(.neither) {
        if objectPreposition != 0, current.word == objectPreposition { advance() }
        guard let next = parseObject() else { return nil }
        groups[0].append(ObjectUse(phrase: next.phrase, isNegated: true, isNeither: true))
      }
      return ObjectGroups(groups)
    }
    // What the last object is besides the phrase it began with; put together once, as there may be thousands.
    var alternatives: [NounPhrase] = []
    while let (isUnion, isDenied, isAffirmed, next) = joinedObject {
      let last = groups.count - 1
      let previous = groups[last][groups[last].count - 1]
      position = next
      // `but not "A" or "B"` denies either.
      let isNegated = isDenied || isUnion && previous.isNegated
      guard var next = parseObject() else { return nil }
      if !next.hasDeterminer { next.phrase.determiner = previous.phrase.determiner }
      let isSame =
        !isAffirmed && next.phrase.determiner == previous.phrase.determiner && isNegated == previous.isNegated
      if isSame, isUnion ? groups[last].count == 1 || isNegated : previous.phrase.determiner == .only {
        alternatives.append(next.phrase.phrase)
        continue
      }
      unite(&groups[last], &alternatives)
      if isUnion {
        groups.append([ObjectUse(phrase: next.phrase, isNegated: isNegated)])
      } else {
        groups[last].append(ObjectUse(phrase: next.phrase, isNegated: isNegated, isAffirmed: isAffirmed))
      }
    }
    unite(&groups[groups.count - 1], &alternatives)
    return ObjectGroups(groups)
  }

  /// The word before the cursor, where it is a preposition that may be said again before each object.
  private var prepositionBefore: UInt16 {
    guard position > 0 else { return 0 }
    switch tokens[position - 1].keyword {
    case .by, .to, .from, .of, .preposition: return tokens[position - 1].word
    default: return 0
    }
  }

  /// The first object, of which `only` may have been said before its preposition: it has no other determiner then.
  private mutating func parseFirstObject() -> (phrase: DeterminedPhrase, hasDeterminer: Bool)? {
    guard isOnly else { return parseObject() }
    isOnly = false
    let number = isNumberOfNoun(at: position) ? parseNumber() : nil
    guard isNounPhraseStart(at: position), var object = parseObject() else {
      report(Messages.nounPhraseMissing)
      return nil
    }
    object.phrase.determiner = number.map { .exactly($0) } ?? .only
    return object
  }

  /// Whether `and` or `or` and another object follow, whether with `not` or `wel` before it, and where it begins.
  private var joinedObject: (isUnion: Bool, isDenied: Bool, isAffirmed: Bool, start: Int)? {
    if at(.comma), let joiner = joinerOfList {
      let isLast = token(at: position + 1).keyword == joiner
      return (joiner == .or, false, false, isLast ? position + 2 : position + 1)
    }
    guard at(.and) || at(.or) else { return nil }
    let isNegated = token(at: position + 1).keyword == .not
    let isAffirmed = at(.and) && isDutchFiller(at: position + 1)
    // `no applications but "X"` excepts X, and does not ask for no X too.
    if !isNegated, !isAffirmed, isBut(at: position) { return nil }
    var next = isNegated || isAffirmed ? position + 2 : position + 1
    // `by roles but not by actors`
    if objectPreposition != 0, token(at: next).word == objectPreposition, isObjectStart(at: next + 1) { next += 1 }
    guard isObjectStart(at: next), !isPredicateStart(at: next), !isMisspelledVerb(at: next) else { return nil }
    if objectsComeLast, isDutchFinalClauses(at: next) { return nil }
    return (at(.or), isNegated, isAffirmed, next)
  }

  /// What joins the names of a list that a comma at the cursor goes on with: the `or` of `"A", "B" or "C"`.
  var joinerOfList: Keyword? {
    var index = position
    while token(at: index).kind == .comma, let end = endOfName(at: index + 1) { index = end }
    if token(at: index).kind == .comma { index += 1 }
    let joiner = token(at: index).keyword
    guard joiner == .and || joiner == .or, !isBut(at: index), endOfName(at: index + 1) != nil else { return nil }
    return joiner
  }

  private func endOfName(at index: Int) -> Int? {
    switch token(at: index).kind {
    case .string, .parameter: return index + 1
    default:
      let end = bareRunEnd(from: index)
      return end > index ? end : nil
    }
  }

  /// Whether an `and` here is a `but` or `maar`.
  func isBut(at index: Int) -> Bool {
    guard token(at: index).keyword == .and else { return false }
    let letter = text.utf8.span[Int(token(at: index).range.lower)] | 0x20
    return letter == UInt8(ascii: "b") || letter == UInt8(ascii: "m")
  }

  /// Makes the last object of a group the union of what it is and its alternatives.
  private func unite(_ group: inout [ObjectUse], _ alternatives: inout [NounPhrase]) {
    guard let end = alternatives.last?.range else { return }
    let last = group.count - 1
    var parts: [NounPhrase] = []
    for phrase in [group[last].phrase.phrase] + alternatives {
      if case .either(let known) = phrase.head, phrase.modifiers.isEmpty {
        parts += known
      } else if case .noun(let use, nil) = phrase.head, use.noun == NounID(Umbrella.who) {
        // `nobody or "X"`: a word of their own they have only alone.
        let who: [ElementType] = [.businessActor, .businessRole, .businessCollaboration]
        parts += who.map { type in
          let noun = NounUse(noun: NounID(UInt16(type.rawValue)), layer: nil, range: use.range)
          return NounPhrase(head: .noun(noun, name: nil), modifiers: phrase.modifiers, range: phrase.range)
        }
      } else {
        parts.append(phrase)
      }
    }
    alternatives = []
    let range = group[last].phrase.phrase.range.union(end)
    group[last].phrase.phrase = NounPhrase(head: .either(parts), modifiers: [], range: range)
    group[last].phrase.range = group[last].phrase.range.union(end)
  }

  /// A clause per object, joined as the objects are.
  mutating func joined(_ groups: ObjectGroups, _ clause: ClauseStart, _ depth: Depth) -> Predicate {
    let range = range(from: clause.start)
    if clause.isNegated, groups.first.isNeither { reportDoubledDenial(from: clause.start) }
    func predicate(_ object: ObjectUse) -> Predicate {
      let verb = VerbClause(
        adverb: clause.adverb, isNegated: !object.isAffirmed && clause.isNegated != object.isNegated,
        verbs: clause.verbs,
        object: object.phrase, depth: depth)
      return .clause(Clause(kind: .verb(verb), range: range))
    }
    if let only = groups.only { return predicate(only) }
    let alternatives = groups.all.map { group -> Predicate in
      let clauses = group.map { predicate($0) }
      if clauses.count == 1 { return clauses[0] }
      // `do not read both "A" and "B"`
      return clause.isNegated && group[0].isBoth ? .or(clauses) : .and(clauses)
    }
    return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
  }

  /// `object = [ determiner ] noun-phrase | "what" | "who" | ( "no" "one" | "nobody" | "anybody" | "everybody" ) [ "except"
  /// [ "for" ] excepted ] | ( "nothing" | "anything" | "everything" ) { modifier } ;`
  mutating func parseObject(
    asSubject: Bool = false
  ) -> (phrase: DeterminedPhrase, hasDeterminer: Bool)? {
    let start = position
    let word = current
    if reportMostThings() { return nil }
    if let (determiner, umbrella) = pronoun(word) {
      advance()
      if word.keyword == .no { advance() }
      let noun = NounUse(noun: NounID(umbrella), layer: nil, range: word.range)
      let head = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: word.range)
      guard var phrase = umbrella == .who ? parseExceptionIfPresent(of: head) : parseModifiers(of: head) else {
        return nil
      }
      phrase.range = range(from: start)
      return (DeterminedPhrase(determiner: determiner, phrase: phrase, range: phrase.range), true)
    }
    let determiner = parseDeterminerIfPresent()
    // `leest elk proces "X"?`: what is one of many bears no name that is said.
    nounTakesName = !isDutch || determiner.map { !isDutchCount($0, at: start) } ?? true
    defer { nounTakesName = true }
    let phrase =
      asSubject
      ? parseNounPhrases(asSubject: true)
      : parseNounPhrase()
    guard let phrase else { return nil }
    return (
      DeterminedPhrase(determiner: determiner ?? .some, phrase: phrase, range: range(from: start)), determiner != nil
    )
  }

  /// Whether a determiner counts those of a kind, or makes one of them.
  private func isDutchCount(_ determiner: Determiner, at start: Int) -> Bool {
    switch determiner {
    case .no, .every, .atLeast, .atMost, .exactly, .moreThan, .fewerThan, .between: true
    case .some: text(of: tokens[start]).lowercased() == "een"
    case .only, .which, .howMany: false
    }
  }

  /// A word that is a determiner and a noun in one.
  private func pronoun(_ word: Token) -> (Determiner, Umbrella)? {
    switch word.keyword {
    case .nothing: (.no, .thing)
    case .anything: (.some, .thing)
    case .everything: (.every, .thing)
    case .nobody: (.no, .who)
    case .no where token(at: position + 1).keyword == .one: (.no, .who)
    case .anybody: (.some, .who)
    case .everybody: (.every, .who)
    case .what where noun(at: position + 1) == nil: (.which, .element)
    case .who: (.which, .who)
    default: nil
    }
  }

  /// `determiner = "no" | "every" | "only" | "some" | "any" | "a" | "one" "or" "more" | "several" | "which" | "what" |
  /// "how" "many" | "at" ( "least" | "most" ) NUMBER | ( "exactly" | "only" ) NUMBER | ( "more" | "fewer" ) "than" NUMBER
  /// | "between" NUMBER "and" NUMBER ;`
  mutating func parseDeterminerIfPresent() -> Determiner? {
    let start = position
    let determiner = parseDeterminerWords()
    if determiner == .every, at(.of),
      token(at: position + 1).kind == .string || token(at: position + 1).kind == .parameter
    {
      // `all of "A" and "B"`: each of these.
      advance()
      return .some
    }
    if determiner != nil {
      // `all of the processes`, `none of the roles`.
      while at(.of) || at(.article) || (isDutch && determiner == .no && (at(.some) || at(.only))) { advance() }
    } else {
      position = start
    }
    return determiner
  }

  private mutating func parseDeterminerWords() -> Determiner? {
    if at(.number) || isNumberOfNoun(at: position) { return parseBareNumber() }
    if isOnlyNumber(at: position) {
      advance()
      return parseNumber().map { .exactly($0) }
    }
    let keyword = current.keyword
    let next = token(at: position + 1).keyword
    switch keyword {
    case .article where isDutch && next == .or && token(at: position + 2).keyword == .more:
      position += 3
      return .some
    case .several:
      advance()
      return .moreThan(1)
    case .at where isDutch && next == .maximum:
      position += 2
      return parseNumber().map { .atMost($0) }
    case .no, .every, .only, .some, .any, .article, .which, .what:
      advance()
      return Self.determiner(of: keyword)
    case .how where next == .many:
      position += 2
      return .howMany
    case .one where next == .or && token(at: position + 2).keyword == .more:
      position += 3
      return .some
    case .at where next == .least || next == .most:
      position += 2
      return parseNumber().map { next == .least ? .atLeast($0) : .atMost($0) }
    case .exactly:
      advance()
      return parseNumber().map { .exactly($0) }
    case .more where next == .than:
      position += 2
      return parseNumber().map { .moreThan($0) }
    case .fewer where next == .than:
      position += 2
      return parseNumber().map { .fewerThan($0) }
    case .between where isCountRange(at: position): return parseCountRange()
    default: return nil
    }
  }

  private static func determiner(of keyword: Keyword) -> Determiner {
    switch keyword {
    case .no: .no
    case .every: .every
    case .only: .only
    case .which, .what: .which
    default: .some
    }
  }
}
