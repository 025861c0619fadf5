import Testing
import VraagTesting
import VraagText

@testable import Vraag

@Suite struct PipeTests {
  private func answers(_ requests: String...) throws -> [JSON] {
    var pipe = Pipe(Session(Sample.graph, clock: { 0 }))
    return try requests.map { request in
      var output = Output()
      pipe.answer(request, into: &output)
      let text = String(decoding: output.bytes, as: UTF8.self)
      #expect(text.hasSuffix("\n") && text.dropLast().allSatisfy { $0 != "\n" })
      return try JSON(parsing: text)
    }
  }

  @Test func aQuestionIsAnsweredWithNodesAndTheirProperties() throws {
    let answer = try #require(try answers(#"{"op":"query","query":"which processes read \"Leerling\"?"}"#).first)
    #expect(answer["columns"]?.array == [.string("process")])
    let node = try #require(answer["rows"]?.array?.first?.array?.first?["@node"])
    #expect(node["labels"]?.array == [.string("BusinessProcess")])
    #expect(node["properties"]?["name"] == .string("Aanmelden"))
    #expect(node["properties"]?["id"] != nil)
    #expect(answer["rowCount"] == .integer(Int64(answer["rows"]?.array?.count ?? -1)))
  }

  @Test func relationshipsNumbersAndTruthsAreWhatTheyAre() throws {
    let found = try answers(
      #"{"op":"query","query":"which accesses?"}"#, #"{"op":"query","query":"how many processes?"}"#,
      #"{"op":"query","query":"is there a process?"}"#)
    let relationship = try #require(found[0]["rows"]?.array?.first?.array?.first?["@rel"])
    #expect(relationship["type"] == .string("Access"))
    #expect(relationship["properties"]?["source"] != nil)
    guard case .integer? = found[1]["rows"]?.array?.first?.array?.first else {
      Issue.record("\(found[1])")
      return
    }
    #expect(found[2]["rows"]?.array == [.array([.boolean(true)])])
  }

  @Test func parametersAreThoseOfTheRequest() throws {
    let question = #"{"op":"query","query":"which elements named $x?","params":{"x":"Aanmelden"}}"#
    let found = try answers(question, #"{"op":"query","query":"which elements named $x?"}"#)
    #expect(found[0]["rowCount"] == .integer(1))
    #expect(found[1]["error"]?["code"] == .string("parameter-missing"))
  }

  @Test func whatNoModelMayHoldIsToldAsErrorsOfPatternsAre() throws {
    for pattern in ["CREATE (:Goal {id: 5})", "MATCH (n:BusinessProcess) SET n:Goal"] {
      let error = try #require(try answers(#"{"op":"query","query":"\#(pattern)"}"#).first?["error"])
      #expect(
        error["type"] == .string("ConstraintVerificationFailed") && error["phase"] == .string("runtime"), "\(error)")
      #expect(error["detail"] != nil)
    }
  }

  @Test func whatMayBeTypedIsToldWithWhereItGoes() throws {
    let found = try answers(#"{"op":"complete","text":"which proc","offset":10}"#)[0]
    #expect(found["start"] == .integer(6) && found["end"] == .integer(10))
    let texts = found["candidates"]?.array?.compactMap { $0["text"]?.string } ?? []
    #expect(texts.contains("processes"))
    #expect(found["candidates"]?.array?.first?["kind"] == .string("noun"))
    let whole = try answers(#"{"op":"complete","text":"which proc"}"#)[0]
    #expect(whole["candidates"] == found["candidates"])
  }

  @Test func theSameCandidatesAsInTheShell() throws {
    let session = Session(Sample.graph)
    let text = "which processes read "
    let expected = session.completions(in: text, at: text.utf8.count).candidates.map(\.text)
    let found = try answers(#"{"op":"complete","text":"which processes read "}"#)[0]
    #expect(found["candidates"]?.array?.compactMap { $0["text"]?.string } == expected)
  }

  @Test func afterAResetThereIsNothing() throws {
    let found = try answers(#"{"op":"reset"}"#, #"{"op":"query","query":"how many elements?"}"#)
    #expect(found[0] == .object([]))
    #expect(found[1]["rows"]?.array == [.array([.integer(0)])])
  }

  @Test(arguments: [
    ("which processes?", "pipe-request-not-json"), (#"{"op":"query""#, "pipe-request-not-json"),
    ("[]", "pipe-op-unknown"), (#"{"op":"quer"}"#, "pipe-op-unknown"), (#"{"query":"x"}"#, "pipe-op-unknown"),
    (#"{"op":"query"}"#, "pipe-request-wrong"), (#"{"op":"query","query":1}"#, "pipe-request-wrong"),
    (#"{"op":"query","query":"how many elements","params":[]}"#, "pipe-request-wrong"),
    (#"{"op":"query","query":"how many elements","params":{"a":{}}}"#, "pipe-request-wrong"),
    (#"{"op":"complete","text":"a","offset":2}"#, "pipe-request-wrong"),
    (#"{"op":"load","nodes":[{"labels":"A"}]}"#, "pipe-request-wrong"),
    (#"{"op":"load","nodes":[{"labels":["A"],"properties":{"a":{"b":1}}}]}"#, "pipe-request-wrong"),
    (#"{"op":"load","nodes":[{"labels":["A"],"properties":{"a":[[1]]}}]}"#, "pipe-request-wrong"),
    (#"{"op":"query","query":"RETURN $d","params":{"d":{"@date":"2026-02-30"}}}"#, "pipe-request-wrong"),
    (#"{"op":"query","query":"RETURN $n","params":{"n":9223372036854775808}}"#, "pipe-request-wrong"),
    (#"{"op":"complete","text":"a","offset":-1}"#, "pipe-request-wrong"),
    (#"{"op":"query","query":"which processes raed data"}"#, "verb-unknown"),
  ])
  func aWrongRequestIsToldWhatIsWrong(_ request: String, _ code: String) throws {
    let error = try #require(try answers(request)[0]["error"])
    #expect(error["code"] == .string(code))
    #expect(error["message"]?.string?.isEmpty == false)
  }

  @Test func whatAPipeIsToldHoldsForWhatComesAfter() throws {
    let found = try answers(
      #"{"op":"query","query":"define $what as processes;","params":{"what":"x"}}"#,
      #"{"op":"query","query":"define lezer as processes that read \"Leerling\";"}"#,
      #"{"op":"query","query":"which lezers?"}"#, #"{"op":"reset"}"#, #"{"op":"query","query":"which lezers?"}"#)
    #expect(found[0]["error"] != nil)
    #expect(found[1]["columns"]?.array == [])
    #expect(found[2]["rowCount"] == .integer(2))
    #expect(found[4]["error"] != nil)
  }

  @Test func patternsWriteToTheGraphThatWasLoaded() throws {
    let found = try answers(
      #"{"op":"load","nodes":[{"labels":["A"],"properties":{"x":1}}]}"#,
      #"{"op":"query","query":"MATCH (a:A) CREATE (a)-[:T]->(b:B {y: $y}) RETURN b","params":{"y":{"@float":"1.0"}}}"#,
      #"{"op":"query","query":"MATCH (a)-->(b) RETURN b.y"}"#, #"{"op":"query","query":"MATCH (a:A) DELETE a"}"#,
      #"{"op":"query","query":"how many processes?"}"#)
    let node = found[1]["rows"]?.array?.first?.array?.first?["@node"]
    #expect(node?["labels"]?.array == [.string("B")])
    #expect(node?["properties"]?["y"]?["@float"] == .string("1.0"))
    #expect(
      found[1]["sideEffects"]
        == (try JSON(parsing: #"{"+nodes":1,"+relationships":1,"+labels":1,"+properties":1}"#)))
    #expect(found[2]["rows"]?.array?.first?.array?.first?["@float"] == .string("1.0"))
    let error = found[3]["error"]
    #expect(error?["type"] == .string("ConstraintVerificationFailed") && error?["phase"] == .string("runtime"))
    #expect(error?["detail"] == .string("DeleteConnectedNode"))
    // The model is another thing.
    #expect(found[4]["rows"]?.array == [.array([.integer(3)])])
  }

  @Test func afterAResetAnyNodeCanBeMade() throws {
    let found = try answers(
      #"{"op":"query","query":"CREATE (:A)"}"#, #"{"op":"reset"}"#,
      #"{"op":"query","query":"CREATE (:A) RETURN 1 AS x"}"#,
      #"{"op":"query","query":"MATCH (n) RETURN labels(n)"}"#)
    #expect(found[0]["error"]?["code"] == .string("pattern-element-type"))
    #expect(found[2]["rowCount"] == .integer(1))
    #expect(found[3]["rows"]?.array == [.array([.array([.string("A")])])])
  }
}
