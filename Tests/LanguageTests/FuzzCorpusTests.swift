import Foundation
import Testing
import VraagTesting

/// What the fuzzer of sentences began with and what it found, once more.
@Suite struct FuzzCorpusTests {
  static let corpora = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus")

  private func texts(of corpus: String) throws -> [(name: String, text: String)] {
    let folder = Self.corpora.appendingPathComponent(corpus)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    return try names.map { name in
      (name, String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self))
    }
  }

  @Test func anyTextKeepsTheLawsOfPatterns() throws {
    for (name, text) in try texts(of: "pattern") + texts(of: "sentence") {
      #expect(PatternLaws.complaint(about: text) == nil, "\(name): \(text)")
    }
  }

  @Test func anyTextKeepsTheLawsOfSentences() throws {
    for (name, text) in try texts(of: "sentence") + texts(of: "pattern") {
      #expect(SentenceLaws.complaint(about: text) == nil, "\(name): \(text)")
    }
  }
}
