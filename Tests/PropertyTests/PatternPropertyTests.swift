import Testing
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagPlan
import VraagTesting

/// Two ways to answer a pattern that know nothing of each other agree: one that follows edges, and one that tries all.
@Suite struct PatternPropertyTests {
  @Test func theEngineAnswersEveryPatternAsTheReferenceDoes() {
    var failures = 0
    var rows = 0
    for index in 0..<PropertyRun.cases * 4 where failures < 3 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      var generator = PatternGenerator(SeededRandom(seed: seed))
      let graph = generator.graph()
      let text = generator.statement()
      do {
        let (found, wanted) = (try engine(text, graph), try reference(text, graph))
        rows += wanted.count
        if found == wanted { continue }
        Issue.record("VRAAG_SEED=\(seed)\n\(text)\nengine:    \(found)\nreference: \(wanted)\n\(graph)")
      } catch {
        Issue.record("VRAAG_SEED=\(seed)\n\(text)\n\(error)")
      }
      failures += 1
    }
    #expect(rows > PropertyRun.cases, "patterns that find nothing prove nothing")
  }

  /// One question asked in two ways that run differently: both ends at once, and every walk there is.
  @Test func theShortestWalkIsTheShortestOfAllWalks() throws {
    for index in 0..<PropertyRun.cases {
      var generator = PatternGenerator(SeededRandom(seed: PropertyRun.firstSeed &+ UInt64(index)))
      let graph = generator.graph()
      for arrow in ["-[:T*]->", "<-[*..3]-", "-[:T|U*..4]-"] {
        let inner = arrow.replacing("[", with: "[r")
        let shortest = try engine("MATCH p = shortestPath((a)\(arrow)(b)) RETURN a, b, length(p)", graph)
        let all = try engine("MATCH (a)\(inner)(b) RETURN a, b, min(size(r))", graph)
        #expect(shortest == all, "VRAAG_SEED=\(PropertyRun.firstSeed &+ UInt64(index)) \(arrow) \(graph)")
        let every = try engine("MATCH p = allShortestPaths((a)\(arrow)(b)) RETURN DISTINCT a, b, length(p)", graph)
        #expect(every == all, "VRAAG_SEED=\(PropertyRun.firstSeed &+ UInt64(index)) \(arrow) \(graph)")
      }
    }
  }

  /// Rows that are counted without being made, and ends that are reached once, beside rows that are made one by one.
  @Test func whatIsCountedIsAsManyAsTheRowsAre() throws {
    for index in 0..<PropertyRun.cases {
      var generator = PatternGenerator(SeededRandom(seed: PropertyRun.firstSeed &+ UInt64(index)))
      let graph = generator.graph()
      for match in [
        "MATCH (a:A)-[:T]->(b)-[:U]->(c)", "MATCH (a)-[:T]->(b)<-[:U]-(c {n: 1})", "MATCH (a)-[:T]-(b)-[:U]-(c)",
        "MATCH (a)-[:T]->(b)-[:T]->(c)", "MATCH (a)-[r:T]->(b), (b)-[:U]->(c) WHERE r.n = b.n",
      ] {
        let rows = try engine(match + " RETURN 1 AS x", graph)
        #expect(try engine(match + " RETURN count(*)", graph) == ["\(rows.count)"], "\(match) \(graph)")
      }
      let ends = try engine("MATCH (a)-[r:T*0..]->(b) RETURN DISTINCT a, b, 1 AS x, size(r) >= 0 AS y", graph)
      let reached = try engine("MATCH (a)-[:T*0..]->(b) RETURN DISTINCT a, b, 1 AS x, true AS y", graph)
      #expect(reached == ends, "\(graph)")
      // Whichever way relationships point, back to where they began too; the end is one place or is known.
      for hops in [":T*", "*..3", ":T|U*0..2", "*1..2", "*..1"] {
        for end in ["(b)", "(a)"] {
          let given = end == "(a)" ? "a" : "a, b"
          let ends = try engine("MATCH (a)-[r\(hops)]-\(end) RETURN DISTINCT \(given), size(r) >= 0 AS y", graph)
          let reached = try engine("MATCH (a)-[\(hops)]-\(end) RETURN DISTINCT \(given), true AS y", graph)
          #expect(reached == ends, "VRAAG_SEED=\(PropertyRun.firstSeed &+ UInt64(index)) \(hops) \(end) \(graph)")
        }
      }
    }
  }

  private func reference(_ text: String, _ graph: ReferencePatterns.Graph) throws -> [String] {
    try ReferencePatterns(graph).rows(of: try PatternRun.statement(text)).map { $0.map(written).joined(separator: " ") }
      .sorted()
  }

  private func engine(_ text: String, _ graph: ReferencePatterns.Graph) throws -> [String] {
    let loaded = LoadedGraph(
      nodes: graph.nodes.map { LoadedGraph.Node(labels: $0.labels, properties: properties($0.properties)) },
      relationships: graph.relationships.map {
        LoadedGraph.Relationship(
          type: $0.type, source: UInt32($0.source), target: UInt32($0.target), properties: properties($0.properties))
      })
    return try PatternRun(text, on: loaded).rows(written).sorted()
  }

  private func properties(_ values: [String: ReferencePatterns.Value]) -> [(key: String, value: Datum)] {
    values.sorted { $0.key < $1.key }.map { entry in
      switch entry.value {
      case .integer(let number): (entry.key, .integer(Int64(number)))
      case .string(let text): (entry.key, .string(text))
      default: (entry.key, .null)
      }
    }
  }

  private func written(_ value: ReferencePatterns.Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .list(let members): "[" + members.map(written).joined(separator: ", ") + "]"
    case .node(let node): "(\(node))"
    case .relationship(let relationship): "-\(relationship)-"
    }
  }

  private func written(_ value: Datum) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .list(let members): "[" + members.map(written).joined(separator: ", ") + "]"
    case .node(let node): "(\(node))"
    case .relationship(let relationship): "-\(relationship)-"
    case .float, .map, .path, .date: "a value that the reference does not have"
    }
  }
}
