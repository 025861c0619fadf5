import Testing
@testable import Vraag
import VraagLanguage
import VraagText

@Suite struct FormatTests {
  @Test func whatASentenceMayAskForIsWhatThereIs() {
    #expect(AnswerClause.formats == Format.allCases.map(\.rawValue))
  }

  @Test func aFormatThatIsNotThereIsToldWithThoseThatAre() throws {
    let wrong = try Session(Sample.graph).answer("which processes, as pdf?")
    #expect(wrong.diagnostics.map(\.code) == ["format-unknown"])
    #expect(
      wrong.diagnostics.first?.message.english.contains(
        "table, line, csv, tsv, json, jsonl, markdown, html, dot, mermaid, tree, matrix;")
        == true)
  }
}
