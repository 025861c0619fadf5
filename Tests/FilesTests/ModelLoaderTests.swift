import Foundation
import Testing
import VraagFiles
import VraagGraph
import VraagText

@Test func rosaHasWhatItsAuthorsSay() throws {
  let model = try Models.load("rosa")
  model.graph.checkInvariants()
  #expect(model.graph.elementCount == 624)
  #expect(model.graph.relationshipCount == 1397)
  #expect(model.graph.viewCount == 198)
}

/// The list counts what the JSON has: repeated ids twice, relationships on relationships not at all.
@Test(arguments: ["model.json", "model.xml", "model.archimate", "csv"])
func everyModelOfTheCollectionHasWhatItsListSays(_ file: String) throws {
  var loaded = 0
  for row in try Models.rows() {
    let path = "eamodelset/\(row.folder)/\(file)"
    guard FileManager.default.fileExists(atPath: Models.path(path)) else { continue }
    let model = try Models.load(path)
    model.graph.checkInvariants()
    loaded += 1
    let repeated = model.report.count(.idRepeated)
    #expect(model.graph.elementCount + repeated == row.elements, "\(path)")
    var onRelationships = 0
    for relationship in model.graph.firstRelationship..<UInt32(model.graph.conceptCount) {
      let ends = [model.graph.source(of: ConceptID(relationship)), model.graph.target(of: ConceptID(relationship))]
      if ends.contains(where: { model.graph.isRelationship($0) }) { onRelationships += 1 }
    }
    #expect(model.graph.relationshipCount - onRelationships <= row.relationships, "\(path)")
    #expect(model.graph.relationshipCount >= row.relationships, "\(path)")
    if file == "model.json" {
      #expect(model.graph.relationshipCount == row.relationships, "\(path)")
      #expect(model.graph.viewCount == row.views, "\(path)")
    }
    for kind in [LoadReport.Kind.endMissing, .elementTypeUnknown, .relationshipTypeUnknown, .shownMissing] {
      #expect(model.report.count(kind) == 0, "\(path)")
    }
  }
  #expect(loaded == (file == "model.json" || file == "model.xml" ? 58 : 56))
}

@Test func everyCollectedFileLoadsAndTheTwoThatAreNoModelsAreRefusedByName() throws {
  var refused: [String] = []
  for file in try FileManager.default.contentsOfDirectory(atPath: Models.path("formats")).sorted() {
    do throws(FileFailure) {
      let model = try ModelLoader.load([Models.path("formats/" + file)])
      model.graph.checkInvariants()
    } catch {
      refused.append(file)
      #expect(error.code == "file-unknown-format")
      #expect(error.fault == .wrongContent)
      #expect(error.message.english.contains(file))
    }
  }
  #expect(refused == ["MANIFEST.tsv", "archi-native--archimatetool__archi__compatibility_test2.archimate"])
}

@Test func standardInputIsADash() throws {
  let path = Models.path("eamodelset/id-a38bdc19622f419196e1f096879b2a00/model.xml")
  let descriptor = open(path, O_RDONLY)
  defer { close(descriptor) }
  let model = try ModelLoader.load(["-"], standardInput: descriptor)
  #expect(model.graph.elementCount == 525)
  #expect(model.graph.texts[model.graph.modelDescriptions[0].file] == "-")
}

@Test func noPathsGiveAnEmptyModel() throws {
  let model = try ModelLoader.load([])
  model.graph.checkInvariants()
  #expect(model.graph.conceptCount == 0)
}

@Test func theFormatIsToldFromTheContentAndNotFromTheName() throws {
  let exchange = try Temporary.file("exchange.archimate", Sample.exchange("<elements>\(Sample.actor)</elements>"))
  #expect(try ModelLoader.load([exchange]).graph.elementCount == 1)
}
