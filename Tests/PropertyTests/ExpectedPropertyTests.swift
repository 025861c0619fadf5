import Testing
import VraagLanguage
import VraagMetamodel
import VraagTesting
import VraagText

/// What is offered while a sentence is typed is what the grammar allows there: all of it and nothing else.
@Suite struct ExpectedPropertyTests {
  /// Sentences over models; the places are tried in a time that does not grow with how many there could be.
  private static func eachSentence(
    from first: UInt64 = PropertyRun.firstSeed, _ check: (GeneratedSentence, inout SeededRandom) -> String?
  ) {
    var failures: [String] = []
    for index in 0..<max(1, PropertyRun.cases / 100) where failures.count < 5 {
      let seed = first &+ UInt64(index)
      var models = ModelGenerator(SeededRandom(seed: seed))
      var sentences = SentenceGenerator(SeededRandom(seed: ~seed), model: models.model())
      var random = SeededRandom(seed: seed ^ 0x5EED)
      let sentence = sentences.sentence()
      if let complaint = check(sentence, &random) {
        failures.append("VRAAG_SEED=\(seed) \(sentence.text)\n\(complaint)")
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  @Test func theNextWordOfEverySentenceIsExpected() {
    Self.eachSentence { sentence, random in
      ExpectationLaws.missing(in: sentence.text, typed: { random.chance(50) ? random.number(1...$0) : 0 })
    }
  }

  @Test func theNextWordOfEveryDutchSentenceIsExpected() {
    Self.eachSentence(from: PropertyRun.steadySeed(20)) { sentence, random in
      guard let text = DutchPropertyTests.inDutch(sentence.text) else { return nil }
      var places = random
      return ExpectationLaws.missing(
        in: text, where: { places.chance(30) }, typed: { random.chance(50) ? random.number(1...$0) : 0 }
      ).map { "\(text)\n\($0)" }
    }
  }

  /// What is wrong with sentences that go on, one word at a time, with what is offered.
  private static func failures(_ count: Int, words: Int, from beginnings: [String]) -> [String] {
    var failures: [String] = []
    for index in 0..<count where failures.count < 5 {
      var random = SeededRandom(seed: PropertyRun.steadySeed &+ UInt64(index))
      var text = random.pick(beginnings)
      for _ in 0..<words {
        let expected = ExpectationLaws.expected(in: text, at: text.utf8.count)
        let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
        // What has two readings is whole: it is asked which was meant.
        let isRight = parsed.sentence != nil && parsed.diagnostics.allSatisfy { $0.code == "question-ambiguous" }
        if !text.isEmpty, isRight != expected.isWhole { failures.append("is '\(text)' a sentence?") }
        var choices = Set(
          expected.words.filter { $0.text != "?" }.map { word in
            word.text.split(separator: " ").dropFirst(word.wordsBefore).joined(separator: " ")
          }
        ).sorted()
        if !expected.slots.isEmpty { choices += [String](repeating: "\"x\"", count: max(1, choices.count / 4)) }
        guard !choices.isEmpty else {
          if !isRight { failures.append("nothing follows '\(text)'") }
          break
        }
        text += random.pick(choices) + " "
      }
    }
    return failures
  }

  @Test func whoeverTakesWhatIsOfferedGetsToTheEndOfASentence() {
    let failures = Self.failures(max(2, PropertyRun.cases / 60), words: 12, from: [""])
    #expect(failures.isEmpty, "VRAAG_SEED=\(PropertyRun.steadySeed) \(failures.joined(separator: "\n"))")
  }

  @Test func whoeverTakesWhatIsOfferedInDutchGetsToTheEndOfASentence() {
    let beginnings = [
      "welke ", "welke processen ", "toon processen ", "wat ", "hoeveel ", "door welke ", "waarmee ", "verwacht ",
      "toon processen die ",
    ]
    let failures = Self.failures(max(2, PropertyRun.cases / 160), words: 8, from: beginnings)
    #expect(failures.isEmpty, "VRAAG_SEED=\(PropertyRun.steadySeed) \(failures.joined(separator: "\n"))")
  }
}
