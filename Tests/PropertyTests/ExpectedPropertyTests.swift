import Testing
import VraagLanguage
import VraagMetamodel
import VraagTesting
import VraagText

/// What is offered while a sentence is typed is what the grammar allows there: all of it and nothing else.
@Suite struct ExpectedPropertyTests {
  private static let book = Phrasebook(.archimate)

  private static func expected(in text: String, at offset: Int) -> Expected {
    var trials = Trials(book)
    return Expected(in: text, at: offset, &trials)
  }

  private static func tokens(of text: String) -> [Token] {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      tokens.append(token)
    }
  }

  private static func part(_ text: String, _ lower: Int, _ upper: Int) -> String {
    String(decoding: Array(text.utf8)[lower..<upper], as: UTF8.self)
  }

  /// Whether the token that stands at a place is among what is expected there.
  private static func isExpected(_ token: Token, of text: String, _ expectation: Expected) -> Bool {
    let lower = Int(token.range.lower)
    let word = part(text, lower, Int(token.range.upper))
    switch token.kind {
    case .string, .unterminatedString, .parameter:
      return !expectation.slots.isEmpty
    case .number:
      return expectation.words.contains { $0.kind == .number } || expectation.slots.contains { $0.kind == .value }
    case .word:
      if !expectation.slots.isEmpty, Lexicon.archimate.word(word.utf8.span) == 0 { return true }
      if expectation.slots.contains(where: { $0.kind == .key || $0.kind == .value }) { return true }
      return expectation.words.contains { phrase in
        let words = phrase.text.split(separator: " ")
        return words[phrase.wordsBefore] == word
      }
    default:
      return expectation.words.contains { $0.kind == .sign && $0.text == word }
    }
  }

  /// Sentences over models; the places are tried in a time that does not grow with how many there could be.
  private static func eachSentence(_ check: (GeneratedSentence, inout SeededRandom) -> String?) {
    var failures: [String] = []
    for index in 0..<max(1, PropertyRun.cases / 100) where failures.count < 5 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
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
      let text = sentence.text
      var before: Token?
      for token in Self.tokens(of: text) {
        defer { before = token }
        let lower = Int(token.range.lower)
        // Right behind a word its own end is what may follow.
        if let before, before.kind == .word || before.kind == .number, before.range.upper == token.range.lower {
          continue
        }
        let isWord = token.kind == .word && token.range.length > 1 && random.chance(50)
        let offset = isWord ? lower + random.number(1...token.range.length - 1) : lower
        if !Self.isExpected(token, of: text, Self.expected(in: text, at: offset)) {
          let word = Self.part(text, lower, Int(token.range.upper))
          return "after '\(Self.part(text, 0, offset))' '\(word)' is missing"
        }
      }
      return nil
    }
  }

  @Test func whoeverTakesWhatIsOfferedGetsToTheEndOfASentence() {
    var failures: [String] = []
    for index in 0..<max(2, PropertyRun.cases / 60) where failures.count < 5 {
      var random = SeededRandom(seed: PropertyRun.firstSeed &+ UInt64(index))
      var text = ""
      for _ in 0..<12 {
        let expected = Self.expected(in: text, at: text.utf8.count)
        let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
        let isRight = parsed.sentence != nil && parsed.diagnostics.isEmpty
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
    #expect(failures.isEmpty, "VRAAG_SEED=\(PropertyRun.firstSeed) \(failures.joined(separator: "\n"))")
  }
}
