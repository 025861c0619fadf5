import Testing
import VraagEngine
import VraagGraph
import VraagText

@testable import Vraag

/// Patterns that write, clause by clause, on a property graph.
@Suite struct WritingTests {
  /// A session on a graph that statements make.
  private func session(_ statements: String...) throws -> Session {
    var session = Session(Sample.graph)
    session.loadedGraph = LoadedGraph(nodes: [], relationships: [])
    for statement in statements {
      let answer = try session.run(statement)
      #expect(!answer.hasErrors, "\(statement): \(answer.diagnostics)")
    }
    return session
  }

  /// The rows that a statement answers, written plainly; or the code of what is wrong.
  private func rows(_ text: String, _ session: inout Session) throws -> [String] {
    let answer = try session.run(text)
    if let error = answer.diagnostics.first { return [error.code] }
    return answer.text(as: .csv).split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func rows(_ text: String, after statements: String...) throws -> [String] {
    var session = try session()
    for statement in statements {
      let answer = try session.run(statement)
      #expect(!answer.hasErrors, "\(statement): \(answer.diagnostics)")
    }
    return try rows(text, &session)
  }

  // MARK: CREATE

  @Test func whatIsDrawnIsMadeOnceForEachRow() throws {
    #expect(try rows("UNWIND [1, 2] AS x CREATE (n:A {x: x}) RETURN n.x") == ["1", "2"])
    #expect(
      try rows(
        "MATCH p = (a)-[:T]->(b)<-[:U]-(c) RETURN a.n, b.n, c.n, length(p)",
        after: "CREATE (:A {n: 1})-[:T]->({n: 2})<-[:U]-({n: 3})") == ["1,2,3,2"])
    #expect(try rows("MATCH (n) RETURN n.b IS NULL, keys(n)", after: "CREATE ({a: 1, b: null})") == ["true,['a']"])
    #expect(try rows("CREATE p = (a:A)-[:T]->(b:B) RETURN length(p), labels(nodes(p)[1])") == ["1,['B']"])
    #expect(try rows("CREATE (a {x: 1})-[:T]->(b {y: a.x}) RETURN b.y") == ["1"])
  }

  @Test func whatIsThereIsNotMadeAgain() throws {
    let made = "CREATE (:A)-[:T]->(:B)"
    #expect(try rows("MATCH (a:A) CREATE (a)", after: made) == ["pattern-variable-bound"])
    #expect(try rows("MATCH (a:A) CREATE (a {x: 1})-[:T]->()", after: made) == ["pattern-variable-bound"])
    #expect(try rows("MATCH (a)-[r]->(b) CREATE (a)-[r]->(b)", after: made) == ["pattern-variable-bound"])
    #expect(try rows("CREATE (a) CREATE (a:B)", after: made) == ["pattern-variable-bound"])
    #expect(try rows("CREATE (n {x: missing})") == ["pattern-variable-undefined"])
    #expect(try rows("MATCH (a:A) CREATE (a)-[:U]->(c:C) RETURN labels(c)", after: made) == ["['C']"])
  }

  @Test func aRelationshipHasOneDirectionAndOneType() throws {
    #expect(try rows("CREATE ()-[:T]-()") == ["pattern-create-direction"])
    #expect(try rows("CREATE ()<-[:T]->()") == ["pattern-create-direction"])
    #expect(try rows("CREATE ()-->()") == ["pattern-create-type"])
    #expect(try rows("CREATE ()-[:A|B]->()") == ["pattern-create-type"])
    #expect(try rows("CREATE ()-[:T*2]->()") == ["pattern-create-hops"])
    #expect(try rows("CREATE (n:A|B)") == ["pattern-made-vague"])
    #expect(try rows("OPTIONAL MATCH (a) CREATE (a)-[:T]->()") == ["pattern-value-end-missing"])
  }

  @Test func aParameterGivesProperties() throws {
    var session = try session()
    session.parameters = ["p": #"{"x": 1, "y": null}"#]
    #expect(try rows("CREATE (n $p) RETURN properties(n)", &session) == ["{x: 1}"])
    #expect(try rows("MERGE (n $p)", &session) == ["pattern-parameter-misplaced"])
    #expect(try rows("MATCH (n $p) RETURN n", &session) == ["pattern-parameter-misplaced"])
  }

  // MARK: MERGE

  @Test func whatIsThereIsFoundAndElseMade() throws {
    let made = "CREATE (:A {n: 1}), (:A {n: 2})"
    #expect(try rows("MERGE (a:A) RETURN a.n ORDER BY a.n", after: made) == ["1", "2"])
    #expect(try rows("MERGE (a:A {n: 3}) RETURN a.n", after: made) == ["3"])
    #expect(
      try rows(
        "UNWIND [1, 3, 3] AS n MERGE (a:A {n: n}) ON CREATE SET a.c = 1 ON MATCH SET a.m = 1 RETURN n, a.c, a.m",
        after: made) == ["1,,1", "3,1,1", "3,1,1"])
    #expect(try rows("MATCH (a:A) MERGE (a)-[:T]->(b:B) RETURN count(DISTINCT b)", after: made) == ["2"])
  }

  @Test func aMergeEitherWayIsMadeFromLeftToRight() throws {
    let made = "CREATE (:A)-[:T {n: 1}]->(:B)"
    #expect(try rows("MATCH (a:A), (b:B) MERGE (b)-[r:T]-(a) RETURN r.n", after: made) == ["1"])
    #expect(
      try rows("MATCH (a:A), (b:B) MERGE (b)-[r:U]-(a) RETURN labels(startNode(r))", after: made) == ["['B']"])
    #expect(try rows("MATCH (a:A) MERGE (a)", after: made) == ["pattern-variable-bound"])
    #expect(try rows("MERGE ({n: null})", after: made) == ["pattern-merge-null"])
    #expect(try rows("UNWIND [1, null] AS x MERGE ({n: x})", after: made) == ["pattern-value-merge-null"])
  }

  @Test func aMergeDoesNotFindWhatIsDeleted() throws {
    let made = "CREATE (:A {n: 1})"
    #expect(try rows("MATCH (a:A) DELETE a MERGE (b:A) RETURN b.n IS NULL", after: made) == ["true"])
    #expect(try rows("MATCH (a:A) MERGE (b:A) RETURN b.n", after: made) == ["1"])
  }

  // MARK: SET and REMOVE

  @Test func propertiesAndLabelsAreSet() throws {
    let made = "CREATE (:A {n: 1, s: 'x'})"
    func after(_ clause: String) throws -> [String] {
      try rows("MATCH (a:A) \(clause) RETURN properties(a), labels(a)", after: made)
    }
    #expect(try after("SET a.n = a.n + 1") == ["\"{n: 2, s: 'x'}\",['A']"])
    #expect(try after("SET (a).n = 3, a:B:C") == ["\"{n: 3, s: 'x'}\",\"['A', 'B', 'C']\""])
    #expect(try after("SET a = {t: 1}") == ["{t: 1},['A']"])
    #expect(try after("SET a += {t: 1, n: null}") == ["\"{s: 'x', t: 1}\",['A']"])
    #expect(try after("SET a.n = null") == ["{s: 'x'},['A']"])
    #expect(try after("SET a.n = [1] + a.n") == ["\"{n: [1, 1], s: 'x'}\",['A']"])
    #expect(try after("REMOVE a.s, a:A") == ["{n: 1},[]"])
    #expect(try after("CREATE (b:B) SET b = a REMOVE b.n SET a.s = b.s + 'y'") == ["\"{n: 1, s: 'xy'}\",['A']"])
  }

  @Test func whatIsNothingIsNotChangedAndWhatNoPropertyHoldsIsRefused() throws {
    let made = "CREATE (:A {n: 1})-[:T]->(:B)"
    #expect(try rows("OPTIONAL MATCH (x:X) SET x.n = 1, x:Y REMOVE x.m RETURN x IS NULL", after: made) == ["true"])
    #expect(try rows("MATCH (a:A) SET a.x = {b: 1}", after: made) == ["pattern-value-unstorable"])
    #expect(try rows("MATCH (a:A) SET a.x = [a]", after: made) == ["pattern-value-unstorable"])
    #expect(try rows("MATCH ()-[r]->() SET r:X", after: made) == ["pattern-type-wrong"])
    #expect(try rows("WITH 1 AS x SET x.n = 1", after: made) == ["pattern-type-wrong"])
    #expect(try rows("MATCH (a:A) SET b.n = 1", after: made) == ["pattern-variable-undefined"])
  }

  // MARK: DELETE

  @Test func whatIsDeletedIsGone() throws {
    let made = "CREATE (:A {n: 1})-[:T]->(:B)-[:U]->(:C)"
    func left(after clause: String) throws -> [String] {
      try rows("OPTIONAL MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n), count(r)", after: made, clause)
    }
    #expect(try left(after: "MATCH ()-[r]-() DELETE r") == ["3,0"])
    #expect(try left(after: "MATCH (b:B) DETACH DELETE b") == ["2,0"])
    #expect(try left(after: "MATCH (a:A)-[r]-(b) DELETE a, r") == ["2,1"])
    #expect(try left(after: "MATCH p = ()-[]->()-[]->() DELETE p") == ["0,0"])
    #expect(try left(after: "MATCH (n) WITH collect(n) AS all DETACH DELETE all[0]") == ["2,1"])
    #expect(try left(after: "OPTIONAL MATCH (x:X) DELETE x") == ["3,2"])
  }

  @Test func whatMayNotBeDeletedStays() throws {
    let made = "CREATE (:A {n: 1})-[:T]->(:B)"
    #expect(try rows("MATCH (a:A) DELETE a", after: made) == ["pattern-value-connected"])
    #expect(try rows("MATCH (a:A) DELETE a:A", after: made) == ["pattern-delete-labels"])
    #expect(try rows("MATCH (a:A) DELETE 1 + 1", after: made) == ["pattern-type-wrong"])
    #expect(try rows("MATCH (a:A) DETACH DELETE a RETURN a.n", after: made) == ["pattern-value-deleted"])
    #expect(try rows("MATCH (a:A) DETACH DELETE a RETURN a", after: made) == ["pattern-value-deleted"])
    #expect(try rows("MATCH (a:A) DETACH DELETE a SET a.n = 1", after: made) == ["pattern-value-deleted"])
    #expect(try rows("MATCH ()-[r]->() DELETE r RETURN type(r)", after: made) == ["T"])
  }

  // MARK: Order

  @Test func aClauseSeesWhatWasWrittenBeforeItAndNothingOfWhatComes() throws {
    #expect(
      try rows("MATCH (n) RETURN count(n)", after: "CREATE ()", "MATCH (n) CREATE ()", "MATCH (n) CREATE ()") == ["4"])
    #expect(try rows("CREATE (a:A {n: 1}) WITH a MATCH (b:A) RETURN b.n") == ["1"])
    #expect(try rows("MATCH (n:A) CREATE (:A) WITH n MATCH (m:A) RETURN count(m)", after: "CREATE (:A)") == ["2"])
    #expect(try rows("CREATE (a:A) MATCH (b) RETURN b") == ["pattern-with-missing"])
    #expect(try rows("CREATE (a:A) UNWIND [1] AS x RETURN x") == ["pattern-with-missing"])
    #expect(try rows("MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n") == ["pattern-write-in-subquery"])
    #expect(try rows("UNWIND [1, 2, 3] AS x CREATE (n:A) RETURN x LIMIT 0") == [])
    #expect(
      try rows("MATCH (n) RETURN count(n)", after: "UNWIND [1, 2, 3] AS x CREATE (n:A) RETURN x LIMIT 0") == ["3"])
    #expect(try rows("CREATE (:A) RETURN 1 AS x UNION ALL MATCH (a:A) RETURN 2 AS x") == ["1", "2"])
    #expect(try rows("CREATE (a:A) WITH a") == ["pattern-return-missing"])
  }

  // MARK: Whole or not at all

  @Test func whatFailsHalfwayLeavesNothing() throws {
    var session = try session("CREATE (:A {n: 1})")
    let bounds = Bounds()
    #expect(
      try rows("UNWIND [2, 1, 0] AS x MATCH (a:A) SET a.n = x CREATE (:B {n: 1 / x})", &session) == [
        "pattern-value-division"
      ])
    #expect(throws: Failure.self) {
      try session.run("UNWIND [1, 2, 3] AS x CREATE (:B) RETURN x", within: Bounds(maximumRows: 2))
    }
    bounds.stop.interrupt()
    #expect(throws: Failure.self) { try session.run("UNWIND range(1, 5000) AS x CREATE (:B)", within: bounds) }
    #expect(try rows("MATCH (n) RETURN labels(n)[0], n.n", &session) == ["A,1"])
  }

  @Test func askingOnlyDoesNotWrite() throws {
    let session = try session()
    #expect(try session.answer("CREATE (:A)").diagnostics.map(\.code) == [Diagnostic.notRunCode])
    #expect(try session.answer("CREATE (a").diagnostics.map(\.code) == ["pattern-unexpected"])
    let explanation = try session.explain("MATCH (a:A) CREATE (a)-[:T]->(b:B)")
    #expect(!explanation.changesSession && !explanation.hasErrors)
    #expect(explanation.plan.contains("make b, a -> b"))
  }

  @Test func whatWasDoneIsCounted() throws {
    var session = try session("CREATE (:A {n: 1, s: 'x'})-[:T {n: 1}]->(:B)")
    let set = try session.run("MATCH (a:A) SET a.n = 2, a.s = 'x', a:C")
    #expect(set.effects?.named.map { "\($0.name) \($0.count)" } == ["+labels 1", "+properties 1", "-properties 1"])
    #expect(set.notes.map(\.english) == ["added 1 value; removed 1 value; other labels on 1 node"])
    let gone = try session.run("MATCH (a:A) DETACH DELETE a")
    #expect(
      gone.effects?.named.map { "\($0.name) \($0.count)" } == [
        "-nodes 1", "-relationships 1", "-labels 2", "-properties 3",
      ])
    #expect(try session.run("MATCH (x:X) SET x.n = 1").notes.map(\.dutch) == ["er is niets veranderd"])
    #expect(try session.answer("MATCH (n) RETURN n").effects == nil)
  }
}
