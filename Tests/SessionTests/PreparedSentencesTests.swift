import Testing
import VraagAnalysis
import VraagLanguage
import VraagTesting
import VraagText

@testable import Vraag

@Suite struct PreparedSentencesTests {
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
    let sentences = PreparedSentences()
    let text = "which processes?"
    let mark = PreparedSentences.mark(of: text)
    #expect(sentences.find(text, mark) == nil)
    sentences.add(try prepared(text), mark)
    #expect(sentences.find(text, mark) == nil)
    sentences.add(try prepared(text), mark)
    #expect(sentences.find(text, mark)?.text == text)
  }

  @Test func whatFallsOnOnePlaceIsNeverTakenForTheOther() throws {
    let sentences = PreparedSentences()
    let mark = PreparedSentences.mark(of: "which processes?")
    for text in ["which processes?", "which processes?", "which views?"] { sentences.add(try prepared(text), mark) }
    #expect(sentences.find("which processes?", mark) == nil)
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
