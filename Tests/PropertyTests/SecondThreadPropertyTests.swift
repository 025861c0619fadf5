import Synchronization
import Testing
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting

/// Patterns whose scans two threads share from the first node on have the rows, their order and the work of one thread.
@Suite struct SecondThreadPropertyTests {
  /// None is sorted: what one thread finds first comes first.
  private static let patterns = [
    "MATCH (a)-[r]->(b) RETURN id(a), id(r), id(b)", "MATCH (a)-->(b)-->(c) RETURN id(a), id(b), id(c)",
    "MATCH (a)-[r]-(b)-[s]-(c) RETURN id(a), id(c)", "MATCH (a)-->(b)-->(c)-->(a) RETURN id(a), id(b)",
    "MATCH (a)-->(b)-->(c) RETURN id(b) LIMIT 3", "MATCH (a)-->(b) WITH a, b SKIP 2 LIMIT 5 RETURN id(a), id(b)",
    "MATCH (a)-->(b)<--(c) WITH DISTINCT a, c RETURN id(a), id(c)", "MATCH (a)-->(b) RETURN id(a), count(DISTINCT b)",
    "MATCH (a)-->(b) RETURN a.Status, count(*), collect(id(b))",
  ]

  /// How many pieces second threads have taken.
  private final class Witness: Sendable {
    let taken = Mutex(0)
  }

  @Test func twoThreadsFindWhatOneFinds() throws {
    var rowCount = 0
    var shared: Set<String> = []
    for index in 0..<PropertyRun.cases / 2 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      let graph = PropertyRun.anyModel(SeededRandom(seed: seed)).graph()
      let model = ModelGraph(graph, .archimate, reified: ModelGraph.relationshipEnds(of: graph))
      for text in Self.patterns {
        let alone = try answer(text, model, .never)
        rowCount += alone.rows.count
        for mostBatches in [1, 2, 100] {
          let witness = Witness()
          let together = try answer(text, model, eager(mostBatches, witness))
          if witness.taken.withLock({ $0 > 0 }) { shared.insert(text) }
          #expect(together.rows == alone.rows, "VRAAG_SEED=\(seed) \(text) \(mostBatches)")
          // A search that ends early ends where it stands, on either thread.
          if !text.contains("LIMIT") {
            #expect(together.work == alone.work, "VRAAG_SEED=\(seed) \(text) \(mostBatches)")
          }
        }
      }
    }
    #expect(rowCount > PropertyRun.cases, "patterns that find nothing prove nothing")
    let unshared = Self.patterns.filter { !shared.contains($0) }
    #expect(unshared.isEmpty, "what is never shared proves nothing")
  }

  /// Shared as soon as one node was looked at.
  private func eager(_ mostBatches: Int, _ witness: Witness) -> SecondThread {
    var second = SecondThread()
    (second.edgesAlone, second.edgesLeft, second.stretch) = (0, 0, 1)
    (second.smallestPiece, second.mostBatches) = (1, mostBatches)
    second.whenTaken = { witness.taken.withLock { $0 += 1 } }
    return second
  }

  private func answer(_ text: String, _ graph: ModelGraph, _ second: SecondThread) throws -> PatternRun {
    var limits = Limits()
    limits.secondThread = second
    return try PatternRun(text, on: graph, limits: limits)
  }
}
