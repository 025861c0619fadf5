import Testing
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// Why something follows: the fewest relationships, and rules that lead from them to it.
@Suite struct DerivationWitnessTests {
  private static let school = SmallGraph.graph(
    """
    ApplicationComponent las "LAS"
    ApplicationFunction f "Leerlingbeheer"
    ApplicationFunction g "Aanmeldbeheer"
    BusinessProcess p "Inschrijven"
    BusinessProcess q "Plaatsen"
    BusinessRole r "Medewerker"
    AndJunction j
    r1 assignment las f
    r2 serving f p
    r3 assignment las g
    r4 serving g p
    r5 composition p q
    r6 triggering p j
    r7 triggering j q
    r8 assignment r p
    """)

  private func witnesses(
    _ subject: String, _ object: String, _ link: DerivedLink, limit: Int = 9
  ) throws -> [DerivationWitness] {
    let graph = Self.school
    var executor = Executor(graph)
    let ends = (try #require(graph.concept(withID: subject)), try #require(graph.concept(withID: object)))
    return try executor.witnesses(from: ends.0, to: ends.1, by: link, limit: limit)
  }

  /// `r1 r2: DR3`.
  private func text(_ witness: DerivationWitness) -> String {
    witness.relationships.map { Self.school.id(of: $0) }.joined(separator: " ") + ": "
      + witness.steps.map(\.rule.name).joined(separator: " ")
  }

  private static let serving = Relation(outgoing: KindSet(RelationshipKind.serving))
  private static let triggering = Relation(outgoing: KindSet(RelationshipKind.triggering))

  @Test func allShortestReasonsComeInTheOrderOfNames() throws {
    let found = try witnesses("las", "p", DerivedLink(Self.serving))
    #expect(found.map(text) == ["r3 r4: DR3", "r1 r2: DR3"])
    #expect(found.allSatisfy { $0.certainty == .certain && !$0.isModelled && $0.fact.kind == .serving })
    #expect(try witnesses("las", "p", DerivedLink(Self.serving), limit: 1).map(text) == ["r3 r4: DR3"])
  }

  @Test func aReasonReadsFromTheSubjectAlsoWhereThatIsServed() throws {
    let found = try witnesses("p", "las", DerivedLink(Self.serving.reversed))
    #expect(found.map(text) == ["r4 r3: DR3", "r2 r1: DR3"])
    #expect(found.first?.concepts.map { Self.school.id(of: $0) } == ["p", "g", "las"])
    #expect(found.first.map { Self.school.id(of: $0.fact.source) } == "las")
  }

  @Test func stepsBuildOnOneAnother() throws {
    let found = try #require(try witnesses("las", "r", DerivedLink(Self.serving)).first)
    #expect(text(found) == "r3 r4 r8: DR3 DR4")
    #expect(found.steps.last?.first == found.legs.count)
    #expect(found.premise(found.legs.count) == found.steps[0].result)
  }

  @Test func whatIsModelledNeedsNoRule() throws {
    let found = try witnesses("f", "p", DerivedLink(Self.serving))
    #expect(found.map(text) == ["r2: "])
    #expect(found.first?.isModelled == true)
  }

  @Test func theWayThroughAJunctionIsOneLeg() throws {
    let found = try #require(try witnesses("p", "q", DerivedLink(Self.triggering)).first)
    #expect(text(found) == "r6 r7: ")
    #expect(found.legs.count == 1)
    #expect(!found.isModelled)
  }

  @Test func whatPossiblyFollowsHasOnePotentialStep() throws {
    #expect(try witnesses("las", "q", DerivedLink(Self.serving)).isEmpty)
    let found = try witnesses("las", "q", DerivedLink(Self.serving, certainty: .possible))
    #expect(found.map(text) == ["r3 r4 r5: DR3 PDR5", "r1 r2 r5: DR3 PDR5"])
    #expect(found.allSatisfy { $0.certainty == .possible })
    // What is certain is called so, though it may be possible another way.
    #expect(
      try witnesses("las", "p", DerivedLink(Self.serving, certainty: .possible)).map(\.certainty) == [
        .certain, .certain,
      ])
  }

  @Test func nothingIsTheReasonForNothing() throws {
    #expect(try witnesses("r", "las", DerivedLink(Self.serving, certainty: .possible)).isEmpty)
    #expect(try witnesses("p", "p", DerivedLink(Self.triggering, certainty: .possible)).isEmpty)
  }

  @Test(arguments: [Certainty.certain, .possible], [DerivationTables.Reading.table, .literal])
  func noReasonIsLongerThanTheFixpointsAndEachStepIsOneOfIts(
    _ certainty: Certainty, _ reading: DerivationTables.Reading
  ) throws {
    let first = RunSeed.first
    for seed in first..<first + 15 {
      var generator = try DerivationModelGenerator(SeededRandom(seed: seed))
      let graph = generator.model().graph()
      let fixpoint = try DerivationFixpoint(ReferenceModel(graph), reading: reading)
      var executor = Executor(graph, limits: Limits(literal: reading == .literal ? LiteralReading() : nil))
      let facts = fixpoint.facts.filter { $0.source != $0.target && (certainty == .possible || !$0.isPotential) }
      for fact in facts {
        let kind = RelationshipKind.allCases[fact.kind]
        let (source, target) = (ConceptID(fixpoint.elements[fact.source]), ConceptID(fixpoint.elements[fact.target]))
        let link = DerivedLink(Relation(outgoing: KindSet(kind)), certainty: certainty)
        for (subject, object, link) in [(source, target, link), (target, source, link.reversed)] {
          let witness = try executor.witness(from: subject, to: object, by: link)
          #expect(witness?.relationships.count == fact.cost, "seed \(seed)")
          #expect(witness?.certainty == (fact.isPotential ? .possible : .certain), "seed \(seed)")
          #expect(witness?.fact.kind == kind, "seed \(seed)")
          #expect(witness?.concepts.first == subject && witness?.concepts.last == object, "seed \(seed)")
          for step in witness?.steps ?? [] {
            let result = step.result
            let known = fixpoint.fact(result.kind, from: result.source.index, to: result.target.index)
            #expect(known != nil, "seed \(seed): \(step)")
          }
        }
      }
    }
  }
}
