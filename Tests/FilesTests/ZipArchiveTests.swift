import Foundation
import Testing
import VraagFiles
import VraagGraph

struct ZipArchiveTests {
  @Test func aZippedModelIsReadWhateverItsName() throws {
    let graph = try Models.load("formats/archi-zip--archimatetool__archi__model_zipped.archimate").graph
    #expect(graph.viewCount == 2)
  }

  @Test func anArchiveMayLieInAnArchive() throws {
    let graph = try Models.load("formats/archi-zip--archimatetool__archi__bmc.archicanvas").graph
    #expect(graph.viewCount == 1)
    #expect(graph.texts[graph.modelDescriptions[0].name] == "Canvas Template")
  }

  @Test func aTemplateHasItsModelUnderAnotherName() throws {
    let graph = try Models.load("formats/archi-zip--archimatetool__archi__customizable-report.architemplate").graph
    #expect(graph.viewCount == 2)
  }

  @Test func damageInsideIsToldWithTheFileAndTheEntry() throws {
    let path = Models.path("formats/archi-zip--archimatetool__archi__model_zipped.archimate")
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    // The model is the first entry: its deflated bytes begin after the local header.
    for index in 60..<90 { bytes[index] = 0xFF }
    do throws(FileFailure) {
      _ = try ModelLoader.load(bytes, named: "bad.archimate")
      Issue.record("a damaged archive was read")
    } catch {
      #expect(error.code == "file-damaged")
      #expect(error.file.hasPrefix("bad.archimate"))
    }
  }
}
