import Foundation
import Testing
import VraagFiles
import VraagGraph
import VraagTesting

/// What the fuzzer has found interesting, once more: a graph in which everything holds, or a failure.
@Suite struct FuzzCorpusTests {
  static let formats = ["archi", "archive", "csv", "exchange", "json"]
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus")

  @Test(arguments: formats)
  func bytesOfAnyKindAreAModelOrAFailure(format: String) throws {
    try replay(format) { bytes, name in try ModelLoader.load(bytes, named: name) }
  }

  @Test(arguments: ["coarchi", "triples"])
  func filesOfAnyKindInAFolderAreAModelOrAFailure(format: String) throws {
    try replay(format) { bytes, _ in try FolderText.withFolder(of: bytes) { try ModelLoader.load([$0]) } }
  }

  private func replay(_ format: String, _ load: ([UInt8], String) throws -> LoadedModel) throws {
    let folder = Self.corpus.appendingPathComponent(format)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var models = 0
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      if let model = try? load(bytes, name) {
        model.graph.checkInvariants()
        models += 1
      }
    }
    // The seeds are models: were none read, the corpus would test only how failures are told.
    #expect(models > 0)
    #expect(models < names.count)
  }
}
