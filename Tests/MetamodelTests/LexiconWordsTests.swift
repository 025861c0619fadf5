import Testing
import VraagText

@testable import VraagMetamodel

/// A language's lists give words to enumerations by their order alone.
@Suite struct LexiconWordsTests {
  private func keys(_ list: String) -> [String] {
    list.split(separator: "\n").map { line in String(line.prefix { $0 != ":" }.drop { $0 == " " }) }
  }

  @Test(arguments: Language.allCases)
  func everyListIsInTheOrderOfWhatItGivesWordsTo(language: Language) {
    let words = Lexicon.words(language)
    #expect(keys(words.nouns) == ElementType.allCases.map(\.name) + Umbrella.allCases.map { "\($0)" })
    #expect(keys(words.verbs) == VocabularyVerb.allCases.map { "\($0)" })
    #expect(keys(words.layers) == Layer.allCases.map { "\($0)" })
    #expect(keys(words.keywords) == Keyword.allCases.dropFirst().map { "\($0)" })
  }
}
