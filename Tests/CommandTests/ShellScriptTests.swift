import Testing
import VraagText

@testable import VraagCommand

/// How a file of questions and commands falls apart.
@Suite struct ShellScriptTests {
  private func entries(_ text: String) -> [String] {
    ShellScript.entries(of: text, named: "f").map { "\($0.start.line) \($0.text.trimmingLines)" }
  }

  @Test func aLineThatBeginsWithADotIsACommandAndEndsTheQuestionBeforeIt() {
    #expect(
      entries("how many\n  roles\n.timer off\n\nhow many goals;\nhow many roles;\n  .quit")
        == ["1 how many|roles", "3 .timer off", "4 how many goals;|how many roles;", "7 .quit"])
  }

  @Test func aDotInAStringOrACommentIsNoCommand() {
    #expect(entries("describe \"a\n.b\"\n.quit") == ["1 describe \"a|.b\"", "3 .quit"])
    #expect(entries("/* a\n.b */ how many roles\n.quit") == ["1 /* a|.b */ how many roles", "3 .quit"])
    #expect(entries("how many roles; \"open\n.b") == ["1 how many roles; \"open|.b"])
  }

  @Test func linesMayEndAsOnOtherSystems() {
    #expect(entries(".timer off\r\nhow many roles\r\n") == ["1 .timer off", "2 how many roles"])
  }

  @Test func nothingIsNoEntry() {
    #expect(entries("").isEmpty && entries("\n \n").isEmpty)
  }
}

extension String {
  /// The lines without the blanks around them, joined by a bar.
  fileprivate var trimmingLines: String {
    split(separator: "\n").map { String($0[...].trimmed) }.filter { !$0.isEmpty }.joined(separator: "|")
  }
}
