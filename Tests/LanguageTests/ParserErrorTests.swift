import Testing
import VraagLanguage
import VraagMetamodel
import VraagText

/// Errors stand at the right place, offer what would mend the sentence, and do not hide one another.
@Suite struct ParserErrorTests {
  @Test func aMisspelledVerbIsReplacedByTheNearest() {
    expectSentence(
      #"which processes 1️⃣raed "Leerling"?"#,
      errors: [ExpectedError(code: "verb-unknown", suggestions: ["read", "reads", "need"])],
      fixed: #"which processes read "Leerling"?"#)
    expectSentence(
      #"which processes are 1️⃣raed by "X"?"#, errors: [ExpectedError(code: "verb-unknown")],
      fixed: #"which processes are read by "X"?"#)
    expectSentence(
      #"what does "X" 1️⃣raed?"#, errors: [ExpectedError(code: "verb-unknown")], fixed: #"what does "X" read?"#)
    expectSentence(
      #"which data 1️⃣aer read by "X"?"#, errors: [ExpectedError(code: "verb-unknown", suggestions: ["are"])],
      fixed: #"which data are read by "X"?"#)
    expectSentence(
      #"does Inschrijven 1️⃣raed Leerling?"#, errors: [ExpectedError(code: "verb-unknown")],
      fixed: "does Inschrijven read Leerling?")
  }

  @Test func aNumberOfWhatEachDoesIsAskedBack() {
    expectSentence(
      "1️⃣how many actors does each application send to?",
      errors: [
        ExpectedError(
          code: "each-counted",
          suggestions: [
            "which applications send to how many actors", "how many actors are sent to by every application",
          ])
      ], fixed: "which applications send to how many actors?")
    expectSentence(
      "1️⃣how many applications does each application exchange with?", errors: [ExpectedError(code: "each-counted")],
      fixed: "which applications exchange with how many applications?")
    expectSentence(
      "1️⃣hoeveel processen ondersteunt elke applicatie?", errors: [ExpectedError(code: "each-counted")],
      fixed: "welke applicaties ondersteunen hoeveel processen?")
  }

  @Test func aMisspelledNounIsReplacedByTheNearest() {
    expectSentence(
      #"which 1️⃣busines processes read "X"?"#,
      errors: [ExpectedError(code: "noun-unknown", suggestions: ["business processes", "business process"])],
      fixed: #"which business processes read "X"?"#)
  }

  @Test func anUnknownWordInTheSubjectIsLeftToTheAnalysis() {
    expectSentence(
      #"which proceses read "X"?"#, tree: #"(question which (which (name "proceses")) (read (some (name "X"))))"#)
  }

  @Test func aSentenceMayHaveSeveralErrors() {
    expectSentence(
      #"which processes 1️⃣raed "A" and 2️⃣wriet data, sorted 3️⃣name, first 4️⃣0?"#,
      errors: [
        ExpectedError(code: "verb-unknown", mark: 1), ExpectedError(code: "verb-unknown", mark: 2),
        ExpectedError(code: "by-missing", mark: 3), ExpectedError(code: "number-zero", mark: 4),
      ],
      fixed: #"which processes read "A" and write data, sorted by name, first 0?"#)
    expectSentence(
      #"which processes 1️⃣, 2️⃣sortd by name"#,
      errors: [ExpectedError(code: "answer-clause-unknown", mark: 2)])
  }

  @Test func whatIsLeftOverIsMended() {
    expectSentence(
      #"which processes read "A" 1️⃣write "B"?"#, errors: [ExpectedError(code: "text-unexpected")],
      fixed: #"which processes read "A" and write "B"?"#)
    expectSentence(
      #"which data are 1️⃣read "A"?"#, errors: [ExpectedError(code: "verb-needs-preposition")],
      fixed: #"which data are read by "A"?"#)
    expectSentence(
      #"1️⃣processes that read "A""#, errors: [ExpectedError(code: "sentence-unknown")],
      fixed: #"which processes that read "A""#)
    expectSentence(
      #"which elements with 1️⃣aantal leerlingen > 5 and Status = 2️⃣in gebruik"#,
      errors: [ExpectedError(code: "key-needs-quotes", mark: 1), ExpectedError(code: "value-needs-quotes", mark: 2)],
      fixed: #"which elements with "aantal leerlingen" > 5 and Status = "in gebruik""#)
  }

  @Test func aDutchQuestionWithTwoReadingsGivesBoth() {
    expectSentence(
      "welke processen 1️⃣starten processen?",
      errors: [
        ExpectedError(
          code: "question-ambiguous",
          suggestions: [
            "door welke processen worden processen gestart?", "welke processen worden door processen gestart?",
          ])
      ])
  }

  @Test func wordsThatAreOfferedAreInTheLanguageOfTheSentence() {
    expectSentence(
      #"1️⃣wlke processen lezen "A""#,
      errors: [ExpectedError(code: "sentence-unknown", suggestions: ["welke", "welk", "wie"])])
    expectSentence(
      #"toon processen die "A" 1️⃣leezn"#, errors: [ExpectedError(code: "verb-unknown", suggestions: ["lezen", "leest"])])
  }

  @Test(arguments: ["", "  // nothing\n", "?", ";"])
  func aTextWithoutAWordIsEmpty(_ text: String) {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    #expect(parsed.diagnostics.map(\.code) == ["sentence-empty"])
    #expect(parsed.sentence == nil)
  }

  @Test func oneSentenceIsParsedAndASecondIsToldOf() {
    let text = "which data? which roles?"
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    #expect(parsed.diagnostics.map(\.code) == ["sentence-second"])
    #expect(parsed.diagnostics.first?.range.lower == 12)
  }

  @Test func rangesAreThoseOfTheWholeText() {
    let text = "which a? which processes raed \"X\"?"
    let parsed = Parser.parse(text, range: TextRange(9, text.utf8.count), lexicon: .archimate)
    #expect(parsed.diagnostics.map(\.range) == [TextRange(25, 29)])
    #expect(parsed.sentence?.range == TextRange(9, text.utf8.count - 1))
  }

  @Test(arguments: [
    ("which processes that ", "read processes that ", "read \"A\""), ("which ", "(", "processes"),
    ("which processes ", "(", "read \"A\""), ("which processes with ", "(", "A"),
    ("which processes with ", "not ", "A"),
    ("which processes in ", "processes in ", "\"A\""), ("which processes in ", "(", "\"A\""),
  ])
  func aSentenceThatIsTooDeepIsToldSo(_ start: String, _ step: String, _ end: String) {
    for count in [50, 190, 300, 3_000] {
      let text = start + String(repeating: step, count: count) + end
      let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
      let isTooDeep = parsed.diagnostics.contains { $0.code == "sentence-too-deep" }
      #expect(isTooDeep == (count > 200) || (count == 190 && isTooDeep))
      #expect((parsed.sentence == nil) == isTooDeep || count < 200)
    }
  }

  @Test(arguments: ["read or ", "(", "\"A\" or ", "xyz "])
  func aSentenceThatIsTooLongIsToldSo(_ step: String) {
    let text = "which processes " + String(repeating: step, count: 30_000) + "read \"A\"?"
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    #expect(parsed.diagnostics.map(\.code) == ["sentence-too-long"])
    #expect(parsed.sentence == nil)
  }

  @Test func manyClausesAreNotDeep() {
    let text = "which processes " + Array(repeating: "read \"A\"", count: 2_000).joined(separator: " and ") + "?"
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.sentence != nil)
  }
}
