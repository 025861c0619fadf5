import Testing
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// A model as a property graph: what is found by ranges, codes and indices is what is found by looking at everything.
@Suite struct ModelGraphTests {
  private let model = ModelGraph(School.graph, .archimate, reified: ModelGraph.relationshipEnds(of: School.graph))

  private func rows(_ text: String, _ graph: some PropertyGraph) throws -> [String] {
    try PatternRun(text, on: graph).rows.sorted()
  }

  /// The same graph with nothing but lists.
  private var copy: LoadedGraph { LoadedGraph(copying: model, School.graph) }

  @Test(arguments: [
    "MATCH (n) RETURN n.id", "MATCH (n:BusinessProcess) RETURN n.name",
    "MATCH (n:BusinessProcess|DataObject) RETURN n.name", "MATCH (n:!BusinessProcess) RETURN n.id",
    "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id", "MATCH (a)-[:Access]-(b) RETURN a.id, b.id",
    "MATCH (a)-[r {accessType: 'Read'}]->(b) RETURN r.id",
    "MATCH (a)-[r]->(b) WHERE r.accessType IN ['Write', 'ReadWrite'] RETURN r.id",
    "MATCH (a)-[r:Access]->(b) RETURN r.accessType, count(*)",
    "MATCH (n) WHERE n:BusinessProcess OR n:BusinessRole RETURN n.id", "MATCH (n {name: 'Leerling'}) RETURN n.id",
    "MATCH (n) WHERE n.name = 'Leerling' AND n.id <> 'x' RETURN labels(n)", "MATCH (n) RETURN n.Status, count(*)",
    "MATCH (n) RETURN labels(n)[0], n.Status, count(*), count(DISTINCT n)",
    "MATCH (a:ApplicationComponent)-[:Serving]->(b)-[:Access]->(c) RETURN count(*)",
    "MATCH (a)-[:Access]->(b)<-[:Access]-(c) RETURN count(*)", "MATCH (a)-[*1..3]->(b) RETURN DISTINCT a.id, b.id",
    "MATCH p = shortestPath((a)-[*]-(b {name: 'Leerling'})) RETURN a.id, b.id, length(p)",
    "MATCH (a)-[:Serving]->(x)-[:Access]->(d), (a)-[:Serving]->(y)-[:Access]->(d) RETURN a.id, x.id, y.id, d.id",
    "MATCH (n) WHERE toLower(n.name) CONTAINS 'leer' RETURN n.name ORDER BY n.name LIMIT 3",
  ])
  func aModelAnswersAsItsCopyDoes(_ text: String) throws {
    let rows = try rows(text, model)
    #expect(rows == (try self.rows(text, copy)))
    #expect(!rows.isEmpty)
  }

  /// Small letters of some others are ASCII letters: then bytes do not tell, and the text is looked at.
  @Test(arguments: [
    "toLower(n.name) CONTAINS 'kelvin'", "toLower(n.name) STARTS WITH 'k'", "toLower(n.name) ENDS WITH 'k'",
    "toLower(n.name) CONTAINS 'i'", "toLower(n.name) STARTS WITH 'i'", "toLower(n.name) CONTAINS 'K'",
    "toLower(n.name) CONTAINS 'één'", "n.name CONTAINS 'É'", "n.name ENDS WITH ''", "n.name STARTS WITH 'LEERLING '",
    "NOT toLower(n.name) CONTAINS 'leer'", "toLower(n.name) CONTAINS 'leerlingleerlingleerlingleerlingleerling'",
  ])
  func textsAreToldFromTheirBytesWhereTheyCanBe(_ condition: String) throws {
    let graph = SmallGraph.graph(
      """
      BusinessProcess p1 "\u{212A}elvin"
      BusinessProcess p2 "schaal K"
      BusinessProcess p3 "\u{130}stanbul"
      BusinessProcess p4 "één LEERLING"
      BusinessProcess p5 "ÉÉN Leerling"
      BusinessProcess p6 "LEERLING Ïnschrijven"
      BusinessProcess p7 "\u{2126}\u{212A}"
      BusinessProcess p8 ""
      """)
    let model = ModelGraph(graph, .archimate, reified: [])
    let text = "MATCH (n) WHERE \(condition) RETURN n.id"
    #expect(try rows(text, model) == (try rows(text, LoadedGraph(copying: model, graph))))
  }

  /// Names in order are searched as one text, in which a word may begin in one name and end in the next.
  @Test(arguments: ["n.name", "toLower(n.name)"]) func aWordIsFoundWithinOneName(_ text: String) throws {
    let graph = SmallGraph.graph(
      """
      BusinessProcess p1 "aleer"
      BusinessProcess p2 "lingleer"
      BusinessProcess p3 "lingleerling"
      BusinessProcess p4 "nleerleerling"
      BusinessProcess p5 "nleerling leerling"
      """)
    let model = ModelGraph(graph, .archimate, reified: [])
    let found = try rows("MATCH (n) WHERE \(text) CONTAINS 'leerling' RETURN n.id ORDER BY n.name LIMIT 9", model)
    #expect(found == ["p3", "p4", "p5"].map { "string(\"\($0)\")" })
  }

  /// Wherever a word stands in a text, and however long that is.
  @Test func aWordIsFoundAtEveryPlaceOfATextAndNowhereElse() throws {
    let texts = (0...40).flatMap { length in
      (0...length).map { String(repeating: "l", count: $0) + "Leerling" + String(repeating: "g", count: length - $0) }
    }
    let lines = texts.enumerated().map { "BusinessProcess p\($0) \"\($1)\"" }
    let graph = SmallGraph.graph(lines.joined(separator: "\n"))
    let model = ModelGraph(graph, .archimate, reified: [])
    func count(_ condition: String) throws -> [String] {
      try rows("MATCH (n) WHERE \(condition) RETURN count(*)", model)
    }
    #expect(try count("toLower(n.name) CONTAINS 'leerling'") == ["integer(\(texts.count))"])
    #expect(try count("n.name CONTAINS 'Leerling'") == ["integer(\(texts.count))"])
    #expect(try count("n.name CONTAINS 'leerling'") == ["integer(0)"])
    #expect(try count("toLower(n.name) CONTAINS 'leerlingl'") == ["integer(0)"])
    #expect(try count("toLower(n.name) CONTAINS 'gleerling'") == ["integer(0)"])
    #expect(
      try count("n.name CONTAINS 'Leerlinggggg'") == ["integer(\(texts.filter { $0.contains("Leerlinggggg") }.count))"])
    #expect(try count("n.name CONTAINS 'l'") == ["integer(\(texts.count))"])
  }

  @Test func verbsHaveADirectionAndAMode() throws {
    let reads = try rows("MATCH (a)-[:reads]->(b) RETURN a.id, b.id", model)
    #expect(!reads.isEmpty)
    #expect(
      reads
        == (try rows("MATCH (a)-[r:Access]->(b) WHERE r.accessType IN ['Read', 'ReadWrite'] RETURN a.id, b.id", model)))
    #expect(reads == (try rows("MATCH (b)-[:`is read by`]->(a) RETURN a.id, b.id", model)))
    #expect(reads == (try rows("MATCH (b)<-[:leest]-(a) RETURN a.id, b.id", model)))
    #expect(
      try rows("MATCH (a)-[:Serving]->(b) RETURN a.id, b.id", model)
        == rows("MATCH (a)-[:ondersteunt]->(b) RETURN a.id, b.id", model))
  }

  /// What the steps of a walk are compared with may be found by another path of the match, which then goes first.
  @Test(arguments: ["(a:A)-[:T* {x: b.y}]->(m), (m)-[:U]->(b:B)", "(m)-[:U]->(b:B), (a:A)-[:T* {x: b.y}]->(m)"])
  func theStepsOfAWalkWaitForWhatTheyAreComparedWith(_ match: String) throws {
    func relationship(_ type: String, _ source: UInt32, _ target: UInt32, _ x: Int64) -> LoadedGraph.Relationship {
      LoadedGraph.Relationship(type: type, source: source, target: target, properties: [("x", .integer(x))])
    }
    let graph = LoadedGraph(
      nodes: [("A", 0), ("M", 0), ("M", 0), ("B", 1)].map { label, y in
        LoadedGraph.Node(labels: [label], properties: [("y", .integer(y))])
      },
      relationships: [
        relationship("T", 0, 1, 1), relationship("T", 1, 2, 1), relationship("T", 0, 2, 2), relationship("U", 2, 3, 0),
      ])
    #expect(try rows("MATCH \(match) RETURN count(*)", graph) == ["integer(1)"])
  }

  @Test func labelsAreNounsAndGroupsToo() throws {
    #expect(try rows("MATCH (n:proces) RETURN n.id", model) == rows("MATCH (n:Process) RETURN n.id", model))
    let behaviour = try rows("MATCH (n:BehaviorElement&BusinessElement) RETURN n.id", model)
    #expect(Set(try rows("MATCH (n:BusinessProcess) RETURN n.id", model)).isSubset(of: behaviour))
    #expect(try rows("MATCH (n:Nonsense) RETURN n.id", model) == [])
  }
}
