import Testing
import VraagTesting

@Suite struct GoldenScriptTests {
  @Test func aScriptIsReadAndWrittenBackAsItIs() throws {
    let text = """
      # What is shown.

      # The model.
      model school
      ---
      ok

      ![plan,json] which x?
      ---
      a
      ·
      b

      """
    let script = try GoldenScript(parsing: text)
    #expect(script.text == text)
    #expect(script.blocks.map(\.command) == ["model school", "![plan,json] which x?"])
    #expect(script.blocks.map(\.line) == [4, 8])
    let asked = try script.blocks[1].asked()
    #expect(asked.isWrong)
    #expect(asked.tags == [.plan, .json])
    #expect(asked.sentence == "which x?")
  }

  @Test func anUnknownTagIsAnError() throws {
    let script = try GoldenScript(parsing: "[plam] which x?\n---\n")
    #expect(throws: GoldenScript.Fault.self) { try script.blocks[0].asked() }
  }

  @Test func whatIsAskedNeedsItsLine() {
    #expect(throws: GoldenScript.Fault.self) { try GoldenScript(parsing: "which x?\nwhich y?\n---\n") }
    #expect(throws: GoldenScript.Fault.self) { try GoldenScript(parsing: "which x?\n") }
    #expect(throws: GoldenScript.Fault.self) { try GoldenScript(parsing: "---\nx\n") }
  }

  @Test func aSentenceWithoutAModelIsAFaultOfTheScript() throws {
    var runner = GoldenRunner(root: GoldenTests.root)
    let script = try GoldenScript(parsing: "which processes?\n---\n")
    #expect(throws: GoldenScript.Fault.self) { try runner.run(script) }
  }

  @Test func whatIsToBeWrongAndIsRightIsComplainedOf() throws {
    var runner = GoldenRunner(root: GoldenTests.root)
    let script = try GoldenScript(parsing: "model school\n---\nok\n\n!which processes?\n---\n")
    _ = try runner.run(script)
    #expect(runner.complaints.count == 1)
  }
}
