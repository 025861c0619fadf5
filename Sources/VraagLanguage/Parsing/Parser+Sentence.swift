internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `sentence = ( { supposition } ( description | ( aggregation | share | which-question | where-question |
  /// placed-question | count-question | yes-no-question | sent-question | value-question | dutch-question |
  /// dutch-yes-no-question | listing | path-question | reach-question | flow-question | expectation | why-question ) {
  /// answer-clause } ) | session-change ) [ "?" | ";" ] ;`
  mutating func parseSentence() -> Sentence? {
    let start = position
    var suppositions: [Supposition] = []
    while at(.suppose) {
      guard let supposition = parseSupposition() else {
        giveUp()
        return nil
      }
      suppositions.append(supposition)
    }
    var sentence = parseSentence(from: start)
    sentence?.suppositions = suppositions
    return sentence
  }

  /// What is asked, where what is supposed has been read.
  private mutating func parseSentence(from start: Int) -> Sentence? {
    let kindStart = position
    guard let kind = parseSentenceKind() else {
      hasHole = true
      skipToAnswerClause()
      _ = parseAnswerClauses()
      return nil
    }
    let clauses = parseAnswerClauses()
    let range = range(from: start)
    if case .question(let question) = kind { refuseCountForEach(question, from: kindStart) }
    parseSentenceEnd()
    switch kind {
    case .question(var question):
      question.answerClauses += clauses
      if isAboutViews { question = shown(question) }
      return Sentence(kind: .question(question), language: lexicon.language, range: range)
    case .why(var question):
      question.answerClauses = clauses
      if isAboutViews { question = shown(question) }
      return Sentence(kind: .why(question), language: lexicon.language, range: range)
    case .path(var question):
      question.answerClauses = clauses
      return Sentence(kind: .path(question), language: lexicon.language, range: range)
    case .flow(var question):
      question.answerClauses = clauses
      return Sentence(kind: .flow(question), language: lexicon.language, range: range)
    case .reach(var question):
      question.answerClauses = clauses
      return Sentence(kind: .reach(question), language: lexicon.language, range: range)
    case .aggregate(var question):
      question.answerClauses = clauses
      return Sentence(kind: .aggregate(question), language: lexicon.language, range: range)
    case .share(var question):
      question.answerClauses = clauses
      return Sentence(kind: .share(question), language: lexicon.language, range: range)
    case .expect(var expectation):
      expectation.question.answerClauses = clauses
      if isAboutViews { expectation.question = shown(expectation.question) }
      return Sentence(kind: .expect(expectation), language: lexicon.language, range: range)
    case .describe, .change:
      if let first = clauses.first { reportBehind { _ in Messages.answerClauseUnneeded(first.range) } }
      return Sentence(kind: kind, language: lexicon.language, range: range)
    }
  }

  private mutating func parseSentenceKind() -> Sentence.Kind? {
    if aggregationStart != nil { return parseAggregation() }
    passWhatIsWalked()
    if reportDoing() { return nil }
    if let sent = parseSentQuestionIfPresent() { return .question(sent) }
    if let values = parseValueQuestionIfPresent() { return .question(values) }
    if isDutch, isDutchQuestionStart { return parseDutchQuestion() }
    switch current.keyword {
    case .describe: return parseDescription()
    case .which, .what, .who: return parseWhichQuestion()
    case .in where token(at: position + 1).keyword == .which: return parsePlacedQuestion().map { .question($0) }
    case .where: return parseWhereQuestion().map { .question($0) }
    case .how where token(at: position + 1).keyword == .many: return parseCountQuestion().map { .question($0) }
    case .does, .is, .has:
      return (isDutch ? parseDutchYesNoQuestion() : parseYesNoQuestion()).map { .question($0) }
    case .show: return parseListing().map { .question($0) }
    case .path, .paths: return parsePathQuestion().map { .path($0) }
    case .flow: return parseFlowQuestion().map { .flow($0) }
    case .impact, .origin: return parseReachQuestion().map { .reach($0) }
    case .certain where token(at: position + 1).keyword == .impact || token(at: position + 1).keyword == .origin:
      return parseReachQuestion().map { .reach($0) }
    case .expect, .check: return parseExpectation().map { .expect($0) }
    case .why: return parseWhyQuestion().map { .why($0) }
    case .define, .use, .leave, .forget: return parseSessionChange().map { .change($0) }
    default:
      if isDutch, dutchFinite(at: position, .main) != nil { return parseDutchYesNoQuestion().map { .question($0) } }
      report(Messages.sentenceUnknown)
      return nil
    }
  }

  /// `why-question = "why" ( yes-no-question | dutch-yes-no-question ) ;`
  private mutating func parseWhyQuestion() -> Question? {
    advance()
    if isDutch {
      if at(.is) || at(.has) || dutchFinite(at: position, .main) != nil { return parseDutchYesNoQuestion() }
    } else if at(.does) || at(.is) || at(.has) || at(.doesNot) || at(.isNot) {
      return parseYesNoQuestion()
    }
    report(Messages.whyWithoutQuestion)
    return nil
  }

  /// After an error the clauses after the sentence may still have one of their own.
  private mutating func skipToAnswerClause() {
    while !at(.end), !(at(.comma) && isAnswerClause(at: position + 1)) { advance() }
  }

  /// The end mark, and complaint about what stands before it and was not understood.
  private mutating func parseSentenceEnd() {
    if !at(.end), !at(.questionMark), !at(.semicolon) { report(Messages.textUnexpected) }
    while !at(.end) {
      let isMark = at(.questionMark) || at(.semicolon)
      advance()
      if isMark, !at(.end) {
        report { Messages.sentenceSecond($0.current.range) }
        position = tokens.count - 1
      }
    }
  }

  /// `description = "describe" { "every" | "a" } noun-phrase ;`
  mutating func parseDescription() -> Sentence.Kind? {
    advance()
    passAll()
    return parseNounPhrase().map { .describe($0) }
  }

  /// `listing = "show" [ "me" ] { "every" | "a" } noun-phrases ;`
  mutating func parseListing() -> Question? {
    advance()
    _ = eat(.me)
    passAll()
    let start = position
    guard let phrase = parseNounPhrases() else { return nil }
    let subject = DeterminedPhrase(determiner: .which, phrase: phrase, range: range(from: start))
    return Question(form: .which, subject: subject, predicate: nil, answerClauses: [])
  }

  /// `all of the`, which says nothing here.
  mutating func passAll() {
    while at(.every) || at(.article) || at(.of) { advance() }
  }

  /// `which-question = "which" derived | ( "which" [ "is" "a" ] noun-phrases | "what" noun-phrases ) [ "is" "there" ] [
  /// statement ] | ( "what" | "who" ) ( "is" "there" [ statement ] | statement ) ;`
  mutating func parseWhichQuestion() -> Sentence.Kind? {
    if isDerivedNext { return parseDerived().map { .question($0) } }
    let start = position
    let opening = current.keyword
    guard let subject = parseSubject(determiner: .which) else { return nil }
    eatExistence()
    let isStated = isStatementStart()
    let predicate = isStated ? parseStatement() : nil
    if isStated, predicate == nil { hasHole = true }
    if opening != .which, case .clause(let clause) = predicate, case .isA(let phrase, false) = clause.kind,
      phrase.isNamed
    {
      return .describe(phrase)
    }
    if !isStated, opening != .which, position == start + 1 {
      report(Messages.verbMissing)
      return nil
    }
    return .question(Question(form: .which, subject: subject, predicate: predicate, answerClauses: []))
  }

  /// `count-question = "how" "many" ( derived | noun-phrases [ "is" "there" ] [ statement ] ) ;`
  mutating func parseCountQuestion() -> Question? {
    if isDerivedNext { return parseDerived() }
    advance()
    guard let subject = parseSubject(determiner: .howMany) else { return nil }
    eatExistence()
    let isStated = isStatementStart()
    let predicate = isStated ? parseStatement() : nil
    if isStated, predicate == nil { hasHole = true }
    return Question(form: .howMany, subject: subject, predicate: predicate, answerClauses: [])
  }

  /// What is asked about; the cursor stands on the question word.
  mutating func parseSubject(determiner: Determiner) -> DeterminedPhrase? {
    let start = position
    let word = current
    advance()
    if word.keyword == .who || (word.keyword == .what && !isNounAfterWhat) {
      let noun = NounUse(noun: NounID(word.keyword == .who ? Umbrella.who : .element), layer: nil, range: word.range)
      let phrase = NounPhrase(head: .noun(noun, name: nil), modifiers: [], range: word.range)
      return DeterminedPhrase(determiner: determiner, phrase: phrase, range: word.range)
    }
    // `which are the processes that …`
    if at(.is), token(at: position + 1).keyword == .article { advance() }
    while at(.of) || at(.article) { advance() }
    guard let phrase = parseNounPhrases(asSubject: true, andIsOr: true) else { return nil }
    guard let whole = parseMotionIfPresent(of: phrase) else { return nil }
    return DeterminedPhrase(determiner: determiner, phrase: whole, range: range(from: start))
  }

  /// `what processes read …` is about processes; `what processes data` is not.
  private var isNounAfterWhat: Bool {
    guard let noun = noun(at: position) else { return false }
    return noun.end > plainVerb(at: position)?.end ?? 0 || isPredicateStart(at: noun.end)
  }

  /// Whether something is said of the subject, or the sentence ends after it.
  func isStatementStart() -> Bool {
    if at(.comma) { return isPredicateStart(at: position + 1) }
    return !isEnd(at: position)
  }

  /// Whether `are there` stands here, which says nothing.
  var isExistence: Bool { at(.is) && token(at: position + 1).keyword == .there }

  private mutating func eatExistence() {
    if isExistence { position += 2 }
  }

  /// `statement = [ "," ] ( asked-clause | clause ) { [ "," ] ( "and" | "or" ) clause } ;`
  ///
  /// `asked-clause` is told from `predicate` by what follows `does` or `is`: a noun phrase and then the verb.
  mutating func parseStatement() -> Predicate? {
    _ = eat(.comma)
    if let asked = parseAskedClauseIfPresent() { return parsePredicate(after: asked) }
    return parsePredicate()
  }

  /// `yes-no-question = ( "does" yes-no-subject ( "(" predicate ")" | [ "not" ] verb-clause | [ "not" ] "has" has-clause )
  /// | "is" yes-no-subject be-clause | "has" yes-no-subject has-clause ) { [ "," ] ( "and" | "or" ) clause } | existence ;`
  mutating func parseYesNoQuestion() -> Question? {
    let auxiliary = current.keyword
    advance()
    let isNegated = eat(.not)
    if auxiliary == .is, eat(.there) { return parseExistence(isNegated: isNegated) }
    let start = position
    let asked =
      switch auxiliary {
      case .is: parseSubjectOfIs()
      case .has: parseOwner()
      default: parseYesNoSubject()
      }
    guard var subject = asked else { return nil }
    let clauseStart = position
    let clause: Predicate?
    switch auxiliary {
    case .is where isEnd(at: position) || isClauseJoined(by: .and) || isClauseJoined(by: .or):
      clause = said(of: &subject)
    case .is: clause = parseBeClause(from: clauseStart)
    case .has: clause = parseHasClause(from: clauseStart, isNegated: false)
    default: clause = eat(.has) ? parseHasClause(from: clauseStart, isNegated: false) : parseClause()
    }
    guard let clause, let predicate = parsePredicate(after: isNegated ? clause.negated : clause) else { return nil }
    return Question(
      form: .whether, subject: with(subject, from: start), predicate: predicate, answerClauses: [])
  }

  /// What follows may be a clause joined to what is asked: `is "X" without Status or access "Y"`.
  private mutating func parseSubjectOfIs() -> DeterminedPhrase? {
    clausesHere += 1
    defer { clausesHere -= 1 }
    return withoutReducedClauses { $0.parseYesNoSubject() }
  }

  /// The subject of `has`, behind which no verb comes. What would be its name is the key where no other key follows.
  mutating func parseOwner() -> DeterminedPhrase? {
    let before = self
    isOwner = true
    defer { (isOwner, nounsTakeNames) = (false, true) }
    let subject = parseYesNoSubject()
    guard subject == nil || isEnd(at: position) || at(.and) || at(.or) || isOperator(at: position) || at(.is) else {
      return subject
    }
    self = before
    (isOwner, nounsTakeNames) = (true, false)
    return parseYesNoSubject()
  }

  /// `existence = "is" "there" ( object | [ determiner ] noun-phrases ) ;`
  ///
  /// `is there a process that …?`
  mutating func parseExistence(isNegated: Bool) -> Question? {
    guard var subject = parseObject(asSubject: true) else { return nil }
    if isNegated { subject.phrase.determiner = .no }
    return Question(form: .whether, subject: subject.phrase, predicate: nil, answerClauses: [])
  }

  /// `yes-no-subject = [ "both" ] [ determiner ] noun-phrases { "and" [ determiner ] noun-phrases } ;`
  ///
  /// One phrase, or several joined by `and`: all of them are asked about.
  mutating func parseYesNoSubject() -> DeterminedPhrase? {
    _ = eat(.both)
    guard let first = parseObject(asSubject: true) else { return nil }
    guard isSubjectJoined(to: first.phrase.phrase) else { return first.phrase }
    var parts = Self.alternatives(in: first.phrase.phrase)
    let determiner = ofAll(first)
    var isMixed = determiner != .every && determiner != .no
    while isSubjectJoined(to: parts[parts.count - 1]) {
      advance()
      guard let next = parseObject(asSubject: true) else { return nil }
      if next.hasDeterminer, ofAll(next) != determiner { isMixed = true }
      parts += Self.alternatives(in: next.phrase.phrase)
    }
    let range = parts[0].range.union(parts[parts.count - 1].range)
    if isMixed { reportBehind { _ in Messages.subjectsCounted(range) } }
    return DeterminedPhrase(
      determiner: determiner, phrase: NounPhrase(head: .either(parts), modifiers: [], range: range), range: range)
  }

  /// The determiner of one of several subjects: without one, and of what has a name, it is all that is meant.
  private func ofAll(_ subject: (phrase: DeterminedPhrase, hasDeterminer: Bool)) -> Determiner {
    let isOne = subject.phrase.determiner == .some && subject.phrase.phrase.isOne
    return subject.hasDeterminer && !isOne ? subject.phrase.determiner : .every
  }

  private static func alternatives(in phrase: NounPhrase) -> [NounPhrase] {
    if case .either(let parts) = phrase.head, phrase.modifiers.isEmpty { parts } else { [phrase] }
  }

  /// Whether `and` and one more subject follow, and not a clause: `is "X" in folder "Y" and accesses "Z"`.
  private func isSubjectJoined(to phrase: NounPhrase) -> Bool {
    guard at(.and), isObjectStart(at: position + 1) else { return false }
    if clausesHere > 0, !phrase.modifiers.isEmpty, isPredicateStart(at: position + 1) { return false }
    return token(at: position + 1).kind != .leftParenthesis || !isPredicateStart(at: position + 1)
  }

  /// `is "X" in folder "Y"`: the last modifier is what is asked.
  mutating func said(of subject: inout DeterminedPhrase) -> Predicate? {
    guard let modifier = Self.removeLastModifier(of: &subject.phrase) else {
      report(Messages.verbMissing)
      return nil
    }
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: modifier.range)
    let thing = NounPhrase(head: .noun(noun, name: nil), modifiers: [modifier], range: modifier.range)
    if let predicate = Self.onlyClause(thing) { return predicate }
    return .clause(Clause(kind: .isA(thing, isNegated: false), range: modifier.range))
  }

  /// Takes the last modifier off a phrase: `is "X" or "Y" in folder "Z"` asks it of both.
  private static func removeLastModifier(of phrase: inout NounPhrase) -> Modifier? {
    if let modifier = phrase.modifiers.popLast() { return modifier }
    guard case .either(var parts) = phrase.head, !parts.isEmpty else { return nil }
    let modifier = removeLastModifier(of: &parts[parts.count - 1])
    phrase.head = .either(parts)
    return modifier
  }

  private func with(_ subject: DeterminedPhrase, from start: Int) -> DeterminedPhrase {
    var subject = subject
    subject.range = subject.range.union(tokens[start].range)
    return subject
  }
}

extension NounPhrase {
  /// Whether it is a name and nothing else.
  var isNamed: Bool {
    switch head {
    case .name, .identifier: modifiers.isEmpty
    case .noun(_, let name): name != nil && modifiers.isEmpty
    case .either, .reference, .other: false
    }
  }
}
