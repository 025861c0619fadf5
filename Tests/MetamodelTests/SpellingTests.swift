import Testing
import VraagMetamodel

/// What can be written is what the words mean.
@Suite struct SpellingTests {
  private func node(of phrase: String, _ lexicon: Lexicon) -> PhraseNode? {
    var state: UInt16 = 0
    for word in phrase.split(separator: " ") {
      state = lexicon.step(state, lexicon.word(String(word).utf8.span))
      if state == 0 { return nil }
    }
    return lexicon.node(state)
  }

  @Test func everySpellingOfANounIsOneOfThatNoun() {
    var lexicon = Lexicon.archimate
    lexicon.addSpecialization("Koppelvlak")
    let spellings = lexicon.allNounSpellings
    #expect(spellings.count > 200)
    for spelling in spellings { #expect(node(of: spelling.text, lexicon)?.nounID == spelling.noun, "\(spelling.text)") }
    #expect(spellings.contains { $0.text == "processes" && $0.isPlural && $0.isPreferred })
    #expect(spellings.contains { $0.text == "process" && !$0.isPlural })
    #expect(spellings.contains { $0.text == "artefacts" && !$0.isPreferred })
    #expect(spellings.contains { $0.text == "Koppelvlak" })
  }

  @Test func everySpellingOfAVerbIsOneOfThatVerbInItsForm() {
    let lexicon = Lexicon.archimate
    for spelling in lexicon.allVerbSpellings {
      let node = node(of: spelling.text, lexicon)
      #expect((spelling.form == .copular ? node?.copularVerb : node?.plainVerb) == spelling.match, "\(spelling.text)")
    }
    #expect(lexicon.allVerbSpellings.contains { $0.text == "reads" && $0.form == .third && !$0.match.isPassive })
    #expect(lexicon.allVerbSpellings.contains { $0.text == "part of" && $0.form == .copular && $0.match.isPassive })
  }

  @Test func keywordsAreSpelledInTheirOrder() {
    let spellings = Lexicon.archimate.keywordSpellings
    #expect(spellings.count == Keyword.allCases.count - 1)
    for (index, words) in spellings.enumerated() {
      for word in words {
        #expect(
          Lexicon.archimate.keyword(Lexicon.archimate.word(word.utf8.span)).rawValue == UInt8(index + 1), "\(word)")
      }
    }
  }
}
