import Testing

/// What a person at a terminal sees: `script` gives the program one.
@Suite struct TerminalTests {
  private func terminal(_ line: String, columns: Int = 80, in folder: Folder? = nil) throws -> Program.Ended {
    try Program.shell(
      "export TERM=xterm; script -qec \"stty cols \(columns) -onlcr; $COMMAND\" /dev/null < /dev/null"
        .replacing("$COMMAND", with: line), in: folder)
  }

  private let model = """
    <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
    <name>m</name><elements>
    <element identifier="a" xsi:type="BusinessRole"><name>日本語の先生はとても長い名前です</name></element>
    <element identifier="b" xsi:type="BusinessRole"><name>short&#x9b;31m&#x202e;</name></element>
    </elements></model>
    """

  @Test func headingsAreBoldUnlessColourIsNotWanted() throws {
    let bold = "\u{1B}[1mrole"
    #expect(try terminal("$VRAAG $SCHOOL -c 'which roles?'").output.contains(bold))
    // The line that tells how long it takes is taken away by an escape sequence, and is no colour.
    func isStyled(_ output: String) -> Bool { output.contains(/\u{1B}\[[0-9;]*m/) }
    #expect(!isStyled(try terminal("NO_COLOR=1 $VRAAG $SCHOOL -c 'which roles?'").output))
    #expect(!(try terminal("TERM=dumb $VRAAG $SCHOOL -c 'which roles?'").output.contains("\u{1B}")))
    #expect(!isStyled(try terminal("$VRAAG --color never $SCHOOL -c 'which roles?'").output))
    #expect(!isStyled(try terminal("$VRAAG $SCHOOL -c 'which roles?' | cat").output))
  }

  @Test func rowsFitTheTerminalAndFilesAreNotCut() throws {
    let folder = try Folder()
    try folder.add("m.xml", model)
    let shown = try terminal("NO_COLOR=1 $VRAAG m.xml -c 'which roles?'", columns: 20, in: folder).output
    #expect(shown.contains("日本語の先生はとて…\n"))
    #expect(try terminal("$VRAAG m.xml -c 'which roles?' | cat", columns: 20, in: folder).output.contains("名前です\n"))
  }

  @Test func whatANameHoldsCannotReachTheTerminalInAnyFormat() throws {
    let folder = try Folder()
    try folder.add("m.xml", model)
    for format in ["table", "line", "csv", "tsv", "json", "jsonl", "markdown", "html", "dot", "mermaid"] {
      let output = try terminal("$VRAAG --color never m.xml --format \(format) -c 'which roles?'", in: folder).output
      #expect(output.contains("short"))
      #expect(!output.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x202E })
    }
  }
}
