import Testing
import VraagTesting
import VraagText

@testable import Vraag

/// What comes in and goes out, and what follows of it where the session asks for that.
@Suite struct FlowTests {
  private static let graph = SmallGraph.graph(
    """
    ApplicationComponent a "LAS"
    ApplicationFunction f "Leerlingbeheer"
    BusinessProcess p "Inschrijven"
    BusinessRole r "Mentor"
    BusinessObject d "Leerling"
    r1 assignment a f
    r2 serving f p
    r3 accessRead p d
    r4 assignment r p
    """)

  private static func session(_ derivation: Derivation, _ language: Language = .english) -> Session {
    var session = Session(graph)
    session.derivation = derivation
    session.language = language
    return session
  }

  @Test func onlyWhatIsModelledIsToldUnlessMoreIsAskedFor() throws {
    #expect(
      try Self.session(.direct).answer(#"flow of "Inschrijven""#).text(as: .csv) == """
        what happens,element,what,relationship\r
        is performed by,Mentor,,Assignment: Mentor → Inschrijven\r
        uses,Leerlingbeheer,,Serving: Leerlingbeheer → Inschrijven\r
        reads,Leerling,,Access: Inschrijven → Leerling\r

        """)
  }

  @Test func whatFollowsStandsBehindItsPartWithItsExplanation() throws {
    #expect(
      try Self.session(.indirect).answer(#"flow of "Inschrijven""#).text(as: .tsv) == """
        what happens\telement\twhat\trelationship\texplanation
        is performed by\tMentor\t\tAssignment: Mentor → Inschrijven\t
        uses\tLeerlingbeheer\t\tServing: Leerlingbeheer → Inschrijven\t
        uses, indirectly\tLAS\t\tServing: Leerlingbeheer → Inschrijven\t"Inschrijven" is served by "Leerlingbeheer", which is \
        performed by "LAS", so "Inschrijven" is served by "LAS" (DR3)
        reads\tLeerling\t\tAccess: Inschrijven → Leerling\t

        """)
  }

  @Test func ofDataItIsWhoReadsItIndirectlyAndInDutchIndirect() throws {
    let answer = try Self.session(.indirect, .dutch).answer(#"stroom van "Leerling""#)
    #expect(
      answer.text(as: .tsv) == """
        wat er gebeurt\telement\twat\trelatie\tuitleg
        wordt gelezen door\tInschrijven\t\tAccess: Inschrijven → Leerling\t
        wordt gelezen door, indirect\tMentor\t\tAccess: Inschrijven → Leerling\t"Leerling" wordt gelezen door \
        "Inschrijven", en dat wordt uitgevoerd door "Mentor", dus "Leerling" wordt gelezen door "Mentor" (DR3)

        """)
    #expect(answer.text(as: .json).contains(#""rules":["DR3"]"#))
  }

  @Test func whatMayFollowComesLastAndOnlyWhereItIsAskedFor() throws {
    let graph = SmallGraph.graph(
      """
      ApplicationComponent a "LAS"
      BusinessProcess p "Inschrijven"
      BusinessProcess q "Bevestigen"
      r1 serving a p
      r2 composition p q
      """)
    for (derivation, rows) in [
      (Derivation.direct, []), (.indirect, []),
      (.possible, ["uses, possibly\tLAS\t\tServing: LAS → Inschrijven"]),
    ] {
      var session = Session(graph)
      session.derivation = derivation
      let told = try session.answer(#"flow of "Bevestigen""#).text(as: .tsv).split(separator: "\n").dropFirst()
      #expect(
        told.map { $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(4).joined(separator: "\t") }
          == rows)
    }
  }
}
