import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

@Suite struct NamesTests {
  private static func graph(_ names: [[String]]) -> Graph {
    let concepts = names.enumerated().map { number, names in
      var concept = TestModel.Concept(id: "\(number)", label: Label(ElementType.businessObject))
      concept.names = names.enumerated().map { ($0 == 0 ? "" : "l\($0)", $1) }
      return concept
    }
    return TestModel(concepts).graph()
  }

  private func bearers(_ name: String, in graph: Graph) -> [String] {
    graph.names.concepts(named: name).map { graph.id(of: ConceptID($0)) }.sorted()
  }

  @Test func aNameIsFoundWhateverItsCaseMarksAndWhiteSpace() {
    let graph = Self.graph([["Coördinatie  zorg"], ["COORDINATIE zorg"], ["coordinatie-zorg"], ["zorg"]])
    #expect(bearers("coordinatie\u{A0}ZORG ", in: graph) == ["0", "1"])
    #expect(bearers("coordinatie-zorg", in: graph) == ["2"])
    #expect(bearers("coordinatie", in: graph) == [])
  }

  @Test func aNameInAnyLanguageIsAName() {
    let graph = Self.graph([["Leerling", "Pupil"], ["Pupil"]])
    #expect(bearers("pupil", in: graph) == ["0", "1"])
    #expect(bearers("leerling", in: graph) == ["0"])
  }

  @Test func theSameNameInTwoLanguagesCountsOnce() {
    let graph = Self.graph([["Leerling", "leerling"]])
    #expect(graph.names.concepts(named: "Leerling").count == 1)
  }

  @Test func threeNamesOfWhichTwoFoldTheSameCountOnce() {
    let graph = Self.graph([["Pupil", "Leerling", "leerling"]])
    #expect(graph.names.concepts(named: "Leerling").count == 1)
  }

  @Test func noNameIsBorneByNothing() {
    let graph = Self.graph([[], ["  "], ["x"]])
    #expect(graph.names.concepts(named: "").isEmpty)
    #expect(graph.names.concepts(named: " ").isEmpty)
  }

  @Test func relationshipsAndViewsBearNamesToo() {
    var view = TestModel.Concept(id: "v", label: .view)
    view.names = [("", "Overzicht")]
    var flow = TestModel.Concept(id: "r", label: Label(RelationshipKind.flow))
    flow.names = [("", "overzicht")]
    flow.ends = ("v", "v")
    #expect(bearers("Overzicht", in: TestModel([view, flow]).graph()) == ["r", "v"])
  }
}
