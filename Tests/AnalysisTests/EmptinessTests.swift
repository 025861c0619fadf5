import Testing
import VraagAnalysis
import VraagEngine
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// Why an answer is empty, asked of a small school.
@Suite struct EmptinessTests {
  static let graph = SmallGraph.graph(
    """
    BusinessProcess p1 "Aanmelden" Status=Definitief
    BusinessProcess p2 "Inschrijven" Status=Voorgesteld Kosten=7
    BusinessProcess p3 "Roosteren" Status=Definitief
    BusinessObject d1 "Leerling" Vertrouwelijkheid=Hoog
    DataObject d2 "Cijfer"
    DataObject d3 "Verzuim"
    ApplicationComponent a1 "Magister"
    ApplicationComponent a2 "Zermelo"
    BusinessFunction f1 "Onderwijs"
    BusinessFunction f2 "Instroom"
    BusinessRole r1 "Docent"
    View v1 "Plaat" shows p1
    e1 accessWrite p1 d1
    e2 accessRead a1 d1
    e3 accessRead a2 d1
    e4 access p2 d2
    e5 serving a1 p1
    e6 serving a1 p2
    e7 aggregation f1 f2
    e8 aggregation f2 p1
    e9 association r1 d3
    e10 accessRead p3 d3
    e11 accessRead p3 d2
    """)

  private func reasons(_ sentence: String, _ language: Language = .english) throws -> [String] {
    let parsed = Parser.parse(sentence, range: TextRange(0, sentence.utf8.count), lexicon: .archimate)
    let tree = try #require(parsed.sentence)
    let analyzer = Analyzer(catalog: GraphCatalog(Self.graph), lexicon: .archimate)
    #expect(analyzer.analyze(tree).diagnostics.filter { $0.severity == .error } == [])
    var executor = Executor(Self.graph)
    return try Emptiness.reasons(for: tree, analyzer: analyzer) { (set: SetPlan) throws(QueryFailure) -> Int in
      try executor.count(set)
    }.map { $0.text(in: language) }
  }

  @Test func otherTypesThatDoAreTold() throws {
    #expect(
      try reasons("which business processes read \"Leerling\"?") == [
        "no business process reads \"Leerling\"; 2 application components do and 1 business process writes \"Leerling\""
      ])
    #expect(
      try reasons("which business processes read \"Leerling\"?", .dutch) == [
        "geen bedrijfsproces leest \"Leerling\"; 2 applicatiecomponenten wel en 1 bedrijfsproces schrijft \"Leerling\""
      ])
  }

  @Test func accessesThatDoNotSayHowAreTold() throws {
    #expect(
      try reasons("which business processes write \"Cijfer\"?") == [
        "nothing writes \"Cijfer\"; 1 business process reads \"Cijfer\" and 1 business process accesses \"Cijfer\" without saying how"
      ])
    #expect(
      try reasons("which business processes write \"Cijfer\"?", .dutch) == [
        "niets schrijft \"Cijfer\"; 1 bedrijfsproces leest \"Cijfer\" en 1 bedrijfsproces benadert \"Cijfer\" zonder te zeggen hoe"
      ])
  }

  @Test func theOtherDirectionIsTold() throws {
    #expect(
      try reasons("which business processes serve \"Magister\"?") == [
        "nothing serves \"Magister\"; the other way round, \"Magister\" serves 2 business processes"
      ])
    #expect(
      try reasons("which business processes serve \"Magister\"?", .dutch) == [
        "niets bedient \"Magister\"; andersom: \"Magister\" bedient 2 bedrijfsprocessen"
      ])
  }

  @Test func moreStepsAreTold() throws {
    #expect(
      try reasons("which business processes are part of \"Onderwijs\"?") == [
        "no business process is part of \"Onderwijs\"; 1 business function is, indirectly 1 business process is (ask with "
          + "'indirectly') and at any depth 1 business process is"
      ])
    #expect(
      try reasons("which business processes are part of \"Onderwijs\"?", .dutch) == [
        "geen bedrijfsproces is onderdeel van \"Onderwijs\"; 1 bedrijfsfunctie wel, indirect 1 bedrijfsproces wel (vraag met "
          + "'indirect') en op elke diepte 1 bedrijfsproces wel"
      ])
  }

  @Test func otherRelationshipsAreToldWhereNothingNearerIs() throws {
    #expect(
      try reasons("which business roles serve \"Verzuim\"?") == [
        "nothing serves \"Verzuim\"; 1 business role is associated with \"Verzuim\""
      ])
  }

  @Test func whatTheModelDoesNotHaveIsTheSmallestPart() throws {
    #expect(try reasons("which application services serve \"Aanmelden\"?") == ["the model has no application services"])
    #expect(
      try reasons("which application services serve \"Aanmelden\"?", .dutch) == [
        "het model heeft geen applicatieservices"
      ])
    #expect(
      try reasons("which business processes are served by application services?") == [
        "the model has no application services"
      ])
    #expect(try reasons("which application components or nodes that serve \"Leerling\"?").count == 1)
  }

  @Test(arguments: [
    ("which physical elements?", "fysieke elementen"), ("which strategy elements?", "strategie-elementen"),
    ("which technology behaviour?", "technologiegedrag"), ("which implementation elements?", "implementatie-elementen"),
  ])
  func aLayerAndItsNounAreOneWordInDutchWhereTheyCanBe(question: String, noun: String) throws {
    #expect(try reasons(question, .dutch) == ["het model heeft geen \(noun)"])
  }

  @Test func aNameThatIsNarrowedToNothingIsToldByItself() throws {
    let question = "which processes are served by \"Magister\" that writes \"Leerling\"?"
    #expect(
      try reasons(question).first?.hasPrefix("nothing called \"Magister\" writes \"Leerling\"; 1 business process does")
        == true)
    #expect(
      try reasons(question, .dutch).first?.hasPrefix("niets dat \"Magister\" heet, schrijft \"Leerling\"; ") == true)
  }

  @Test func anEmptyPartOfAnObjectIsTheSmallestPart() throws {
    #expect(
      try reasons("which application components serve processes that read \"Leerling\"?").first?
        .hasPrefix("no process reads \"Leerling\"; 2 application components do") == true)
  }

  @Test func conditionsThatNothingSatisfiesAreToldWithTheValuesThereAre() throws {
    #expect(
      try reasons("which business processes with Status = Concept read \"Cijfer\"?") == [
        "no business process has Status = \"Concept\"; the values of Status are \"Definitief\", \"Voorgesteld\""
      ])
    #expect(
      try reasons("which business processes with Status = Concept read \"Cijfer\"?", .dutch) == [
        "geen bedrijfsproces heeft Status = \"Concept\"; de waarden van Status zijn \"Definitief\", \"Voorgesteld\""
      ])
    #expect(
      try reasons("which business roles with Status = Definitief?") == [
        "no business role has Status = \"Definitief\"; 2 business processes do"
      ])
    #expect(
      try reasons("which business processes with Status and Kosten > 9?") == [
        "no business process has Kosten > 9"
      ])
    #expect(try reasons("which business processes without Status?") == ["all business processes have Status"])
    #expect(
      try reasons("which business processes without Status?", .dutch) == ["alle bedrijfsprocessen hebben Status"])
  }

  @Test func partsThatExcludeEachOtherAreTold() throws {
    #expect(
      try reasons("which business processes with Status = Definitief have Kosten?") == [
        "2 business processes have Status = \"Definitief\" and 1 has Kosten, but none does both"
      ])
    #expect(
      try reasons("which business processes with Status = Definitief have Kosten?", .dutch) == [
        "2 bedrijfsprocessen hebben Status = \"Definitief\" en 1 heeft Kosten, maar geen enkele beide"
      ])
  }

  @Test func whatIsNotHadIsSaidPlainly() throws {
    #expect(
      try reasons("which business processes have no Kosten and have Status = Voorgesteld?") == [
        "2 business processes have no Kosten and 1 has Status = \"Voorgesteld\", but none does both"
      ])
    #expect(
      try reasons("which business processes do not have Kosten > 5 and have Status = Voorgesteld?", .dutch) == [
        "2 bedrijfsprocessen hebben niet Kosten > 5 en 1 heeft Status = \"Voorgesteld\", maar geen enkele beide"
      ])
  }

  @Test func negationsThatNothingEscapesAreTold() throws {
    #expect(
      try reasons("which application components do not read \"Leerling\"?") == [
        "all application components read \"Leerling\""
      ])
    #expect(
      try reasons("which application components read no business object?", .dutch) == [
        "alle applicatiecomponenten lezen een bedrijfsobject"
      ])
  }

  @Test func aNegationOfWhatAllHaveOrAreIsTold() throws {
    #expect(try reasons("which business processes have no name?") == ["all business processes have name"])
    #expect(try reasons("which business roles are not roles?") == ["all business roles are roles"])
    #expect(
      try reasons("which business roles are not roles?", .dutch) == ["alle bedrijfsrollen zijn rollen"])
    #expect(try reasons("which business processes are not in view \"Plaat\"?") == [])
    #expect(try reasons("does \"Aanmelden\" have no Status?") == ["\"Aanmelden\" has Status"])
    #expect(try reasons("does \"Aanmelden\" not write \"Leerling\"?") == ["\"Aanmelden\" writes \"Leerling\""])
    #expect(
      try reasons("does \"Aanmelden\" not write \"Leerling\"?", .dutch) == [
        "\"Aanmelden\" schrijft \"Leerling\""
      ])
  }

  @Test func nothingIsOneWord() throws {
    #expect(
      try reasons("which things are read by every business role?").first?.hasPrefix("nothing is read by ") == true)
  }

  @Test func everythingIsOneWord() throws {
    #expect(
      try reasons("which business functions relate to everything?").first?
        .hasPrefix("no business function relates to everything; ") == true)
    #expect(
      try reasons("which business functions relate to everything?", .dutch).first?
        .hasPrefix("geen bedrijfsfunctie hangt samen met alles; ") == true)
  }

  @Test func numbersThatNothingReachesAreToldWithTheLargest() throws {
    #expect(
      try reasons("which application components serve at least 5 business processes?") == [
        "no application component serves at least 5 business processes; the most is 2, by 1 application component"
      ])
    #expect(
      try reasons("which application components serve more than 2 business processes?", .dutch) == [
        "geen applicatiecomponent bedient meer dan 2 bedrijfsprocessen; het meeste is 2, bij 1 applicatiecomponent"
      ])
    #expect(
      try reasons("which application components serve every business process?") == [
        "no application component serves every business process; 1 application component serves a business process"
      ])
  }

  @Test func aNameThatIsOfAnotherTypeIsTold() throws {
    #expect(
      try reasons("which business processes named \"Leerling\"?") == [
        "no business process is called \"Leerling\", but a BusinessObject is"
      ])
    #expect(
      try reasons("which business processes named \"Leerling\"?", .dutch) == [
        "geen bedrijfsproces heet \"Leerling\", maar een BusinessObject wel"
      ])
  }

  @Test func aNoIsToldWithWhatIsSoInstead() throws {
    #expect(
      try reasons("does \"Aanmelden\" read \"Leerling\"?") == [
        "2 application components do and \"Aanmelden\" writes \"Leerling\""
      ])
    #expect(
      try reasons("does every business process read \"Cijfer\"?") == ["of 3 business processes, 1 does"])
    #expect(
      try reasons("does every business process read \"Cijfer\"?", .dutch) == [
        "van 3 bedrijfsprocessen geldt het voor 1"
      ])
    #expect(try reasons("are \"Aanmelden\" and \"Leerling\" business objects?") == ["of 2 concepts, 1 is"])
  }

  @Test func whatANamedThingIsIsTold() throws {
    #expect(try reasons("is \"Leerling\" a business role?") == ["\"Leerling\" is a BusinessObject"])
    #expect(try reasons("is \"Leerling\" a business role?", .dutch) == ["\"Leerling\" is een BusinessObject"])
    #expect(
      try reasons("which business roles are business processes?") == ["no business role is a business process"])
  }

  @Test func anythingIsSomethingAndNothing() throws {
    #expect(
      try reasons("which business functions do not relate to anything?") == [
        "all business functions relate to something"
      ])
    #expect(
      try reasons("which business processes with Status = Definitief are business objects?") == [
        "no business process is a business object"
      ])
  }

  @Test func placesAreTold() throws {
    #expect(
      try reasons("which business roles in view \"Plaat\"?") == [
        "no business role is shown in view \"Plaat\"; 1 business process is"
      ])
  }

  @Test func whatIsSaidByAPlaceAloneIsToldByThePlace() throws {
    #expect(
      try reasons("which business roles are in view \"Plaat\"?") == [
        "no business role is shown in view \"Plaat\"; 1 business process is"
      ])
    #expect(
      try reasons("which business roles are in view \"Plaat\"?", .dutch) == [
        "geen bedrijfsrol is te zien op view \"Plaat\"; 1 bedrijfsproces wel"
      ])
  }

  @Test func alternativesEachHaveTheirReason() throws {
    #expect(try reasons("which business roles read \"Leerling\" or write \"Leerling\"?").count == 2)
  }

  @Test func whatIsNotEmptyHasNoReason() throws {
    #expect(try reasons("which business processes read \"Cijfer\"?") == [])
  }

  @Test func aFailureOfTheProbeIsPassedOn() throws {
    let sentence = "which business processes read \"Leerling\"?"
    let parsed = Parser.parse(sentence, range: TextRange(0, sentence.utf8.count), lexicon: .archimate)
    let tree = try #require(parsed.sentence)
    let analyzer = Analyzer(catalog: GraphCatalog(Self.graph), lexicon: .archimate)
    #expect(throws: QueryFailure.timedOut) {
      try Emptiness.reasons(for: tree, analyzer: analyzer) { (_: SetPlan) throws(QueryFailure) -> Int in throw .timedOut
      }
    }
  }
}
