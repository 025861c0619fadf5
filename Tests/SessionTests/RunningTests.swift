import Testing
import VraagTesting
import VraagText

@testable import Vraag

/// Sentences that change the session.
@Suite struct RunningTests {
  private let graph = SmallGraph.graph(
    """
    BusinessProcess p1 "Aanmelden" Status=Definitief Bijnaam=Melden,Opgeven
    BusinessProcess p2 "Inschrijven" Status=Concept
    ApplicationComponent a1 "LAS"
    ApplicationComponent a2 "LVS"
    DataObject d1 "Leerling"
    r1 serving a1 p1
    r2 serving a2 p1
    r3 serving a1 p2
    r4 accessRead p1 d1 Rol=Verplicht
    """)

  private func told(_ sentences: String...) throws -> Session {
    var session = Session(graph)
    for sentence in sentences {
      let answer = try session.run(sentence)
      #expect(!answer.hasErrors, "\(sentence) \(answer.diagnostics)")
    }
    return session
  }

  @Test func whoeverOnlyAsksIsToldThatItIsToBeRunAndNothingChanges() throws {
    let session = Session(graph)
    let answer = try session.answer("define kern as applications;")
    #expect(answer.diagnostics.map(\.code) == ["session-change-not-run"])
    #expect(session.definitions.isEmpty)
    #expect(try session.answer("which kern?").hasErrors)
  }

  @Test func whatIsRunHoldsForTheSessionAndItsCopiesAndNotForOthers() throws {
    let before = Session(graph)
    var session = before
    let answer = try session.run("define kern as applications that serve \"Inschrijven\";")
    #expect(!answer.hasErrors && answer.columns.isEmpty && answer.rowCount == 0)
    #expect(answer.notes.map(\.english) == [#""kern" is a noun from now on; there is 1"#])
    let copy = session
    #expect(try copy.answer("which kern?").names == ["LAS"])
    #expect(try before.answer("which kern?").hasErrors)
    #expect(session.definitions.map(\.word) == ["kern"])
  }

  @Test func aQuestionThatIsRunIsAnswered() throws {
    var session = Session(graph)
    #expect(try session.run("which applications serve \"Inschrijven\"?").names == ["LAS"])
    #expect(try session.run("which aplications?").hasErrors)
    #expect(session.definitions.isEmpty)
  }

  @Test func whatWasUnderstoodBeforeIsUnderstoodAnew() throws {
    var session = Session(graph)
    for _ in 0..<3 { #expect(try session.answer("how many processes?").number == 2) }
    _ = try session.run("define process as business processes with Status = Concept;")
    for _ in 0..<3 { #expect(try session.answer("how many processes?").number == 1) }
    _ = try session.run("forget process;")
    #expect(try session.answer("how many processes?").number == 2)
  }

  @Test func whatAnotherDefinitionUsesIsNotForgotten() throws {
    var session = try told(
      "define kern as applications;", "define drukke kern as kern that serve at least 2 processes;")
    let answer = try session.run("forget kern;")
    #expect(answer.diagnostics.map(\.code) == ["session-definition-in-use"])
    #expect(session.definitions.count == 2)
    _ = try session.run("forget 2;")
    #expect(!(try session.run("forget kern;").hasErrors))
    #expect(session.definitions.isEmpty)
  }

  @Test func aWordThatIsDefinedAgainHasItsNewMeaning() throws {
    let session = try told("define kern as applications;", "define kern as processes;")
    #expect(session.definitions.count == 1)
    #expect(try session.answer("which kern?").names == ["Aanmelden", "Inschrijven"])
  }

  @Test func whatWasNeverDefinedCannotBeForgotten() throws {
    var session = try told("define kern as applications;")
    let answer = try session.run("forget kerm;")
    #expect(answer.diagnostics.map(\.code) == ["session-forget-unknown"])
    #expect(answer.diagnostics.first?.suggestions == ["\"kern\""])
    #expect(try session.run("forget 2;").hasErrors)
  }

  @Test func aNounThatRestsOnWhatIsLeftOutSaysSo() throws {
    let session = try told("define kern as applications that serve \"Inschrijven\";", "leave out \"Inschrijven\";")
    #expect(try session.answer("which kern?").diagnostics.map(\.code) == ["definition-broken"])
    #expect(session.overviewOfLeftOut().names == ["Inschrijven"])
  }

  @Test func namesOfAKeyAreNamesAndAListIsSeveral() throws {
    let session = try told("use Bijnaam for names;")
    #expect(try session.answer("is \"opgeven\" served by \"LVS\"?").truth == true)
    #expect(try session.answer("which processes named \"Melden\"?").names == ["Aanmelden"])
  }

  @Test func wordsThatTheVocabularyHasAreOverruledAndThoseOfSentencesAreNot() throws {
    var session = try told("define verb serve as read;")
    #expect(try session.answer("what serves \"Leerling\"?").names == ["Aanmelden"])
    #expect(try session.run("define which as applications;").diagnostics.map(\.code) == ["session-word-impossible"])
    #expect(try session.run("suppose without \"LAS\": define kern as applications;").hasErrors)
  }

  @Test func anotherModelIsToldTheSameAndWhatDoesNotFitIsReturned() throws {
    let session = try told("define kern as applications;", "leave out \"Inschrijven\";")
    var other = Session(SmallGraph.graph("ApplicationComponent a1 \"LAS\""))
    let refused = try other.repeatDefinitions(of: session)
    #expect(refused.map(\.definition.sentence) == ["leave out \"Inschrijven\""])
    #expect(try other.answer("which kern?").names == ["LAS"])
  }

  @Test func definedWordsAreOfferedAndListed() throws {
    let session = try told("define kernsysteem as applications;", "define verb back as support;")
    #expect(session.completions(in: "which kerns", at: 11).candidates.contains { $0.text.hasPrefix("kernsyst") })
    #expect(session.overviewOfNouns().text(as: .csv).contains("applications"))
    #expect(session.overviewOfVerbs().text(as: .csv).contains("backed by"))
    #expect(session.overviewOfDefinitions().rowCount == 2)
  }
}
