import Foundation
import Testing
import VraagFiles
import VraagGraph

/// The model school says the same in every format, and its scripts answer what is committed.
///
/// The answers are checked twice: here against `samples/answers`, and across the formats, so that a reader of one format
/// that loses something is seen by its answers.
@Suite struct SampleTests {
  static let formats = ["samples/modelschool.xml", "samples/modelschool.archimate", "samples/modelschool-csv"]
  static let scripts = Repository.here.paths(below: "samples", ending: ".vraag")

  @Test func theFilesAreWhatTheirSourceSays() {
    let run = Run.program("/usr/bin/env", ["python3", "samples/source/build.py", "--check"], in: Repository.here.root)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: formats) func aFormatLoadsWithoutAnOddity(_ path: String) throws {
    let model = try ModelLoader.load([Repository.here.root.appendingPathComponent(path).path])
    for entry in model.report.entries {
      Issue.record("\(path): \(entry.message), at \(entry.places.map(\.message))")
    }
    model.graph.checkInvariants()
  }

  @Test func everyScriptHasAnswersAndEveryAnswerAScript() {
    let names = Self.scripts.map { $0.split(separator: "/")[1].split(separator: ".")[0] }
    let answers = Repository.here.paths(below: "samples/answers", ending: ".txt")
      .map { $0.split(separator: "/")[2].split(separator: ".")[0] }
    #expect(!names.isEmpty)
    #expect(names == answers)
  }

  @Test(arguments: scripts) func aScriptPrintsItsCommittedAnswers(_ script: String) {
    let program = DocumentationTests.program.path
    let command = Self.isCheck(script) ? "check " : ""
    let run = Run.program(
      "/usr/bin/env", ["bash", "-c", "'\(program)' \(command)\(Self.formats[0]) --language en -f \(script) 2>&1"],
      in: Repository.here.root)
    // The model school has flaws, so what is expected of it fails in part.
    #expect(run.status == (Self.isCheck(script) ? 1 : 0), "\(script)")
    #expect(run.output == Repository.here.text(Self.answers(to: script)), "\(script)")
  }

  @Test(arguments: scripts) func everyFormatGivesTheSameAnswers(_ script: String) {
    let expected = Self.answers(of: script, in: Self.formats[0])
    let name = script.split(separator: "/")[1].split(separator: ".")[0]
    for format in Self.formats.dropFirst() {
      let found = Self.answers(of: script, in: format)
      #expect(found.count == expected.count, "\(script) in \(format)")
      let differing = zip(expected, found).enumerated().filter { $1.0 != $1.1 }.map { $0.offset + 1 }
      #expect(differing == Self.differing[format]?[String(name)] ?? [], "\(script) in \(format)")
    }
  }

  /// The sentences of a script, from 1, whose answer depends on the format.
  ///
  /// An Access without a mode is a Write in Archi's formats, and CSV has neither folders nor views.
  static let differing: [String: [String: [Int]]] = [
    "samples/modelschool.archimate": ["journey": [8], "privacy": [8]],
    "samples/modelschool-csv": ["journey": [1, 8, 9, 10, 11], "privacy": [8], "model-quality": [6, 7]],
  ]

  /// Whether a script is one of expectations, for `vraag check`.
  static func isCheck(_ script: String) -> Bool {
    Repository.here.text(script)?.contains("\ncheck \"") ?? false
  }

  static func answers(to script: String) -> String {
    script.replacing("samples/", with: "samples/answers/").replacing(".vraag", with: ".txt")
  }

  /// The columns and rows of each sentence of a script, or its error, as JSON.
  static func answers(of script: String, in model: String) -> [Substring] {
    let run = Run.program(
      DocumentationTests.program.path, [model, "--format", "json", "--keep-going", "-f", script],
      in: Repository.here.root)
    return run.output.split(separator: "\n").map { $0[..<($0.range(of: ",\"rowCount\":")?.lowerBound ?? $0.endIndex)] }
  }
}
