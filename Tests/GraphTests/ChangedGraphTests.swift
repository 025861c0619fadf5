import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting
import VraagText

/// A graph from which something is left out, or to which relationships are added, is the graph that a model without
/// them, or with them, would have been built into.
@Suite struct ChangedGraphTests {
  @Test(arguments: 0..<200)
  func aChangedGraphIsTheOneThatTheChangedModelIsBuiltInto(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var generator = ModelGenerator(SeededRandom(seed: UInt64(seed)))
    let model = generator.model()
    let graph = model.graph()
    let gone = Set(model.concepts.map(\.id).filter { _ in random.chance(seed % 3 == 0 ? 0 : 12) })
    var rest = model.without(gone)
    let present = rest.concepts.map(\.id).filter { graph.concept(withID: $0) != nil }
    var new: [NewRelationship] = []
    if present.count > 1, seed % 4 != 1 {
      for number in 0..<random.number(1...5) {
        let kind = random.pick(RelationshipKind.allCases.filter { $0 != .shows })
        var concept = TestModel.Concept(id: "new \(number)", label: Label(kind))
        concept.ends = (random.pick(present), random.pick(present))
        rest.concepts.append(concept)
        new.append(
          NewRelationship(
            id: concept.id, label: concept.label.rawValue, kind: kind.rawValue,
            source: graph.concept(withID: concept.ends?.source ?? "") ?? ConceptID(0),
            target: graph.concept(withID: concept.ends?.target ?? "") ?? ConceptID(0)))
      }
    }
    let removed = gone.compactMap { graph.concept(withID: $0)?.rawValue }.sorted()
    let changed = graph.changed(without: .list(removed), adding: new)
    changed.checkInvariants()
    #expect(Self.description(of: changed) == Self.description(of: rest.graph()))
    #expect(changed.labelOffsets == rest.graph().labelOffsets)
    #expect(changed.statistics.edgesOfKind == rest.graph().statistics.edgesOfKind)
  }

  @Test func whatIsLeftOutTakesTheRelationshipsOnItsRelationshipsWithIt() {
    let graph = SmallGraph.graph(
      """
      BusinessProcess p "Inschrijven"
      DataObject d "Leerling" Status=Definitief
      Meaning m "Waarom"
      r accessRead p d
      a association m r
      b association m p
      """)
    let process = graph.names.concepts(named: "Inschrijven")
    let changed = graph.changed(without: .list(Array(process)))
    #expect(changed.relationshipCount == 0)
    #expect(changed.conceptCount == 2)
    #expect(changed.names.concepts(named: "inschrijven").isEmpty)
    #expect(graph.relationshipCount == 3, "the graph itself stays as it is")
  }

  @Test func aRelationshipAloneCanBeLeftOutAndItsEndsStay() throws {
    let graph = SmallGraph.graph(
      """
      BusinessProcess p "Inschrijven"
      DataObject d "Leerling"
      r accessRead p d
      """)
    let relationship = try #require(graph.concept(withID: "r"))
    let changed = graph.changed(without: .list([relationship.rawValue]))
    #expect(changed.conceptCount == 2 && changed.relationshipCount == 0)
    #expect(changed.outgoing.neighbours.isEmpty && changed.incoming.neighbours.isEmpty)
  }

  @Test func theIDOfANewRelationshipIsAlwaysNew() throws {
    let graph = SmallGraph.graph(
      """
      BusinessProcess supposed "Inschrijven"
      DataObject d "Leerling"
      """)
    let ends = try (#require(graph.concept(withID: "supposed")), #require(graph.concept(withID: "d")))
    let label = Label(.accessRead)
    let new = NewRelationship(
      id: "supposed", label: label.rawValue, kind: RelationshipKind.accessRead.rawValue, source: ends.0, target: ends.1)
    let changed = graph.changed(adding: [new, new])
    changed.checkInvariants()
    #expect(changed.concept(withID: "supposed 2") != nil && changed.concept(withID: "supposed 3") != nil)
    #expect(changed.concept(withID: "supposed").map(changed.name) == "Inschrijven")
  }

  /// All that a graph says of its concepts, in the order of their numbers, and the edges in the order of their rows.
  private static func description(of graph: Graph) -> [String] {
    let reference = ReferenceModel(graph)
    let concepts = reference.concepts.map { concept in
      let properties = concept.properties.map { "\($0.key)=\($0.value)" }.sorted()
      return "\(concept.label) \(concept.id) \(concept.names) \(concept.documentations) \(concept.specializations) "
        + "\(concept.foreignType ?? "") \(concept.strengths) \(concept.folders) \(concept.model) \(properties)"
    }
    func id(_ concept: UInt32) -> String { graph.id(of: ConceptID(concept)) }
    let edges = [graph.outgoing, graph.incoming].flatMap { adjacency in
      (0..<graph.conceptCount).flatMap { concept in
        adjacency.row(ConceptID(concept)).map { edge -> String in
          let relationship = adjacency.relationships[edge]
          return "\(concept) \(adjacency.kinds[edge]) \(adjacency.neighbours[edge]) "
            + (relationship == Adjacency.noRelationship ? "-" : id(relationship))
        }
      }
    }
    let ranks = graph.conceptsByRank.map(id)
    return concepts + edges + ranks
  }
}

extension TestModel {
  /// Without some concepts, the relationships that end on what is gone, and those on these.
  func without(_ ids: Set<String>) -> TestModel {
    var rest = self
    var gone = ids
    while true {
      let before = rest.concepts.count
      rest.concepts.removeAll { concept in
        let lacksEnd = concept.ends.map { gone.contains($0.source) || gone.contains($0.target) } ?? false
        return lacksEnd || gone.contains(concept.id)
      }
      gone = Set(concepts.map(\.id)).subtracting(rest.concepts.map(\.id))
      if rest.concepts.count == before { break }
    }
    for index in rest.concepts.indices { rest.concepts[index].shown.removeAll { gone.contains($0) } }
    return rest
  }
}
