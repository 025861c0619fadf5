import Testing
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting

/// What a match is counted to be is the number of its rows, whether a count goes from node to node or over all of them.
@Suite struct CountPropertyTests {
  /// What is matched, and one thing of each match.
  private static let matches = [
    ("(a)-[r]->(b)", "id(r)"), ("(a:BusinessProcess)-[r:Access]-(b)", "id(r)"),
    ("(a)-[:Serving]->(b)<-[:Access]-(c)", "id(b)"), ("(a)<-[:Assignment]-(b)-[:Serving]->(c)", "id(b)"),
    ("(a)-[:Access]-(b)-[:Serving|Flow]-(c)", "id(b)"),
    ("(a)-[:Assignment]->(b:BusinessProcess)-[:Access]->(c)-[:Association]-(d)", "id(b)"),
    ("(a)<-[:Serving]-(b), (a)-[:Access]->(c), (a)-[:Association]-(d)", "id(a)"),
    (
      "(a:BusinessProcess|ApplicationComponent|Node)-[:Flow|Triggering]-(b:BusinessProcess|Node)-[:Access]->(c)",
      "id(b)"
    ),
    ("(a)-[:Association]-(b)", "id(a)"),
  ]

  @Test func aCountIsTheNumberOfRows() throws {
    var found = 0
    var met: Set<String> = []
    for index in 0..<PropertyRun.cases / 2 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      let graph = PropertyRun.anyModel(SeededRandom(seed: seed)).graph()
      let model = ModelGraph(graph, .archimate, reified: ModelGraph.relationshipEnds(of: graph))
      for (match, value) in Self.matches {
        let rows = try PatternRun("MATCH \(match) RETURN \(value)", on: model).rows.count
        found += rows
        if rows > 0 { met.insert(match) }
        for gain in [0, 1, 16, Int.max] {
          var limits = Limits()
          limits.sweepGain = gain
          let count = try PatternRun("MATCH \(match) RETURN count(*)", on: model, limits: limits).rows
          #expect(count == ["\(Datum.integer(Int64(rows)))"], "VRAAG_SEED=\(seed) \(match) \(gain)")
        }
      }
    }
    let unmet = Self.matches.map(\.0).filter { !met.contains($0) }
    #expect(found > PropertyRun.cases / 2 && unmet.isEmpty, "matches that are never found prove nothing: \(unmet)")
  }
}
