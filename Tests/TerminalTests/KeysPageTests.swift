import Foundation
import Testing

@testable import VraagTerminal

/// The page on keys knows every command, and none that there is not.
@Suite struct KeysPageTests {
  @Test func everyCommandIsOnThePage() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("Documentation/Keys.md"), encoding: .utf8)
    let named = Set(page.matches(of: /vraag-[a-z-]+/).map { String($0.output) })
    #expect(named == Set(EditCommand.allCases.map(\.name)))
  }
}
