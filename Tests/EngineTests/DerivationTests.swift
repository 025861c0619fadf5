import Testing
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// Derived links on random models, against the fixpoint of the rules.
@Suite struct DerivationTests {
  @Test(arguments: [Certainty.certain, .possible]) func fromOneElementOrManyWhatTheFixpointDerives(
    _ certainty: Certainty
  ) throws {
    let first = RunSeed.first
    for seed in first..<first + 40 {
      var generator = try DerivationModelGenerator(SeededRandom(seed: seed))
      let model = generator.model()
      let graph = model.graph()
      var random = SeededRandom(seed: ~seed)
      let kinds = random.chance(30) ? .relationships : KindSet(random.pick(Self.kinds))
      let relation = random.chance(50) ? Relation(outgoing: kinds) : Relation(incoming: kinds)
      let link = DerivedLink(relation, certainty: certainty, isDerivedOnly: random.chance(30))
      let expected = ReferenceEvaluator(graph).derived(link)
      var subjects = (0..<graph.nonRelationshipCount).map { [$0] }
      for _ in 0..<3 { subjects.append(random.list(2...6) { $0.number(0...graph.nonRelationshipCount - 1) }) }
      for subjects in subjects {
        let found = try Self.objects(of: subjects, by: link, in: graph)
        let wanted = subjects.reduce(into: Set<Int>()) { $0.formUnion(expected[$1] ?? []) }
        let difference = found.symmetricDifference(wanted)
        #expect(
          difference.isEmpty,
          "seed \(seed), \(Link.derived(link).description) from \(subjects): \(difference)\n\(model)")
        if !difference.isEmpty { return }
      }
    }
  }

  private static let kinds = RelationshipKind.allCases.filter { $0.type != nil }

  private static func objects(of subjects: [Int], by link: DerivedLink, in graph: Graph) throws -> Set<Int> {
    let set = SetPlan.union(subjects.map { .identified(graph.id(of: ConceptID($0))) })
    let related = Related(
      subjects: .labels(.everything), link: .derived(link.reversed), objects: set, quantifier: .some)
    var executor = Executor(graph)
    let table = try executor.run(
      .rows(
        Rows(root: RowNode(set: .related(related), column: 0), columns: [RowColumn(name: "x", kind: .element)])))
    guard case .concepts(let concepts)? = table.columns.first?.cells else { return [] }
    return Set(concepts.map(\.index))
  }
}
