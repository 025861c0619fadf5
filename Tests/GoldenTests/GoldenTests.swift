import Foundation
import Testing
import VraagTesting

/// Every script gives what it says; `make golden` writes down what it gives.
@Suite struct GoldenTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "Tests/GoldenTests/Scripts")
  private static let isRewriting = ProcessInfo.processInfo.environment["VRAAG_GOLDEN"] == "rewrite"

  /// The scripts, by their paths below the folder.
  static let scripts: [String] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".golden") }.sorted()
  }()

  @Test func thereAreScripts() { #expect(Self.scripts.count > 20) }

  @Test(arguments: scripts) func aScriptGivesWhatItSays(_ path: String) throws {
    let file = Self.folder.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let script = try GoldenScript(parsing: text)
    #expect(script.text == text, "the script is not written as scripts are")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 101, "a script has one idea")
    var runner = GoldenRunner(root: Self.root)
    let result = try runner.run(script)
    for complaint in runner.complaints { Issue.record("\(path): \(complaint)") }
    if Self.isRewriting {
      try result.text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    for (expected, found) in zip(script.blocks, result.blocks) where expected.expected != found.expected {
      Issue.record(
        """
        \(path):\(expected.line) \(expected.command)
        expected:
        \(expected.expected.joined(separator: "\n"))
        found:
        \(found.expected.joined(separator: "\n"))
        """)
    }
  }
}
