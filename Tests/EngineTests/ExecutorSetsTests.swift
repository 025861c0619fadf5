import Testing
import VraagEngine
import VraagMetamodel
import VraagPlan

@Suite struct ExecutorSetsTests {
  @Test func aLabelMeansAllItsConceptsInNameOrder() throws {
    #expect(try School.ids(School.processes) == ["p1", "p2", "p4", "p3"])
  }

  @Test func setsCombineAsSets() throws {
    let named = SetPlan.union([.named("leerling"), .identified("p1"), .named("niemand")])
    #expect(try School.ids(named) == ["p1", "d1"])
    #expect(try School.ids(.intersection([named, School.processes])) == ["p1"])
    #expect(try School.ids(.difference(named, School.processes)) == ["d1"])
    #expect(try School.ids(.empty) == [])
  }

  @Test func someMeansThatARelationshipLeadsToAnObject() throws {
    #expect(try School.ids(School.some(School.processes, School.reads, .named("leerling"))) == ["p1", "p2"])
    #expect(try School.ids(School.some(School.data, School.reads, School.data)) == [])
  }

  @Test func noneIsTheRestOfTheSubjects() throws {
    #expect(try School.ids(School.related(School.processes, School.reads, .named("leerling"), .none)) == ["p4", "p3"])
    #expect(try School.ids(School.related(School.processes, School.reads, .empty, .none)).count == 4)
  }

  @Test func everyAsksForAllObjectsAndForAtLeastOne() throws {
    let both = SetPlan.union([.named("leerling"), .named("cijfer")])
    #expect(try School.ids(School.related(School.processes, School.reads, both, .every)) == ["p2"])
    #expect(try School.ids(School.related(School.processes, School.reads, .empty, .every)) == [])
  }

  @Test func onlyAsksThatNothingElseIsReached() throws {
    #expect(try School.ids(School.related(School.processes, School.reads, .named("leerling"), .only)) == ["p1"])
  }

  @Test func countsAreOfDistinctConcepts() throws {
    let readsOrWrites = Link.edge(Edge(Relation(outgoing: .reading.union(.writing))))
    let two = Quantifier.count(atLeast: 2, atMost: 2)
    #expect(try School.ids(School.related(School.processes, readsOrWrites, School.data, two)) == ["p2"])
    let atMostOne = Quantifier.count(atLeast: 0, atMost: 1)
    #expect(
      try School.ids(School.related(School.processes, readsOrWrites, School.data, atMostOne)) == ["p1", "p4", "p3"])
  }

  @Test func bothRelationsMustHoldToTheSameConcept() throws {
    let readAndWrite = Link.both([School.reads, School.writes])
    #expect(try School.ids(School.some(School.processes, readAndWrite, School.data)) == ["p2"])
    let onlyCijfer = School.some(School.processes, readAndWrite, .named("cijfer"))
    #expect(try School.ids(onlyCijfer) == ["p2"])
    #expect(
      try School.ids(School.some(School.processes, .either([School.reads, School.writes]), .named("leerling"))).count
        == 3)
  }

  @Test func aClosurePassesJunctionsAtNoCost() throws {
    let from = SetPlan.named("aanmelden")
    let triggered = Link.edge(Edge(Relation(incoming: KindSet(RelationshipType.triggering))))
    #expect(try School.ids(School.some(School.processes, .closure(triggered, limit: 1), from)) == ["p2", "p3"])
    #expect(try School.ids(School.some(School.processes, .closure(triggered, limit: nil), from)) == ["p2", "p4", "p3"])
    #expect(try School.ids(School.some(School.processes, triggered, from)) == [])
  }

  @Test func aClosureReachesPartsAtAnyDepth() throws {
    let parts = School.some(.labels(.elements), .closure(School.isPartOf, limit: nil), .named("onderwijs"))
    #expect(try School.ids(parts) == ["p1", "p2", "f2"])
  }

  @Test func aConditionOnTheRelationshipNarrowsTheLink() throws {
    let mandatory = Link.edge(
      Edge(
        Relation(outgoing: KindSet(RelationshipType.serving)),
        condition: .test(PropertyTest(key: .property("rol"), comparison: .equal(PropertyValue("verplicht"))))))
    #expect(try School.ids(School.some(School.applications, mandatory, School.processes)) == ["a2"])
  }

  @Test func relationshipsAreConceptsWithEndsOfTheirOwn() throws {
    let accesses = SetPlan.labels(LabelSet(KindSet.access))
    let toPupil = SetPlan.ending(
      Ending(relationships: accesses, sources: School.processes, targets: .named("leerling")))
    #expect(try School.ids(toPupil) == ["r1", "r2", "r4"])
    let association = Link.edge(Edge(.either(KindSet(RelationshipType.association))))
    #expect(try School.ids(School.some(School.data, association, toPupil)) == ["d3"])
  }

  @Test func aViewShowsConcepts() throws {
    let isShownIn = Link.edge(Edge(Relation(incoming: .shows)))
    #expect(try School.ids(School.some(.labels(.elements), isShownIn, .named("plaat"))) == ["p1", "d1"])
  }
}
