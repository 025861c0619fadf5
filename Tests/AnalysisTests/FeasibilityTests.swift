import Testing
import VraagAnalysis
import VraagMetamodel

/// Clauses that ArchiMate can never allow.
@Suite struct FeasibilityTests {
  @Test func anImpossibleClauseIsAWarningWithWhatIsPossible() throws {
    let asked = try Analyzed("which business processes read \"DUO\"?")
    #expect(asked.codes == ["clause-impossible"])
    #expect(asked.place == "read \"DUO\"")
    #expect(
      asked.messages == [
        "in ArchiMate a business process never reads a business actor; it reads: data objects, business objects, "
          + "contracts, representations, artifacts …"
      ])
    #expect(
      asked.dutchMessages == [
        "in ArchiMate leest een bedrijfsproces nooit een bedrijfsactor; wel: gegevensobjecten, bedrijfsobjecten, "
          + "contracten, representaties, artefacten …"
      ])
    #expect(asked.analysis.plan != nil)
  }

  @Test func whatNeverDoesAThingIsToldByWhoDoes() throws {
    let asked = try Analyzed("which data objects read business objects?")
    #expect(
      asked.messages == [
        "in ArchiMate a data object never reads a business object; what does: business processes, application "
          + "components, business actors, business roles, business collaborations …"
      ])
    #expect(
      asked.dutchMessages[0].hasPrefix("in ArchiMate leest een gegevensobject nooit een bedrijfsobject; wie of wat"))
  }

  @Test func anImpossiblePassiveIsToldInItsOwnOrder() throws {
    let asked = try Analyzed("which business actors are read or written by business processes?")
    #expect(
      asked.messages[0].hasPrefix(
        "in ArchiMate a business actor is never read or written by a business process; what is: "))
    #expect(
      asked.dutchMessages[0].hasPrefix(
        "in ArchiMate wordt een bedrijfsactor nooit gelezen of geschreven door een bedrijfsproces; wie of wat dat wel wordt: "
      ))
  }

  @Test(arguments: [
    "which business processes read \"Cijfer\"?", "what reads \"DUO\"?", "which junctions read \"DUO\"?",
    "which business processes read relationships?", "which business processes read \"DUO\" at any depth?",
    "which business processes are associated with \"DUO\"?", "which data objects are read by \"DUO\"?",
    "which elements are shown in \"Instroom\"?", "which business processes are related to \"DUO\"?",
  ])
  func whatIsNotCertainlyImpossibleIsNotWarnedOf(sentence: String) throws {
    #expect(try Analyzed(sentence).codes == [])
  }

  @Test func aViewTakesPartInNoRelationship() throws {
    let asked = try Analyzed("which business processes read \"Instroom\"?")
    #expect(asked.codes == ["clause-on-view"])
    #expect(
      asked.messages == [
        "a view takes part in no relationship, it only shows; ask `which elements are shown in view …`"
      ])
    #expect(
      asked.dutchMessages == [
        "een view doet aan geen relatie mee en toont alleen; vraag `which elements are shown in view …`"
      ])
  }

  @Test func onlyRelationshipsHaveEnds() throws {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "Type", value: "Bedrijfsproces")
    let asked = try Analyzed("which bedrijfsprocessen from \"DUO\"?", lexicon: lexicon)
    #expect(asked.codes == ["ends-of-elements"])
    #expect(asked.messages[0].hasPrefix("only relationships go from one thing to another"))
    #expect(asked.dutchMessages[0].hasPrefix("alleen relaties gaan van het een naar het ander"))
  }
}
