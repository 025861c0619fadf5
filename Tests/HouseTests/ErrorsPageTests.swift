import Foundation
import Testing
import Vraag
import VraagText

/// `Documentation/Errors.md` has every code but those of files, and its meaning, each with a sentence that shows it.
@Suite struct ErrorsPageTests {
  static let path = "Documentation/Errors.md"

  /// A code on the page, with the sentence below it.
  struct Entry: CustomTestStringConvertible, Sendable {
    var code: String
    var sentence: String?
    var testDescription: String { code }
  }

  static let entries: [Entry] = (Repository.here.text(path) ?? "").split(separator: "\n### `").dropFirst().map { part in
    let example = part.firstMatch(of: /```vraag-error\n([^`]*)\n```/)
    return Entry(code: String(part.prefix { $0 != "`" }), sentence: example.map { String($0.1) })
  }

  /// The codes of each section, in the order of the page.
  static let sections: [[String]] = (Repository.here.text(path) ?? "").split(separator: "\n## ").map { section in
    section.split(separator: "\n### `").dropFirst().map { String($0.prefix { $0 != "`" }) }
  }

  @Test func everyCodeIsOnThePageOnceAndTheCodesAreInOrder() throws {
    let code = try Regex("\"([a-z]+(?:-[a-z0-9]+)+)\"", as: (Substring, Substring).self)
    var said: Set<String> = []
    for source in Repository.here.sources {
      let codes = source.text.matches(of: code).map { String($0.1) }
      switch source.module {
      case "VraagLanguage", "VraagAnalysis": if source.name.hasPrefix("Messages") { said.formUnion(codes) }
      case "Vraag", "VraagCommand":
        said.formUnion(
          codes.filter {
            ["command", "condition", "pattern", "question", "session", "supposed"].contains($0.prefix { $0 != "-" })
          })
      default: break
      }
    }
    #expect(said.count > 60)
    #expect(said.subtracting(Self.entries.map(\.code)).sorted() == [])
    #expect(Set(Self.entries.map(\.code)).subtracting(said).sorted() == [])
    #expect(Set(Self.entries.map(\.code)).count == Self.entries.count)
    for section in Self.sections { #expect(section == section.sorted()) }
  }

  @Test(arguments: entries) func theSentenceHasTheError(_ entry: Entry) throws {
    guard let sentence = entry.sentence else { return }
    let model = Repository.here.root.appendingPathComponent(DocumentationTests.sample).path
    var session = try Session(models: [model])
    // Some are only wrong once they are run.
    let diagnostics = try session.answer(sentence).diagnostics + session.run(sentence).diagnostics
    #expect(diagnostics.map(\.code).contains(entry.code), "\(diagnostics)")
  }

  /// What cannot be shown on a page is shown in the tests of the parser, of the session and of the program.
  @Test func fewCodesHaveNoSentence() {
    let bare = Self.entries.filter { $0.sentence == nil && !$0.code.hasPrefix("command-") }.map(\.code)
    #expect(
      bare == [
        "sentence-empty", "sentence-second", "sentence-too-deep", "sentence-too-long", "definition-broken",
        "key-built-in", "supposed-condition", "session-change-supposed", "session-definition-in-use",
        "session-forget-unknown", "session-word-impossible",
        "condition-costly-pattern", "question-interrupted", "question-timed-out", "question-too-many-rows",
        "question-too-much-memory",
        "pattern-defined-writes", "pattern-too-deep", "pattern-too-long", "pattern-value-parameter-wrong",
        "pattern-verb-conditional",
      ])
  }
}
