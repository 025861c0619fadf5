import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

@Suite struct PropertiesTests {
  private let graph: Graph

  init() {
    var a = TestModel.Concept(id: "a", label: Label(ElementType.businessObject))
    a.properties = [("Status", "Oud"), ("Bron", "x"), ("Status", "Nieuw"), ("Status", "")]
    var b = TestModel.Concept(id: "b", label: Label(ElementType.businessObject))
    b.properties = [("Status", "Nieuw"), ("status", "Nieuw")]
    graph = TestModel([b, a]).graph()
  }

  private func column(_ key: String) throws -> PropertyColumn {
    try #require(graph.properties.columns.first { graph.texts[$0.key] == key })
  }

  @Test func keysThatDifferInCaseAreKeptApart() {
    #expect(graph.properties.columns.map { graph.texts[$0.key] }.sorted() == ["Bron", "Status", "status"])
  }

  @Test func aConceptHasItsValuesInTheOrderOfTheFile() throws {
    let column = try column("Status")
    let a = try #require(graph.concept(withID: "a"))
    let values = column.entries(of: a).map { graph.texts[column.values[Int(column.codes[$0])]] }
    #expect(values == ["Oud", "Nieuw", ""])
    let other = try #require(graph.concept(withID: "b"))
    #expect(try self.column("Bron").entries(of: other).isEmpty)
  }

  @Test func aValueLeadsToTheConceptsThatHaveIt() throws {
    let column = try column("Status")
    let code = try #require(column.values.firstIndex { graph.texts[$0] == "Nieuw" })
    let postings = column.postings[Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])]
    #expect(postings.map { graph.id(of: ConceptID($0)) } == ["a", "b"])
  }

  @Test func propertiesOfWhatIsLeftOutAreLeftOut() {
    var relationship = TestModel.Concept(id: "r", label: Label(RelationshipKind.flow))
    relationship.ends = ("x", "y")
    relationship.properties = [("Status", "Nieuw")]
    relationship.specializations = ["S"]
    relationship.strength = "+"
    let graph = TestModel([relationship]).graph()
    graph.checkInvariants()
    #expect(graph.properties.columns.allSatisfy { $0.concepts.isEmpty })
    #expect(graph.specializations.isEmpty)
    #expect(graph.strengths.isEmpty)
  }
}
