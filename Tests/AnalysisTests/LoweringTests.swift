import Testing
import VraagPlan

/// What each construct of a question becomes.
@Suite struct LoweringTests {
  @Test func aVerbNarrowsTheSubject() throws {
    let asked = try Analyzed("which business processes read \"Cijfer\"?")
    #expect(
      asked.plan == """
        column 1 business process
        └─ —Access(Read, ReadWrite)→ some
           ├─ BusinessProcess
           └─ named "cijfer"
        """)
    #expect(asked.columns == ["business process"])
  }

  @Test func aQuestionForTheObjectReadsTheVerbFromTheOtherEnd() throws {
    let asked = try Analyzed("which data objects does \"Inschrijven\" read?")
    #expect(
      asked.plan == """
        column 1 data object
        └─ ←Access(Read, ReadWrite)— some
           ├─ DataObject
           └─ named "inschrijven"
        """)
  }

  @Test func whichObjectsBecomeColumnsThroughRelativeClauses() throws {
    let asked = try Analyzed("which applications serve which processes that read which data?")
    #expect(
      asked.plan == """
        column 1 application
        ├─ ApplicationComponent
        └─ —Serving→ column 2 process
           ├─ BusinessProcess|ApplicationProcess|TechnologyProcess
           └─ —Access(Read, ReadWrite)→ column 3 data
              └─ BusinessObject|Contract|Representation|DataObject|Artifact
        """)
    #expect(asked.columns == ["application", "process", "data"])
  }
}
