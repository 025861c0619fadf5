import Testing
import Vraag
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// What a pattern finds to follow from a model is what a fixpoint of the rules derives.
@Suite struct DerivedPatternPropertyTests {
  private static let types: [(name: String, relation: Relation)] = [
    ("serves", Relation(outgoing: KindSet(RelationshipKind.serving))),
    ("reads", Relation(outgoing: KindSet(.accessRead).union(KindSet(.accessReadWrite)))),
    ("Composition", Relation(outgoing: KindSet(RelationshipKind.composition))),
    (
      "Serving|ADVERB_Assignment",
      Relation(outgoing: KindSet(RelationshipKind.serving).union(KindSet(RelationshipKind.assignment)))
    ),
    ("is_served_by", Relation(incoming: KindSet(RelationshipKind.serving))),
  ]

  @Test func aPatternFindsWhatTheFixpointDerives() throws {
    var count = 0
    for index in 0..<PropertyRun.cases / 10 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      var random = SeededRandom(seed: seed)
      let graph = DerivationPropertyTests.model(.certain, random).graph()
      let session = Session(graph)
      let reference = ReferenceEvaluator(graph)
      let (name, relation) = random.pick(Self.types)
      for (adverb, certainty) in [("indirectly", Certainty.certain), ("possibly", .possible)] {
        let type = "\(adverb)_" + name.split(separator: "ADVERB").joined(separator: adverb)
        for (left, right, link) in [
          ("-", "->", DerivedLink(relation, certainty: certainty)),
          ("<-", "-", DerivedLink(relation.reversed, certainty: certainty)),
          ("-", "-", DerivedLink(relation.union(relation.reversed), certainty: certainty)),
        ] {
          let answer = try session.answer("MATCH (a)\(left)[:\(type)]\(right)(b) RETURN a.id, b.id")
          let found = answer.rows.map { "\($0[0]) \($0[1])" }.sorted()
          let set = SetPlan.labels(.everything)
          let rows = Rows(
            root: RowNode(
              set: set, column: 0, branches: [RowBranch(link: .derived(link), node: RowNode(set: set, column: 1))]),
            columns: [RowColumn(name: "a", kind: .element), RowColumn(name: "b", kind: .element)])
          let wanted = reference.answer(.rows(rows)).rows.map { row in
            row.map { cell in
              guard case .concept(let concept) = cell else { return "" }
              return "\(Value.text(graph.id(of: ConceptID(concept))))"
            }.joined(separator: " ")
          }.sorted()
          count += wanted.count
          #expect(found == wanted, "VRAAG_SEED=\(seed) \(left)[:\(type)]\(right)")
          // Both ends known, and a condition on one of them.
          let ids = try session.answer(
            "MATCH (a), (b) WHERE a.id <= b.id AND EXISTS { (a)\(left)[:\(type)]\(right)(b) } RETURN a.id, b.id")
          let ordered = answer.rows.filter { "\($0[0])" <= "\($0[1])" }.map { "\($0[0]) \($0[1])" }.sorted()
          #expect(ids.rows.map { "\($0[0]) \($0[1])" }.sorted() == ordered, "VRAAG_SEED=\(seed) both ends")
        }
      }
    }
    #expect(count * 5 > PropertyRun.cases, "what derives nothing proves nothing")
  }
}
