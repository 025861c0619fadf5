import Foundation
import Testing
import VraagTesting

/// What the fuzzer of sentences began with and what it found, once more.
@Suite struct FuzzCorpusTests {
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus/sentence")

  @Test func anyTextKeepsTheLawsOfSentences() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(!names.isEmpty)
    for name in names {
      let text = String(decoding: try Data(contentsOf: Self.corpus.appendingPathComponent(name)), as: UTF8.self)
      #expect(SentenceLaws.complaint(about: text) == nil, "\(name): \(text)")
    }
  }
}
