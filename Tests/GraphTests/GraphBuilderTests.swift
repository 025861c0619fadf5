import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

@Suite struct GraphBuilderTests {
  private func element(_ id: String, _ type: ElementType, _ name: String = "") -> TestModel.Concept {
    var concept = TestModel.Concept(id: id, label: Label(type))
    if !name.isEmpty { concept.names = [("", name)] }
    return concept
  }

  private func relationship(
    _ id: String, _ kind: RelationshipKind, _ source: String, _ target: String
  ) -> TestModel.Concept {
    var concept = TestModel.Concept(id: id, label: Label(kind))
    concept.ends = (source, target)
    return concept
  }

  @Test func anEmptyBuilderMakesAnEmptyGraph() {
    let graph = TestModel().graph()
    graph.checkInvariants()
    #expect(graph.conceptCount == 0)
    #expect(graph.range(of: 0) == 0..<0)
    #expect(graph.concept(withID: "x") == nil)
    #expect(graph.names.concepts(named: "x").isEmpty)
  }

  @Test func endsMayComeLaterThanTheRelationship() {
    let graph = TestModel([
      relationship("r", .serving, "a", "b"), element("b", .businessProcess), element("a", .applicationComponent),
    ]).graph()
    graph.checkInvariants()
    let serving = graph.concept(withID: "r")
    #expect(serving.map { graph.id(of: graph.source(of: $0)) } == "a")
    #expect(serving.map { graph.id(of: graph.target(of: $0)) } == "b")
  }

  @Test func aRelationshipWithoutAnEndIsLeftOutAndSoIsWhatEndsOnIt() {
    let built = TestModel([
      element("a", .businessProcess), element("b", .businessObject),
      relationship("r1", .access, "a", "gone"), relationship("r2", .association, "r1", "b"),
      relationship("r3", .association, "a", "r2"), relationship("r4", .access, "a", "b"),
    ]).built()
    built.graph.checkInvariants()
    #expect(built.graph.relationshipCount == 1)
    #expect(built.graph.concept(withID: "r4") != nil)
    #expect(built.graph.concept(withID: "r1") == nil)
    let left = built.unresolved.relationships.map { (built.graph.texts[$0.id], built.graph.texts[$0.end]) }
    #expect(left.map(\.0).sorted() == ["r1", "r2", "r3"])
    #expect(left.first { $0.0 == "r1" }?.1 == "gone")
    #expect(built.unresolved.relationships.first { built.graph.texts[$0.id] == "r1" }?.isSource == false)
  }

  @Test func relationshipsThatEndOnEachOtherAreKept() {
    let built = TestModel([
      relationship("r1", .association, "r2", "r2"), relationship("r2", .association, "r1", "r1"),
    ]).built()
    built.graph.checkInvariants()
    #expect(built.graph.relationshipCount == 2)
    #expect(built.unresolved.relationships.isEmpty)
  }

  @Test func whatAViewShowsTwiceIsShownOnceAndWhatIsNotThereIsReported() {
    var view = TestModel.Concept(id: "v", label: .view)
    view.shown = ["a", "a", "nothing", "r"]
    let built = TestModel([
      view, element("a", .businessProcess), element("b", .businessObject), relationship("r", .access, "a", "b"),
    ]).built()
    built.graph.checkInvariants()
    let graph = built.graph
    let shown = graph.concept(withID: "v").map { concept in
      graph.outgoing.row(concept).map { graph.id(of: ConceptID(graph.outgoing.neighbours[$0])) }
    }
    #expect(shown == ["a", "r"])
    #expect(built.unresolved.shown.map { graph.texts[$0.concept] } == ["nothing"])
  }

  @Test func theLabelCountsWhenItWasChanged() {
    var builder = GraphBuilder()
    builder.beginModel(file: "f")
    let a = builder.texts.intern("a")
    _ = builder.addConcept(id: a, label: Label(ElementType.businessProcess).rawValue)
    let access = builder.addRelationship(
      id: builder.texts.intern("r"), label: Label(RelationshipKind.access).rawValue, source: a, target: a)
    builder.setLabel(Label(RelationshipKind.accessRead).rawValue, of: access)
    let graph = builder.finish(
      firstRelationshipLabel: Label(RelationshipKind.composition).rawValue,
      shownKind: RelationshipKind.shows.rawValue
    ).graph
    graph.checkInvariants()
    #expect(graph.statistics.edgesOfKind[Int(RelationshipKind.accessRead.rawValue)] == 1)
    #expect(graph.statistics.edgesOfKind[Int(RelationshipKind.access.rawValue)] == 0)
    #expect(graph.outgoing.kinds == [RelationshipKind.accessRead.rawValue])
  }

  @Test func theFirstNameIsTheOneToShowAndOthersAreKept() {
    var builder = GraphBuilder()
    builder.beginModel(file: "f")
    let concept = builder.addConcept(id: builder.texts.intern("a"), label: 0)
    let pupil = builder.texts.intern("Pupil")
    let leerling = builder.texts.intern("Leerling")
    builder.addName(pupil, to: concept)
    builder.addName(pupil, to: concept)
    builder.addName(leerling, language: builder.texts.intern("nl"), to: concept)
    let graph = builder.finish(firstRelationshipLabel: 64, shownKind: 18).graph
    graph.checkInvariants()
    #expect(graph.name(of: ConceptID(0)) == "Pupil")
    #expect(graph.otherNames.map { graph.texts[$0.text] } == ["Leerling"])
    #expect(graph.names.concepts(named: "leerling") == [0])
    #expect(graph.names.concepts(named: "PUPIL") == [0])
  }

  @Test func conceptsBelongToTheModelThatWasBegunLast() {
    var builder = GraphBuilder()
    for name in ["one", "two"] {
      builder.beginModel(file: name + ".xml")
      builder.setModelName(builder.texts.intern(name))
      _ = builder.addConcept(id: builder.texts.intern("of \(name)"), label: 0)
    }
    let graph = builder.finish(firstRelationshipLabel: 64, shownKind: 18).graph
    graph.checkInvariants()
    let models = graph.models.map { graph.texts[graph.modelDescriptions[$0.index].name] }
    #expect(zip(graph.ids.map { graph.texts[$0] }, models).allSatisfy { $0 == "of \($1)" })
    #expect(models.sorted() == ["one", "two"])
  }
}
