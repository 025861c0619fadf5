import Testing
import VraagAnalysis
import VraagLanguage
import VraagTesting
import VraagText

@testable import Vraag

@Suite struct PreparedTests {
  private static let session = Session(Sample.graph)

  private func prepared(_ text: String) throws -> PreparedSentence {
    let session = Self.session
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: session.lexicon)
    let sentence = try #require(parsed.sentence)
    let plan = try #require(session.analyzer.analyze(sentence).plan)
    return PreparedSentence(
      text: text, plan: plan, rewritten: plan, diagnostics: [], notes: [], language: .english, format: nil)
  }

  @Test func aSentenceIsKeptTheSecondTimeItIsAsked() throws {
    let sentences = Prepared<PreparedSentence>()
    let text = "which processes?"
    let mark = Prepared<PreparedSentence>.mark(of: text)
    #expect(sentences.find(text, mark) == nil)
    sentences.add(text, try prepared(text), mark)
    #expect(sentences.find(text, mark) == nil)
    sentences.add(text, try prepared(text), mark)
    #expect(sentences.find(text, mark)?.text == text)
  }

  @Test func whatFallsOnOnePlaceIsNeverTakenForTheOther() throws {
    let sentences = Prepared<PreparedSentence>()
    let mark = Prepared<PreparedSentence>.mark(of: "which processes?")
    for text in ["which processes?", "which processes?", "which views?"] {
      sentences.add(text, try prepared(text), mark)
    }
    #expect(sentences.find("which processes?", mark) == nil)
  }

  @Test func twoTextsOfOneRowAreBothKeptAndAThirdPushesOneOut() throws {
    let sentences = Prepared<PreparedSentence>()
    // Marks that differ below what chooses the row.
    let marks: [(String, UInt32)] = [("which processes?", 1), ("which views?", 3), ("which roles?", 5)]
    func ask(_ index: Int) throws {
      for _ in 1...2 { sentences.add(marks[index].0, try prepared(marks[index].0), marks[index].1) }
    }
    func isKept(_ index: Int) -> Bool { sentences.find(marks[index].0, marks[index].1) != nil }
    try ask(0)
    try ask(1)
    #expect(isKept(0) && isKept(1))
    try ask(2)
    #expect(!isKept(0) && isKept(1) && isKept(2))
  }

  @Test func aPatternThatIsAskedAgainKnowsWhatTheSessionKnows() throws {
    var session = Session(Sample.graph)
    let text = "MATCH (p:BusinessProcess) WHERE toLower(p.name) STARTS WITH 'aan' RETURN p.name AS name, $x AS x"
    session.parameters = ["x": "one"]
    let first = try session.answer(text)
    for _ in 0..<3 { #expect(Array(try session.answer(text).rows) == Array(first.rows)) }
    session.parameters = ["x": "two"]
    #expect(Array(try session.answer(text).rows) != Array(first.rows))
    let count = "MATCH (p:BusinessProcess) RETURN count(*)"
    let before = Array(try session.answer(count).rows)
    for _ in 0..<2 { _ = try session.answer(count) }
    _ = try session.run("CREATE (:BusinessProcess {name: 'Nieuw'})")
    #expect(Array(try session.answer(count).rows) != before)
  }

  @Test func anAnswerIsTheSameHoweverOftenItIsAsked() throws {
    let session = Session(Sample.graph)
    for text in ["which processes read \"Leerling\"?", "how many data?", "which processes read \"Toets\"?"] {
      let first = try session.answer(text)
      for _ in 0..<3 {
        let again = try session.answer(text)
        #expect(again.rowCount == first.rowCount)
        #expect(again.notes == first.notes)
        #expect(again.work == first.work)
        #expect(Array(again.rows) == Array(first.rows))
      }
    }
  }

  @Test func otherParametersMeanAnotherSentence() throws {
    var session = Session(Sample.graph)
    session.parameters = ["x": "Aanmelden"]
    let text = "which elements named $x?"
    for _ in 0..<3 { #expect(try session.answer(text).names == ["Aanmelden"]) }
    session.parameters = ["x": "Inschrijven"]
    #expect(try session.answer(text).names == ["Inschrijven"])
  }
}
