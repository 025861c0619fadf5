internal import VraagMetamodel
internal import VraagText

/// Questions in Dutch.
extension Parser {
  /// `dutch-question = ( "which" | "how" "many" ) derived | ( "which" noun-phrases | "how" "many" noun-phrases ) ( [ "is"
  /// "there" ] [ [ "," ] dutch-predicate ] | "is" "there" modifier { modifier } { [ "," ] ( "and" | "or" ) dutch-clause } ) |
  /// ( "what" | "who" ) ( "is" "there" [ dutch-relative ] | dutch-predicate ) | PREPOSITION ( "which" noun-phrases | "what" |
  /// "who" | "how" "many" noun-phrases ) dutch-predicate | WHERE-PREPOSITION dutch-predicate | "where" dutch-predicate ;`
  mutating func parseDutchQuestion() -> Sentence.Kind? {
    if isDerivedNext { return parseDerived().map { .question($0) } }
    let start = position
    var preposition: UInt16 = 0
    if at(.where) || at(.whose) { return parseDutchWhereQuestion() }
    if isDutchPreposition(at: position) {
      preposition = current.word
      advance()
    }
    let phraseStart = position
    let isMany = at(.how)
    let isAlone = at(.what) || at(.who)
    let isWat = at(.what) && preposition == 0
    guard let subject = parseDutchSubject() else { return nil }
    var gap = DutchGap(
      phrase: DutchRoles.Phrase(
        number: dutchNumber(of: subject.phrase, from: phraseStart), labels: lexicon.labels(of: subject.phrase)),
      preposition: preposition)
    gap.phrase.isPronoun = isAlone
    if isAlone, subject.phrase.isThingAsked { gap.phrase.labels = nil }
    let hasExistence = isExistence
    if hasExistence { position += 2 }
    let isStated = at(.comma) ? isDutchPredicateStart(at: position + 1) : !isEnd(at: position)
    var predicate: Predicate?
    if isStated {
      _ = eat(.comma)
      let isFinal = hasExistence && (at(.that) || at(.where) || isDutchWhereof(at: position))
      if hasExistence, !isFinal, isModifierStart(ofRelationship: true) || isDutchParticipleClause(at: position) {
        predicate = parseModifiersOfThing(from: position, isNegated: false)
          .flatMap { parseDutchPredicate(after: $0, .main, gap) }
      } else {
        predicate = parseDutchPredicate(isFinal ? .final : .main, gap)
      }
      if predicate == nil { hasHole = true }
    }
    if isAlone, preposition == 0, case .clause(let clause) = predicate, case .isA(let phrase, false) = clause.kind,
      phrase.isNamed
    {
      return .describe(phrase)
    }
    if !isStated, (isAlone && !hasExistence) || preposition != 0 {
      report(Messages.verbMissing)
      hasHole = true
      return nil
    }
    var whole = subject
    whole.range = tokens[start].range.union(subject.range)
    var question = Question(form: isMany ? .howMany : .which, subject: whole, predicate: predicate, answerClauses: [])
    question.beginsWithWat = isWat && !hasExistence
    return .question(question)
  }

  /// What is asked about; the cursor stands on the question word.
  private mutating func parseDutchSubject() -> DeterminedPhrase? {
    let start = position
    let word = current
    switch word.keyword {
    case .what, .who:
      advance()
      return asked(word.keyword == .who ? .who : .element, at: word.range)
    case .how:
      position += 2
    case .which: advance()
    default:
      report(Messages.sentenceUnknown)
      return nil
    }
    while at(.of) || at(.article) || at(.from) { advance() }
    guard let named = parseNounPhrases(asSubject: true, andIsOr: true), let phrase = parseMotionIfPresent(of: named)
    else { return nil }
    return DeterminedPhrase(
      determiner: word.keyword == .how ? .howMany : .which, phrase: phrase, range: range(from: start))
  }

  private func asked(_ umbrella: Umbrella, at range: TextRange) -> DeterminedPhrase {
    let noun = NounUse(noun: NounID(umbrella), layer: nil, range: range)
    return DeterminedPhrase(
      determiner: .which, phrase: NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: range), range: range)
  }

  /// `waarmee wordt "X" ondersteund?`, `waar stuurt "X" naartoe?`
  private mutating func parseDutchWhereQuestion() -> Sentence.Kind? {
    let word = current
    var gap = DutchGap(phrase: DutchRoles.Phrase(number: .singular, labels: nil))
    advance()
    if word.keyword == .whose {
      gap.preposition = lexicon.word("van".utf8.span)
    } else if isDutchPreposition(at: position), current.range == word.range {
      gap.preposition = current.word
      advance()
    } else {
      gap.isOpenWhere = true
    }
    guard let predicate = parseDutchPredicate(.main, gap) else { return nil }
    let subject = asked(isShowing(predicate) ? .view : .element, at: word.range)
    return .question(Question(form: .which, subject: subject, predicate: predicate, answerClauses: []))
  }

  /// `dutch-yes-no-question = "is" "a" "so" "that" yes-no-subject dutch-predicate | existence | ( ( FINITE-VERB | "is" )
  /// yes-no-subject { dutch-piece } | "has" yes-no-subject ( same-clause | [ "a" | "any" ] condition ) [ "not" ] ) { [ "," ]
  /// ( "and" | "or" ) dutch-clause } ;`
  mutating func parseDutchYesNoQuestion() -> Question? {
    let start = position
    if at(.is), token(at: position + 1).keyword == .article, token(at: position + 2).keyword == .so {
      return parseDutchWhetherSo()
    }
    if isExistence {
      position += 2
      return parseExistence(isNegated: false)
    }
    var gap = DutchGap(phrase: DutchRoles.Phrase(number: [], labels: nil))
    gap.isSubject = true
    var clause = DutchClause(start: start, order: .main, gap: gap)
    let isHas = at(.has)
    if isHas {
      advance()
    } else if at(.is) {
      clause.hasAuxiliary = true
      advance()
    } else {
      guard let finite = dutchFinite(at: position, .main) else { return nil }
      position = finite.end
      note(.verb, from: start)
      var word = DutchWord(state: finite.state, range: range(from: start))
      word.condition = parseBracketIfPresent()
      clause.words.append(word)
    }
    let subjectStart = position
    guard var subject = isHas ? parseOwner() : withoutReducedClauses({ $0.parseYesNoSubject() }) else { return nil }
    let said: Predicate?
    if isHas {
      said = parseDutchHasOrNeed(clause, from: start)
    } else if clause.hasAuxiliary, isEnd(at: position) || at(.and) || at(.or) {
      said = self.said(of: &subject)
    } else {
      while parseDutchPiece(into: &clause) {}
      said = hasHole ? nil : meaning(ofAll: clause)
    }
    guard let said, let predicate = parseDutchPredicate(after: said, .main, gap) else { return nil }
    subject.range = subject.range.union(tokens[subjectStart].range)
    return Question(form: .whether, subject: subject, predicate: predicate, answerClauses: [])
  }

  /// `heeft "X" Status = "y"?` and `heeft "X" "Y" nodig?`
  private mutating func parseDutchHasOrNeed(_ clause: DutchClause, from start: Int) -> Predicate? {
    if isCountInDutch { return parsePossession(from: start, isNegated: false) }
    let before = self
    if let has = parseDutchHas(.main, from: start) { return has }
    self = before
    var clause = clause
    let state = lexicon.step(0, tokens[start].word)
    clause.words.append(DutchWord(state: state, range: tokens[start].range))
    while parseDutchPiece(into: &clause) {}
    return hasHole ? nil : meaning(of: clause)
  }

  /// `is het zo dat "X" "A" leest en "B" schrijft?`
  private mutating func parseDutchWhetherSo() -> Question? {
    position += 3
    return parseDutchSubordinate()
  }

  /// `dat "X" "A" leest`: as a question of yes or no.
  mutating func parseDutchSubordinate() -> Question? {
    if !eat(.that) {
      report(Messages.verbMissing)
      return nil
    }
    guard let subject = beforeFinalClause({ $0.parseYesNoSubject() }) else { return nil }
    var gap = DutchGap(phrase: DutchRoles.Phrase(number: [], labels: nil))
    gap.isSubject = true
    guard let predicate = parseDutchPredicate(.final, gap) else { return nil }
    return Question(form: .whether, subject: subject, predicate: predicate, answerClauses: [])
  }

  /// Reads what a clause that ends in its verb is said of.
  mutating func beforeFinalClause<Node>(_ parse: (inout Parser) -> Node?) -> Node? {
    isBeforeFinalClause = true
    defer { isBeforeFinalClause = false }
    return withoutReducedClauses(parse)
  }

  /// Whether a question in Dutch begins with this word, besides those of the other sentences.
  var isDutchQuestionStart: Bool {
    switch current.keyword {
    case .which, .what, .who, .where: return true
    // `waarvan hangt "X" af?`
    case .whose: return text(of: current).lowercased() == "waarvan" && isDutchPredicateStart(at: position + 1)
    case .how: return token(at: position + 1).keyword == .many
    default:
      guard isDutchPreposition(at: position) else { return false }
      switch token(at: position + 1).keyword {
      case .which, .what, .who, .how: return true
      default: return false
      }
    }
  }
}

extension NounPhrase {
  /// Whether it is what `wat` asks after, of which nothing is known.
  fileprivate var isThingAsked: Bool {
    guard case .noun(let use, nil) = head else { return false }
    return use.noun == NounID(Umbrella.element)
  }
}
