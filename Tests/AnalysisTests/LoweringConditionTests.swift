import Testing
import VraagAnalysis
import VraagMetamodel
import VraagPlan

/// Conditions, keys and values.
@Suite struct LoweringConditionTests {
  private func condition(_ text: String, parameters: [String: String] = [:]) throws -> String {
    let asked = try Analyzed("which business roles with \(text)?", parameters: parameters)
    let lines = asked.plan.split(separator: "\n")
    return lines.count > 1 ? String(lines[1].dropFirst("└─ with ".count)) : asked.messages.joined(separator: "; ")
  }

  @Test(arguments: [
    ("Kosten", "\"kosten\" exists"), ("Kosten = 3", "\"kosten\" = \"3\""), ("Kosten 3", "\"kosten\" = \"3\""),
    ("Kosten != 3", "not \"kosten\" = \"3\""), ("Kosten < 3", "\"kosten\" < \"3\""),
    ("Kosten >= 3", "\"kosten\" >= \"3\""), ("Kosten between 1 and 3", "\"kosten\" between \"1\" and \"3\""),
    ("Status in (\"a\", \"b\")", "\"status\" in (\"a\", \"b\")"),
    ("Status containing \"Def\"", "\"status\" containing \"def\""),
    ("Status starting with \"Def\"", "\"status\" starting with \"def\""),
    ("Status ending with \"Def\"", "\"status\" ending with \"def\""),
    ("Status like \"D*f\"", "\"status\" like \"d*f\""), ("Status matching \"^D\"", "\"status\" matching \"^D\""),
    ("Status before 12-7-2021", "\"status\" before \"12-7-2021\""),
    ("Status after 2021-07-12", "\"status\" after \"2021-07-12\""),
    ("\"legal basis\" = Wet", "\"legal basis\" = \"Wet\""),
    ("Status = a and not Kosten", "(\"status\" = \"a\" and not \"kosten\" exists)"),
    ("Status = a or Kosten", "(\"status\" = \"a\" or \"kosten\" exists)"),
    ("documentation containing \"x\"", "documentation containing \"x\""),
  ])
  func everyComparisonIsLowered(written: String, plan: String) throws {
    #expect(try condition(written) == plan)
  }

  @Test func aPropertyWithABuiltInName() throws {
    #expect(try condition("Type = Rol") == "(type = \"Rol\" or \"type\" = \"Rol\")")
    #expect(try condition("Type != Rol") == "not (type = \"Rol\" or \"type\" = \"Rol\")")
    #expect(try condition("\"Type\" = Rol") == "\"type\" = \"Rol\"")
    var catalog = ListedCatalog.school
    catalog.concepts = catalog.concepts.filter { $0.id != "p1" }
    let asked = try Analyzed("which elements with type = BusinessRole?", catalog: catalog)
    #expect(asked.plan.contains("with type = \"BusinessRole\""))
  }

  @Test func ofAPropertyWithABuiltInNameTheSpellingSaysWhichIsShown() throws {
    #expect(try condition("Type") == "\"type\" exists")
    let builtIn = try Analyzed("which business roles, per type?").plan
    let property = try Analyzed("which business roles, per Type?").plan
    #expect(builtIn.contains("count per type"), "\(builtIn)")
    #expect(property.contains("count per Type"), "\(property)")
  }

  @Test func aTypeMayBeWrittenAsItIsRead() throws {
    #expect(try condition("type = \"business role\"") == "(type = \"BusinessRole\" or \"type\" = \"business role\")")
    #expect(try condition("layer = implementation") == "layer = \"Implementation & Migration\"")
    #expect(try condition("aspect = \"active structure\"") == "aspect = \"Active structure\"")
    let flows = try Analyzed("which accesses with mode = \"read-write\"?")
    #expect(flows.plan.contains("with mode = \"ReadWrite\""))
  }

  @Test func aTypeThatThereIsNotIsWarnedOf() throws {
    let asked = try Analyzed("which elements with layer = bussiness?")
    #expect(asked.codes == ["value-unknown"])
    #expect(asked.messages == ["ArchiMate has no layer 'bussiness'; did you mean Business?"])
    #expect(asked.dutchMessages == ["ArchiMate kent geen layer 'bussiness'; bedoelde u Business?"])
    #expect(asked.fixed == ["which elements with layer = Business?"])
    #expect(asked.analysis.plan != nil)
  }

  @Test func parametersAreFilledIn() throws {
    #expect(try condition("Status = $status", parameters: ["status": "Definitief"]) == "\"status\" = \"Definitief\"")
    let named = try Analyzed("which roles read $what?", parameters: ["what": "Cijfer"])
    #expect(named.plan.contains("named \"cijfer\""))
  }

  @Test func aParameterWithoutAValueIsAnError() throws {
    let asked = try Analyzed("which roles with Status = $stauts?", parameters: ["status": "x"])
    #expect(asked.codes == ["parameter-missing"])
    #expect(
      asked.messages == [
        "the parameter $stauts has no value; give it with --param stauts=…, in the shell with .param stauts=…; did you mean $status?"
      ])
    #expect(asked.fixed == ["which roles with Status = $status?"])
    #expect(asked.plan == "none")
  }

  @Test func anUnknownKeyIsAnErrorWithTheNearestKeys() throws {
    let asked = try Analyzed("which roles with Statsu = x and Kostne > 3?")
    #expect(asked.codes == ["key-unknown", "key-unknown"])
    #expect(asked.place == "Statsu")
    #expect(asked.messages[0] == "nothing in the model has a property 'Statsu'; did you mean Status?")
    #expect(asked.dutchMessages[0] == "niets in het model heeft een eigenschap 'Statsu'; bedoelde u Status?")
    #expect(asked.fixed == ["which roles with Status = x and Kostne > 3?"])
    let spaced = try Analyzed("which roles with \"legal bassis\" = x?")
    #expect(spaced.fixed == ["which roles with \"Legal basis\" = x?"])
  }

  @Test func aDateThatThereIsNotIsAnError() throws {
    let asked = try Analyzed("which roles with Status before \"31-2-2021\"?")
    #expect(asked.codes == ["date-unreadable"])
    #expect(asked.messages == ["'31-2-2021' is no date; write 2026-12-31 or 31-12-2026"])
    #expect(asked.dutchMessages == ["'31-2-2021' is geen datum; schrijf 2026-12-31 of 31-12-2026"])
  }

  @Test func nounsOfTheModelAreSpecializationsAndKinds() throws {
    var lexicon = Lexicon.archimate
    lexicon.addSpecialization("Ketenproces")
    lexicon.addKind(key: "SWC type", value: "Referentiecomponent")
    let special = try Analyzed("which ketenprocessen read \"Cijfer\"?", lexicon: lexicon)
    #expect(special.plan.contains("specialization \"ketenproces\""))
    let kind = try Analyzed("which referentiecomponenten?", lexicon: lexicon)
    #expect(
      kind.plan == "column 1 Referentiecomponent\n└─ with \"swc type\" = \"Referentiecomponent\"\n   └─ elements")
  }
}
