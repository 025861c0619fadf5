import Foundation
import Testing
import VraagTesting

/// `Grammar/corpus`: sentences with the trees they must have.
@Suite struct CorpusTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Case: CustomTestStringConvertible, Sendable {
    var title: String
    var sentence: String
    var tree: String
    var testDescription: String { title }
  }

  static let cases: [Case] = {
    let folder = root.appendingPathComponent("Grammar/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [Case] in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return text.components(separatedBy: "== ").dropFirst().map { entry in
        let parts = entry.components(separatedBy: "\n--\n")
        let lines = parts[0].components(separatedBy: "\n")
        let tree = (parts.last ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        return Case(title: lines[0], sentence: lines.dropFirst().joined(separator: "\n"), tree: tree)
      }
    }
  }()

  @Test func theCorpusIsThere() {
    #expect(Self.cases.count > 90)
    #expect(Set(Self.cases.map(\.title)).count == Self.cases.count)
  }

  @Test(arguments: cases) func aSentenceHasItsTree(_ entry: Case) {
    expectSentence(entry.sentence, tree: entry.tree)
  }

  @Test func everyWordOfTheCorpusIsExpectedWhereItStands() {
    var places = ExpectationLaws.places(10)
    for entry in Self.cases {
      let missing = ExpectationLaws.missing(in: entry.sentence, where: { places.next() })
      #expect(missing == nil, "\(entry.title)")
    }
  }

  /// Each has a word with which most ways to go on are wrong.
  @Test(arguments: [
    "welke mogelijk afgeleide bedieningen van applicaties naar functies?",
    "which possibly derived servings from applications to functions?",
    #"which data is read only by "A"?"#, #"which data is read neither by "A" nor by "B"?"#,
    #"hangen minstens 2 (processen) samen met "A"?"#,
  ])
  func everyWordIsExpectedWhereItStands(_ sentence: String) {
    #expect(ExpectationLaws.missing(in: sentence) == nil)
  }
}
