package import VraagText

extension Lexicon {
  /// The lists of a language.
  package enum List: Hashable, Sendable {
    case keywords, nouns, verbs, layers
  }

  /// What the lines of a list say they give words to: in the order of the enumeration that the list belongs to.
  package static func keys(of list: List, in language: Language) -> [String] {
    let words = words(language)
    let text =
      switch list {
      case .keywords: words.keywords
      case .nouns: words.nouns
      case .verbs: words.verbs
      case .layers: words.layers
      }
    return text.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }
}
