import Testing
import VraagTesting
import VraagText

@testable import Vraag

/// What is offered while somebody types a question about the model school.
@Suite struct CompletionTests {
  private static let session: Session = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let session = try? Session(models: ["/\(root)/samples/modelschool.xml"]) else {
      preconditionFailure("the model school is not there")
    }
    return session
  }()

  private func completions(_ text: String) -> Completions {
    Self.session.completions(in: text, at: text.utf8.count)
  }

  /// The first few that are offered behind a text.
  private func first(_ count: Int, _ text: String) -> [String] {
    completions(text).candidates.prefix(count).map(\.text)
  }

  private func all(_ text: String, _ kind: Completions.Kind) -> [String] {
    completions(text).candidates.filter { $0.kind == kind }.map(\.text)
  }

  @Test func aSentenceBeginsWithAQuestionWord() {
    #expect(first(4, "") == ["which", "what", "who", "how many"])
    #expect(first(5, "w") == ["which", "what", "who", "where", "why"])
    #expect(all("w", .word).contains("welke"))
    #expect(!all("which processes read \"Leerling\" ", .word).contains("en"))
    #expect(all("", .noun).isEmpty)
    #expect(all("", .name).isEmpty)
  }

  @Test func wordsThatBelongTogetherAreOfferedWhole() {
    #expect(all("how", .word) == ["how many", "how"])
    #expect(all("which processes, sor", .word) == ["sorted by", "sort", "sorted"])
    #expect(all("which processes are serv", .verb) == ["served by"])
    #expect(all("which processes ar", .verb).contains("are served by"))
    #expect(first(1, "which application comp") == ["components"])
    #expect(completions("which application comp").range == TextRange(18, 22))
  }

  @Test func aWordOfWhichSomeWordsStandThereTellsTheWholeOfIt() {
    let candidate = completions("which processes are read ").candidates[0]
    #expect(candidate == .init(text: "by", kind: .verb, detail: Message(verbatim: "read by")))
  }

  @Test func nounsComeWithTheirNumberTheOnesThatSayMostFirst() {
    let nouns = completions("which ").candidates.filter { $0.kind == .noun }
    #expect(nouns[0].detail?.english.hasPrefix("×") == true)
    #expect(!["things", "elements", "concepts"].contains(nouns[0].text))
  }

  @Test func behindAVerbOnlyWhatIsSoRelatedIsOffered() {
    let names = Set(all("which processes read \"", .name))
    #expect(!names.isEmpty)
    #expect(names.contains("\"Leerling\""))
    #expect(!all("which processes read ", .noun).contains("roles"))
    #expect(all("which processes read ", .noun).contains("data objects"))
    #expect(all("which roles perform ", .noun).contains("processes"))
    #expect(!all("which roles perform ", .noun).contains("data objects"))
  }

  @Test func aNameIsFoundByItsBeginningWithoutRegardToCaseAndMarks() {
    #expect(first(2, "which processes read \"LEER") == ["\"Leerling\"", "\"Leerlingdossier\""])
    #expect(first(2, "which processes read leer") == ["\"Leerling\"", "\"Leerlingdossier\""])
    #expect(completions("which processes read \"LEER").range == TextRange(21, 26))
  }

  @Test func aNameBehindANounIsOneOfThatNoun() {
    let names = completions("describe process \"").candidates
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.detail?.english.contains("Process") == true })
  }

  @Test func propertiesAreThoseOfWhatIsAskedAbout() {
    #expect(first(1, "which processes with ") == ["Eigenaar"])
    #expect(all("which processes with ", .verb).isEmpty)
    #expect(all("which applications with ", .key).contains("Leverancier"))
    #expect(!all("which processes with ", .key).contains("Leverancier"))
  }

  @Test func valuesAreThoseOfTheProperty() {
    let behindKey = all("which concepts with Status ", .value)
    #expect(behindKey.first == "\"Definitief\"")
    let values = all("which concepts with Status = ", .value)
    #expect(values.first == "Definitief")
    #expect(values.contains("Voorgesteld"))
    #expect(all("which concepts with Status = ", .verb).isEmpty)
    // No application has the property.
    #expect(all("which applications with Status = ", .value).isEmpty)
    #expect(all("which applications with Levensfase = \"in", .value) == ["\"In gebruik\"", "\"Invoeren\""])
  }

  @Test func viewsAreOfferedWhereAViewIsMeant() {
    let views = completions("which applications in view ").candidates.filter { $0.kind == .view }
    #expect(!views.isEmpty)
    #expect(all("which applications in view \"", .name).isEmpty)
  }

  @Test func formatsAndNumbersAreOfferedWhereTheyFit() {
    #expect(all("which processes, as ", .format).contains("csv"))
    #expect(all("which processes, top ", .number) == ["1", "2", "3"])
    #expect(all("which processes read at least ", .number) == ["1", "2", "3"])
  }

  @Test func nothingIsOfferedBehindAMistake() {
    #expect(completions("which processes read read ").candidates.isEmpty)
    #expect(completions("processes ").candidates.isEmpty)
    #expect(completions("which processes /* read ").candidates.isEmpty)
  }

  @Test func aSentenceBehindAnotherIsCompletedByItself() {
    #expect(first(1, "which processes? wh") == ["which"])
    #expect(completions("which processes? wh").range == TextRange(17, 19))
  }

  @Test func anOffsetWithinTheTextLooksAtWhatStandsBeforeIt() {
    let completions = Self.session.completions(in: "which proc read \"Leerling\"", at: 10)
    #expect(completions.range == TextRange(6, 10))
    #expect(completions.candidates[0].text == "processes")
  }

  @Test func parametersAreOfferedWhereANameOrAValueMayStand() {
    var session = Self.session
    session.parameters = ["wie": "DUO", "wat": "Leerling"]
    func offered(_ text: String) -> [String] {
      session.completions(in: text, at: text.utf8.count).candidates.filter { $0.kind == .parameter }.map(\.text)
    }
    #expect(offered("which processes read ") == ["$wat", "$wie"])
    #expect(offered("which processes read $") == ["$wat", "$wie"])
    #expect(offered("which processes read $wi") == ["$wie"])
    #expect(offered("which processes with ") == [])
  }

  @Test func whatHasNoWordInTheLanguageIsQuotedAndEscaped() {
    let session = Session(
      SmallGraph.graph(
        #"""
        BusinessProcess p1 "Zeg "ja" of \ nee" Status=Definitief
        BusinessProcess p2 "Anders" Status=and
        """#))
    func offered(_ text: String, _ kind: Completions.Kind) -> [String] {
      session.completions(in: text, at: text.utf8.count).candidates.filter { $0.kind == kind }.map(\.text)
    }
    let name = offered("which processes named \"Zeg", .name).first ?? ""
    #expect((try? session.answer("which processes named \(name)").rowCount) == 1)
    #expect(offered("which processes with Status = ", .value) == ["\"and\"", "Definitief"])
  }
}
