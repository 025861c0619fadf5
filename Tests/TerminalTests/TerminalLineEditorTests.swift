import Testing
import VraagTesting

@testable import VraagTerminal

extension WithLibedit {
  @Suite struct TerminalLineEditorTests {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"

    @Test(arguments: [
      ("which?\r", "which?"),
      ("whixh\u{8}\u{8}ch?\r", "which?"),
      ("hich?\u{1}w\r", "which?"),
      ("which foo\u{17}bar?\r", "which bar?"),
      ("which foo?\u{1}\u{0B}\u{19}\r", "which foo?"),
      ("a b?\u{15}c?\r", "c?"),
      ("naïve é 東京 👨‍👩‍👧?\r", "naïve é 東京 👨‍👩‍👧?"),
      ("a👨‍👩‍👧\u{7F}?\r", "a?"),
      ("e\u{301}x\u{1B}[D\u{7F}?\u{5}?\r", "?x?"),
      ("👨‍👩‍👧b\u{1}\u{1B}[3~\u{5}?\r", "b?"),
      ("ab\u{1B}b\u{1B}[Cc\u{5}?\r", "acb?"),
      ("one two\u{1B}bX\u{5}?\r", "one Xtwo?"),
      ("ab?\u{1B}[D\u{1B}[D\u{4}\u{5}\r", "a?"),
      ("a\u{16}\u{1}?\r", "a\u{1}?"),
      ("a\u{16}\u{1B}[A?\r", "a?"),
    ])
    func keysEditTheText(_ typed: String, _ expected: String) throws {
      #expect(try Typing().type(typed) == .text(expected))
    }

    @Test func enterInAnUnfinishedTextBeginsALine() throws {
      #expect(try Typing().type("  which\rprocesses?\r") == .text("  which\n  processes?"))
      #expect(try Typing().type("which\r\r") == .text("which\n"))
      #expect(try Typing().type("which?\u{1B}\rb?\r") == .text("which?\nb?"))
      #expect(try Typing().type("\r") == .text(""))
    }

    @Test func everyLineHasItsPrompt() throws {
      let screen = try Typing().screen(after: "which\rapplications\r")
      #expect(screen.text == "vraag> which\n   ...> applications\n   ...>")
      #expect(screen.row == 2)
      #expect(screen.column == 8)
    }

    @Test func controlCAbandonsAndControlDLeaves() throws {
      let typing = try Typing()
      #expect(typing.type("which\u{3}") == .abandoned)
      #expect(typing.terminal.screen.text == "vraag> which^C")
      #expect(typing.type("\u{4}") == .end)
      #expect(typing.type("") == .end)
      #expect(!typing.terminal.isTaken)
    }

    @Test func anInterruptFromOutsideAbandonsToo() throws {
      let typing = try Typing()
      typing.terminal.script = ScriptedTerminal.keys("which") + [.interrupted]
      #expect(typing.editor.read(.vraag) == .abandoned)
    }

    @Test func upAndDownMoveWithinTheTextAndThenThroughTheHistory() throws {
      let typing = try Typing(history: ["one?", "two\nlines?"])
      #expect(typing.type("abc\rde\(Self.up)X\(Self.down)Y?\r") == .text("abXc\ndeY?"))
      #expect(typing.type("\(Self.up)\(Self.up)\(Self.down)\u{5}!?\r") == .text("two\nlines?!?"))
    }

    @Test func theHistoryIsWalkedByWhatWasTyped() throws {
      let history = ["which a?", "how many b?", "which c?"]
      #expect(try Typing(history: history).type("which\(Self.up)\(Self.up)\r") == .text("which a?"))
      #expect(try Typing(history: history).type("which\(Self.up)\(Self.up)\(Self.down)\r") == .text("which c?"))
      #expect(try Typing(history: history).type("which\(Self.up)\(Self.down)?\r") == .text("which?"))
      #expect(try Typing(history: history).type("\(Self.up)\(Self.up)\r") == .text("how many b?"))
    }

    @Test func anEntryOfSeveralLinesComesBackWholeAndIsEditedInPlace() throws {
      #expect(
        try Typing(history: ["first\nsecond?"]).type("\(Self.up)X\(Self.down)\u{5}\r") == .text("firstX\nsecond?"))
      #expect(try Typing(history: ["old?", "first\nsecond?"]).type("\(Self.up)\(Self.up)\r") == .text("old?"))
    }

    @Test func undoTakesBackWordByWord() throws {
      #expect(try Typing().type("which foo\u{1F}bar?\r") == .text("which bar?"))
      #expect(try Typing().type("which foo\u{1F}\u{1B}_?\r") == .text("which foo?"))
      #expect(try Typing().type("a?\u{15}\u{1F}\r") == .text("a?"))
    }

    @Test func aPasteIsOneChangeAndRunsNothing() throws {
      let paste = "\u{1B}[200~a\tb\r\nc\u{1B}d\u{7}?\u{1B}[201~"
      #expect(try Typing().type(paste + "!?\r") == .text("a    b\ncd?!?"))
      #expect(try Typing().type("x" + paste + "\u{1F}?\r") == .text("x?"))
    }

    @Test func theUsersEditorChangesTheText() throws {
      let typing = try Typing()
      typing.terminal.editing = { $0 + " that\nprocesses" }
      #expect(typing.type("which\u{18}\u{5}?\r") == .text("which that\nprocesses?"))
      typing.terminal.editing = { _ in nil }
      #expect(typing.type("which\u{18}\u{5}?\r") == .text("which?"))
    }

    @Test func controlZStopsAndTheTextIsStillThere() throws {
      let typing = try Typing()
      #expect(typing.type("whi\u{1A}ch?\r") == .text("which?"))
      #expect(typing.terminal.suspensions == 1)
      #expect(typing.terminal.screen.text == "vraag> whi\nvraag> which?")
    }

    @Test func controlLClearsTheScreen() throws {
      let typing = try Typing()
      typing.type("a?\r")
      #expect(typing.screen(after: "b\u{0C}c").text == "vraag> bc")
    }

    @Test func ghostTextIsAcceptedByRightAndByEnd() throws {
      #expect(try Typing().screen(after: "which ").text == "vraag> which processes")
      #expect(try Typing().screen(after: "which ").column == 13)
      for key in [Self.right, "\u{5}", "\u{1B}[F", "\u{6}"] {
        #expect(try Typing().type("which \(key)?\r") == .text("which processes?"))
      }
      #expect(try Typing().type("which ?\r") == .text("which ?"))
      let typing = try Typing()
      typing.editor.showsHints = false
      #expect(typing.screen(after: "which \(Self.right)").text == "vraag> which")
      #expect(try Typing(isColored: false).screen(after: "which ").text == "vraag> which [processes]")
    }

    @Test func aHintIsAskedOnlyInAPauseAndItsRestStays() throws {
      let typing = try Typing()
      typing.terminal.pauses = { _ in false }
      #expect(typing.screen(after: "which ").text == "vraag> which")
      let other = try Typing()
      other.terminal.pauses = { $0 <= 6 }
      #expect(other.screen(after: "which proc").text == "vraag> which processes")
      #expect(other.terminal.screen.unknown.isEmpty)
      let third = try Typing()
      third.terminal.pauses = { $0 <= 6 }
      #expect(third.screen(after: "which x").text == "vraag> which x")
    }

    @Test func whatWasEnteredStaysOnTheScreenWithoutWhatHelped() throws {
      let typing = try Typing()
      typing.type("which \r\r")
      #expect(typing.terminal.screen.text == "vraag> which\n   ...>")
    }

    @Test func anUnknownWordIsMarkedWithoutColourWhenItIsFinished() throws {
      let screen = try Typing(isColored: false).screen(after: "which foo ")
      #expect(screen.cells(0)[7].style == "")
      #expect(screen.cells(0)[13].style == "4")
      #expect(try Typing(isColored: false).screen(after: "which foo").cells(0)[13].style == "")
      #expect(try Typing(isColored: false).screen(after: "which foo\u{1B}[D").cells(0)[13].style == "4")
    }
  }
}
