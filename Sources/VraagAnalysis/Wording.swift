import VraagLanguage
import VraagMetamodel
import VraagText

/// The lexicon's words as messages need them: in both languages at once.
struct Wording {
  let lexicon: Lexicon

  func noun(_ use: NounUse) -> NounNames {
    let noun = noun(use.noun)
    guard let layer = use.layer else { return noun }
    func adorned(_ noun: Message) -> Message {
      Message(
        english: Self.adjective(lexicon.adjective(of: layer, in: .english), with: noun.english),
        dutch: Self.adjective(lexicon.adjective(of: layer, in: .dutch), with: noun.dutch))
    }
    return NounNames(singular: adorned(noun.singular), plural: adorned(noun.plural))
  }

  /// `business service`, `bedrijfsdienst`: one that ends in a hyphen is written as one word with its noun, and keeps the
  /// hyphen only between vowels (`applicatie-element`).
  static func adjective(_ adjective: String, with noun: String) -> String {
    guard adjective.hasSuffix("-") else { return "\(adjective) \(noun)" }
    let stem = adjective.dropLast()
    let isBetweenVowels = [stem.last, noun.first].allSatisfy { $0.map("aeiou".contains) ?? false }
    return isBetweenVowels ? adjective + noun : stem + noun
  }

  func noun(_ id: NounID) -> NounNames {
    // The lexicon has no noun for whom `who` asks after.
    if id == NounID(Umbrella.who) {
      return NounNames(
        singular: Message(english: "actor or role", dutch: "actor of rol"),
        plural: Message(english: "actors or roles", dutch: "actoren of rollen"))
    }
    let english = lexicon.words(of: id, in: .english)
    let dutch = lexicon.words(of: id, in: .dutch)
    return NounNames(
      singular: Message(english: english.singular, dutch: dutch.singular),
      plural: Message(english: english.plural, dutch: dutch.plural))
  }

  /// The nouns that together mean these labels: one where there is one for all of them, else one for each.
  func nouns(for labels: LabelSet) -> [NounNames] {
    if let exact = lexicon.nouns.first(where: { lexicon.meaning(of: $0) == .labels(labels) }) { return [noun(exact)] }
    return labels.labels.compactMap { noun(for: $0) }
  }

  /// The narrowest noun of a label.
  func noun(for label: Label) -> NounNames? {
    if let type = label.elementType { return noun(NounID(type)) }
    if label == .view { return noun(NounID(.view)) }
    let labels = label.relationshipKind.flatMap(\.type).map { LabelSet(KindSet($0)) }
    guard let labels else { return nil }
    return lexicon.nouns.first { lexicon.meaning(of: $0) == .labels(labels) }.map { noun($0) }
  }

  /// The nouns nearest to a word, in its language; and `redundant` and `allowed`, which stand where a noun may.
  func nearestNouns(to word: String) -> [String] {
    let adjectives = [Keyword.redundant, .allowed].flatMap { lexicon.keywordSpellings[Int($0.rawValue) - 1] }
    return Nearest.words(to: word, among: lexicon.nounSpellings + adjectives)
  }

  /// Whether both are words of one noun.
  func isSameNoun(_ one: String, _ other: String, in language: Language) -> Bool {
    let folded = Folding.fold(other)
    return lexicon.nouns.contains { noun in
      let words = lexicon.words(of: noun, in: language)
      guard words.singular == one || words.plural == one else { return false }
      return Folding.fold(words.singular) == folded || Folding.fold(words.plural) == folded
    }
  }
}

/// A noun in both languages.
struct NounNames: Hashable {
  var singular: Message
  var plural: Message
}
