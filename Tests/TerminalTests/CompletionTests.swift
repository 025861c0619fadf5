import Testing
import VraagTesting
import VraagText

@testable import VraagTerminal

extension WithLibedit {
  @Suite struct CompletionTests {
    static let backTab = "\u{1B}[Z"

    @Test func whatIsCertainIsPutIn() throws {
      #expect(try Typing().type("whi\t?\r") == .text("which?"))
      #expect(try Typing().type("which p\t?\r") == .text("which process?"))
      #expect(try Typing().type("which appl\t?\r") == .text("which applicati?"))
    }

    @Test func whereNothingFitsTheBellRings() throws {
      let typing = try Typing()
      #expect(typing.type("foo\t?\r") == .text("foo?"))
      #expect(typing.terminal.screen.bells == 1)
    }

    @Test func aSecondTabOpensTheMenuWithWhatEachIs() throws {
      let screen = try Typing().screen(after: "which pro\t\t")
      #expect(screen.text == "vraag> which process\n  processes  noun\n  process    noun")
      #expect(screen.row == 0)
      #expect(screen.column == 20)
    }

    @Test func tabAndArrowsGoRoundAndEnterAccepts() throws {
      #expect(try Typing().type("process\t\t\r?\r") == .text("processes?"))
      #expect(try Typing().type("process\t\t\t\r?\r") == .text("process?"))
      #expect(try Typing().type("process\t\t\t\t\r?\r") == .text("processes?"))
      #expect(try Typing().type("process\t\(Self.backTab)\r?\r") == .text("process?"))
      #expect(try Typing().type("process\t\u{1B}[B\u{1B}[B\u{1B}[A\r?\r") == .text("processes?"))
    }

    @Test func escapeBringsBackWhatWasTyped() throws {
      let typing = try Typing()
      typing.terminal.script =
        ScriptedTerminal.keys("process\t\t") + [.key(.escape)] + ScriptedTerminal.keys("?\r")
      #expect(typing.editor.read(.vraag) == .text("process?"))
      #expect(try Typing().type("process\t\t\u{7}?\r") == .text("process?"))
    }

    @Test func anyOtherKeyTakesTheChoiceAndGoesOn() throws {
      #expect(try Typing().type("process\t\t?\r") == .text("processes?"))
      #expect(try Typing().type("process\t\t\u{1F}?\r") == .text("process?"))
    }

    @Test func theChosenOneIsMarkedWithoutColourToo() throws {
      let screen = try Typing(isColored: false).screen(after: "process\t\t\t")
      #expect(screen.text == "vraag> process\n  processes  noun\n> process    noun")
      #expect(screen.cells(2)[2].style == "7")
    }

    @Test func theMenuFitsFortyColumns() throws {
      let typing = try Typing(columns: 40, rows: 12)
      let long = "\"Aanmelding van een leerling bij de school voor speciaal onderwijs\""
      let list = (1...20).map { Suggestion("\(long) \($0)", label: "business process") }
      typing.editor.assistant = Listed(list: list)
      let screen = typing.screen(after: "x\t\t\u{1B}[Z")
      for row in 0..<12 { #expect(DisplayWidth.cells(of: screen.text(row)) <= 40) }
      #expect(screen.text(5).hasSuffix("business pro…"))
      #expect(screen.text.hasSuffix("  17-20 / 20"))
      #expect(screen.text.contains("> \"Aanmelding van een l…"))
    }

    @Test func whatModelsCallThingsCannotDriveTheTerminal() throws {
      let typing = try Typing()
      typing.editor.assistant = Listed(list: [
        Suggestion("\"a\u{1B}[2J\u{9B}\"", label: "na\u{7}me"), Suggestion("\"b\u{202E}\"", label: ""),
      ])
      let screen = typing.screen(after: "x\t\t")
      #expect(screen.unknown.isEmpty)
      #expect(screen.bells == 0)
      #expect(screen.text(1).contains("␛[2J"))
    }

    @Test func theMenuNeverHidesTheText() throws {
      for rows in 1...6 {
        let typing = try Typing(columns: 20, rows: rows)
        #expect(typing.screen(after: "process\t\t").text(0).hasPrefix("vraag> process"))
      }
    }

    /// Suggests the same everywhere, after the first character.
    struct Listed: Assistant {
      var list: [Suggestion]

      func isWhole(_ text: String) -> Bool { true }
      func words(of text: String) -> [StyledRange] { [] }
      func hint(in text: String, at offset: Int) -> String? { nil }
      func suggestions(in text: String, at offset: Int) -> Suggestions {
        Suggestions(range: TextRange(1, offset), list: list)
      }
    }
  }
}
