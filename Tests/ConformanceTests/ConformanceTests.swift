import Testing
import Vraag
import VraagText

/// The openCypher TCK: every scenario that only reads, as a program would ask it.
@Suite struct ConformanceTests {
  /// What of the scenarios for which something holds does not do as they say, by id.
  private func failures(where isAsked: (Scenario) -> Bool) throws -> [String: String] {
    var pipe = Pipe(try Session(models: []))
    var failures: [String: String] = [:]
    for scenario in Scenario.all where isAsked(scenario) {
      _ = try ask(&pipe, #"{"op":"reset"}"#)
      var graph = "{\"op\":\"load\""
      if let nodes = scenario.graph["nodes"] { graph += ",\"nodes\":" + nodes.text }
      if let relationships = scenario.graph["rels"] { graph += ",\"rels\":" + relationships.text }
      #expect(try ask(&pipe, graph + "}") == .object([]), "\(scenario.id)")
      let query = JSON.string(scenario.query).text
      let answer = try ask(&pipe, "{\"op\":\"query\",\"query\":\(query),\"params\":\(scenario.parameters.text)}")
      failures[scenario.id] = fault(of: answer, to: scenario)
    }
    return failures
  }

  private func ask(_ pipe: inout Pipe, _ request: String) throws -> JSON {
    var output = Output()
    pipe.answer(request, into: &output)
    return try JSON(parsing: String(decoding: output.bytes, as: UTF8.self))
  }

  private func compare(_ failures: [String: String], of ids: Set<String>) {
    for (id, why) in failures.sorted(by: { $0.key < $1.key }) where !ExpectedFailures.ids.contains(id) {
      Issue.record("\(id): \(why)")
    }
    for id in ExpectedFailures.ids.intersection(ids).subtracting(failures.keys) {
      Issue.record("\(id) does not fail any more: take it off the list")
    }
  }

  @Test func theScenariosAreThere() {
    #expect(Scenario.all.count == 1953)
    #expect(Scenario.all.count(where: \.expectsError) == 495)
    #expect(ExpectedFailures.ids.subtracting(Scenario.all.map(\.id)) == [])
  }

  @Test func scenariosThatExpectRowsGetThem() throws {
    compare(try failures { !$0.expectsError }, of: Set(Scenario.all.filter { !$0.expectsError }.map(\.id)))
  }

  @Test func scenariosThatExpectAnErrorGetItsTypePhaseAndDetail() throws {
    compare(try failures(where: \.expectsError), of: Set(Scenario.all.filter(\.expectsError).map(\.id)))
  }

  @Test func aWrongAnswerIsAFault() throws {
    let scenario = try #require(Scenario.all.first { $0.id == "clauses/match/Match1 [2]" })
    let rows = (scenario.expected["rows"]?.array ?? []).dropLast()
    let answer = try JSON(
      parsing: #"{"columns":["n"],"rows":"# + JSON.array(Array(rows)).text + "}")
    #expect(fault(of: answer, to: scenario) != nil)
    #expect(fault(of: scenario.expected, to: scenario) == nil)
    let other = try JSON(parsing: #"{"error":{"type":"SyntaxError","phase":"runtime","detail":"X"}}"#)
    let wrong = try #require(Scenario.all.first { $0.id == "clauses/match/Match1 [6]" })
    #expect(fault(of: other, to: wrong) == "phase is runtime, not compile time")
  }
}
