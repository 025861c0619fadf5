import Testing

@Suite struct PipeCommandTests {
  @Test func everyLineGetsALineAndTheEndOfTheRequestsIsTheEnd() throws {
    let ended = try Program.shell(
      """
      printf '%s\\n' '{"op":"query","query":"how many roles?"}' '' 'nonsense' '{"op":"complete","text":"whi"}' \
      | $VRAAG pipe $SCHOOL
      """)
    let lines = ended.output.split(separator: "\n")
    #expect(ended.status == 0)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix(#"{"columns":["count"],"rows":[[23]],"rowCount":1,"#) == true)
    #expect(lines.dropFirst().first?.hasPrefix(#"{"error":{"code":"pipe-request-not-json""#) == true)
    #expect(lines.last?.contains(#"{"text":"which","kind":"word""#) == true)
  }

  @Test func aLineThatIsNoUTF8IsToldSoAndThePipeGoesOn() throws {
    let ended = try Program.shell(
      """
      printf '{"op":"query","query":"RETURN \\377"}\\n{"op":"query","query":"how many roles?"}\\n' | $VRAAG pipe $SCHOOL
      """)
    let lines = ended.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix(#"{"error":{"code":"pipe-request-not-utf8""#) == true)
    #expect(lines.last?.contains("[[23]]") == true)
  }

  @Test func aModelThatIsNotThereAndWrongOptionsHaveTheirStatus() throws {
    #expect(try Program.shell("$VRAAG pipe nowhere.xml < /dev/null").status == 66)
    #expect(try Program.shell("$VRAAG pipe - < /dev/null").status == 64)
    #expect(try Program.shell("$VRAAG pipe --timeout 0 < /dev/null").status == 64)
    #expect(try Program.shell("$VRAAG help pipe").output.contains("vraag pipe [MODEL ...]"))
  }

  @Test func aQuestionThatTakesTooLongIsAnErrorAndThePipeGoesOn() throws {
    let long = "which elements " + String(repeating: "relate to which elements that ", count: 9)
    let ended = try Program.shell(
      """
      printf '%s\\n' '{"op":"query","query":"\(long)relate to which elements"}' '{"op":"query","query":"how many roles"}' \
      | $VRAAG pipe --timeout 0.2 $SCHOOL
      """)
    #expect(ended.output.contains(#""code":"question-timed-out""#))
    #expect(ended.output.contains("[[23]]"))
  }
}
