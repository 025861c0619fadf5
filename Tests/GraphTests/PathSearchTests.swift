import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

/// Shortest paths: how many, in which order, and what stops them.
@Suite struct PathSearchTests {
  /// A ladder of `rungs` pairs of elements, each pair joined to both of the next: two to the power of `rungs` paths.
  static func ladder(_ rungs: Int) -> Graph {
    var lines = ["BusinessProcess s \"s\"", "BusinessProcess t \"t\""]
    for rung in 0..<rungs { lines += ["BusinessProcess a\(rung) \"a\"", "BusinessProcess b\(rung) \"b\""] }
    func add(_ from: String, _ to: String) { lines.append("\(from)\(to) triggering \(from) \(to)") }
    for side in ["a", "b"] {
      add("s", "\(side)0")
      add("\(side)\(rungs - 1)", "t")
      for rung in 1..<rungs {
        add("a\(rung - 1)", "\(side)\(rung)")
        add("b\(rung - 1)", "\(side)\(rung)")
      }
    }
    return SmallGraph.graph(lines.joined(separator: "\n"))
  }

  struct Stopped: Error {}

  static func search(
    _ graph: Graph, from: String = "s", to: String = "t", limit: Int? = nil,
    _ relation: Relation = .either(.relationships)
  ) -> PathSearch {
    let step = Step(outgoing: relation.outgoing.rawValue, incoming: relation.incoming.rawValue)
    let hops = Hops(graph, [step], firstKind: Label(RelationshipKind.composition).rawValue)
    var edges = 0
    let ends = [from, to].map { id in graph.concept(withID: id).map { [$0.rawValue] } ?? [] }
    return PathSearch(in: graph, by: hops, from: ends[0], to: ends[1], limit: limit, edges: &edges) {
      () throws(Never) in
    }
  }

  static func ids(_ search: PathSearch, _ count: Int, in graph: Graph) -> [String] {
    let list = search.paths(count, in: graph) { () throws(Never) in }
    return (0..<list.count).map { list[$0].map { graph.id(of: ConceptID($0)) }.joined(separator: " ") }
  }

  @Test func pathsAreCountedWithoutBeingMadeAndTheFirstOnesComeInOrder() {
    let graph = Self.ladder(40)
    let search = Self.search(graph)
    #expect(search.length == 41)
    #expect(search.count { () throws(Never) in } == 1 << 40)
    let first = Self.ids(search, 2, in: graph)
    #expect(first[0].hasSuffix("a38 a38a39 a39 a39t t"))
    #expect(first[1].hasSuffix("a38 a38b39 b39 b39t t"))
    #expect(first[0].hasPrefix("s sa0 a0 a0a1 a1"))
  }

  @Test func aNumberOfPathsThatIsTooLargeForANumberIsTheLargest() {
    #expect(Self.search(Self.ladder(70)).count { () throws(Never) in } == Int.max)
  }

  @Test func aLimitIsKeptToTheStep() {
    let graph = Self.ladder(5)
    #expect(Self.search(graph, limit: 6).length == 6)
    #expect(Self.search(graph, limit: 5).length == nil)
    #expect(Self.search(graph, limit: 5).starts.isEmpty)
  }

  @Test func stepsGoInTheirDirectionOnly() {
    let graph = Self.ladder(3)
    #expect(Self.search(graph, Relation(outgoing: .relationships)).length == 4)
    #expect(Self.search(graph, Relation(incoming: .relationships)).length == nil)
    #expect(Self.search(graph, from: "t", to: "s", Relation(incoming: .relationships)).length == 4)
  }

  @Test func makingPathsCanBeStopped() {
    let graph = Self.ladder(40)
    let search = Self.search(graph)
    var asked = 0
    #expect(throws: Stopped.self) {
      _ = try search.paths(Int.max, in: graph) { () throws(Stopped) in
        asked += 1
        if asked > 3 { throw Stopped() }
      }
    }
  }

  @Test func parallelRelationshipsAreSeveralPathsAndOneThatBeginsWhereItEndsIsNone() {
    let graph = SmallGraph.graph(
      """
      BusinessProcess s "s"
      BusinessProcess t "t"
      y flow s t
      x flow s t
      z triggering s t
      l flow s s
      """)
    #expect(Self.ids(Self.search(graph), 9, in: graph) == ["s z t", "s y t", "s x t"])
  }

  @Test func aRelationshipAtWhichOthersEndLiesBetweenItsEnds() {
    let graph = SmallGraph.graph(
      """
      BusinessProcess p "p"
      BusinessObject d "d"
      Constraint c "c"
      r accessRead p d
      n association c r
      m association r r
      """)
    #expect(Self.ids(Self.search(graph, from: "c", to: "d"), 9, in: graph) == ["c n r r d"])
    #expect(Self.ids(Self.search(graph, from: "p", to: "c"), 9, in: graph) == ["p r r n c"])
    // Half of a step goes as the whole does.
    let forward = Relation(outgoing: .relationships)
    #expect(Self.search(graph, from: "c", to: "p", forward).length == nil)
    #expect(Self.ids(Self.search(graph, from: "c", to: "d", forward), 9, in: graph) == ["c n r r d"])
  }
}
