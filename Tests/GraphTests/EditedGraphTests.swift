import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

/// A graph that is edited is the one that would have been built so.
@Suite struct EditedGraphTests {
  private static let before = """
    BusinessProcess p1 "Aanmelden" Status=Definitief folder Processen/Instroom
    BusinessProcess p2 "Inschrijven" Kosten=20 Kosten=7
    BusinessObject d1 "Leerling"
    View v1 "Plaat" shows p1,d1,r1
    r1 accessRead p1 d1
    r2 triggering p1 p2
    r3 association d1 r1
    """

  private func edited(_ graph: Graph, _ edits: GraphEdits) -> Graph {
    let result = graph.edited(
      edits, firstRelationshipLabel: Label(.composition).rawValue, shownKind: RelationshipKind.shows.rawValue)
    result.checkInvariants()
    return result
  }

  /// All that a graph says, by ids.
  private func told(_ graph: Graph) -> [String] {
    (0..<UInt32(graph.conceptCount)).map { number in
      let concept = ConceptID(number)
      var line = "\(graph.id(of: concept)) \(graph.label(of: concept)) \(graph.name(of: concept))"
      if graph.isRelationship(concept) {
        line += " \(graph.id(of: graph.source(of: concept))) \(graph.id(of: graph.target(of: concept)))"
      }
      line += " " + graph.folders.path(of: graph.folderOf[concept.index]).map { graph.texts[$0] }.joined(separator: "/")
      for column in graph.properties.columns.sorted(by: { graph.texts[$0.key] < graph.texts[$1.key] }) {
        let values = column.entries(of: concept).map { graph.texts[column.values[Int(column.codes[$0])]] }
        if !values.isEmpty { line += " \(graph.texts[column.key])=\(values.joined(separator: ","))" }
      }
      let edges = graph.outgoing.row(concept).map { graph.id(of: ConceptID(graph.outgoing.neighbours[$0])) }
      return line + " " + edges.sorted().joined(separator: ",")
    }
  }

  @Test func aGraphWithoutEditsIsTheSame() {
    let graph = SmallGraph.graph(Self.before)
    #expect(told(edited(graph, GraphEdits())) == told(graph))
  }

  @Test func whatIsNewAndWhatChangesIsAsIfBuiltSo() {
    var edits = GraphEdits()
    var process = GraphEdits.Content()
    process.name = "Wijzigen"
    process.properties = [
      GraphEdits.Property(key: "Kosten", type: .string, values: ["3"]),
      GraphEdits.Property(key: "Soort", type: .string, values: ["a", "b"]),
    ]
    edits.changed = [("p2", process)]
    var new = GraphEdits.Content()
    new.name = "Bezoeker"
    edits.added = [
      GraphEdits.NewConcept(id: "x", label: Label(.businessRole).rawValue, content: new),
      GraphEdits.NewConcept(
        id: "y", label: Label(.assignment).rawValue, ends: ("x", "p1"), content: GraphEdits.Content()),
    ]
    let wanted = SmallGraph.graph(
      """
      BusinessProcess p1 "Aanmelden" Status=Definitief folder Processen/Instroom
      BusinessProcess p2 "Wijzigen" Kosten=3 Soort=a Soort=b
      BusinessObject d1 "Leerling"
      BusinessRole x "Bezoeker"
      View v1 "Plaat" shows p1,d1,r1
      r1 accessRead p1 d1
      r2 triggering p1 p2
      r3 association d1 r1
      y assignment x p1
      """)
    let found = edited(SmallGraph.graph(Self.before), edits)
    #expect(told(found).sorted() == told(wanted).sorted())
    #expect(found.names.concepts(named: "bezoeker").count == 1)
    #expect(found.names.concepts(named: "inschrijven").isEmpty)
  }

  @Test func whatEndsOnWhatGoesGoesAndNoViewShowsIt() {
    var edits = GraphEdits()
    edits.removed = ["p1"]
    let graph = SmallGraph.graph(Self.before)
    let found = edited(graph, edits)
    let removed = graph.changed(without: .list([graph.concept(withID: "p1")?.rawValue ?? 0]))
    #expect(told(found) == told(removed))
    #expect(found.concept(withID: "r3") == nil)
  }

  @Test(arguments: 0..<100)
  func generatedGraphsAreTheOnesThatTheEditedModelIsBuiltInto(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var generator = ModelGenerator(SeededRandom(seed: UInt64(seed)))
    let model = generator.model()
    let graph = model.graph()
    let gone = Set(model.concepts.map(\.id).filter { _ in random.chance(seed % 3 == 0 ? 0 : 12) })
    var edits = GraphEdits()
    edits.removed = gone.filter { graph.concept(withID: $0) != nil }.sorted()
    #expect(told(edited(graph, edits)).sorted() == told(model.without(gone).graph()).sorted())
  }
}
