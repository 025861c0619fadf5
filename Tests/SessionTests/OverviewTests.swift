import Foundation
import Testing
import VraagGraph
import VraagText

@testable import Vraag

/// What can be asked of a model, and the questions that are offered.
@Suite struct OverviewTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The models that the checkouts of a machine share, and the model school.
  static let models: [String] = {
    let shared = root.appending(path: "../shared/models")
    let paths = ["formats", "eamodelset"].flatMap { folder -> [String] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: shared.appending(path: folder).path)) ?? []
      return names.filter { $0 != "MANIFEST.tsv" }.map { shared.appending(path: folder).appending(path: $0).path }
    }
    return paths.sorted() + [shared.appending(path: "rosa").path, root.appending(path: "samples/modelschool.xml").path]
  }()

  /// A folder of the collection holds one model in four formats.
  private static func session(_ path: String) throws -> Session? {
    let exchange = path + "/model.xml"
    return try? Session(models: [FileManager.default.fileExists(atPath: exchange) ? exchange : path])
  }

  @Test func thereAreManyModels() throws {
    #expect(Self.models.count > 80)
    let loaded = try Self.models.compactMap(Self.session)
    #expect(loaded.count > 75)
  }

  @Test(arguments: models) func everyQuestionThatIsOfferedHasAnAnswer(_ path: String) throws {
    guard let session = try Self.session(path) else { return }
    let questions = session.exampleQuestions(limit: 20)
    let views = session.graph.range(of: 63).count
    #expect(!questions.isEmpty || session.graph.nonRelationshipCount == views, "\(path)")
    for question in questions {
      let answer = try session.answer(question)
      #expect(answer.diagnostics.isEmpty, "\(path): \(question): \(answer.diagnostics.map(\.message.english))")
      #expect(answer.number ?? answer.rowCount > 0, "\(path): \(question)")
      #expect(answer.truth != false, "\(path): \(question)")
      #expect(Escaping.singleLine(question) == question, "\(path)")
    }
  }

  @Test(arguments: models) func everyNounAndVerbThatIsListedCanBeAskedWith(_ path: String) throws {
    guard let session = try Self.session(path) else { return }
    let nouns = session.overviewOfNouns()
    for row in nouns.rows {
      guard case .texts(let noun) = row[0], case .number(let count) = row[1] else { continue }
      #expect(try session.answer("how many \(noun[0])?").number == count, "\(path): \(noun[0])")
    }
    for row in session.overviewOfVerbs().rows {
      guard case .texts(let example) = row[3], let question = example.first else { continue }
      let answer = try session.answer("which \(question)?")
      #expect(!answer.hasErrors && answer.rowCount > 0, "\(path): \(question)")
    }
  }

  @Test func typesAreCountedWithTheirLayers() throws {
    let rows = Session(Sample.graph).overviewOfTypes().rows.map { $0.prefix(3).map { $0 } }
    #expect(rows.contains([.texts(["BusinessProcess"]), .texts(["Business"]), .number(3)]))
    #expect(rows.contains([.texts(["Access"]), .texts([]), .number(3)]))
    #expect(rows.contains([.texts(["View"]), .texts([]), .number(1)]))
  }

  @Test func keysHaveTheirCommonestValues() throws {
    let rows = Session(Sample.graph).overviewOfKeys().rows.map { $0 }
    #expect(rows.contains([.texts(["Kosten"]), .number(2), .number(3), .texts(["100", "20", "7"])]))
    #expect(rows.contains([.texts(["Status"]), .number(1), .number(1), .texts(["Definitief"])]))
  }

  @Test func anEmptyModelOffersNothing() throws {
    let session = try Session(models: [])
    #expect(session.exampleQuestions(limit: 5).isEmpty)
    #expect(session.overviewOfNouns().rowCount == 0)
  }

  @Test func headingsAreInTheLanguageOfTheSession() throws {
    var session = Session(Sample.graph)
    session.language = .dutch
    #expect(session.overviewOfKeys().columns.map(\.name) == ["sleutel", "aantal", "waarden", "voorbeelden"])
  }
}
