import Testing
import VraagAnalysis
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// Patterns whose scans two threads share from the first node on have the rows, their order and the work of one thread.
@Suite struct SecondThreadPropertyTests {
  /// None is sorted: what one thread finds first comes first.
  private static let patterns = [
    "MATCH (a)-[r]->(b) RETURN id(a), id(r), id(b)", "MATCH (a)-->(b)-->(c) RETURN id(a), id(b), id(c)",
    "MATCH (a)-[r]-(b)-[s]-(c) RETURN id(a), id(c)", "MATCH (a)-->(b)-->(c)-->(a) RETURN id(a), id(b)",
    "MATCH (a)-->(b)-->(c) RETURN id(b) LIMIT 3", "MATCH (a)-->(b) WITH a, b SKIP 2 LIMIT 5 RETURN id(a), id(b)",
    "MATCH (a)-->(b)<--(c) WITH DISTINCT a, c RETURN id(a), id(c)", "MATCH (a)-->(b) RETURN id(a), count(DISTINCT b)",
    "MATCH (a)-->(b) RETURN a.Status, count(*), collect(id(b))", "MATCH (a)-->(b)-->(c)<--(d) RETURN count(*)",
    "MATCH (a)-[:Serving]->(b)<-[:Access]-(c) RETURN count(*)",
    "MATCH (a)-[:Access]->(b)<-[:Serving]-(c) RETURN count(*)",
    "MATCH (a)-[:Assignment|Aggregation]->(b)-[:Serving|Flow]->(c)<-[:Access]-(d) RETURN count(*)",
    "MATCH (a)-->(b) WHERE EXISTS { (b)-->(c)-->(d) } RETURN id(a), id(b)",
  ]

  @Test func twoThreadsFindWhatOneFinds() throws {
    var rowCount = 0
    for index in 0..<PropertyRun.cases / 2 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      let graph = PropertyRun.anyModel(SeededRandom(seed: seed)).graph()
      let model = ModelGraph(graph, .archimate, reified: ModelGraph.relationshipEnds(of: graph))
      for text in Self.patterns {
        let alone = try answer(text, model, .never)
        rowCount += alone.rows.count
        for mostBatches in [1, 2, 100] {
          let shared = try answer(text, model, eager(mostBatches))
          #expect(shared.rows == alone.rows, "VRAAG_SEED=\(seed) \(text) \(mostBatches)")
          // A search that ends early ends where it stands, on either thread.
          if !text.contains("LIMIT") {
            #expect(shared.work == alone.work, "VRAAG_SEED=\(seed) \(text) \(mostBatches)")
          }
        }
      }
    }
    #expect(rowCount > PropertyRun.cases, "patterns that find nothing prove nothing")
  }

  /// Shared as soon as one node was looked at.
  private func eager(_ mostBatches: Int) -> SecondThread {
    var second = SecondThread()
    (second.edgesAlone, second.edgesLeft, second.stretch) = (0, 0, 1)
    (second.smallestPiece, second.mostBatches) = (1, mostBatches)
    second.awaitsCompanion = true
    return second
  }

  private func answer(_ text: String, _ graph: ModelGraph, _ second: SecondThread) throws -> (
    rows: [String], work: Work
  ) {
    let statement = try #require(PatternParser.parse(text, range: TextRange(0, text.utf8.count)).statement)
    let plan = try #require(PatternAnalyzer.analyze(statement, of: text, for: graph).plan)
    var limits = Limits()
    limits.secondThread = second
    var executor = PatternExecutor(graph, limits: limits)
    let table = try executor.run(plan, parameters: [])
    let rows = (0..<table.rowCount).map { row in table.columns.map { "\($0[row])" }.joined(separator: " ") }
    return (rows, executor.work)
  }
}
