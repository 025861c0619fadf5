import Testing
import VraagAnalysis
import VraagMetamodel
import VraagPlan
import VraagText

/// Which concepts a name means, and what is said where it means none or several.
@Suite struct NameResolutionTests {
  @Test func aNameIsFoundWhateverItsCaseAndMarks() throws {
    #expect(try Analyzed("describe \" cÍjfer \"").plan == "describe\n└─ named \"cijfer\"")
    #expect(try Analyzed("describe Cijfer").plan == "describe\n└─ named \"cijfer\"")
  }

  @Test func severalBearersAreAllMeantAndANoteSaysWhich() throws {
    let asked = try Analyzed("describe \"Leerling\"")
    #expect(
      asked.notes == [
        "3 concepts are called \"Leerling\", and all are meant: BusinessObject (id \"d1\"), DataObject (id \"d2\"), "
          + "BusinessRole (id \"r1\")"
      ])
    #expect(
      asked.analysis.notes.map(\.dutch) == [
        "3 concepten heten \"Leerling\", en alle zijn bedoeld: BusinessObject (id \"d1\"), DataObject (id \"d2\"), "
          + "BusinessRole (id \"r1\")"
      ])
  }

  @Test func bearersThatTheVerbOrTheNounLeavesOutAreNotNamed() throws {
    let read = try Analyzed("which business processes read \"Leerling\"?").notes
    #expect(read.count == 1)
    #expect(read.first?.contains("BusinessRole") == false)
    #expect(try Analyzed("which business processes read data object \"Leerling\"?").notes == [])
    let reader = try Analyzed("which data objects does \"Leerling\" read?").notes
    #expect(reader == [])
    #expect(try Analyzed("does \"Leerling\" read \"Cijfer\"?").notes == [])
  }

  @Test func ofVeryManyUnknownNamesOnlyTheFirstAreLookedFor() throws {
    let names = (0..<30).map { _ in "\"Cijfex\"" }.joined(separator: " or ")
    let messages = try Analyzed("which business processes read \(names)?").messages
    #expect(messages.count == Diagnostic.maximumTold + 1)
    #expect(messages.allSatisfy { $0 == "nothing in the model is called \"Cijfex\"; did you mean \"Cijfer\"?" })
  }

  @Test func aViewIsNamedOnlyWhereItCanBeMeant() throws {
    var catalog = ListedCatalog.school
    catalog.addView("v2", "DUO")
    #expect(try Analyzed("what is served by \"DUO\"?", catalog: catalog).notes == [])
    #expect(try Analyzed("describe \"DUO\"", catalog: catalog).notes.count == 1)
  }

  @Test func ofManyBearersFiveAreNamed() throws {
    var catalog = ListedCatalog()
    for number in 1...7 { catalog.add(.dataObject, "d\(number)", "Cijfer") }
    let asked = try Analyzed("describe \"Cijfer\"", catalog: catalog)
    #expect(asked.notes.first?.hasSuffix("DataObject (id \"d5\") and 2 more") == true)
    #expect(asked.analysis.notes.first?.dutch.hasSuffix("DataObject (id \"d5\") en nog 2") == true)
  }

  @Test func aNameThatNothingBearsIsAnErrorWithTheNearestNames() throws {
    let asked = try Analyzed("which business processes read \"Leerlign\" and \"Cijfre\"?")
    #expect(asked.codes == ["name-unknown", "name-unknown"])
    #expect(asked.place == "\"Leerlign\"")
    #expect(asked.messages[0] == "nothing in the model is called \"Leerlign\"; did you mean \"Leerling\"?")
    #expect(asked.dutchMessages[0] == "niets in het model heet \"Leerlign\"; bedoelde u \"Leerling\"?")
    #expect(asked.fixed == ["which business processes read \"Leerling\" and \"Cijfre\"?"])
    #expect(asked.plan == "none")
  }

  @Test func aNameThatHoldsTheTextIsNearToo() throws {
    let asked = try Analyzed("describe \"administratie\"")
    #expect(asked.fixed == ["describe \"Leerlingadministratiesysteem\""])
  }

  @Test func theNearestNamesAreThoseThatFitThePlace() throws {
    var catalog = ListedCatalog.school
    catalog.add(.businessRole, "r9", "Cijfers")
    let noun = try Analyzed("which roles read data object \"Cijfrs\"?", catalog: catalog)
    #expect(noun.fixed == ["which roles read data object \"Cijfer\"?"])
    let verb = try Analyzed("which roles read \"Cijfrs\"?", catalog: catalog)
    #expect(verb.fixed == ["which roles read \"Cijfer\"?"])
  }

  @Test func aValueOfAPropertyThatIsNoNameIsOfferedAsACondition() throws {
    let asked = try Analyzed("which processes are served by \"LAS\"?")
    #expect(asked.codes == ["name-unknown"])
    #expect(
      asked.messages == [
        "nothing in the model is called \"LAS\"; it is the value of Afkorting of 2 concepts: with Afkorting = \"LAS\""
      ])
    #expect(
      asked.dutchMessages == [
        "niets in het model heet \"LAS\"; het is de waarde van Afkorting van 2 concepten: with Afkorting = \"LAS\""
      ])
    #expect(asked.fixed == ["which processes are served by elements with Afkorting = \"LAS\"?"])
    let noun = try Analyzed("which processes are served by application \"LAS\"?")
    #expect(noun.fixed.first == "which processes are served by application with Afkorting = \"LAS\"?")
  }

  @Test func aBareWordThatIsNothingIsAnErrorWithTheNearestNounsAndNames() throws {
    let asked = try Analyzed("which roles read Cijfre?")
    #expect(asked.codes == ["word-unknown"])
    #expect(
      asked.messages[0].hasPrefix("'Cijfre' is no noun, and nothing in the model is called that; did you mean "))
    #expect(asked.dutchMessages[0].hasPrefix("'Cijfre' is geen zelfstandig naamwoord, en niets in het model heet zo"))
    #expect(asked.fixed.contains("which roles read \"Cijfer\"?"))
    let noun = try Analyzed("which roles read contarcts?")
    #expect(noun.fixed.contains("which roles read contracts?"))
  }

  @Test func aNameOfAnotherTypeIsAnErrorThatSaysWhichTypesBearIt() throws {
    let asked = try Analyzed("which roles read data object \"DUO\"?")
    #expect(asked.codes == ["name-of-other-type"])
    #expect(asked.messages == ["\"DUO\" is no data object but a BusinessActor"])
    #expect(asked.dutchMessages == ["\"DUO\" is geen gegevensobject maar een BusinessActor"])
    #expect(asked.fixed == ["which roles read business actor \"DUO\"?"])
  }

  @Test func aViewOrAFolderIsNoElementToBeIn() throws {
    let view = try Analyzed("which roles in \"Instroom\"?")
    #expect(view.codes == ["name-place"])
    #expect(view.messages == ["no element is called \"Instroom\", but a view is: write in view \"Instroom\""])
    #expect(view.dutchMessages == ["geen element heet \"Instroom\", maar een view wel: schrijf in view \"Instroom\""])
    #expect(view.fixed == ["which roles in view \"Instroom\"?"])
    let folder = try Analyzed("which roles in \"Processen\"?")
    #expect(folder.messages == ["no element is called \"Processen\", but a folder is: write in folder \"Processen\""])
    #expect(folder.fixed == ["which roles in folder \"Processen\"?"])
  }

  @Test func unknownViewsFoldersAndIdsAreErrors() throws {
    let view = try Analyzed("which roles in view \"Instrom\"?")
    #expect(view.codes == ["view-unknown"])
    #expect(view.messages == ["no view is called \"Instrom\"; did you mean \"Instroom\"?"])
    #expect(view.dutchMessages == ["geen view heet \"Instrom\"; bedoelde u \"Instroom\"?"])
    #expect(try Analyzed("which roles in view \"Cijfre\"?").fixed == [])
    let folder = try Analyzed("which roles in folder \"Procesen\"?")
    #expect(folder.codes == ["folder-unknown"])
    #expect(folder.messages == ["the model has no folder \"Procesen\"; did you mean \"Processen\"?"])
    #expect(folder.dutchMessages == ["het model heeft geen map \"Procesen\"; bedoelde u \"Processen\"?"])
    let id = try Analyzed("describe id \"D2\"")
    #expect(id.codes == ["identifier-unknown"])
    #expect(id.messages == ["nothing in the model has the id \"D2\"; an id is compared letter for letter"])
    #expect(id.dutchMessages == ["niets in het model heeft het id \"D2\"; een id wordt letter voor letter vergeleken"])
  }

  @Test func aQuoteInANameIsEscapedInAFix() throws {
    var catalog = ListedCatalog()
    catalog.add(.businessObject, "d", "De \"Leerling\"")
    let asked = try Analyzed("describe \"De Leerling\"", catalog: catalog)
    #expect(asked.fixed == ["describe \"De \\\"Leerling\\\"\""])
  }
}
