import Testing
import VraagAnalysis
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// What an answer owes to accesses whose file does not say whether they read or write.
@Suite struct AssumedModesTests {
  static let graph = SmallGraph.graph(
    """
    BusinessProcess p1 "Aanmelden"
    BusinessProcess p2 "Inschrijven"
    BusinessProcess p3 "Roosteren"
    BusinessObject d1 "Leerling"
    BusinessObject d2 "Cijfer"
    e1 accessWrite p1 d1
    e2 accessAssumedWrite p2 d1
    e3 accessAssumedWrite p2 d2
    e4 access p3 d2
    e5 accessRead p1 d2
    """)

  private func notes(
    _ sentence: String, _ language: Language = .english, in graph: Graph = graph
  ) throws -> [String] {
    let parsed = Parser.parse(sentence, range: TextRange(0, sentence.utf8.count), lexicon: .archimate)
    let tree = try #require(parsed.sentence)
    let catalog = GraphCatalog(graph)
    let plan = try #require(Analyzer(catalog: catalog, lexicon: .archimate).analyze(tree).plan)
    var executor = Executor(graph)
    func run(_ plan: Plan) throws(QueryFailure) -> AssumedModes.Outcome {
      let table = try executor.run(plan)
      switch (plan, table.columns.first?.cells) {
      case (.count, .numbers(let numbers)): return .number(numbers[0])
      case (.truth, .truths(let truths)): return .truth(truths[0])
      default: return .rows(table.rowCount)
      }
    }
    let outcome = try run(plan)
    return try AssumedModes.notes(on: plan, outcome, catalog: catalog) { (plan: Plan) throws(QueryFailure) in
      try run(plan)
    }.map { $0.text(in: language) }
  }

  @Test func rowsThatRestOnTheDefaultAreCounted() throws {
    #expect(
      try notes("which business processes write \"Leerling\"?") == [
        "1 of the 2 rows rests on accesses for which the file gives no mode; Archi means Write by that"
      ])
    #expect(
      try notes("which business processes write \"Leerling\"?", .dutch) == [
        "1 van de 2 rijen berust op toegangsrelaties waarvan het bestand niet zegt hoe; Archi bedoelt daarmee schrijven"
      ])
  }

  @Test func rowsThatWouldBeAddedAreCounted() throws {
    #expect(
      try notes("which business processes read \"Leerling\"?") == [
        "3 accesses do not say whether they read or write; if they do what is asked, there is 1 more row"
      ])
    #expect(
      try notes("which business processes read \"Cijfer\"?", .dutch) == [
        "3 toegangsrelaties zeggen niet of er gelezen of geschreven wordt; als dat is wat gevraagd wordt, dan komen er 2 "
          + "rijen bij"
      ])
  }

  @Test func rowsThatWouldGoAreCounted() throws {
    #expect(
      try notes("which business objects are written by no business process?") == [
        "this rests on accesses for which the file gives no mode; Archi means Write by that; without them there is 1 more row"
      ])
    #expect(
      try notes("which business processes read no business object?") == [
        "3 accesses do not say whether they read or write; if they do what is asked, there are 2 rows fewer"
      ])
    #expect(
      try notes("which business processes write no business object?") == [
        "this rests on accesses for which the file gives no mode; Archi means Write by that; without them there is 1 more row",
        "3 accesses do not say whether they read or write; if they do what is asked, there is 1 row fewer",
      ])
  }

  @Test func numbersAndYesesAreCompared() throws {
    #expect(
      try notes("how many business processes read \"Leerling\"?") == [
        "3 accesses do not say whether they read or write; if they do what is asked, the number is 1"
      ])
    #expect(
      try notes("does \"Inschrijven\" write \"Leerling\"?", .dutch) == [
        "dit berust op toegangsrelaties waarvan het bestand niet zegt hoe; Archi bedoelt daarmee schrijven; zonder die is "
          + "het antwoord nee"
      ])
    #expect(
      try notes("which business processes write how many business objects?").first
        == "2 of the 3 rows rest on accesses for which the file gives no mode; Archi means Write by that")
  }

  @Test func whatDoesNotAskHowIsNotRemarkedOn() throws {
    #expect(try notes("which business processes access \"Leerling\"?") == [])
    #expect(try notes("which business processes use \"Leerling\"?") == [])
    #expect(try notes("which business processes serve \"Leerling\"?") == [])
  }

  @Test func aModelWithoutSuchAccessesCostsNothing() throws {
    let plain = SmallGraph.graph("BusinessProcess p1 \"Aanmelden\"")
    #expect(try notes("which business processes write a business process?", in: plain) == [])
  }
}
