internal import VraagAnalysis
internal import VraagLanguage
internal import VraagPlan
internal import VraagText

extension Session {
  /// The canonical form of a sentence, with the words of its language for what every concept has: `dezelfde naam`.
  func canonical(_ sentence: Sentence, in language: Language) -> String {
    let words = keyWords(in: language)
    let said = CanonicalPrinter.text(sentence, in: language, lexicon: lexicon, keyWords: words)
    let parsed = Parser.parse(said, range: TextRange(0, said.utf8.count), lexicon: lexicon)
    let isRight = parsed.sentence.map { again in
      CanonicalPrinter.text(again, in: language, lexicon: lexicon, keyWords: words) == said
    }
    if isRight == true, parsed.diagnostics.isEmpty { return said }
    return CanonicalPrinter.text(sentence, in: language, lexicon: lexicon)
  }

  /// What built-in keys are called in a language, by what they are called in the other. Where the model has a property
  /// of either name, the one does not mean what the other does.
  private func keyWords(in language: Language) -> [String: String] {
    var words: [String: String] = [:]
    for key in BuiltInKey.allCases where key.dutch != key.rawValue {
      if analyzer.catalog.hasKey(key.rawValue) || analyzer.catalog.hasKey(key.dutch) { continue }
      if language == .dutch { words[key.rawValue] = key.dutch } else { words[key.dutch] = key.rawValue }
    }
    return words
  }
}
