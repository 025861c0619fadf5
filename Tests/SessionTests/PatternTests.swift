import Testing
import Vraag
import VraagTesting
import VraagText

/// Patterns, asked of a session as questions are.
@Suite struct PatternTests {
  private let session = Session(Sample.graph)

  private func code(_ text: String) throws -> String? { try session.answer(text).diagnostics.first?.code }

  @Test func aPatternAndAQuestionComeToTheSame() throws {
    let pattern = try session.answer(
      "MATCH (p:process)-[:reads]->({name: \"Leerling\"}) RETURN DISTINCT p ORDER BY p.name")
    let question = try session.answer("which processes read \"Leerling\"?")
    #expect(pattern.names == question.names)
    #expect(!pattern.names.isEmpty)
    #expect(pattern.columns.map(\.kind) == [.element])
  }

  @Test func valuesAreWhatTheyAre() throws {
    let answer = try session.answer(
      "RETURN 1 AS a, 1.5 AS b, 'x' AS c, true AS d, null AS e, [1, 'x'] AS f, {k: 1} AS g")
    #expect(
      answer.rows.first == [
        .number(1), .float(1.5), .text("x"), .boolean(true), .null, .list([.number(1), .text("x")]),
        .map([Value.Entry(key: "k", value: .number(1))]),
      ])
    #expect(answer.columns.map(\.kind) == [.number, .number, .text, .boolean, .value, .value, .value])
    #expect(try session.answer("MATCH (p:process) RETURN count(p)").number ?? 0 > 0)
    #expect(try session.answer("RETURN 1 < 2").truth == true)
  }

  @Test func parametersAreJSONWhereTheySayIt() throws {
    var session = session
    session.parameters = ["n": "2", "t": "two", "l": "[1, 2]"]
    let answer = try session.answer("RETURN $n + 1 AS a, $t AS b, size($l) AS c")
    #expect(answer.rows.first == [.number(3), .text("two"), .number(2)])
    session.parameters = ["d": #"{"@date":"2026-11-26"}"#, "w": #"{"@dates":"2026-02-30"}"#]
    #expect(try session.answer("RETURN $d = date('2026-11-26')").truth == true)
    #expect(try session.answer("RETURN valueType($w)").rows.first == [.text("Map")])
    #expect(try code("RETURN $missing") == "pattern-value-parameter")
  }

  @Test(arguments: [
    #"{"@date":"2026-02-30"}"#, #"{"@float":"much"}"#, "9223372036854775808", #"[1, {"a": -9223372036854775809}]"#,
  ])
  func aParameterThatIsNoValueIsTold(_ value: String) throws {
    var session = session
    session.parameters = ["w": value]
    let answer = try session.run("RETURN $w")
    #expect(answer.diagnostics.map(\.code) == ["pattern-value-parameter-wrong"])
    session.parameters = ["w": "9223372036854775807"]
    #expect(try session.answer("RETURN $w").rows.first == [.number(.max)])
  }

  /// Ten lists in memory, and as many members as nobody can wait for.
  @Test(arguments: [
    "RETURN l", "RETURN l = l AS x", "RETURN l <= l AS x", "RETURN l IN [l] AS x", "RETURN DISTINCT l",
    "RETURN l, count(*) AS n", "RETURN 1 AS x ORDER BY l", "RETURN min(l) AS x", "RETURN count(DISTINCT l) AS n",
    "RETURN CASE l WHEN l THEN 1 END AS x", "RETURN {k: l} AS x", "RETURN 1 AS x UNION RETURN l AS x",
  ])
  func whatHasTooManyMembersIsRefused(_ rest: String) throws {
    var session = session
    let made = "WITH reduce(a = [1], i IN range(1, 30) | [a, a]) AS l "
    let rest = rest.hasPrefix("RETURN 1 AS x UNION") ? "RETURN 1 AS x UNION \(made) RETURN l AS x" : rest
    let text = rest.contains("UNION") ? rest : made + rest
    #expect(try session.run(text).diagnostics.map(\.code) == ["pattern-value-too-large"], "\(text)")
    let few = text.replacing("range(1, 30)", with: "range(1, 3)")
    #expect(try session.run(few).diagnostics.isEmpty, "\(few)")
  }

  @Test(arguments: [
    "paths from \"Aanmelden\" to \"Toets\"", "path from \"Aanmelden\" to \"Toets\" within 3 steps",
    "paths from \"Aanmelden\" to \"Toets\" within 1 steps", "average Kosten of processes",
    "which processes read which data, as matrix", "which processes read data in view \"Plaat\"",
    "which processes are shown in no view",
  ])
  func thePatternOfAQuestionAnswersTheSame(_ question: String) throws {
    let session = Session(
      SmallGraph.graph(
        """
        BusinessProcess p1 "Aanmelden" Kosten=10
        BusinessProcess p2 "Inschrijven" Kosten=15
        BusinessProcess p3 "Plaatsen" Kosten=20
        BusinessObject d1 "Toets"
        BusinessObject d2 "Leerling"
        View v1 "Plaat" shows p1,d1
        r1 triggering p1 p2
        r2 triggering p1 p3
        r3 accessRead p2 d1
        r4 accessRead p3 d1
        r5 accessRead p3 d2
        """))
    let pattern = try #require(try session.explain(question).pattern)
    let (asked, drawn) = (try session.answer(question), try session.answer(pattern))
    #expect(drawn.diagnostics.isEmpty && asked.rowCount == drawn.rowCount, "\(pattern)")
    if question.hasPrefix("average") {
      #expect(asked.rows.first == [.decimal("15")] && drawn.rows.first == [.float(15)])
    } else {
      #expect(Set(asked.rows) == Set(drawn.rows), "\(pattern)")
    }
  }

  @Test func boundsHoldForPatterns() throws {
    #expect(throws: Failure.self) {
      try session.answer("UNWIND range(1, 100) AS x RETURN x", within: Bounds(maximumRows: 10))
    }
    let within = try session.answer("UNWIND range(1, 10) AS x RETURN x", within: Bounds(maximumRows: 10))
    #expect(within.rowCount == 10)
    let bounds = Bounds()
    bounds.stop.interrupt()
    #expect(throws: Failure.self) {
      try session.answer("UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y RETURN count(*)", within: bounds)
    }
  }

  @Test func whatTheModelDoesNotHaveIsANote() throws {
    let answer = try session.answer("MATCH (p:Proces)-[:reeds]->(d) RETURN p.nam")
    #expect(!answer.hasErrors && answer.rowCount == 0)
    #expect(answer.notes.count == 2)
    #expect(answer.notes[0].english.contains("'reads'"))
    #expect(try session.answer("MATCH (p:proces) RETURN count(p)").notes == [])
  }

  @Test func callsAreRefused() throws {
    #expect(try code("CALL db.labels()") == "pattern-clause-unavailable")
    #expect(try code("MATCH (n) FOREACH (x IN [1] | SET n.x = x)") == "pattern-clause-unavailable")
  }

  @Test func anUnfinishedPatternGoesOn() {
    for text in [
      "MATCH (p", "MATCH (p:process)", "MATCH (p) WHERE", "MATCH (p) RETURN p.name ORDER BY", "WITH 1 AS x",
      "CREATE (p", "MATCH (p) SET",
    ] {
      #expect(session.isUnfinished(text), "\(text)")
    }
    for text in ["MATCH (p) RETURN p", "MATCH p) RETURN p", "MATCH (p) RETURN q", "CREATE (p:Goal)"] {
      #expect(!session.isUnfinished(text), "\(text)")
    }
  }

  @Test func wordsAreColouredByWhatTheyAre() {
    let text = "MATCH (p:BusinessProcess)-[:reads]->(d:Nonsense) RETURN p.name"
    let kinds = session.words(of: text).map(\.kind)
    #expect(kinds == [.keyword, .value, .noun, .verb, .value, .unknown, .keyword, .value, .key])
  }

  @Test func labelsTypesAndKeysAreCompleted() {
    func texts(_ text: String) -> [String] {
      session.completions(in: text, at: text.utf8.count).candidates.map(\.text)
    }
    #expect(texts("MATCH (p:BusinessPr").first == "BusinessProcess")
    #expect(texts("MATCH (p)-[:Acc").first == "Access")
    #expect(texts("MATCH (p) RETURN p.na").first == "name")
    #expect(texts("MATCH (p) RET").first == "RETURN")
    #expect(texts("MATCH (p) DET").first == "DETACH DELETE")
    #expect(texts("MERGE (g:Goal) ON").contains("ON CREATE SET"))
    #expect(texts("RETURN 'a") == [])
  }

  @Test func aPlanIsShown() throws {
    let plan = try session.explain("MATCH (p:process)-[:reads]->(d {name: \"Leerling\"}) RETURN p.name").plan
    #expect(plan.hasPrefix("match\n  look up d by a property\n"))
    #expect(plan.contains("follow d <- p"))
  }

  @Test(arguments: [
    ("UNWIND [9223372036854775807, 1, -5] AS x RETURN sum(x)", Value.number(9_223_372_036_854_775_803)),
    ("UNWIND [-9223372036854775807, -5, 9] AS x RETURN sum(x)", .number(-9_223_372_036_854_775_803)),
    ("RETURN size(range(9223372036854775807, -9223372036854775808, -9223372036854775808))", .number(2)),
    ("RETURN size(range(-9223372036854775808, 9223372036854775807, 9223372036854775807))", .number(3)),
    ("RETURN round(1.5, 309)", .float(1.5)), ("RETURN round(1e300, 9)", .float(1e300)),
    ("RETURN round(15, -400)", .float(0)), ("RETURN round(123.456, 2)", .float(123.46)),
    ("RETURN round(1.0 / 0.0, 0)", .float(.infinity)), ("RETURN round(-1.0 / 0.0, -2)", .float(-.infinity)),
  ])
  func numbersAreRightAtTheirEnds(_ pattern: String, _ value: Value) throws {
    let answer = try Session(Sample.graph, clock: { 0 }).answer(pattern)
    #expect(answer.diagnostics.isEmpty && answer[0, 0] == value, "\(pattern)")
  }

  @Test func aSumThatDoesNotFitInTheEndIsAnError() throws {
    let answer = try Session(Sample.graph, clock: { 0 }).answer(
      "UNWIND [9223372036854775807, 1, 1, -1] AS x RETURN sum(x)")
    #expect(answer.diagnostics.map(\.code) == ["pattern-value-overflow"])
  }

  @Test func aPatternOfTooManyNodesIsRefused() throws {
    let session = Session(Sample.graph, clock: { 0 })
    let path = { (count: Int) in "MATCH ()" + String(repeating: "--()", count: count - 1) + " RETURN 1 LIMIT 1" }
    #expect(try session.answer(path(1001)).diagnostics.map(\.code) == ["pattern-too-long"])
    #expect(try session.answer(path(100)).diagnostics.isEmpty)
    // What is made needs no plan.
    var writing = session
    let made = Array(repeating: "(:Goal)", count: 1001).joined(separator: ", ")
    #expect(try writing.run("CREATE \(made)").effects?.nodes.added == 1001)
  }

  @Test func aPatternWhoseFirstWordIsMisspelledIsToldItsWord() throws {
    let answer = try Session(Sample.graph, clock: { 0 }).answer("MATHC (a) RETURN a")
    #expect(answer.diagnostics.map(\.code) == ["sentence-unknown"])
    #expect(answer.diagnostics[0].fixes.map(\.replacement) == ["MATCH"])
  }

}
