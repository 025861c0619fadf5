import Testing
import Vraag
import VraagTerminal
import VraagText

@testable import VraagCommand

/// What the editor is told: every place is one of the whole line, whatever part of it was looked at.
@Suite struct ShellAssistantTests {
  private let assistant: ShellAssistant

  init() throws { assistant = ShellAssistant(session: try Session(models: [Program.school]), language: .english) }

  private func offered(_ text: String) -> [String] {
    let suggestions = assistant.suggestions(in: text, at: text.utf8.count)
    return suggestions.list.map { suggestion in
      let bytes = Array(text.utf8)
      return String(decoding: bytes[..<Int(suggestions.range.lower)], as: UTF8.self) + suggestion.text
        + String(decoding: bytes[Int(suggestions.range.upper)...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", true), (".anything", true), ("how many roles", true), ("how many", false), ("which processes read", false),
    ("which processes raed", true), ("which \"a", false), ("which roles\n", true), ("how many\nroles", false),
    ("how many\nroles;", true), ("how many roles and", false), ("// said", true),
  ])
  func enterRunsWhatIsWhole(_ text: String, _ isWhole: Bool) {
    #expect(assistant.isWhole(text) == isWhole)
  }

  @Test func commandsAreOfferedByTheirBeginning() {
    #expect(offered(".t") == [".types", ".timer "])
    #expect(offered("  .ke") == ["  .keys"])
    #expect(offered(".").count == DotCommand.all.count)
  }

  @Test func whatACommandTakesIsOffered() {
    #expect(offered(".format js") == [".format json", ".format jsonl"])
    #expect(offered(".timer ") == [".timer on", ".timer off"])
    #expect(offered(".la n") == [".la nl"])
    #expect(offered(".types ") == [] && offered(".nonsense x") == [])
    #expect(offered(".help ty").contains(".help typing") && offered(".help ty").contains(".help types"))
  }

  @Test func theQuestionOfACommandIsCompletedWhereItStands() {
    #expect(offered(".explain which processes rea").contains(".explain which processes read"))
    #expect(assistant.hint(in: ".profile how many proc", at: 22) == assistant.hint(in: "how many proc", at: 13))
    #expect(assistant.hint(in: ".open proc", at: 10) == nil)
  }

  @Test func filesAreOfferedAndQuotedWhereTheyMustBe() throws {
    let folder = try Folder()
    try folder.add("one model.xml", "")
    try folder.add("one.xml", "")
    try folder.add(".hidden", "")
    let start = ".open \(folder.path("o"))"
    #expect(offered(start) == [".open \"\(folder.path("one model.xml"))\"", ".open \(folder.path("one.xml"))"])
    #expect(offered(".open \"\(folder.path("one m"))") == [".open \"\(folder.path("one model.xml"))\""])
    #expect(offered(".open a.xml \(folder.path(""))/").count == 2)
    #expect(offered(".open \(folder.path(".h"))") == [".open \(folder.path(".hidden"))"])
    #expect(offered(".open \(folder.path("nowhere"))/x") == [])
  }

  @Test func wordsOfACommandAndItsQuestionAreTold() {
    func styles(_ text: String) -> [String] {
      assistant.words(of: text).map { word in
        "\(word.style) \(String(decoding: Array(text.utf8)[Int(word.range.lower)..<Int(word.range.upper)], as: UTF8.self))"
      }
    }
    #expect(styles(".timer off") == ["command .timer"])
    #expect(styles(".tim") == ["command .tim"] && styles(".tmi") == ["unknown .tmi"])
    #expect(styles(".re x") == ["unknown .re"])
    #expect(styles(".explain which roles?").prefix(3) == ["command .explain", "keyword which", "noun roles"])
  }
}
