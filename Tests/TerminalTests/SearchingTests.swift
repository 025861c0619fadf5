import Testing
import VraagTesting
import VraagText

@testable import VraagTerminal

extension WithLibedit {
  @Suite struct SearchingTests {
    static let history = ["which processes?", "how many élèves?", "which\nroles?", "which processes?"]

    private func typed(_ text: String) throws -> Entry { try Typing(history: Self.history).type(text) }

    @Test func whatIsSoughtIsFoundBackwardsAndRunByEnter() throws {
      #expect(try typed("\u{12}proc\r") == .text("which processes?"))
      #expect(try typed("\u{12}whi\u{12}\r") == .text("which\nroles?"))
      #expect(try typed("\u{12}whi\u{12}\u{13}\r") == .text("which processes?"))
    }

    @Test func caseAndMarksDoNotMatter() throws {
      #expect(try typed("\u{12}ELEVES\r") == .text("how many élèves?"))
    }

    @Test func theSearchIsShownAndTheCursorStandsInIt() throws {
      let screen = try Typing(history: Self.history).screen(after: "\u{12}role")
      #expect(screen.text == "vraag> which\n   ...> roles?\nsearch in the history: role")
      #expect(screen.row == 2)
      #expect(screen.column == 27)
      #expect(screen.cells(1)[8].style == "4")
      let typing = try Typing(history: Self.history)
      typing.editor.language = .dutch
      #expect(typing.screen(after: "\u{12}zzz").text.hasSuffix("niet in de geschiedenis: zzz"))
      #expect(typing.terminal.screen.bells > 0)
    }

    @Test func escapeForgetsTheSearchAndOtherKeysTakeItOver() throws {
      let typing = try Typing(history: Self.history)
      typing.terminal.script =
        ScriptedTerminal.keys("abc\u{12}proc") + [.key(.escape)] + ScriptedTerminal.keys("?\r")
      #expect(typing.editor.read(.vraag) == .text("abc?"))
      #expect(try typed("abc\u{12}proc\u{7}?\r") == .text("abc?"))
      #expect(try typed("\u{12}many\u{1}X\u{5}\r") == .text("Xhow many élèves?"))
    }

    @Test func backspaceSeeksTheShorterPattern() throws {
      #expect(try typed("\u{12}rolex\u{7F}\r") == .text("which\nroles?"))
      #expect(try typed("\u{12}role\u{7F}\u{7F}\u{7F}\u{7F}many\r") == .text("how many élèves?"))
    }
  }
}
