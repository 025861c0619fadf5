import Testing
import VraagFiles
import VraagGraph

@Test func rosaHasWhatItsAuthorsSay() throws {
  let model = try Models.load("rosa")
  model.graph.checkInvariants()
  #expect(model.graph.elementCount == 624)
  #expect(model.graph.relationshipCount == 1397)
  #expect(model.graph.viewCount == 198)
}

@Test(arguments: ["model.xml", "model.archimate"])
func aModelHasWhatItsListSays(_ file: String) throws {
  let graph = try Models.load("eamodelset/id-a38bdc19622f419196e1f096879b2a00/\(file)").graph
  graph.checkInvariants()
  #expect(graph.elementCount == 525)
  #expect(graph.relationshipCount == 517)
  #expect(graph.viewCount == 31)
}
