package import VraagText

/// A noun in one language.
package struct NounWords: Hashable, Sendable {
  package var singular: String
  package var plural: String
}

/// A verb in one language, with the prepositions that belong to it.
package struct VerbWords: Hashable, Sendable {
  /// `read`; nothing for a verb that only follows "are".
  package var infinitive: String?
  /// `reads`.
  package var third: String?
  /// What follows "are": `assigned to`.
  package var copular: String?
  /// What follows "are" to read the relation from the object: `read by`.
  package var passive: String?
  /// The forms of a Dutch verb that stands alone.
  package var dutch: DutchVerb?
}

extension VerbWords {
  /// What follows an auxiliary and no more.
  package init(copular: String?, passive: String?) {
    self.init(infinitive: nil, third: nil, copular: copular, passive: passive, dutch: nil)
  }

  /// The Dutch auxiliary of the passive: data are read (`worden`), an object is part of another (`zijn`), and who is
  /// sent something gets it sent (`krijgen`).
  package func dutchAuxiliary(isSingular: Bool) -> String {
    let words = passive ?? copular ?? ""
    let isBecoming = passive != nil && (words.hasSuffix(" door") || words.hasPrefix("ge"))
    let isGetting = !isBecoming && passive != nil && words.hasSuffix("d van")
    if isBecoming { return isSingular ? "wordt" : "worden" }
    if isGetting { return isSingular ? "krijgt" : "krijgen" }
    return isSingular ? "is" : "zijn"
  }
}

extension Lexicon {
  /// Every noun: the vocabulary's, then the model's.
  package var nouns: [NounID] { (0..<UInt16(Self.vocabularyNounCount + modelNouns.count)).map { NounID($0) } }

  package var verbs: [VerbID] {
    (0..<UInt16(VocabularyVerb.allCases.count + definedVerbs.count)).map { VerbID($0) }
  }

  package func origin(of noun: NounID) -> WordOrigin {
    switch modelNoun(noun)?.meaning {
    case .specialization: .specialization
    case .kindProperty(let key, _): .kindProperty(key: key)
    case .defined: .definition
    case .labels, nil: .vocabulary
    }
  }

  /// How a noun is written. A model's noun is written alike in both languages.
  package func words(of noun: NounID, in language: Language) -> NounWords {
    if let own = modelNoun(noun) {
      return language == .dutch ? own.dutch : NounWords(singular: own.singular, plural: own.plural)
    }
    return (language == .english ? Self.englishNouns : Self.dutchNouns)[Int(noun.rawValue)]
  }

  package func words(of verb: VerbID, in language: Language) -> VerbWords {
    if isDefined(verb) { return definedVerb(verb).words(in: language) }
    return (language == .english ? Self.englishVerbs : Self.dutchVerbs)[Int(verb.rawValue)]
  }

  // Every question names its columns by nouns, so the lists are taken apart once.
  private static let englishNouns = nouns(in: english)
  private static let dutchNouns = nouns(in: dutch)
  private static let englishVerbs = verbs(in: english)
  private static let dutchVerbs = dutchVerbWords()

  /// Only the first spelling of each line, straight from its bytes: the program reads this list at every start.
  private static func nouns(in words: Words) -> [NounWords] {
    words.nouns.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let content = line.drop { $0 != UInt8(ascii: ":") }.dropFirst()
      let spelling = content.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "|") }
      let forms = spelling.split(separator: UInt8(ascii: "/")).map { String(Substring($0)).trimmed }
      return NounWords(singular: forms.first ?? "", plural: forms.last ?? "")
    }
  }

  private static func verbs(in words: Words) -> [VerbWords] {
    words.verbs.preferredSpellings.map { sections in
      let plain = sections.first ?? []
      return VerbWords(
        infinitive: plain.first, third: plain.last,
        copular: sections.count > 2 ? sections[2].first : nil,
        passive: sections.count > 1 ? sections[1].first : nil)
    }
  }

  private static func dutchVerbWords() -> [VerbWords] {
    dutch.verbs.split(separator: "\n").map { line in
      let sections = line.spellings
      let active = sections.first?.first.map { DutchVerb($0) }
      let preposition = active?.preposition.map { " " + $0 } ?? ""
      let participle = active.flatMap { $0.preposition == nil && $0.word == nil ? $0.participle + " door" : nil }
      return VerbWords(
        infinitive: active.map { $0.final(isSingular: false) + preposition },
        third: active.map { $0.third + ($0.tail.map { " " + $0 } ?? "") + preposition },
        copular: sections.count > 2 ? sections[2].first : nil,
        passive: (sections.count > 1 ? sections[1].first : nil) ?? participle, dutch: active)
    }
  }

  /// The Dutch noun of a layer: `bedrijfsdienst`. An adjective that ends in a hyphen is written as one word with its noun,
  /// and keeps the hyphen only between vowels: `applicatie-element`.
  package func joined(_ layer: Layer, with noun: String) -> String {
    let adjective = adjective(of: layer, in: .dutch)
    guard adjective.hasSuffix("-") else { return "\(adjective) \(noun)" }
    let stem = adjective.dropLast()
    let isBetweenVowels = [stem.last, noun.first].allSatisfy { $0.map("aeiou".contains) ?? false }
    return isBetweenVowels ? adjective + noun : stem + noun
  }

  package func adjective(of layer: Layer, in language: Language) -> String {
    let line = Layer.allCases.firstIndex(of: layer) ?? 0
    return Self.words(language).layers.preferredSpellings[line].first?.first ?? ""
  }

  /// Every spelling of every noun of the language, to look for the nearest.
  package var nounSpellings: [String] {
    (language == .english ? Self.englishNounSpellings : Self.dutchNounSpellings)
      + modelNouns.flatMap { [$0.singular, $0.plural] }
  }

  /// Every spelling of every verb of the language, to look for the nearest.
  package var verbSpellings: [String] { plainVerbSpellings + copularVerbSpellings }

  /// Those that stand alone: `reads`.
  package var plainVerbSpellings: [String] {
    (language == .english ? Self.englishPlainSpellings : Self.dutchPlainSpellings)
      + definedVerbs.flatMap { [$0.infinitive, $0.third] }
  }

  /// Those that follow "are": `read by`.
  package var copularVerbSpellings: [String] {
    (language == .english ? Self.englishCopularSpellings : Self.dutchCopularSpellings)
      + definedVerbs.compactMap { $0.words(in: language).passive }
  }

  private static let englishNounSpellings = english.nouns.allSpellings
  private static let dutchNounSpellings = dutch.nouns.allSpellings
  private static let englishPlainSpellings = english.verbs.spellings(ofSections: [0, 3])
  private static let englishCopularSpellings = english.verbs.spellings(ofSections: [1, 2])
  private static let dutchPlainSpellings = archimate.reading(.dutch).allVerbSpellings.filter { $0.form != .copular }
    .map(\.text)
  private static let dutchCopularSpellings = archimate.reading(.dutch).allVerbSpellings.filter { $0.form == .copular }
    .map(\.text)

  static func words(_ language: Language) -> Words {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }

  private func modelNoun(_ noun: NounID) -> ModelNoun? {
    let index = Int(noun.rawValue) - Self.vocabularyNounCount
    return modelNouns.indices.contains(index) ? modelNouns[index] : nil
  }
}

extension String {
  /// Per line the preferred spelling of each section, as its forms. For printing: it makes strings.
  fileprivate var preferredSpellings: [[[String]]] {
    split(separator: "\n").map { $0.sections.map { $0.first ?? [] } }
  }

  fileprivate func spellings(ofSections wanted: [Int]) -> [String] {
    split(separator: "\n").flatMap { line in
      let sections = line.sections
      return wanted.filter(sections.indices.contains).flatMap { sections[$0].flatMap(\.self) }
    }
  }

  fileprivate var allSpellings: [String] {
    split(separator: "\n").flatMap { $0.sections.flatMap { $0.flatMap(\.self) } }
  }
}

extension Substring {
  /// Section, spelling, form.
  var sections: [[[String]]] {
    let content = split(separator: ":", omittingEmptySubsequences: false).dropFirst().first ?? ""
    return content.split(separator: "|", omittingEmptySubsequences: false).map { section in
      section.split(separator: ",").map { $0.split(separator: "/").map { String($0).trimmed } }.filter { $0 != [""] }
    }
  }
}

extension String {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    let space = UInt8(ascii: " ")
    guard let first = utf8.firstIndex(where: { $0 != space }), let last = utf8.lastIndex(where: { $0 != space }) else {
      return ""
    }
    return String(self[first...last])
  }
}
