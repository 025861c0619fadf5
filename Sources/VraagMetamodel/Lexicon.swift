package import VraagText

/// The words of the languages and what they mean: keywords, nouns, verbs and the adjectives of the layers.
///
/// A lexicon reads one language at a time, for `of` is no preposition in Dutch and `die` no verb in English: `reading`
/// gives the same lexicon for the other. Words are numbers and phrases are walks over them (`step`), so that the parser
/// never makes a `String` to look something up. The vocabulary of ArchiMate is one value, read once from the lists of
/// `Words`; the nouns of a model, and what a session defines, are added to a copy, in both languages. Where words clash
/// what is defined wins over the vocabulary, that over specializations, and these over kind properties.
package struct Lexicon: Sendable {
  /// The language of the words that are looked up.
  package private(set) var language = Language.english
  private var content: Content

  /// The vocabulary of ArchiMate.
  package static let archimate = Lexicon(english: WordBook(Self.english), dutch: WordBook(dutch: Self.dutch))

  private init(english: WordBook, dutch: WordBook) { content = Content(english, dutch) }

  /// All but the language, behind one reference: a parser that tries a reading and goes back copies its lexicon each time.
  /// Whoever changes it has it alone.
  private final class Content: @unchecked Sendable {
    var english: WordBook
    var dutch: WordBook
    var modelNouns: [ModelNoun] = []
    var definedVerbs: [DefinedVerb] = []

    init(_ english: WordBook, _ dutch: WordBook) { (self.english, self.dutch) = (english, dutch) }

    func copy() -> Content {
      let copy = Content(english, dutch)
      (copy.modelNouns, copy.definedVerbs) = (modelNouns, definedVerbs)
      return copy
    }
  }

  private mutating func haveContentAlone() {
    if !isKnownUniquelyReferenced(&content) { content = content.copy() }
  }

  var english: WordBook {
    _read { yield content.english }
    _modify {
      haveContentAlone()
      yield &content.english
    }
  }

  var dutch: WordBook {
    _read { yield content.dutch }
    _modify {
      haveContentAlone()
      yield &content.dutch
    }
  }

  var modelNouns: [ModelNoun] {
    _read { yield content.modelNouns }
    _modify {
      haveContentAlone()
      yield &content.modelNouns
    }
  }

  /// Their numbers follow those of the vocabulary.
  var definedVerbs: [DefinedVerb] {
    _read { yield content.definedVerbs }
    _modify {
      haveContentAlone()
      yield &content.definedVerbs
    }
  }

  /// The same lexicon for sentences of a language.
  package func reading(_ language: Language) -> Lexicon {
    var lexicon = self
    lexicon.language = language
    return lexicon
  }

  /// How many nouns the vocabulary has; the model's follow.
  static let vocabularyNounCount = ElementType.allCases.count + Umbrella.allCases.count

  /// The number of a word of the language, or 0. The bytes are one word in UTF-8.
  package func word(_ bytes: Span<UInt8>) -> UInt16 {
    language == .english ? english.words.find(bytes) : dutch.words.find(bytes)
  }

  package func keyword(_ word: UInt16) -> Keyword {
    language == .english ? english.keywords[Int(word)] : dutch.keywords[Int(word)]
  }

  /// The state after one more word of a phrase, or 0 when no phrase goes on so; phrases begin in state 0.
  package func step(_ state: UInt16, _ word: UInt16) -> UInt16 {
    language == .english ? english.phrases.step(state, word) : dutch.phrases.step(state, word)
  }

  /// The words with which phrases go on from a state, folded. O(words).
  package func words(behind state: UInt16) -> [String] {
    let book = language == .english ? english : dutch
    return (1..<UInt16(book.words.count)).filter { book.phrases.step(state, $0) != 0 }.map { book.words.text(of: $0) }
  }

  /// What the words that led to a state mean.
  package func node(_ state: UInt16) -> PhraseNode {
    language == .english ? english.phrases.nodes[Int(state)] : dutch.phrases.nodes[Int(state)]
  }

  /// Whether a word is a part of verbs that stands apart from them: `vast` of `vastleggen`.
  package func isParticle(_ word: UInt16) -> Bool { language == .dutch && dutch.particles[Int(word)] }

  package func meaning(of noun: NounID) -> NounMeaning {
    if let type = ElementType(rawValue: UInt8(clamping: noun.rawValue)) { return .labels(LabelSet(type)) }
    if let umbrella = noun.umbrella { return .labels(umbrella.labels) }
    return modelNouns[Int(noun.rawValue) - Self.vocabularyNounCount].meaning
  }

  /// The noun that a layer makes of another: of `business` and `event` it is `business event`, one type; nothing where
  /// there is none.
  package func noun(_ noun: NounID, in layer: Layer) -> NounID? {
    guard let umbrella = noun.umbrella, umbrella.isOfEveryLayer else { return nil }
    let types = ElementType.allCases.filter { $0.layer == layer && umbrella.labels.contains(Label($0)) }
    return types.count == 1 ? NounID(UInt16(types[0].rawValue)) : nil
  }

  /// From the subject to the object of the active verb.
  package func relation(of verb: VerbID) -> Relation {
    guard let own = VocabularyVerb(rawValue: verb.rawValue) else { return definedVerb(verb).relation }
    return own.relation
  }
}

/// Where a word comes from.
package enum WordOrigin: Hashable, Sendable {
  case vocabulary
  case specialization
  /// The property that is a kind by its key.
  case kindProperty(key: String)
  /// The session said what it means.
  case definition
}

/// A noun that a model brings, or a session.
struct ModelNoun: Sendable {
  var meaning: NounMeaning
  var singular: String
  var plural: String
  /// How it is written in Dutch, where the vocabulary may have its usual words.
  var dutch: NounWords
}
