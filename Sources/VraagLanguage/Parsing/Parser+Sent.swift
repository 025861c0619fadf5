internal import VraagMetamodel
internal import VraagText

/// Questions of what is sent: `what does "A" send to "B"?`, `welke gegevens ontvangt "A" van "B"?`
///
/// ArchiMate has flows between things, and what is sent as their name, so these ask which flows there are.
extension Parser {
  /// What has been read of such a question.
  private struct Sent {
    /// Where the words of its verb lead to in the lexicon; nothing where there is none yet.
    var state: UInt16 = 0
    /// What the verb means, where its participle or another word says so by itself.
    var relation: Relation?
    var isPassive = false
    /// Whether who sends is its subject: `does "A" send`.
    var isActive = false
    var subject: NounPhrase?
    /// What stands behind an English verb, which has its preposition itself.
    var object: NounPhrase?
    /// Each with its preposition.
    var ends: [(word: UInt16, keyword: Keyword, phrase: NounPhrase)] = []
    var pair: (NounPhrase, NounPhrase)?
    /// What counts an end, by where its phrase begins: `to every actor`.
    var counts: [UInt32: Determiner] = [:]
  }

  /// `sent-question = sent ( "does" sent-end SENDING sent-end | MOVING sent-ends | "is" SENT sent-ends | "is" sent-ends SENT
  /// ) | ( "which" | "how" "many" ) DATA SENDS sent-end "to" sent-end ;`
  ///
  /// Nothing, and the cursor is where it was, where something else is asked.
  mutating func parseSentQuestionIfPresent() -> Question? {
    let start = position
    // A name behind the noun is that of the data.
    guard hasFlowPreposition, let opening = parseSentIfPresent(), at(.word) else {
      position = start
      return nil
    }
    let before = self
    var sent = Sent()
    sent.isPassive = at(.is)
    sent.isActive = isDutch ? !at(.is) : at(.does)
    if at(.is) || (!isDutch && at(.does)) { advance() }
    while !isEnd(at: position), parseFlowWord(into: &sent) || parseSentEndsIfPresent(into: &sent) {}
    guard isEnd(at: position), !hasHole, diagnostics.count == before.diagnostics.count,
      let ends = ends(of: sent), chooses(sent, opening.isPronoun, at: start)
    else {
      let ambiguity = ambiguity
      self = before
      self.ambiguity = ambiguity
      position = start
      return nil
    }
    let range = range(from: start)
    let noun = NounUse(noun: NounID(Umbrella.flow), layer: nil, range: tokens[start].range)
    let phrase = NounPhrase(
      head: .noun(noun, name: nil), modifiers: ends.map { Modifier(kind: $0, range: range) }, range: range)
    let question = Question(
      form: opening.isMany ? .howMany : .which,
      subject: DeterminedPhrase(determiner: opening.isMany ? .howMany : .which, phrase: phrase, range: range),
      predicate: nil, answerClauses: [])
    if !sent.counts.isEmpty { refuse(question, ends, sent.counts) }
    return question
  }

  /// Refuses a question in which an end is counted: a flow goes to one.
  private mutating func refuse(_ question: Question, _ ends: [Modifier.Kind], _ counts: [UInt32: Determiner]) {
    let range = question.subject.range
    var readings = [question]
    let pair: (NounPhrase, NounPhrase, VocabularyVerb)? =
      switch (ends.first, ends.last) {
      case (.from(let source), .to(let target)): (source, target, .send)
      case (.between(let first, let second), _): (first, second, .exchange)
      default: nil
      }
    if let (source, target, verb) = pair, !counts.values.contains(.howMany) {
      func determined(_ phrase: NounPhrase) -> DeterminedPhrase {
        DeterminedPhrase(determiner: counts[phrase.range.lower] ?? .some, phrase: phrase, range: phrase.range)
      }
      let verbs = VerbPhrase(
        verbs: [VerbUse(verb: VerbID(verb), condition: nil, range: range)], joiner: .or, voice: .active, range: range)
      let clause = VerbClause(
        adverb: nil, isNegated: false, verbs: verbs, object: determined(target), depth: .one)
      readings.append(
        Question(
          form: .whether, subject: determined(source),
          predicate: .clause(Clause(kind: .verb(clause), range: range)), answerClauses: []))
    }
    let texts = readings.map { reading in
      let sentence = Sentence(kind: .question(reading), language: lexicon.language, range: range)
      return String(CanonicalPrinter.text(sentence, in: lexicon.language, lexicon: lexicon).dropLast())
    }
    reportBehind { _ in Messages.sentCounted(range, texts) }
    giveUp()
  }

  /// Whether a preposition stands anywhere that a flow has: most questions have none, and need not be tried.
  private var hasFlowPreposition: Bool {
    tokens[position...].contains { token in
      switch token.keyword {
      case .to, .from, .with, .between, .preposition: true
      default: false
      }
    }
  }

  /// `sent = "what" | ( "which" | "how" "many" ) DATA ;`
  private mutating func parseSentIfPresent() -> (isMany: Bool, isPronoun: Bool)? {
    let isMany = at(.how)
    if at(.what), noun(at: position + 1) == nil {
      advance()
      return (false, true)
    }
    guard at(.which) || at(.what) || isMany else { return nil }
    let start = position + (isMany ? 2 : 1)
    guard let (noun, layer, end) = noun(at: start), noun == NounID(Umbrella.data), layer == nil else { return nil }
    position = end
    return (isMany, false)
  }

  /// In Dutch `wat stuurt "A" naar "B"?` may also ask who sends A: two readings, of which the other is tried too.
  private mutating func chooses(_ sent: Sent, _ isPronoun: Bool, at start: Int) -> Bool {
    guard isDutch, isPronoun, let subject = sent.subject else { return true }
    switch subject.head {
    case .name: break
    case .noun(let use, _) where use.noun == NounID(Umbrella.data): return false
    default: return true
    }
    if ambiguity == nil { ambiguity = start + 1 }
    return ambiguity == start + 1 && choice == .other
  }

  // MARK: Pieces

  /// Reads the verb, or a part of it that stands apart.
  private mutating func parseFlowWord(into sent: inout Sent) -> Bool {
    let start = position
    let word = Folding.fold(text(of: current))
    if sent.relation == nil, sent.state == 0, let relation = relation(ofWord: word, isPassive: sent.isPassive) {
      sent.relation = relation
      sent.isActive = false
      advance()
    } else if isDutch, sent.isActive, sent.state == 0, let finite = dutchFinite(at: position, .main) {
      (sent.state, position) = (finite.state, finite.end)
    } else if !isDutch, sent.isActive, sent.relation == nil, sent.subject != nil,
      let verb = plainVerb(at: position), isSending(lexicon.relation(of: verb.meaning.verb))
    {
      sent.relation = lexicon.relation(of: verb.meaning.verb)
      position = verb.end
    } else if isDutch, sent.state != 0, isVerbPart(of: sent) {
      sent.state = lexicon.step(sent.state, current.word)
      advance()
    } else {
      return false
    }
    note(sent.isPassive ? .beVerb : .verb, from: start)
    return true
  }

  /// Whether the word at the cursor belongs to the verb: `wisselt … uit`; a preposition before an end does not.
  private func isVerbPart(of sent: Sent) -> Bool {
    if current.word == 0 || lexicon.step(sent.state, current.word) == 0 { return false }
    return !isDutchPreposition(at: position) || !isObjectStart(at: position + 1)
  }

  /// What `sent` means behind `is`, and `flows` by itself.
  private func relation(ofWord word: String, isPassive: Bool) -> Relation? {
    if !isPassive { return Self.motions.contains(word) ? lexicon.relation(of: VerbID(.send)) : nil }
    return Self.participles.first { $0.words.contains(word) }.map { lexicon.relation(of: VerbID($0.verb)) }
  }

  /// Words for what data do between two ends, which are no verbs of ArchiMate's.
  private static let motions = goings.union(["flow", "flows", "stroomt", "stromen"])
  private static let goings: Set<String> = ["go", "goes", "gaat", "gaan"]

  private static let participles: [(verb: VocabularyVerb, words: Set<String>)] = [
    (
      .send,
      [
        "sent", "delivered", "transferred", "reported", "gestuurd", "verstuurd", "gezonden", "verzonden",
        "doorgestuurd", "geleverd", "aangeleverd", "verstrekt", "gemeld", "overgedragen",
      ]
    ), (.receive, ["received", "ontvangen"]), (.exchange, ["exchanged", "uitgewisseld"]),
  ]

  /// `which flows go from "A" to "B"?` says no more than `which flows from "A" to "B"?`
  mutating func parseMotionIfPresent(of phrase: NounPhrase) -> NounPhrase? {
    guard isMotion(at: position), let labels = lexicon.labels(of: phrase), labels == labels.intersection(.relationships)
    else { return phrase }
    var phrase = phrase
    advance()
    while at(.from) || at(.to) || at(.between) {
      guard let ends = parseEnds() else { return nil }
      phrase.modifiers.append(ends)
    }
    phrase.range = phrase.range.union(phrase.modifiers[phrase.modifiers.count - 1].range)
    return phrase
  }

  /// Whether a word for what flows do stands before an end, and is no verb of the vocabulary, as `flow to` is.
  func isMotion(at index: Int) -> Bool {
    switch token(at: index + 1).keyword {
    case .from, .to, .between:
      return token(at: index).kind == .word && Self.goings.contains(Folding.fold(text(of: token(at: index))))
    default: return false
    }
  }

  /// `sent-ends = "from" sent-end "to" sent-end | "between" sent-end "and" sent-end ;`
  ///
  /// One of them, which may also be the subject, or stand behind another preposition.
  private mutating func parseSentEndsIfPresent(into sent: inout Sent) -> Bool {
    let word = current
    switch word.keyword {
    case .between where sent.pair == nil:
      advance()
      guard let first = parseSentEnd(into: &sent), eat(.and), let second = parseSentEnd(into: &sent) else {
        return false
      }
      sent.pair = (first, second)
    case .from, .by, .to, .with, .preposition:
      advance()
      guard let phrase = parseSentEnd(into: &sent) else { return false }
      sent.ends.append((word.word, word.keyword, phrase))
    default:
      let isObject = !isDutch && sent.relation != nil && sent.object == nil
      guard isObject || sent.subject == nil, let phrase = parseSentEnd(into: &sent) else { return false }
      if isObject { sent.object = phrase } else { sent.subject = phrase }
    }
    return true
  }

  /// `sent-end = name | "(" [ "a" ] noun-phrases ")" ;`
  ///
  /// Or another noun phrase, where it has no ends of its own. `which` is said of the flows anyway; what else counts it is
  /// remembered, to be refused.
  private mutating func parseSentEnd(into sent: inout Sent) -> NounPhrase? {
    while at(.article) || at(.which) { advance() }
    let determiner = parseDeterminerIfPresent()
    guard isNounPhraseStart(at: position), let phrase = parsePhraseAfterPreposition() else { return nil }
    if let determiner, determiner != .some, determiner != .which { sent.counts[phrase.range.lower] = determiner }
    return phrase
  }

  // MARK: Meaning

  /// From where and to where: nothing where it is not a flow that is asked after.
  private func ends(of sent: Sent) -> [Modifier.Kind]? {
    if let pair = sent.pair {
      guard sent.ends.isEmpty, sent.subject == nil, flow(of: sent) != nil else { return nil }
      return [.between(pair.0, pair.1)]
    }
    var source: NounPhrase?
    var target: NounPhrase?
    var agent = sent.subject
    var partner = sent.object
    guard let relation = flow(of: sent), (sent.subject != nil) == sent.isActive else { return nil }
    for end in sent.ends {
      switch end.keyword {
      case .from where source == nil: source = end.phrase
      case .by where agent == nil: agent = end.phrase
      case .with where partner == nil && relation.outgoing == relation.incoming: partner = end.phrase
      case .to where target == nil, .preposition where target == nil: target = end.phrase
      default: return nil
      }
    }
    if let agent, let other = partner, source == nil, target == nil {
      if relation.outgoing == relation.incoming { return [.between(agent, other)] }
      guard sent.object != nil else { return nil }
      return relation.incoming.isEmpty ? [.from(agent), .to(other)] : [.from(other), .to(agent)]
    }
    if let agent {
      if relation.incoming.isEmpty, source == nil {
        source = agent
      } else if relation.outgoing.isEmpty, target == nil {
        target = agent
      } else {
        return nil
      }
    }
    guard let source, let target, partner == nil else { return nil }
    return [.from(source), .to(target)]
  }

  /// What its verb means with the preposition that it has, or that goes with it.
  private func flow(of sent: Sent) -> Relation? {
    if let relation = sent.relation { return relation }
    guard sent.state != 0 else { return nil }
    for state in [sent.state] + sent.ends.map({ lexicon.step(sent.state, $0.word) }) where state != 0 {
      guard let match = lexicon.node(state).plainVerb else { continue }
      // What is provided is a service; data that are provided are sent.
      let relation = lexicon.relation(of: match.verb == VerbID(.provide) ? VerbID(.send) : match.verb)
      return isSending(relation) ? relation : nil
    }
    return nil
  }
}
