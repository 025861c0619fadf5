import Foundation
import Testing

/// What the pages promise is what the program does.
@Suite struct DocumentationTests {
  static let pages = Repository.here.pages.map { MarkdownPage(path: $0, text: Repository.here.text($0) ?? "") }

  @Test(arguments: pages.flatMap { page in page.commands.map { Shown(page: page.path, command: $0) } })
  func everyCommandPrintsWhatThePageSays(_ shown: Shown) {
    guard shown.runsVraag else { return }
    let folder = Self.program.deletingLastPathComponent().path
    let surroundings = "export LC_ALL=C.UTF-8 PATH=\"\(folder):$PATH\"\nexec 2>&1"
    let run = Run.program(
      "/usr/bin/env", ["bash", "-c", "\(surroundings)\n\(shown.command.text)"], in: Repository.here.root)
    #expect(
      Self.withoutTimes(run.output + run.errors) == Self.withoutTimes(shown.command.output),
      "\(shown.page):\(shown.command.line): \(shown.command.text)")
  }

  @Test(arguments: pages.flatMap { page in page.blocks.map { Example(page: page.path, block: $0) } })
  func everyQuestionHasAnAnswerInTheSample(_ example: Example) {
    guard example.block.language == "vraag" else { return }
    let text = example.block.lines.joined(separator: "\n") + "\n"
    let run = Run.program(
      Self.program.path, [Self.sample, "--format", "csv", "-f", "-"], in: Repository.here.root, input: text)
    #expect(run.status == 0, "\(example.page):\(example.block.line)\n\(run.errors)")
  }

  @Test func everyFileThatTheArchitectureNamesIsThere() throws {
    let path = "ARCHITECTURE.md"
    let page = MarkdownPage(path: path, text: try #require(Repository.here.text(path)))
    let names = Set(Repository.here.paths.flatMap { [$0, String($0.split(separator: "/").last ?? "")] })
    for word in page.codeWords where Self.isFileName(word) {
      let isThere = word.hasSuffix("/") ? Repository.here.exists(word) : names.contains(word)
      #expect(isThere, "\(path) names \(word), which is not there")
    }
  }

  @Test func everyLinkBetweenPagesLeadsSomewhere() throws {
    let link = try Regex(#"\]\(([^)#:]+)(?:#[^)]*)?\)"#, as: (Substring, Substring).self)
    for page in Self.pages {
      let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
      for match in page.text.matches(of: link) {
        let path = folder.isEmpty ? String(match.1) : "\(folder)/\(match.1)"
        #expect(Repository.here.exists(path), "\(page.path) links to \(match.1)")
      }
    }
  }

  @Test func everyDecisionHasItsOwnNumberAndSaysWhatItMust() throws {
    let decisions = Repository.here.paths(below: "Documentation/Decisions", ending: ".md")
    var numbers: Set<Substring> = []
    for path in decisions {
      let name = path.split(separator: "/").last ?? ""
      #expect(name.wholeMatch(of: /[0-9]{4}(-[a-z0-9]+)+\.md/) != nil, "\(path) is named otherwise")
      #expect(numbers.insert(name.prefix(4)).inserted, "\(path) has the number of another")
      let text = try #require(Repository.here.text(path))
      for part in ["## Context", "## Decision", "## Alternatives", "## Consequences"] {
        #expect(text.contains("\n\(part)\n"), "\(path) lacks \(part)")
      }
    }
  }

  @Test func theChangelogHasAnEntryForAComponent() throws {
    let text = try #require(Repository.here.text("CHANGELOG.md"))
    let entry = try Regex(#"\n- [a-z ]+: \S"#)
    #expect(text.contains("\n## "))
    #expect(text.firstMatch(of: entry) != nil)
  }

  @Test func theMakefileOffersWhatTheContributingPageNames() throws {
    let makefile = try #require(Repository.here.text("Makefile"))
    let page = MarkdownPage(path: "CONTRIBUTING.md", text: try #require(Repository.here.text("CONTRIBUTING.md")))
    let targets = page.codeWords.filter { $0.hasPrefix("make ") }.map { $0.split(separator: " ")[1] }
    #expect(!targets.isEmpty)
    for target in targets { #expect(makefile.contains("\n\(target):"), "there is no make \(target)") }
  }

  /// `make tour` is it; its last question has a mistake, to show what is said of one.
  @Test func theTourAnswersEveryQuestion() {
    let run = Run.program(
      "/usr/bin/env", ["LC_ALL=C.UTF-8", "Scripts/tour", Self.program.path], in: Repository.here.root)
    #expect(run.status == 0)
    #expect(run.errors.components(separatedBy: "error[").count == 2, "\(run.errors)")
    #expect(run.errors.contains("fix: replace 'raed' by 'read'"))
  }

  /// The model that examples without a model are about.
  static let sample = "samples/modelschool.xml"
  /// The program, built beside these tests.
  static let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
    .deletingLastPathComponent().appendingPathComponent("vraag")

  static func isFileName(_ word: String) -> Bool {
    guard !word.contains(where: { $0 == " " || $0 == "*" || $0 == "…" || $0 == "<" || $0 == "$" }) else { return false }
    let endings = [".swift", ".md", ".py", ".golden", ".grammar", ".json", ".txt", "/"]
    return endings.contains { word.hasSuffix($0) && word.count > $0.count } && !word.hasPrefix("../")
  }

  /// The text with every time that was measured made the same.
  static func withoutTimes(_ text: String) -> String {
    text.replacing(/"elapsedMilliseconds":[0-9.]+/, with: "\"elapsedMilliseconds\":0")
      .replacing(/[0-9.]+ ms\b/, with: "0 ms")
  }

  struct Shown: CustomTestStringConvertible, Sendable {
    var page: String
    var command: MarkdownPage.Command
    var testDescription: String { "\(page):\(command.line)" }
    var runsVraag: Bool { command.text.firstMatch(of: /(^|[|;&\n] *)vraag\b/) != nil }
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var page: String
    var block: MarkdownPage.Block
    var testDescription: String { "\(page):\(block.line)" }
  }
}
