import Testing
import VraagTesting

@testable import VraagTerminal

extension WithLibedit {
  /// What `.editrc` says holds, and vi's keys are vi's.
  @Suite struct KeyBindingTests {
    /// Types in vi's keys; `␛` is Escape with a pause after it.
    private func vi(_ text: String, history: [String] = [], settings: String = "bind -v") throws -> Entry {
      let typing = try Typing(history: history, settings: settings)
      #expect(typing.editor.isVi)
      for (index, part) in text.split(separator: "␛", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { typing.terminal.script.append(.key(.escape)) }
        typing.terminal.script += ScriptedTerminal.keys(String(part))
      }
      return typing.editor.read(.vraag)
    }

    @Test(arguments: [
      ("which foo␛bcwbar?␛\r", "which bar?"),
      ("one two three?␛0dwA!?␛\r", "two three?!?"),
      ("abc␛xxA?␛\r", "a?"),
      ("ab␛0xpa?␛\r", "ba?"),
      ("abc␛uiq?\r", "q?"),
      ("one\rtwo␛kIX␛j$a?\r", "Xone\ntwo?"),
      ("one\rtwo␛k$D␛jA?\r", "on\ntwo?"),
      ("a b c␛0wd$az?\r", "a z?"),
      ("東京é␛hxA?\r", "東é?"),
      ("a👨‍👩‍👧b␛0lliX␛A?\r", "a👨‍👩‍👧Xb?"),
      ("a👨‍👩‍👧b␛hiX␛A?\r", "aX👨‍👩‍👧b?"),
    ])
    func viEditsTheLineWithTheCursor(_ typed: String, _ expected: String) throws {
      let entry = try vi(typed)
      #expect(entry == .text(expected))
    }

    @Test func viWalksAndSearchesTheHistory() throws {
      #expect(try vi("␛kk\r", history: ["a?", "b?"]) == .text("a?"))
      #expect(try vi("␛kkj\r", history: ["a?", "b?"]) == .text("b?"))
      #expect(try vi("␛/a\r", history: ["a?", "b?"]) == .text("a?"))
    }

    @Test func arrowsDoNotLeaveTheInsertModeOfVi() throws {
      #expect(try vi("ab\u{1B}[Dx\u{1B}[C?\r") == .text("axb?"))
    }

    @Test func aKeyThatTheUserBoundIsTheirs() throws {
      let settings = "# mine\nvraag:bind ^T vraag-undo\nother:bind ^T ed-move-to-beg\nbind ^G ed-move-to-beg\n"
      #expect(try Typing(settings: settings).type("a?\u{15}\u{14}\r") == .text("a?"))
      #expect(try Typing(settings: settings).type("a?\u{7}b\r") == .text("ba?"))
    }

    @Test func aMacroTypes() throws {
      #expect(try Typing(settings: #"bind -s ^T "which processes""#).type("\u{14}?\r") == .text("which processes?"))
    }

    @Test func aMacroMayPressKeysOfOurs() throws {
      let typing = try Typing(settings: #"bind -s ^T "pro\t\tx""#)
      #expect(typing.type("which \u{14}?\r") == .text("which processx?"))
      // The menu that the macro opened is about another text.
      #expect(typing.type("which \u{14}\t?\r") == .text("which processx?"))
    }

    @Test func libeditsOwnHistoryCommandsMeanOurs() throws {
      let typing = try Typing(history: ["old?"], settings: "bind ^T ed-search-prev-history\nbind ^O em-inc-search-prev")
      #expect(typing.type("\u{14}\r") == .text("old?"))
      #expect(typing.type("\u{0F}old\r") == .text("old?"))
    }

    @Test func settingsThatMakeNoSenseAreNoHarm() throws {
      let settings = "bind\nbind -x\nedit off\nfoo bar\nbind ^T nothing\n\"\nbind -l\nsetty -a\nsettc co 1\ntelltc\n"
      #expect(try Typing(settings: settings).type("a?\r") == .text("a?"))
    }

    @Test func everyCommandHasANameOfItsOwnAndPlaceInTheTable() {
      #expect(Set(EditCommand.allCases.map(\.name)).count == EditCommand.allCases.count)
      #expect(EditCommand.allCases.count <= EditEngine.mostCommands)
    }
  }
}
