import Testing
import VraagFiles
import VraagGraph

@Test(arguments: ["model.xml", "model.archimate"])
func aModelHasWhatItsListSays(_ file: String) throws {
  let graph = try Models.load("eamodelset/id-a38bdc19622f419196e1f096879b2a00/\(file)").graph
  graph.checkInvariants()
  #expect(graph.elementCount == 525)
  #expect(graph.relationshipCount == 517)
  #expect(graph.viewCount == 31)
}
