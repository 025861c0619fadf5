import Foundation
import Synchronization
import Testing
import VraagText

@testable import Vraag

@Suite struct SessionTests {
  private let session = Session(Sample.graph)

  @Test func aQuestionIsAnsweredWithTypedValues() throws {
    let answer = try session.answer(#"which processes read "Leerling"?"#)
    #expect(answer.names == ["Aanmelden", "Inschrijven"])
    #expect(answer.ids == ["p1", "p2"])
    #expect(answer.columns == [Answer.Column(name: "process", kind: .element)])
    #expect(answer[0, 0] == .element(Value.Element(id: "p1", type: "BusinessProcess", name: "Aanmelden")))
    #expect(answer.rows.count == 2 && answer.rows[1].count == 1)
    #expect(!answer.hasErrors)
  }

  @Test func aNumberAndATruthHaveShorthands() throws {
    #expect(try session.answer("how many processes?").number == 3)
    #expect(try session.answer("how many processes?").truth == nil)
    #expect(try session.answer(#"does "Aanmelden" read "Leerling"?"#).truth == true)
    #expect(try session.answer(#"does "Aanmelden" write "Leerling"?"#).truth == false)
  }

  @Test func relationshipsAreValuesWithTheirEnds() throws {
    let answer = try session.answer(#"which accesses from "Inschrijven"?"#)
    #expect(answer.columns.map(\.kind) == [.relationship])
    #expect(
      answer[0, 0]
        == .relationship(
          Value.Relationship(id: "r2", type: "Access", name: "schrijft in", source: "p2", target: "d1")))
    #expect(try session.answer("which flows?").columns.map(\.kind) == [.relationship])
  }

  @Test func aWrongSentenceIsAnsweredWithWhatIsWrong() throws {
    let answer = try session.answer("which procesess raed x?")
    #expect(answer.hasErrors && answer.rowCount == 0 && answer.columns.isEmpty)
    let places = answer.diagnostics.map(\.range.lower)
    #expect(places == places.sorted())
  }

  @Test func severalBearersOfANameAreANote() throws {
    let answer = try session.answer(#"which processes read "Leerling"?"#)
    #expect(answer.notes.contains { $0.english.contains("d1") && $0.english.contains("d2") })
  }

  @Test func anAnswerThatRestsOnDefaultModesSaysSo() throws {
    let answer = try session.answer(#"which processes write business object "Leerling"?"#)
    #expect(answer.ids == ["p3", "p2"])
    #expect(answer.notes.contains { $0.english.contains("mode") })
  }

  @Test func anEmptyAnswerSaysWhy() throws {
    let answer = try session.answer(#"which processes write "Toets"?"#)
    #expect(answer.rowCount == 0 && !answer.notes.isEmpty)
  }

  @Test func aCutBetweenEqualsIsANote() throws {
    let answer = try session.answer("which processes relate to how many elements, top 1?")
    let all = try session.answer("which processes relate to how many elements, sorted by name?")
    let numbers = all.rows.map { $0[1] }
    #expect(answer.notes.contains(.cutInTie) == (numbers.filter { $0 == answer[0, 1] }.count > 1))
    #expect(numbers.count == 3)
  }

  @Test func parametersHaveTheirValues() throws {
    var session = session
    session.parameters["x"] = "aanmelden"
    #expect(try session.answer("which elements named $x?").ids == ["p1"])
    session.parameters["x"] = "Inschrijven"
    #expect(try session.answer("which elements named $x?").ids == ["p2"])
    #expect(try self.session.answer("which elements named $x?").hasErrors)
  }

  @Test(arguments: [
    ("Leerling", "Leerling"), ("\"a\\u00e9\"", "aé"), ("12", "12"), ("1.50", "1.50"), ("true", "true"),
    ("[1, 2]", "[1, 2]"), ("\"open", "\"open"), ("", ""),
  ])
  func aParameterIsJSONWhereItIsThatAndElseText(_ written: String, _ meant: String) {
    #expect(Session.parameterValue(written) == meant)
  }

  @Test(arguments: [
    ("4", "Integer"), ("\"4\"", "String"), ("true", "Boolean"), ("\"true\"", "String"), ("aan", "String"),
  ])
  func aPatternHasAParameterAsItsJSONSays(_ written: String, _ type: String) throws {
    var session = session
    session.parameters["q"] = written
    #expect(try session.answer("RETURN valueType($q)")[0, 0] == .text(type))
  }

  @Test func whatIsSaidOfAnAnswerMayTakeNoLongerThanItsTime() throws {
    let question = "which processes read views?"
    let told = try session.answer(question)
    #expect(told.rowCount == 0 && !told.notes.isEmpty && !told.notes.contains(.reasonNotFound))
    let late = Session(Sample.graph, clock: Ticking().next)
    let answer = try late.answer(question, within: Bounds(maximumNoteTime: 0))
    #expect(answer.rowCount == 0 && answer.notes == [.reasonNotFound])
  }

  @Test func whoStopsWhatIsSaidOfAnAnswerGetsTheAnswer() throws {
    let question = "which processes read views?"
    let bounds = Bounds(maximumNoteTime: 1000)
    let ticks = Mutex(0)
    // The clock is read at the start, when the rows are there, and then for notes.
    let session = Session(Sample.graph) {
      let tick = ticks.withLock { (ticks: inout Int) in
        ticks += 1
        return ticks
      }
      if tick == 3 { bounds.stop.interrupt() }
      return 0
    }
    let stopped = try session.answer(question, within: bounds)
    #expect(stopped.rowCount == 0 && !stopped.hasErrors && stopped.notes == [Message.reasonNotFound])
    bounds.stop.reset()
    #expect(try session.answer(question, within: bounds).notes == self.session.answer(question).notes)
  }

  @Test func moreRowsThanAllowedIsAFailure() throws {
    let failure = #expect(throws: Failure.self) {
      try session.answer("which elements?", within: Bounds(maximumRows: 2))
    }
    #expect(failure?.kind == .tooManyRows && failure?.code == "question-too-many-rows")
    #expect(try session.answer("which elements?", within: Bounds(maximumRows: 8)).rowCount == 8)
  }

  @Test func aStopThatIsRaisedEndsTheQuestionWithItsOwnFailure() {
    let bounds = Bounds()
    bounds.stop.interrupt()
    #expect(throws: Failure(kind: .interrupted, code: "question-interrupted", message: .interrupted)) {
      try session.answer("which elements?", within: bounds)
    }
    bounds.stop.timeOut()
    #expect(throws: Failure(kind: .timedOut, code: "question-timed-out", message: .timedOut)) {
      try session.answer("which elements?", within: bounds)
    }
    #expect(throws: Failure(kind: .timedOut, code: "question-timed-out", message: .timedOut)) {
      try session.answer("which elements named \"Aanmeldem\"?", within: bounds)
    }
    bounds.stop.reset()
    #expect(throws: Never.self) { try session.answer("which elements?", within: bounds) }
  }

  @Test func aBrokenPatternPointsAtItsPlace() throws {
    let answer = try session.answer(#"which elements with name matching "a("?"#)
    #expect(answer.diagnostics.map(\.code) == ["condition-bad-pattern"])
    #expect(answer.diagnostics.first?.range == TextRange(35, 37))
  }

  @Test func theTimeIsThatOfTheClockHandedIn() throws {
    let clock = Ticking()
    let session = Session(Sample.graph, clock: clock.next)
    #expect(try session.answer("how many elements?").elapsedNanoseconds == 1000)
    #expect(try self.session.answer("how many elements?").elapsedNanoseconds == 0)
  }

  @Test func aScriptIsCutIntoItsSentences() {
    #expect(Session.sentences(in: "which a? // no\n which b; which c") == ["which a?", "which b;", "which c"])
  }

  @Test func describingGivesACardForEachConcept() throws {
    let answer = try session.answer(#"describe "Leerling""#)
    #expect(answer.rowCount == 2)
    guard case .card(let card) = answer[0, 0] else {
      Issue.record("no card")
      return
    }
    #expect(card.concept == Value.Element(id: "d1", type: "BusinessObject", name: "Leerling"))
    #expect(
      card.relationships.map(\.verb) == ["is read by", "is read and written by", "is written by (mode not stated)"])
    #expect(card.views.map(\.name) == ["Plaat"])
  }

  @Test func anExplanationTellsTheSentenceThePlanAndTheWork() throws {
    let explanation = try session.explain(#"which process reads "Leerling";"#)
    #expect(explanation.canonical[.english] == #"which processes read "Leerling"?"#)
    #expect(explanation.plan.contains("BusinessProcess") && explanation.finalPlan.contains("leerling"))
    #expect(explanation.rowCount == 2 && explanation.work.rows == 2 && explanation.work.lookups == 1)
    let text = explanation.text()
    #expect(text.contains("Sentence (en)\n  which processes read") && text.contains("\nWork\n  1 lookup, "))
    #expect(try session.explain("which frobs?").hasErrors)
  }

  @Test func anExplanationInJSONIsOneDocument() throws {
    var output = Output()
    try session.explain(#"which processes read "Leerling"?"#).render(as: .json, Style(), into: &output)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any])
    let explanation = try #require(document["explanation"] as? [String: Any])
    #expect(Set(explanation.keys) == ["canonical", "pattern", "plan", "rules", "finalPlan", "run", "work"])
    #expect(document["rowCount"] as? Int == 2)
    #expect(output.bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
  }

  @Test func theModelsOwnKindsAreNouns() throws {
    let graph = SmallModel.withKinds
    let session = Session(graph)
    #expect(try session.answer("which standards?").ids == ["a"])
    #expect(try session.answer("which reference components?").ids == ["b"])
  }

  @Test func aModelThatIsNotThereIsAFailure() {
    let failure = #expect(throws: Failure.self) { try Session(models: ["/nowhere/model.xml"]) }
    #expect(failure?.kind == .fileUnavailable)
    #expect(failure?.message.english.contains("/nowhere/model.xml") == true)
  }
}
