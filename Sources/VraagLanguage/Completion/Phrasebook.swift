package import VraagMetamodel
internal import VraagText

/// Every word that a sentence can have at some place, ready to be tried there, and the ends that it may get.
///
/// It is read once for a lexicon. Phrases that are alike to the parser share a number, so that of three hundred nouns
/// a handful are tried.
package struct Phrasebook: Sendable {
  struct Phrase: Sendable {
    var word: ExpectedWord.Kind
    var text: String
    /// What is typed of it is compared with these, folded.
    var words: [String]
    /// In `tokens`.
    var tokens: Range<Int>
    /// The same for phrases that the parser cannot tell apart.
    var likeness: Int
    /// What may follow this one, beside what may follow any of its kind.
    var endings: [Endings.Ending] = []
  }

  package let lexicon: Lexicon
  /// The text of the tokens.
  private(set) var text = ""
  private(set) var tokens: [Token] = []
  private(set) var phrases: [Phrase] = []
  /// How many likenesses there are.
  private(set) var likenessCount = 0
  private var likenesses: [[UInt32]: Int] = [:]
  private(set) var endings = Endings()

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let forms = lexicon.language == .dutch ? lexicon.dutchVerbForms : []
    endings = Endings(lexicon.language == .dutch ? .dutch(forms) : .english) { add($0) }
    addKeywords()
    for spelling in lexicon.allNounSpellings { add(spelling) }
    if lexicon.language == .dutch {
      addDutchVerbs(forms)
      addDutchLayers()
    } else {
      for spelling in lexicon.allVerbSpellings { add(spelling) }
      for adjective in lexicon.layerSpellings { addPhrase(.layer, adjective) }
    }
    for format in AnswerClause.formats + AnswerClause.shapes {
      addPhrase(.format, AnswerClause.word(for: format, in: lexicon.language))
    }
    for sign in ["(", ")", "[", "]", ",", "=", "!=", "<", "<=", ">", ">=", ":", "?"] { addPhrase(.sign, sign) }
    for number in 1...3 { addPhrase(.number, String(number)) }
    // One is a keyword too.
    for word in Parser.numberWords(in: lexicon.language) where word != "one" { addPhrase(.numberWord, word) }
    likenesses = [:]
  }

  /// Whether some phrase has these words, folded, and more.
  func hasPhrase(beginning words: [String]) -> Bool {
    phrases.contains { $0.words.count > words.count && $0.words.starts(with: words) }
  }

  private mutating func addKeywords() {
    for (index, spellings) in lexicon.keywordSpellings.enumerated() {
      guard let keyword = Keyword(rawValue: UInt8(index + 1)) else { continue }
      for (order, spelling) in spellings.enumerated() where spelling.utf8.allSatisfy({ $0 < 0x80 }) {
        let isPreferred = order == 0 || spelling == "are" || spelling == "worden"
        addPhrase(.keyword(keyword, isPreferred: isPreferred), spelling)
      }
    }
    let phrases = lexicon.language == .dutch ? Self.dutchKeywordPhrases : Self.keywordPhrases
    for (keyword, text) in phrases { addPhrase(.keyword(keyword, isPreferred: true), text) }
  }

  /// Keywords that come together.
  private static let keywordPhrases: [(Keyword, String)] = [
    (.how, "how many"), (.sorted, "sorted by"), (.at, "at least"), (.at, "at most"), (.more, "more than"),
    (.fewer, "fewer than"), (.one, "one or more"), (.at, "at any depth"), (.starting, "starting with"),
    (.ending, "ending with"), (.is, "is there"), (.is, "are there"), (.in, "in folder"),
  ]

  private static let dutchKeywordPhrases: [(Keyword, String)] = [
    (.sorted, "gesorteerd op"), (.more, "meer dan"), (.fewer, "minder dan"), (.on, "op elke diepte"),
    (.starting, "begint met"), (.ending, "eindigt op"), (.is, "is er"), (.is, "zijn er"), (.in, "in map"),
    (.with, "met uitleg"), (.where, "waarmee"), (.where, "waardoor"), (.where, "waarvoor"), (.where, "waaruit"),
    (.where, "waarnaar"), (.where, "waaraan"), (.where, "waarbij"), (.where, "waarop"),
    (.where, "waarin"), (.where, "waartoe"), (.where, "waaronder"),
  ]

  private mutating func add(_ spelling: NounSpelling) {
    addPhrase(.noun(spelling.noun, isPlural: spelling.isPlural, isPreferred: spelling.isPreferred), spelling.text)
  }

  /// `read by` also with the auxiliary that it follows.
  private mutating func add(_ spelling: VerbSpelling) {
    let word = ExpectedWord.Kind.verb(spelling.match, spelling.form, isPreferred: spelling.isPreferred)
    addPhrase(word, spelling.text)
    guard spelling.form == .copular else { return }
    addPhrase(word, "are " + spelling.text)
    addPhrase(word, "is " + spelling.text)
  }

  /// What is typed of verbs; of those that come apart, one part at a time.
  private mutating func addDutchVerbs(_ forms: [DutchVerbSpelling]) {
    for form in forms {
      let place: VerbSpelling.Form = form.form == .participle ? .copular : form.isPlural ? .infinitive : .third
      let first = phrases.count
      addPhrase(
        .verb(form.match, place, isPreferred: form.isPreferred), form.text,
        goesOn: form.form == .particle
          ? form.text : [form.tail, form.preposition].compactMap(\.self).joined(separator: " "))
      let endings = form.endings.map { add($0) }
      for index in phrases.indices[first...] { phrases[index].endings = endings }
    }
  }

  /// `bedrijfselementen`, which is one word, and `strategische`, which is one by itself.
  private mutating func addDutchLayers() {
    for adjective in lexicon.layerSpellings where !adjective.hasSuffix("-") { addPhrase(.layer, adjective) }
    for (layer, noun) in lexicon.layeredNouns {
      let words = lexicon.words(of: noun, in: .dutch)
      for (text, isPlural) in [(words.plural, true), (words.singular, false)] {
        let whole = lexicon.joined(layer, with: text)
        if !whole.contains(" ") { addPhrase(.noun(noun, isPlural: isPlural, isPreferred: false), whole) }
      }
    }
  }

  /// - Parameter goesOn: The word that must follow.
  private mutating func addPhrase(_ word: ExpectedWord.Kind, _ text: String, goesOn: String? = nil) {
    let range = add(text)
    // `don't` is two tokens at one place.
    guard !range.isEmpty else { return }
    let words = text.split(separator: " ").map { Folding.fold($0) }
    phrases.append(
      Phrase(word: word, text: text, words: words, tokens: range, likeness: likeness(word, range, text, goesOn)))
  }

  /// Puts the tokens of a text behind the others.
  private mutating func add(_ text: String) -> Range<Int> {
    let start = self.text.utf8.count
    self.text += text
    let first = tokens.count
    let (new, _) = Parser.tokenize(self.text, TextRange(start, self.text.utf8.count), lexicon)
    tokens.append(contentsOf: new.dropLast())
    self.text += "\n"
    return first..<tokens.count
  }

  private mutating func likeness(_ word: ExpectedWord.Kind, _ range: Range<Int>, _ text: String, _ goesOn: String?)
    -> Int
  {
    var key = signature(word, range)
    key += (goesOn ?? "").utf8.map { UInt32($0) }
    // Of these the parser looks at the letters.
    switch word {
    case .keyword, .format, .number, .numberWord: key += text.utf8.map { UInt32($0) }
    case .noun, .verb, .layer, .sign: break
    }
    if let known = likenesses[key] { return known }
    likenesses[key] = likenessCount
    likenessCount += 1
    return likenessCount - 1
  }

  /// All that the parser looks at: what each word is by itself and as the end of the phrase up to it.
  private func signature(_ word: ExpectedWord.Kind, _ range: Range<Int>) -> [UInt32] {
    var key: [UInt32] = [word.number]
    var state: UInt16 = 0
    for index in range {
      let token = tokens[index]
      key += [UInt32(token.kind.rawValue), UInt32(token.keyword.rawValue)]
      state = token.word == 0 || (state == 0 && index > range.lowerBound) ? 0 : lexicon.step(state, token.word)
      key += [lexicon.signature(of: state), lexicon.signature(of: lexicon.step(0, token.word))]
    }
    return key
  }
}

extension Lexicon {
  /// What the parser asks about a phrase, in one number.
  fileprivate func signature(of state: UInt16) -> UInt32 {
    guard state != 0 else { return 0 }
    let node = node(state)
    var bits: UInt32 = 1
    if let noun = node.nounID {
      bits |= 2
      switch meaning(of: noun) {
      case .labels(let labels), .defined(_, let labels):
        if !labels.intersection(.elements).isEmpty { bits |= 4 }
        if !labels.intersection(.relationships).isEmpty { bits |= 8 }
      case .specialization, .kindProperty: bits |= 16
      }
      if noun == NounID(Umbrella.view) { bits |= 32 }
      if noun == NounID(Umbrella.relationship) { bits |= 64 }
      // `send data to`
      if noun == NounID(Umbrella.data) { bits |= 128 }
    }
    if let verb = node.plainVerb { bits |= signature(of: verb) << 8 }
    if let verb = node.copularVerb { bits |= signature(of: verb) << 12 }
    if let verb = node.participleVerb { bits |= signature(of: verb) << 16 }
    if node.layerAdjective != nil { bits |= 1 << 20 }
    bits |= UInt32(node.finite.rawValue) << 21
    // A singular takes a name in Dutch.
    if language == .dutch { bits |= UInt32(node.nounNumber.rawValue) << 25 }
    return bits
  }

  private func signature(of verb: VerbMatch) -> UInt32 {
    let relation = relation(of: verb.verb)
    return 1 | (verb.isPassive ? 2 : 0) | (relation.outgoing == relation.incoming ? 4 : 0)
  }
}
