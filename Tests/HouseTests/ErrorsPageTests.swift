import Foundation
import Testing
import Vraag
import VraagText

/// `Documentation/Errors.md` has every code of the language and its meaning, each with a sentence that shows it.
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

  @Test func everyCodeIsOnThePageOnceAndTheCodesAreInOrder() throws {
    let code = try Regex("\"([a-z]+(?:-[a-z]+)+)\"", as: (Substring, Substring).self)
    let sources = Repository.here.sources.filter {
      ["VraagLanguage", "VraagAnalysis"].contains($0.module) && $0.name.hasPrefix("Messages")
    }
    let said = Set(sources.flatMap { $0.text.matches(of: code).map { String($0.1) } })
    #expect(said.subtracting(Self.entries.map(\.code)).sorted() == [])
    #expect(Set(Self.entries.map(\.code)).subtracting(said).sorted() == [])
    #expect(Set(Self.entries.map(\.code)).count == Self.entries.count)
  }

  @Test(arguments: entries) func theSentenceHasTheError(_ entry: Entry) throws {
    guard let sentence = entry.sentence else { return }
    let model = Repository.here.root.appendingPathComponent(DocumentationTests.sample).path
    let answer = try Session(models: [model]).answer(sentence)
    #expect(answer.diagnostics.map(\.code).contains(entry.code), "\(answer.diagnostics)")
  }

  /// What cannot be shown on a page is shown in the tests of the parser.
  @Test func fewCodesHaveNoSentence() {
    let bare = Self.entries.filter { $0.sentence == nil }.map(\.code)
    #expect(bare == ["sentence-empty", "sentence-second", "sentence-too-deep"])
  }
}
