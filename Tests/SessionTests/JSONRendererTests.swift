import Foundation
import Testing
import VraagEngine
import VraagText

@testable import Vraag

@Suite struct JSONRendererTests {
  @Test func anAnswerIsOneDocumentOnOneLine() {
    var answer = Sample.answer(
      [("process", Sample.concepts("p1", "p3")), ("n", .numbers([3, -1])), ("Status", .texts([["a"], []]))],
      notes: [Sample.note])
    answer.elapsedNanoseconds = 412_400
    #expect(
      answer.text(as: .json) == #"""
        {"columns":[{"name":"process","kind":"element"},{"name":"n","kind":"number"},\#
        {"name":"Status","kind":"text"}],"rows":[\#
        [{"id":"p1","type":"BusinessProcess","name":"Aanmelden"},3,"a"],\#
        [{"id":"p3","type":"BusinessProcess","name":""},-1,null]],"rowCount":2,"elapsedMilliseconds":0.412,\#
        "notes":["a note"]}

        """#)
  }

  @Test func aRelationshipHasTheIdsOfItsEnds() {
    let text = Sample.answer([("access", Sample.concepts("r2"))]).text(as: .json)
    #expect(text.contains(#"{"name":"access","kind":"relationship"}"#))
    #expect(
      text.contains(#"[[{"id":"r2","type":"Access","name":"schrijft in","source":"p2","target":"d1"}]]"#))
  }

  @Test func aTruthIsABooleanAndSeveralValuesAreAnArray() {
    #expect(
      Sample.answer([("answer", .truths([true]))]).text(as: .json).hasPrefix(
        #"{"columns":[{"name":"answer","kind":"boolean"}],"rows":[[true]],"rowCount":1,"#))
    #expect(Sample.answer([("x", .texts([["a", "b"]]))]).text(as: .json).contains(#""rows":[[["a","b"]]]"#))
  }

  @Test func stringsAreEscapedSoThatTheyMeanTheSameAndHarmNothing() throws {
    let nasty = "q\" b\\ n\n t\t r\r e\u{1B} d\u{7F} c\u{9B} l\u{2028} o\u{202E} m\u{2066} é 日 ✓ 𝄞 \u{0}"
    let text = Sample.answer([("x", .texts([[nasty]]))]).text(as: .json)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(document["rows"] as? [[String]])
    #expect(rows == [[nasty]])
    #expect(text.contains(#"q\" b\\ n\n t\t r\r e\u001b d\u007f c\u009b l\u2028 o\u202e m\u2066 é 日 ✓ 𝄞 \u0000"#))
  }

  @Test func millisecondsGoToTheMicrosecond() {
    func text(_ nanoseconds: UInt64) -> String {
      var output = Output()
      output.append(milliseconds: nanoseconds)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    #expect([0, 400_000, 4_900, 1_234_567_890, 60_000_000].map(text) == ["0", "0.4", "0.005", "1234.568", "60"])
  }

  @Test func numbersAreWrittenWhole() {
    func text(_ number: Int) -> String {
      var output = Output()
      output.append(decimal: number)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    for number in [0, 7, 10, 99, 100, -1, .max, .min] { #expect(text(number) == String(number)) }
  }

  @Test func linesAreKeyedByColumnAndNoKeyIsLost() {
    let answer = Sample.answer([("x", .numbers([1, 2])), ("x", .numbers([3, 4])), ("y", .texts([["a"], []]))])
    #expect(answer.text(as: .jsonl) == "{\"x\":1,\"x 2\":3,\"y\":\"a\"}\n{\"x\":2,\"x 2\":4,\"y\":null}\n")
    #expect(JSONLinesRenderer.distinctKeys(["x", "x", "x 2", "x"]) == ["x", "x 2", "x 2 2", "x 3"])
  }

  @Test func aCardIsStructured() throws {
    let text = Sample.description("p2").text(as: .json)
    #expect(
      text.contains(
        #"""
        [[{"id":"p2","type":"BusinessProcess","name":"Inschrijven","specializations":[],\#
        "folder":["Processen","Instroom"],"model":"small","properties":{"Kosten":["20","7"]},\#
        "relationships":[{"verb":"reads and writes","type":"Access","direction":"outgoing",\#
        "concepts":[{"id":"d1","type":"BusinessObject","name":"Leerling"}]},\#
        {"verb":"is triggered by","type":"Triggering","direction":"incoming",\#
        "concepts":[{"id":"p1","type":"BusinessProcess","name":"Aanmelden"}]}],"views":[]}]]
        """#))
    #expect(text.hasPrefix(#"{"columns":[{"name":"concept","kind":"card"}]"#))
  }

  @Test func anErrorIsADocumentWithItsPlaceInTheScript() {
    let source = Source(name: "s", text: #"which 日 raed "x"?"#, start: Source.Place(line: 3, column: 5))
    let range = TextRange(10, 14)
    let fix = Fix(replacing: range, with: "read")
    let error = Diagnostic(
      .error, "verb-unknown", Message(english: "no verb", dutch: "geen werkwoord"), at: range, fixes: [fix])
    var output = Output()
    output.append(errors: [error], in: source, .dutch)
    #expect(
      String(decoding: output.bytes, as: UTF8.self)
        == #"""
        {"error":{"code":"verb-unknown","message":"geen werkwoord","line":3,"column":13,"length":4,\#
        "suggestions":["read"]}}

        """#)
  }
}
