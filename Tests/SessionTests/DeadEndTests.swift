import Testing
import VraagAnalysis
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

@testable import Vraag

/// On real models, names and nouns are offered where the answer is not empty, and left out where it is.
@Suite struct DeadEndTests {
  private static let package = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func session(_ path: String) throws -> Session { try Session(models: [package + "/" + path]) }

  static let beginnings = [
    "which processes read ", "which data is written by ", "which applications serve ", "which roles perform ",
    "which processes that read data that are written by ", "which elements in view ", "how many processes use ",
    "which processes read which data objects that are realized by ", "which process ", "which elements in ",
    "which applications that serve processes in ", "which data is read by process ", "describe application ",
  ]

  /// Whether a sentence finds something; nothing where it is wrong or a question of yes or no.
  private func findsSomething(_ text: String, _ session: Session) throws -> Bool? {
    let answer = try session.answer(text)
    guard !answer.hasErrors else { return nil }
    if answer.rowCount == 1, answer.columns.count == 1, case .number(let number) = answer[0, 0] { return number > 0 }
    return answer.rowCount > 0
  }

  /// The same by the evaluator that shares nothing with the engine; what the engine says where it is no such question.
  private func findsSomething(_ text: String, _ session: Session, _ reference: ReferenceEvaluator) -> Bool? {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: session.lexicon)
    guard let plan = parsed.sentence.flatMap({ session.analyzer.analyze($0).plan }) else { return nil }
    if case .count(let set) = plan { return !reference.members(set).isEmpty }
    return !reference.answer(plan).rows.isEmpty
  }

  private func check(_ path: String) throws {
    let session = try Self.session(path)
    let names = Set(session.graph.nameTexts.map { session.graph.texts[$0] }).filter { !$0.isEmpty }.sorted()
    let reference = ReferenceEvaluator(session.graph)
    var wrong: [String] = []
    for beginning in Self.beginnings {
      let open = beginning + "\""
      let completions = session.completions(in: open, at: open.utf8.count)
      #expect(completions.isWithoutDeadEnds, "\(beginning)")
      let offered = Set(completions.candidates.map { Folding.fold($0.text.dropFirst().dropLast()) })
      for (number, name) in names.enumerated() {
        let quoted = CanonicalPrinter.quoted(name)
        let isOffered = offered.contains(Folding.fold(quoted.dropFirst().dropLast()))
        // Of a list that was cut, only what is in it is known to be offered.
        guard isOffered || completions.total == completions.candidates.count else { continue }
        let isSomething = try findsSomething(beginning + quoted, session) ?? false
        if number.isMultiple(of: 50) {
          #expect(findsSomething(beginning + quoted, session, reference) ?? false == isOffered, "\(beginning)\(quoted)")
        }
        if isOffered != isSomething { wrong.append("\(isOffered ? "dead end" : "left out"): \(beginning)\(quoted)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
  }

  @Test func namesOfTheModelSchool() throws { try check("samples/modelschool.xml") }

  @Test func namesOfROSA() throws { try check("../shared/models/rosa") }

  @Test func foldersKeysAndValuesOfTheModelSchool() throws {
    let session = try Self.session("samples/modelschool.xml")
    for beginning in [
      "which processes in folder \"", "which applications with ", "which applications with Levensfase = ",
    ] {
      let completions = session.completions(in: beginning, at: beginning.utf8.count)
      let offered = completions.candidates.filter { [.folder, .key, .value, .number, .name, .view].contains($0.kind) }
      #expect(!offered.isEmpty, "\(beginning)")
      for candidate in offered.prefix(60) {
        let text = Array(beginning.utf8.prefix(Int(completions.range.lower))) + Array(candidate.text.utf8)
        let question = String(decoding: text, as: UTF8.self)
        #expect(try findsSomething(question, session) ?? true, "\(question)")
      }
    }
  }

  @Test func noViewIsTheEndOfAPath() throws {
    let session = try Self.session("samples/modelschool.xml")
    for beginning in ["path from \"", "path from \"Leerling\" to \"", "pad van \"Leerling\" naar \""] {
      let completions = session.completions(in: beginning, at: beginning.utf8.count)
      #expect(completions.candidates.contains { $0.kind == .name }, "\(beginning)")
      #expect(!completions.candidates.contains { $0.kind == .view }, "\(beginning)")
    }
  }

  @Test func nounsOfTheModelSchool() throws {
    let session = try Self.session("samples/modelschool.xml")
    var wrong: [String] = []
    for beginning in ["which processes read ", "which roles perform ", "which applications serve ", "which "] {
      let completions = session.completions(in: beginning, at: beginning.utf8.count)
      let offered = Set(completions.candidates.filter { $0.kind == .noun }.map(\.text))
      // `application` also begins `application function`.
      let nouns = Set(session.lexicon.allNounSpellings.map(\.text)).subtracting(session.lexicon.layerSpellings)
      for noun in nouns.sorted() {
        let isOffered = offered.contains(noun)
        guard isOffered || completions.total == completions.candidates.count else { continue }
        let isSomething = try findsSomething(beginning + noun, session) ?? false
        if isOffered != isSomething { wrong.append("\(isOffered ? "dead end" : "left out"): \(beginning)\(noun)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
  }
}
