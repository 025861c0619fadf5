internal import VraagText

extension Lexicon {
  /// Makes a model's specialization a noun, singular and plural.
  ///
  /// A word that the vocabulary has keeps its meaning, and so does one that holds sentences together.
  package mutating func addSpecialization(_ name: String) {
    add(.specialization(name), as: name)
  }

  /// Makes the value of a kind property a noun, singular and plural.
  package mutating func addKind(key: String, value: String) {
    add(.kindProperty(key: key, value: value), as: value)
  }

  /// Word numbers, phrases and nouns are 16 bits: a model with more kinds than that has no kinds.
  private static let limit = 50_000

  private mutating func add(_ meaning: NounMeaning, as name: String) {
    let singular = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard isPhrase(singular), phrases.nodes.count < Self.limit, words.count < Self.limit else { return }
    let noun = UInt16(Self.vocabularyNounCount + modelNouns.count)
    let plurals = Plural.candidates(of: singular)
    var added: [String] = []
    for spelling in [singular] + plurals where put(noun, spelling, meaning) { added.append(spelling) }
    keywords += [Keyword](repeating: .none, count: words.count - keywords.count)
    guard !added.isEmpty else { return }
    let plural = plurals.first(where: added.contains) ?? singular
    modelNouns.append(ModelNoun(meaning: meaning, singular: singular, plural: plural))
  }

  /// Gives a spelling its meaning; false when the spelling has one that goes before.
  private mutating func put(_ noun: UInt16, _ spelling: String, _ meaning: NounMeaning) -> Bool {
    var state: UInt16 = 0
    for word in spelling.split(separator: " ") {
      state = phrases.extend(state, words.intern(String(word).utf8.span))
    }
    let holder = node(state).nounID
    if let holder {
      guard case .specialization = meaning, case .kindProperty = origin(of: holder) else { return false }
    }
    phrases.update(state) { $0.noun = noun }
    return true
  }

  /// Whether a name can be typed without quotes: words of letters and digits, of which the first is no keyword.
  private func isPhrase(_ name: String) -> Bool {
    guard let first = name.split(separator: " ").first, name.utf8.count <= 80 else { return false }
    var copy = String(first)
    copy.makeContiguousUTF8()
    let word = words.find(copy.utf8.span)
    if word != 0, keyword(word) != .none { return false }
    guard let letter = first.first, letter.isLetter else { return false }
    return name.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" || $0 == "'" || $0 == "’"
    }
  }
}
