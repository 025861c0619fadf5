import Testing
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// Walks that follow the path languages of the rules, of which some cannot be put together in any order within the
/// restrictions: the engine says of each what the fixpoint says.
@Suite struct DerivationOrderTests {
  @Test(
    "What cannot be put together in any order does not follow",
    arguments: [
      "plateau composition node assignment material realization material",
      "grouping realization businessActor assignment workPackage realization deliverable",
      "grouping realization location composition workPackage access deliverable",
      "grouping realization businessActor assignment workPackage triggering workPackage",
      "grouping triggering location aggregation deliverable realization plateau",
    ])
  func whatCannotBePutTogetherDoesNotFollow(_ walk: String) throws {
    let chain = try Chain(walk)
    for kind in Set(chain.kinds) {
      #expect(try chain.complaint(about: kind, .certain) == nil)
      #expect(
        try chain.model.graph().leads("e0", kind, "e\(chain.kinds.count)", .certain) == false, "\(kind) of \(walk)")
    }
  }

  @Test("A longer way that can be put together is found and told where the shortest cannot")
  func aLongerWayIsTold() throws {
    let short = try Chain("plateau composition node assignment material realization material")
    var model = short.model
    model.concepts.append(TestModel.Concept(id: "l", label: Label(.location)))
    for (id, kind, source, target) in [
      ("a", RelationshipKind.composition, "e0", "l"), ("b", .composition, "l", "m"), ("c", .composition, "m", "e2"),
    ] {
      var relationship = TestModel.Concept(id: id, label: Label(kind))
      relationship.ends = (source, target)
      model.concepts.append(relationship)
    }
    model.concepts.append(TestModel.Concept(id: "m", label: Label(.location)))
    let graph = model.graph()
    #expect(try graph.leads("e0", .realization, "e3", .certain))
    var executor = Executor(graph)
    let witness = try #require(
      try executor.witness(
        from: graph.concept("e0"), to: graph.concept("e3"),
        by: DerivedLink(Relation(outgoing: KindSet(RelationshipKind.realization)))))
    #expect(witness.relationships.count == 4)
    #expect(witness.fact.kind == .realization)
  }

  @Test(arguments: [Certainty.certain, .possible])
  func chainsBetweenDomainsAreWhatTheFixpointSays(_ certainty: Certainty) throws {
    for seed in RunSeed.first..<RunSeed.first + 1000 {
      var random = SeededRandom(seed: seed)
      let chain = Chain(&random)
      for kind in Set(chain.kinds) {
        if let complaint = try chain.complaint(about: kind, certainty) {
          Issue.record("VRAAG_SEED=\(seed) \(complaint)\n\(chain.model)")
          return
        }
      }
    }
  }
}

/// Elements in a row, each joined to the next.
private struct Chain {
  private(set) var kinds: [RelationshipKind] = []
  private(set) var model = TestModel()

  private static let elements = ElementType.allCases.filter { $0.aspect != .connector }
  private static let structural: [RelationshipKind] = [.composition, .aggregation, .assignment, .realization]

  /// `grouping realization businessActor`: all along.
  init(_ text: String) throws {
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      if index % 2 == 0 {
        let type = try #require(ElementType.allCases.first { "\($0)" == word })
        append(type)
      } else {
        kinds.append(try #require(RelationshipKind.allCases.first { "\($0)" == word }))
      }
    }
    for index in kinds.indices { join(index, isAlong: true) }
  }

  /// Through three domains, or from a Grouping or a Plateau into another domain, or to one.
  init(_ random: inout SeededRandom) {
    let wantsThree = random.chance(40)
    while true {
      self = Chain(of: random.number(3...5), &random)
      let types = model.concepts.compactMap(\.label.elementType)
      guard kinds.count == types.count - 1 else { continue }
      let ends = [types[0], types[types.count - 1]]
      let fits =
        wantsThree
        ? Set(types.map(\.derivationDomain)).count > 2
        : ends[0].derivationDomain != ends[1].derivationDomain
          && ends.contains { $0 == .grouping || $0 == .plateau }
      if fits { return }
    }
  }

  /// Shorter where nothing goes on; structural relationships around one of another kind, or alone.
  private init(of length: Int, _ random: inout SeededRandom) {
    let middle = random.chance(40) ? length : random.number(0...length - 1)
    let other = random.pick([RelationshipKind.serving, .access, .influence, .triggering, .flow, .association])
    append(
      random.chance(60)
        ? random.pick([.grouping, .plateau, .workPackage, .goal, .capability]) : random.pick(Self.elements))
    var joints: [Bool] = []
    for index in 0..<length {
      let isAlong = index <= middle || other == .triggering
      let kind = index == middle ? other : random.pick(Self.structural)
      guard let here = model.concepts.last?.label else { return }
      let next = Self.elements.filter { type in
        guard let of = kind.type else { return false }
        let there = Label(type)
        return AllowedRelationships.allows(of, from: isAlong ? here : there, to: isAlong ? there : here)
      }
      if next.isEmpty { break }
      kinds.append(kind)
      joints.append(isAlong)
      append(random.chance(25) && next.contains(.grouping) ? .grouping : random.pick(next))
    }
    for (index, isAlong) in joints.enumerated() { join(index, isAlong: isAlong) }
  }

  private mutating func append(_ type: ElementType) {
    model.concepts.append(TestModel.Concept(id: "e\(model.concepts.count)", label: Label(type)))
  }

  private mutating func join(_ index: Int, isAlong: Bool) {
    var relationship = TestModel.Concept(id: "r\(index)", label: Label(kinds[index]))
    relationship.ends = isAlong ? ("e\(index)", "e\(index + 1)") : ("e\(index + 1)", "e\(index)")
    model.concepts.append(relationship)
  }

  /// How engine and fixpoint differ on whether the whole is a relationship of a kind, if they do.
  func complaint(about kind: RelationshipKind, _ certainty: Certainty) throws -> String? {
    let graph = model.graph()
    let fixpoint = try DerivationFixpoint(ReferenceModel(graph))
    for (source, target) in [("e0", "e\(kinds.count)"), ("e\(kinds.count)", "e0")] {
      let fact = fixpoint.fact(kind, from: graph.concept(source).index, to: graph.concept(target).index)
      let expected = fact.map { certainty == .possible || !$0.isPotential } ?? false
      let found = try graph.leads(source, kind, target, certainty)
      if found != expected { return "\(kind) from \(source) to \(target): found \(found), follows \(expected)" }
    }
    return nil
  }
}

extension Graph {
  fileprivate func concept(_ id: String) -> ConceptID {
    (0..<conceptCount).lazy.map { ConceptID($0) }.first { self.id(of: $0) == id } ?? ConceptID(0)
  }

  fileprivate func leads(
    _ source: String, _ kind: RelationshipKind, _ target: String, _ certainty: Certainty
  ) throws -> Bool {
    var executor = Executor(self)
    let link = DerivedLink(Relation(outgoing: KindSet(kind)), certainty: certainty)
    let related = Related(
      subjects: .identified(source), link: .derived(link), objects: .identified(target), quantifier: .some)
    return try executor.count(.related(related)) == 1
  }
}
