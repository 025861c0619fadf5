import Foundation
import Testing

@testable import VraagTerminal

extension WithLibedit {
  /// Lines without a terminal, and at one that is not drawn on. Signals are shared with the editor that uses libedit.
  @Suite struct PlainLineEditorTests {
    /// Everything that is read from a text, and what was shown.
    private func entries(_ text: String) -> (entries: [Entry], shown: String, history: [String]) {
      let input = Pipe()
      let output = Pipe()
      input.fileHandleForWriting.write(Data(text.utf8))
      input.fileHandleForWriting.closeFile()
      let editor = PlainLineEditor(
        assistant: FewWords(), history: History(path: nil), input: input.fileHandleForReading.fileDescriptor,
        output: output.fileHandleForWriting.fileDescriptor)
      var entries: [Entry] = []
      while entries.last != .end { entries.append(editor.read(.vraag)) }
      output.fileHandleForWriting.closeFile()
      let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      return (entries, shown, editor.history.entries)
    }

    @Test func linesAreReadUntilTheyAreWhole() {
      let read = entries("which?\nwhich\r\nprocesses?\n\nwhich\n\nlast")
      #expect(
        read.entries == [
          .text("which?"), .text("which\nprocesses?"), .text(""), .text("which\n"), .text("last\n"), .end,
        ])
      #expect(read.history == ["which?", "which\nprocesses?", "which", "last"])
    }

    @Test func withoutATerminalNothingIsShown() { #expect(entries("which?\n").shown == "") }

    @Test func anEmptyInputIsTheEnd() { #expect(entries("").entries == [.end]) }

    @Test func atATerminalThePromptsAreShownAndNothingElse() throws {
      let pseudo = try PseudoTerminal()
      let editor = PlainLineEditor(
        assistant: FewWords(), history: History(path: nil), input: pseudo.program, output: pseudo.program)
      pseudo.type("which\nroles?\n")
      #expect(editor.read(.vraag) == .text("which\nroles?"))
      pseudo.type("\u{4}")
      #expect(editor.read(.vraag) == .end)
      let shown = pseudo.wait(for: "vraag> \r\n")
      #expect(shown.hasSuffix("   ...> vraag> \r\n"))
      #expect(!shown.contains("\u{1B}"))
    }
  }
}
