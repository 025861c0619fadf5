/// The words of the language and what they mean: keywords, nouns, verbs and the adjectives of the layers.
///
/// Words are numbers and phrases are walks over them (`step`), so that the parser never makes a `String` to look
/// something up. The vocabulary of ArchiMate is one value, read once from the lists of `Words`; the nouns of a model
/// are added to a copy. Where words clash the vocabulary wins over specializations and these over kind properties.
package struct Lexicon: Sendable {
  var words: WordTable
  var phrases: PhraseTable
  /// By word number.
  var keywords: [Keyword]
  var modelNouns: [ModelNoun] = []

  /// The vocabulary of ArchiMate.
  package static let archimate = Lexicon(english)

  /// How many nouns the vocabulary has; the model's follow.
  static let vocabularyNounCount = ElementType.allCases.count + Umbrella.allCases.count

  /// The number of a word of the language, or 0. The bytes are one word in UTF-8.
  package func word(_ bytes: Span<UInt8>) -> UInt16 { words.find(bytes) }

  package func keyword(_ word: UInt16) -> Keyword { keywords[Int(word)] }

  /// The state after one more word of a phrase, or 0 when no phrase goes on so; phrases begin in state 0.
  package func step(_ state: UInt16, _ word: UInt16) -> UInt16 { phrases.step(state, word) }

  /// What the words that led to a state mean.
  package func node(_ state: UInt16) -> PhraseNode { phrases.nodes[Int(state)] }

  package func meaning(of noun: NounID) -> NounMeaning {
    if let type = ElementType(rawValue: UInt8(clamping: noun.rawValue)) { return .labels(LabelSet(type)) }
    if let umbrella = noun.umbrella { return .labels(umbrella.labels) }
    return modelNouns[Int(noun.rawValue) - Self.vocabularyNounCount].meaning
  }

  /// From the subject to the object of the active verb.
  package func relation(of verb: VerbID) -> Relation {
    guard let verb = VocabularyVerb(rawValue: verb.rawValue) else { preconditionFailure("a verb of another lexicon") }
    return verb.relation
  }
}

/// Where a word comes from.
package enum WordOrigin: Hashable, Sendable {
  case vocabulary
  case specialization
  /// The property that is a kind by its key.
  case kindProperty(key: String)
}

/// A noun that a model brings.
struct ModelNoun: Sendable {
  var meaning: NounMeaning
  var singular: String
  var plural: String
}
