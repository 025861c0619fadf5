package import VraagMetamodel
package import VraagText

/// Writes a tree the one way: parsing what it prints gives the tree again, and printing that the same text.
package enum CanonicalPrinter {
  /// - Parameter keyWords: What keys without quotes are called in the language, by their folded text; the others are
  ///   written as they stand. With these the tree comes back with such words for its keys.
  package static func text(
    _ sentence: Sentence, in language: Language, lexicon: Lexicon, keyWords: [String: String] = [:]
  ) -> String {
    switch language {
    case .english: EnglishPrinter(lexicon: lexicon.reading(.english), keyWords: keyWords).sentence(sentence)
    case .dutch: DutchPrinter(lexicon: lexicon, keyWords: keyWords).sentence(sentence)
    }
  }

  /// A phrase by itself.
  package static func text(_ phrase: NounPhrase, in language: Language, lexicon: Lexicon) -> String {
    switch language {
    case .english: EnglishPrinter(lexicon: lexicon.reading(.english)).alternatives(phrase)
    case .dutch: DutchPrinter(lexicon: lexicon).alternatives(phrase)
    }
  }

  /// The verbs of a definition.
  package static func text(_ verbs: [VerbPhrase], in language: Language, lexicon: Lexicon) -> String {
    switch language {
    case .english: verbs.map(EnglishPrinter(lexicon: lexicon.reading(.english)).through).joined(separator: " or ")
    case .dutch: verbs.map(DutchPrinter(lexicon: lexicon).through).joined(separator: " of ")
    }
  }

  /// A text as a string of the language.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
