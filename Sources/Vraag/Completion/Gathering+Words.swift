internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Gathering {
  mutating func addWords() {
    let place = WordPlace(expected, before: before, isBetweenWords: isBetweenWords)
    let isReference = isReference
    let isValue = expected.slots.contains { $0.kind == .value }
    for word in expected.words {
      if isReference, !refersToColumn(word) { continue }
      // Numbers that the key does not have would leave the answer empty.
      if case .number = word.kind, isValue { continue }
      let count = isReference ? nil : count(of: word)
      // A noun of which nothing fits would leave the answer empty.
      if count == 0, word.wordsBefore == 0, phraseOpenings != nil { continue }
      let rest = word.text.split(separator: " ").dropFirst(word.wordsBefore).joined(separator: " ")
      let detail = word.wordsBefore > 0 ? word.text : count.map { "×\($0)" }
      add(
        Ranked(
          candidate: .init(text: rest, kind: .init(word.kind), detail: detail.map { Message(verbatim: $0) }),
          lower: Int(expected.before.upper), rank: rank(of: word, place, count: count)))
    }
  }

  /// Whether a noun that comes next may be a reference: behind `that`, `same` or `other`.
  private var isReference: Bool {
    let last = lexicon.keyword(lexicon.word(expected.lastWord.utf8.span))
    return last == .that || last == .same || last == .other
  }

  /// Whether a word is no noun here, or one that some column has.
  private func refersToColumn(_ word: ExpectedWord) -> Bool {
    guard case .noun = word.kind, word.wordsBefore == 0 else { return true }
    let text = "\(before) \(word.text)"
    guard let sentence = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon).sentence else {
      return true
    }
    var analyzer = session.analyzer
    analyzer.suggests = false
    return !analyzer.analyze(sentence).diagnostics.contains { $0.code == "reference-unknown" }
  }

  /// How many concepts a noun stands for, of those that fit where that is known; nothing where that is not known, or
  /// there is no time to look.
  private func count(of word: ExpectedWord) -> Int? {
    guard case .noun(let noun, _, _) = word.kind else { return nil }
    switch lexicon.meaning(of: noun) {
    case .labels(let labels): return phraseOpenings?.count(of: labels) ?? session.analyzer.catalog.count(of: labels)
    case .defined(let number, _):
      let phrase = session.analyzer.definitions.nouns[number]
      return count(of: session.analyzer.define(phrase, language: lexicon.language).set)
    case .specialization(let name): return count(of: .specialized(Folding.fold(name)))
    case .kindProperty(let key, let value):
      let test = PropertyTest(key: .property(Folding.fold(key)), comparison: .equal(PropertyValue(value)))
      return count(of: .filter(Filter(input: .labels(.elements), condition: .test(test))))
    }
  }

  private func count(of set: SetPlan) -> Int? {
    var executor = Executor(graph, limits: Limits(cancellation: stop), orders: session.orders)
    return (try? executor.evaluate(set, within: phraseOpenings?.concepts))?.count
  }

  private func rank(of word: ExpectedWord, _ place: WordPlace, count: Int?) -> Rank {
    var rank: Rank
    switch word.kind {
    case .keyword(let keyword, let isPreferred):
      let isUsual = isPreferred && place.isUsual(keyword, word.text)
      rank = Rank(group: isUsual ? .word : .rare, order: Int(keyword.rawValue))
    case .noun(let noun, let isPlural, let isPreferred):
      let isUsual = isPreferred && isPlural == place.isPlural
      let group: Rank.Group = Self.isGeneral(noun) ? .general : place.isBeforeVerb ? .name : .thing
      rank = Rank(group: isUsual ? group : .rare, use: count ?? 0)
    case .verb(let match, let form, let isPreferred):
      let use = session.analyzer.catalog.count(of: lexicon.relation(of: match.verb).kinds)
      let isPlural = form == .copular ? !word.text.hasPrefix("is ") : form == .infinitive
      let isUsual =
        expected.language == .dutch
        ? (form == .copular ? place.hasAuxiliary : isPlural == place.isVerbPlural) : isPlural == place.isPlural
      let group: Rank.Group = place.isVerbDue ? .word : .verb
      rank = Rank(group: isPreferred && isUsual ? group : .rare, use: use)
    case .layer, .numberWord: rank = Rank(group: .rare)
    case .number: rank = Rank(group: place.isVerbDue ? .rare : .thing)
    case .format: rank = Rank()
    case .sign: rank = Rank(group: .sign)
    }
    if word.wordsBefore > 0, rank.group != .rare {
      rank.group = word.isWholeBefore && place.isBetweenWords && !word.isNeeded ? .general : .begun
    }
    return rank
  }

  /// Nouns of so much that they say little, and those of relationships.
  private static func isGeneral(_ noun: NounID) -> Bool {
    guard let umbrella = noun.umbrella else { return false }
    switch umbrella {
    case .junction, .element, .concept, .thing, .behaviour, .structure, .activity, .party, .relationship: return true
    default: return umbrella.relationshipType != nil
    }
  }
}

/// What the words around a place make likely there.
private struct WordPlace {
  /// Whether `processes` and `read` are the usual forms here, and not `process` and `reads`: not behind a name, nor
  /// behind a word that means one.
  var isPlural: Bool
  /// Whether a verb is likelier than the noun phrase that may stand before it: `that read …`, `that "X" reads`.
  var isBeforeVerb: Bool
  /// Whether a Dutch clause lacks its verb: that is likelier than what else may follow.
  var isVerbDue: Bool
  /// Whether the subject of a Dutch clause is several things, as its first word tells.
  var isVerbPlural = true
  /// Whether a Dutch clause has `zijn` or `worden`, or `door …`, which want a participle.
  var hasAuxiliary = false
  /// Whether nothing is half typed.
  let isBetweenWords: Bool
  private let isFirst: Bool
  private let hasThat: Bool

  /// Behind these a noun or verb is usually that of one thing.
  private static let singular: Set<String> = ["a", "an", "every", "each", "one", "is", "1"]
  private static let dutchSingular: Set<String> = [
    "een", "elk", "elke", "ieder", "iedere", "welk", "is", "wordt", "heeft", "geen", "wat", "wie", "1",
  ]
  private static let auxiliaries: Set<String> = ["is", "zijn", "wordt", "worden", "krijgt", "krijgen", "door"]
  /// What a Dutch clause begins with, and whether its verb is then usually a plural.
  private static let clauseBeginnings = [
    "die": true, "welke": true, "hoeveel": true, "alle": true, "dat": false, "welk": false, "wat": false, "wie": false,
    "elk": false, "elke": false, "geen": false,
  ]
  /// Behind these a verb is usual, in English and in Dutch.
  private static let beforeVerb: Set<String> = ["that", "which", "who", "what", "are", "is", "wat", "wie"]

  init(_ expected: Expected, before: String, isBetweenWords: Bool) {
    self.isBetweenWords = isBetweenWords
    let last = expected.lastWord.lowercased()
    let isOne = expected.language == .dutch ? Self.dutchSingular.contains(last) : Self.singular.contains(last)
    isPlural = !isOne && !last.hasSuffix("\"")
    let hasVerb = expected.words.contains { if case .verb = $0.kind { $0.wordsBefore == 0 } else { false } }
    isFirst = expected.lastWord.isEmpty
    isVerbDue = hasVerb && expected.language == .dutch && !expected.isWhole && !isFirst
    for word in before.lowercased().split(separator: " ").reversed() where expected.language == .dutch {
      if Self.auxiliaries.contains(String(word)) { hasAuxiliary = true }
      guard let isPlural = Self.clauseBeginnings[String(word)] else { continue }
      isVerbPlural = isPlural
      break
    }
    isBeforeVerb = hasVerb && Self.beforeVerb.contains(last)
    hasThat = expected.words.contains { $0.text == "that" }
  }

  /// Whether a keyword is worth a place among the first: not where another says the same, nor a part of what is
  /// offered whole.
  func isUsual(_ keyword: Keyword, _ text: String) -> Bool {
    switch keyword {
    case .doesNot, .isNot: false
    case .which, .who: !hasThat
    case .is where text.hasSuffix(" there") || text.hasSuffix(" er"): isFirst
    case _ where ExpectedWord.wantingKeywords.contains(keyword): text.contains(" ")
    default: true
    }
  }
}

extension ExpectedWord {
  /// Words that are nothing without the ones that follow them.
  fileprivate static let wantingKeywords: Set<Keyword> = [
    .how, .sorted, .at, .starting, .ending, .more, .fewer, .one,
  ]

  /// Whether the words of it that stand there want the others.
  fileprivate var isNeeded: Bool {
    if case .keyword(let keyword, _) = kind { Self.wantingKeywords.contains(keyword) } else { false }
  }
}

extension Completions.Kind {
  fileprivate init(_ kind: ExpectedWord.Kind) {
    switch kind {
    case .keyword, .numberWord: self = .word
    case .noun, .layer: self = .noun
    case .verb: self = .verb
    case .format: self = .format
    case .number: self = .number
    case .sign: self = .sign
    }
  }
}
