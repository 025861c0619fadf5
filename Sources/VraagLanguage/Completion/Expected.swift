package import VraagMetamodel
package import VraagText

/// What the grammar allows at a place of a text.
package struct Expected: Sendable {
  /// The words that fit, in no order of likelihood.
  package var words: [ExpectedWord] = []
  /// Where a name, a key or a value of the model fits.
  package var slots: [Slot] = []
  /// What stands before the place in its sentence, without what is half typed.
  package var before: TextRange = .empty
  /// The last word, name or sign of that.
  package var lastWord = ""
  /// Whether the sentence could end before the place.
  package var isWhole = false
  /// The language in which it is that.
  package var language = Language.english

  /// Nothing.
  package init() {}
}

/// A word, or several that belong together, that fits at a place.
package struct ExpectedWord: Sendable {
  package enum Kind: Hashable, Sendable {
    case keyword(Keyword, isPreferred: Bool)
    case noun(NounID, isPlural: Bool, isPreferred: Bool)
    case verb(VerbMatch, VerbSpelling.Form, isPreferred: Bool)
    /// The adjective of a layer.
    case layer
    case format
    case number
    /// `two`.
    case numberWord
    /// A bracket, a comma, a comparison, the end of the sentence.
    case sign

    /// Tells the cases apart.
    var number: UInt32 {
      switch self {
      case .keyword: 0
      case .noun: 1
      case .verb: 2
      case .layer: 3
      case .format: 4
      case .number: 5
      case .sign: 6
      case .numberWord: 7
      }
    }
  }

  /// The whole of it.
  package var text: String
  package var kind: Kind
  /// How many of its words stand there already, before the one that is half typed.
  package var wordsBefore: Int
  /// Whether these are a phrase that fits by themselves.
  package var isWholeBefore = false
}

/// A place where something of the model fits: it stands as a string in a sentence that is right.
package struct Slot: Sendable {
  package enum Kind: Hashable, Sendable {
    case name, identifier, key, value, folder, view
    /// Of an expectation: any text.
    case title
  }

  package var kind: Kind
  /// What is typed of it, without quotes.
  package var typed: String
  /// Where what it replaces begins.
  package var lower: Int
  /// The quotes that are open, where some are.
  package var isQuoted: Bool
  /// The shortest sentence that was found, with a text of no meaning in the slot.
  package var sentence: Sentence
  /// Where the slot is in that sentence.
  package var place: TextRange
  /// Whether the sentence ends behind the slot.
  package var isLast: Bool
}
