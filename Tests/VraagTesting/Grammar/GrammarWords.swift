internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

/// The words that stand for the terminals of the grammar in one language.
struct GrammarWords {
  private let language: Language
  private let spellings: [String: [String]]
  private let nouns: [NounSpelling]
  private let layeredNouns: [NounSpelling]
  private let relationshipNouns: [String]
  private let layers: [String]
  private let verbs: [VerbSpelling]
  private let dutchVerbs: [DutchVerbChoice]
  private let formats: [String]
  private let names: [String]
  private let bareNames: [String]
  private let ids: [String]
  private let keys: [String]
  private let values: [String]

  init(_ language: Language, _ model: TestModel, _ lexicon: Lexicon, _ formats: [String]) {
    self.language = language
    var spellings: [String: [String]] = [:]
    let english = lexicon.reading(.english).keywordSpellings
    for (own, foreign) in zip(lexicon.keywordSpellings, english) {
      for word in foreign where spellings[word] == nil { spellings[word] = own }
    }
    for (key, own) in zip(Lexicon.keys(of: .keywords, in: .dutch), lexicon.keywordSpellings)
    where spellings[key] == nil { spellings[key] = own }
    // Dutch has one word for two of English.
    if language == .dutch { (spellings["of"], spellings["showing"], spellings["for"]) = (["van"], ["toon"], ["voor"]) }
    nouns = lexicon.allNounSpellings
    // `view` and `relationship` are nouns that have productions of their own.
    for noun in lexicon.reading(.english).allNounSpellings where spellings[noun.text] == nil {
      spellings[noun.text] = nouns.filter { $0.noun == noun.noun && $0.isPlural == noun.isPlural }.map(\.text)
    }
    self.spellings = spellings
    func labels(_ noun: NounSpelling) -> LabelSet? {
      guard case .labels(let labels) = lexicon.meaning(of: noun.noun) else { return nil }
      return labels
    }
    layeredNouns = nouns.filter { noun in labels(noun).map { !$0.intersection(.elements).isEmpty } ?? false }
    relationshipNouns = nouns.filter { noun in
      labels(noun).map { !$0.intersection(.relationships).isEmpty && $0.intersection(.elements).isEmpty } ?? false
    }.map(\.text)
    layers = lexicon.layerSpellings.filter { !$0.isEmpty }
    verbs = lexicon.allVerbSpellings
    dutchVerbs = language == .dutch ? DutchVerbChoice.all(lexicon) : []
    self.formats = formats.map { AnswerClause.word(for: $0, in: language) }
    let elements = model.concepts.filter { $0.ends == nil }
    names = elements.flatMap(\.names).map(\.text).filter { !Folding.fold($0).isEmpty }
    let simple = names.filter { $0.allSatisfy { $0.isLetter && $0.isASCII } && $0.count > 2 }
    let forms = lexicon.allVerbSpellings.map(\.text) + lexicon.plainVerbSpellings + lexicon.copularVerbSpellings
    bareNames = (simple + ["Zorg"]).filter { Nearest.words(to: $0, among: forms, limit: 1).isEmpty }
    ids = model.concepts.map(\.id)
    let properties = model.concepts.flatMap(\.properties)
    keys = properties.map(\.key) + ["name", "type", "documentation"]
    values = properties.map(\.value)
  }

  func hasKeyword(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter else { return true }
    guard let own = spellings[word] else { return false }
    return !own.isEmpty || (language == .dutch && Self.halves.contains(word))
  }

  /// What Dutch has only within words that are two.
  private static let halves: Set<String> = ["how", "many"]

  /// The Dutch word that is two: `hoeveel`.
  func joined(_ first: String, _ second: String) -> String? {
    switch (language, first, second) {
    case (.dutch, "how", "many"): "hoeveel"
    case (.dutch, "at", "least"): "minstens"
    case (.dutch, "at", "most"): "hoogstens"
    default: nil
    }
  }

  func keyword(
    _ word: String, in production: String, behind last: String, isFirst: Bool, _ random: inout SeededRandom
  ) -> String {
    guard let first = word.first, first.isLetter, let own = spellings[word] else { return word }
    // In Dutch only `is` compares; `zijn` is said of the subject.
    if word == "is", production == "test" { return "is" }
    if word == "and", production == "dutch-contrast" { return "maar" }
    // Behind these `dat` begins a clause.
    if word == "that", language == .dutch, production == "reference", ["stel", "en"].contains(last) { return "die" }
    // Only behind a noun `die` is `that` too.
    if word == "that", language == .dutch, !["reference", "dutch-pronoun"].contains(production) { return "dat" }
    return isFirst || random.chance(70) ? own[0] : random.pick(own)
  }

  /// The same noun for one thing, which takes a name in Dutch.
  func singular(of noun: String) -> String {
    guard let use = nouns.first(where: { $0.text == noun && $0.isPlural }) else { return noun }
    return nouns.first { $0.noun == use.noun && !$0.isPlural }?.text ?? noun
  }

  /// A Dutch verb that takes a preposition, where that is asked for.
  ///
  /// Behind a subject no verb with `van` or `naar`, which a relationship would take for its ends.
  func dutchVerb(
    isParticiple: Bool, with preposition: String?, isBehindSubject: Bool = false, _ random: inout SeededRandom
  ) -> DutchVerbChoice {
    let possible = dutchVerbs.filter {
      ($0.participle != nil) == isParticiple && (preposition == nil || $0.preposition == preposition)
        && !(isBehindSubject && ["van", "naar"].contains($0.preposition))
    }
    return random.pick(possible.isEmpty ? dutchVerbs.filter { $0.preposition == preposition } : possible)
  }

  /// One that can be joined with others.
  func plainDutchVerb(isParticiple: Bool, _ random: inout SeededRandom) -> DutchVerbChoice {
    random.pick(
      dutchVerbs.filter {
        ($0.participle != nil) == isParticiple && $0.particle == nil && $0.preposition == (isParticiple ? "door" : nil)
      })
  }

  /// Whether there are words for a terminal; a new one is unused until `anything` knows it.
  func hasTerminal(_ name: String) -> Bool {
    switch name {
    case "PREPOSITION", "WHERE-PREPOSITION", "FINITE-VERB", "PARTICLE", "SENDS": language == .dutch
    case "STRING", "NUMBER", "PARAMETER", "WORD", "BARE-WORD", "NOUN", "RELATIONSHIP-NOUN", "LAYER", "VERB", "BE-VERB",
      "PARTICIPLE", "FORMAT", "DATA", "RELATIONSHIP", "SENT", "MOVING":
      true
    case "SENDING": language == .english
    default: false
    }
  }

  /// Words for a terminal that stands in a production, behind other words.
  func terminal(
    _ name: String, in production: String, behind last: String, isBehindWhat: Bool, _ random: inout SeededRandom
  ) -> String {
    if production == "only-passive" {
      return random.pick(language == .english ? ["read", "written"] : ["gelezen", "geschreven"])
    }
    if isBehindWhat { return unambiguous(name, in: production, behind: last, &random) }
    return anything(name, in: production, behind: last, &random)
  }

  /// A word that is not a noun and a verb: of such it is hard to tell whether `what` is their determiner.
  private func unambiguous(
    _ name: String, in production: String, behind last: String, _ random: inout SeededRandom
  ) -> String {
    while true {
      let words = anything(name, in: production, behind: last, &random)
      let isVerb = verbs.contains { $0.text == words && $0.form != .copular }
      if !isVerb || !nouns.contains(where: { $0.text == words }) { return words }
    }
  }

  private func anything(
    _ name: String, in production: String, behind last: String, _ random: inout SeededRandom
  ) -> String {
    switch name {
    case "STRING": quoted(string(in: production, &random))
    case "NUMBER": number(in: production, &random)
    case "PARAMETER": "$" + GrammarSentences.parameter
    case "WORD": word(in: production, &random)
    case "BARE-WORD": random.pick(bareNames)
    case "NOUN": noun(behind: last, &random)
    case "RELATIONSHIP-NOUN": random.pick(relationshipNouns)
    case "LAYER": random.pick(layers)
    case "VERB": verb(.infinitive, &random)
    case "BE-VERB": verb(.copular, &random)
    case "PARTICIPLE": participle(&random)
    // What `to` is in `toegangen tot "X"`.
    case "PREPOSITION": random.pick(["tot", "aan"])
    case "FORMAT": random.pick(formats)
    case "RELATIONSHIP": language == .english ? "relationships" : "relaties"
    case "DATA": language == .english ? "data" : "gegevens"
    case "SENDING": random.pick(["send to", "receive from", "exchange with", "flow to"])
    case "SENDS": random.pick(["stuurt", "verzenden"])
    case "SENT":
      language == .english ? random.pick(["sent", "exchanged"]) : random.pick(["verstuurd", "uitgewisseld"])
    case "MOVING": language == .english ? random.pick(["flows", "goes"]) : random.pick(["gaan", "stromen"])
    default: preconditionFailure("words for \(name) are still to come: GrammarWords has to know it")
    }
  }

  private func quoted(_ text: String) -> String { CanonicalPrinter.quoted(text) }

  private func string(in production: String, _ random: inout SeededRandom) -> String {
    switch production {
    case "key": random.pick(keys)
    case "value", "comparison": values.isEmpty ? "x" : random.pick(values)
    case "head": random.pick(ids)
    default: names.isEmpty ? "Leerling" : random.pick(names)
    }
  }

  private func number(in production: String, _ random: inout SeededRandom) -> String {
    if production == "value" || production == "comparison" { return random.pick(["1", "2", "10", "-3", "2.5"]) }
    if production == "name" { return random.pick(["1", "10"]) }
    return random.pick(["1", "2", "3", language == .english ? "two" : "twee"])
  }

  private func word(in production: String, _ random: inout SeededRandom) -> String {
    if production == "defined-word" { return random.pick(["kern", "dragen", "zaak", "Zorg"]) }
    guard production == "key" else { return random.pick(["Definitief", "laag", "hoog", "ja", "2021-07-12", "x"]) }
    let simple = keys.filter { $0.allSatisfy { $0.isLetter && $0.isASCII } }
    return random.pick(simple)
  }

  private func noun(behind word: String, _ random: inout SeededRandom) -> String {
    if layers.contains(word) { return random.pick(layeredNouns).text }
    return random.pick(nouns).text
  }

  private func verb(_ form: VerbSpelling.Form, _ random: inout SeededRandom) -> String {
    random.pick(verbs.filter { form == .copular ? $0.form == .copular : $0.form != .copular }).text
  }

  private func participle(_ random: inout SeededRandom) -> String {
    let whole = verbs.filter { $0.form == .copular && $0.text.hasSuffix(language == .english ? " by" : " door") }
    return random.pick(whole).text.split(separator: " ").dropLast().joined(separator: " ")
  }
}

/// A Dutch verb, with what must go with it.
struct DutchVerbChoice {
  /// In a main clause, without its particle.
  var main: String
  /// At the end of a clause.
  var final: String
  var particle: String?
  var preposition: String?
  /// What follows `worden`; nothing where the verb is finite.
  var participle: String?

  static func all(_ lexicon: Lexicon) -> [DutchVerbChoice] {
    lexicon.verbs.flatMap { verb -> [DutchVerbChoice] in
      let forms = lexicon.words(of: verb, in: .dutch)
      var choices: [DutchVerbChoice] = []
      if let verb = forms.dutch, verb.word == nil, verb.particle != "in" {
        for isSingular in [false, true] {
          choices.append(
            DutchVerbChoice(
              main: verb.finite(isSingular: isSingular), final: verb.final(isSingular: isSingular),
              particle: verb.particle, preposition: verb.preposition))
        }
      }
      for text in [forms.passive, forms.copular].compactMap(\.self) where text != "een soort" {
        let words = text.split(separator: " ")
        choices.append(
          DutchVerbChoice(
            main: "", final: "", preposition: words.last.map(String.init),
            participle: words.dropLast().joined(separator: " ")))
      }
      return choices
    }
  }
}
