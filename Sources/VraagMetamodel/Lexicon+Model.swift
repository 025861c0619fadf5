package import VraagText

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

  /// Gives a word, singular and plural, the meaning that a session defines; false when it can be no noun.
  package mutating func addDefinition(_ word: String, number: Int, labels: LabelSet) -> Bool {
    let before = modelNouns.count
    add(.defined(number, labels), as: word)
    return modelNouns.count > before
  }

  /// The language of which the first word of a text is a keyword, so that it can be no noun and no verb.
  package func claiming(firstOf text: String) -> Language? {
    if english.isKeyword(firstOf: text) { return .english }
    return dutch.isKeyword(firstOf: text) ? .dutch : nil
  }

  /// Word numbers, phrases and nouns are 16 bits: a model with more kinds than that has no kinds.
  static let limit = 50_000

  private mutating func add(_ meaning: NounMeaning, as name: String) {
    let singular = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard Self.isPhrase(singular), !english.isKeyword(firstOf: singular), !dutch.isKeyword(firstOf: singular) else {
      return
    }
    let noun = UInt16(Self.vocabularyNounCount + modelNouns.count)
    let plurals = Plural.candidates(of: singular)
    let holders = modelNouns
    func put(into book: inout WordBook) -> [String] {
      guard book.phrases.nodes.count < Self.limit && book.words.count < Self.limit else { return [] }
      var added: [String] = []
      for (spelling, number) in [(singular, GrammaticalNumber.singular)] + plurals.map({ ($0, .plural) }) {
        let isAdded = book.put(noun, spelling, number) { holder in
          if case .defined = meaning { return true }
          guard case .specialization = meaning else { return false }
          let index = Int(holder.rawValue) - Self.vocabularyNounCount
          guard holders.indices.contains(index), case .kindProperty = holders[index].meaning else { return false }
          return true
        }
        if isAdded { added.append(spelling) }
      }
      book.addMissingKeywords()
      return added
    }
    let added = put(into: &english)
    let dutch = put(into: &self.dutch)
    // Where Dutch has the singular for something else, its plural is said of one thing too.
    if !dutch.contains(singular), let own = dutch.first {
      _ = self.dutch.put(noun, own, [.singular, .plural]) { _ in false }
    }
    guard !added.isEmpty || !dutch.isEmpty else { return }
    let plural = plurals.first(where: (added + dutch).contains) ?? singular
    let ownPlural = plurals.first(where: dutch.contains) ?? dutch.first ?? plural
    let words = NounWords(singular: dutch.contains(singular) ? singular : ownPlural, plural: ownPlural)
    modelNouns.append(ModelNoun(meaning: meaning, singular: singular, plural: plural, dutch: words))
  }

  /// Whether a name can be typed without quotes: words of letters and digits.
  static func isPhrase(_ name: String) -> Bool {
    guard name.utf8.count <= 80, let letter = name.first, letter.isLetter else { return false }
    return name.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" || $0 == "'" || $0 == "’"
    }
  }
}

extension WordBook {
  /// Gives a spelling its meaning; false when the spelling has one that goes before.
  fileprivate mutating func put(
    _ noun: UInt16, _ spelling: String, _ number: GrammaticalNumber, replaces: (NounID) -> Bool
  ) -> Bool {
    var state: UInt16 = 0
    for word in spelling.split(separator: " ") {
      state = phrases.extend(state, words.intern(String(word).utf8.span))
    }
    if let holder = phrases.nodes[Int(state)].nounID, holder.rawValue != noun, !replaces(holder) { return false }
    phrases.update(state) {
      $0.nounNumber = $0.noun == noun ? $0.nounNumber.union(number) : number
      $0.noun = noun
    }
    return true
  }

  /// Whether a name begins with a word that holds sentences together.
  func isKeyword(firstOf name: String) -> Bool {
    guard let first = name.split(separator: " ").first else { return true }
    var copy = String(first)
    copy.makeContiguousUTF8()
    let word = words.find(copy.utf8.span)
    return word != 0 && keywords[Int(word)] != .none && !keywords[Int(word)].isOfSession
  }
}
