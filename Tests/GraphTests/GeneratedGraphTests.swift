import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting
import VraagText

/// A graph says what went into it, for models as awkward as the generator can make them.
@Suite struct GeneratedGraphTests {
  @Test(arguments: 0..<100)
  func aGraphHoldsWhatWasPutInItAndKeepsItsInvariants(_ seed: Int) {
    var generator = ModelGenerator(SeededRandom(seed: UInt64(seed)))
    let model = generator.model()
    let built = model.built()
    let graph = built.graph
    graph.checkInvariants()
    #expect(graph.conceptCount + built.unresolved.relationships.count == model.concepts.count)

    let reference = ReferenceModel(graph)
    for concept in model.concepts {
      guard let number = graph.concept(withID: concept.id) else {
        #expect(built.unresolved.relationships.contains { graph.texts[$0.id] == concept.id })
        continue
      }
      let held = reference.concepts[number.index]
      #expect(held.id == concept.id)
      #expect(held.label == concept.label)
      #expect(Label(rawValue: graph.label(of: number)) == concept.label)
      #expect(Set(held.names) == Set(concept.names.map(\.text).filter { !$0.isEmpty }))
      #expect(held.names.first == concept.names.first { !$0.text.isEmpty }?.text)
      #expect(held.documentations == (concept.documentation.isEmpty ? [] : [concept.documentation]))
      #expect(held.specializations == concept.specializations)
      #expect(held.folders == concept.folder)
      #expect(graph.folders.path(of: graph.folderOf[number.index]).map { graph.texts[$0] } == concept.folder)
      for key in Set(concept.properties.map(\.key) + held.properties.map(\.key)) {
        let values = concept.properties.filter { $0.key == key }.map(\.value)
        #expect(held.properties.filter { $0.key == key }.map(\.value) == values)
      }
      if let ends = concept.ends {
        #expect(graph.id(of: graph.source(of: number)) == ends.source)
        #expect(graph.id(of: graph.target(of: number)) == ends.target)
      }
      for name in concept.names where !Folding.fold(name.text).isEmpty {
        #expect(graph.names.concepts(named: name.text).contains(number.rawValue))
      }
    }
  }

  @Test(arguments: 0..<100)
  func numbersFollowLabelThenNameThenIdAndRanksTheWholeOrder(_ seed: Int) {
    var generator = ModelGenerator(SeededRandom(seed: UInt64(seed)))
    let graph = generator.model().graph()
    let reference = ReferenceModel(graph)
    let concepts = Array(reference.concepts.indices)
    for (left, right) in zip(concepts, concepts.dropFirst()) {
      let labels = (reference.concepts[left].label, reference.concepts[right].label)
      #expect(labels.0 <= labels.1)
      if labels.0 == labels.1, right < graph.nonRelationshipCount { #expect(reference.precedes(left, right)) }
    }
    let byName = concepts.prefix(graph.nonRelationshipCount).sorted(by: reference.precedes)
    #expect(byName.map { graph.nameRanks[$0] } == (0..<UInt32(byName.count)).map { $0 })
    for left in concepts {
      for right in concepts {
        #expect(graph.precedes(ConceptID(left), ConceptID(right)) == reference.precedes(left, right))
      }
    }
  }

  @Test(arguments: 0..<100)
  func rowsHoldEveryRelationshipOnceInEachDirection(_ seed: Int) {
    var generator = ModelGenerator(SeededRandom(seed: UInt64(seed)))
    let graph = generator.model().graph()
    let edges = ReferenceModel(graph).edges
    var outgoing: [[UInt32]] = []
    var incoming: [[UInt32]] = []
    for concept in 0..<graph.conceptCount {
      let number = ConceptID(concept)
      for edge in graph.outgoing.row(number) {
        let kind = UInt32(graph.outgoing.kinds[edge])
        outgoing.append([number.rawValue, graph.outgoing.neighbours[edge], kind, graph.outgoing.relationships[edge]])
      }
      for edge in graph.incoming.row(number) {
        let kind = UInt32(graph.incoming.kinds[edge])
        incoming.append([graph.incoming.neighbours[edge], number.rawValue, kind, graph.incoming.relationships[edge]])
      }
    }
    let expected = edges.map {
      [
        UInt32($0.source), UInt32($0.target), UInt32($0.kind.rawValue),
        $0.relationship.map { UInt32($0) } ?? Adjacency.noRelationship,
      ]
    }
    func sorted(_ rows: [[UInt32]]) -> [[UInt32]] { rows.sorted { $0.lexicographicallyPrecedes($1) } }
    #expect(sorted(outgoing) == sorted(expected))
    #expect(sorted(incoming) == sorted(expected))
    for kind in RelationshipKind.allCases {
      let count = edges.count { $0.kind == kind }
      #expect(graph.statistics.edgesOfKind[Int(kind.rawValue)] == count)
      #expect(graph.statistics.edges(ofKinds: KindSet(kind).rawValue) == count)
    }
  }
}
