import Testing
import VraagTesting

@testable import VraagTerminal

/// Random keys through libedit itself: nothing crashes, the text libedit has is the line we show, and the screen shows
/// what painting it afresh would.
///
/// `Scripts/fuzz terminal` presses a hundred thousand under the address sanitizer.
extension WithLibedit {
  @Suite struct EditingPropertyTests {
    @Test(arguments: ["", "bind -v"], [1, 2, 3])
    func randomKeysLeaveTheEditorAliveAndTheScreenRight(_ settings: String, _ seed: UInt64) throws {
      let typing = try Typing(columns: 30, rows: 8, history: ["which?", "two\nlines?", "東京?"], settings: settings)
      var keys = RandomKeys(seed: seed)
      let terminal = typing.terminal
      let editor = typing.editor
      terminal.script = (0..<700).map { _ in keys.input() }
      var complaint: String?
      terminal.before = { position in
        guard complaint == nil else { return }
        complaint = Self.complaint(editor, terminal).map {
          "before key \(position) after \(terminal.script[max(0, position - 3)..<position]): \($0)"
        }
        guard position < terminal.script.count, terminal.script[position] == .resized else { return }
        terminal.screen.resize(columns: keys.random.number(2...60), rows: keys.random.number(2...12))
      }
      terminal.waits = { position in position % 7 == 3 }
      while editor.read(.vraag) != .end || terminal.isUnfinished { if complaint != nil { break } }
      #expect(complaint == nil, "seed \(seed): \(complaint ?? "")\n\(terminal.screen.text)")
    }

    private static func complaint(_ editor: TerminalLineEditor, _ terminal: ScriptedTerminal) -> String? {
      if editor.searching == nil, editor.draft.isEditable {
        if !editor.engine.holds(editor.draft[editor.draft.line]) {
          return "libedit has another line of \(editor.draft.text.debugDescription)"
        }
      }
      guard !terminal.hasInput else { return nil }
      return PainterTests.complaint(Layout.frame(of: editor.scene()).frame, on: terminal.screen)
    }

    @Test func aMillionCharactersByOneKeyAreCutAndHarmless() throws {
      let typing = try Typing()
      let entry = typing.type("\u{1B}9\u{1B}9\u{1B}9\u{1B}9\u{1B}9\u{1B}9x\r?\r")
      guard case .text(let text) = entry else {
        Issue.record("\(entry)")
        return
      }
      #expect(text == String(repeating: "x", count: EditEngine.longestLine) + "\n?")
    }

    @Test func aLineThatLibeditCouldNotHoldIsNotLetIn() throws {
      let long = String(repeating: "é", count: EditEngine.longestLine + 1)
      #expect(try Typing().type("a\u{1B}[200~b\n\(long)\nc\u{1B}[201~?\r") == .text("a?"))
      let typing = try Typing(history: ["old?", long + "\nlast?"])
      #expect(typing.type("\u{1B}[A\r") == .text("old?"))
      typing.terminal.editing = { _ in long }
      #expect(typing.type("a\u{18}\u{5}?\r") == .text("a?"))
    }

    @Test func aLongLineThenHomeEndAndTypingIsNoCrash() throws {
      let keys = String(repeating: "x", count: 2500) + "\u{1}\u{5}" + String(repeating: "y", count: 200) + "?\r"
      #expect(
        try Typing().type(keys) == .text(String(repeating: "x", count: 2500) + String(repeating: "y", count: 200) + "?")
      )
    }

    @Test func viAtTheStartOfAnEmptyLineIsNoCrash() throws {
      #expect(try Typing(settings: "bind -v").type("\u{1B}[H\u{1B}$ia?\r") == .text("a?"))
      let typing = try Typing(settings: "bind -v")
      typing.terminal.script =
        [.key(.escape), .key(.character("$")), .key(.character("i"))] + ScriptedTerminal.keys("a?\r")
      #expect(typing.editor.read(.vraag) == .text("a?"))
    }
  }
}
