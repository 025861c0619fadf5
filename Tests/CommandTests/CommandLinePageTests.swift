import Foundation
import Testing

@testable import VraagCommand

/// The page about the command line says what the program does.
@Suite struct CommandLinePageTests {
  private let page: String

  init() throws {
    page = try String(
      contentsOf: Program.root.appendingPathComponent("Documentation/CommandLine.md"), encoding: .utf8)
  }

  @Test func thePageShowsTheHelpAsItIs() throws {
    let help = try Program.run(["--help"]).output
    #expect(page.contains("$ vraag --help\n" + help + "```\n"), "the page has another help than the program")
  }

  @Test func thePageHasEveryStatusAndNoOther() {
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |\n" }
    #expect(page.contains("| status | means |\n| --- | --- |\n" + rows.joined() + "\n"))
  }

  @Test func thePageHasEveryFormat() throws {
    let help = try Program.run(["--help"]).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let listed = try #require(words.firstMatch(of: /answers are written\. \(values: (.*?);/))
    for format in listed.1.split(separator: ", ") {
      #expect(page.contains("\n| `\(format)` | "), "the page has no \(format)")
    }
  }
}
