import Foundation
import Testing
import VraagFiles
import VraagGraph

/// What is written is what was read.
struct ExchangeWriterTests {
  private func rewritten(_ graph: Graph) throws -> Graph {
    try ModelLoader.load(ExchangeWriter.bytes(of: graph), named: "written.xml").graph
  }

  /// An assumed mode is written as what it was taken for, and is no longer told from a modeller's word.
  private func withoutAssumptions(_ description: GraphDescription) -> GraphDescription {
    var description = description
    for id in description.concepts.keys where description.concepts[id]?.type == "accessAssumedWrite" {
      description.concepts[id]?.type = "accessWrite"
    }
    return description
  }

  private func expectSame(_ graph: Graph, _ name: String) throws {
    let before = withoutAssumptions(GraphDescription(graph))
    let after = GraphDescription(try rewritten(graph))
    #expect(before.name == after.name, "\(name)")
    #expect(before.documentation == after.documentation, "\(name)")
    #expect(before.properties == after.properties, "\(name)")
    #expect(before.concepts.count == after.concepts.count, "\(name)")
    let differing = before.concepts.filter { after.concepts[$0.key] != $0.value }
    #expect(differing.isEmpty, "\(name): \(differing.prefix(2)) \(differing.prefix(2).map { after.concepts[$0.key] })")
    let views = before.views.filter { after.views[$0.key] != $0.value }
    #expect(views.isEmpty, "\(name): \(views.prefix(1)) \(views.prefix(1).map { after.views[$0.key] })")
  }

  @Test func everyModelOfTheCollectionReadsBackAsItWas() throws {
    var count = 0
    for folder in try Models.collection() {
      let path = "eamodelset/\(folder)/model.archimate"
      guard FileManager.default.fileExists(atPath: Models.path(path)) else { continue }
      try expectSame(try Models.load(path).graph, path)
      count += 1
    }
    #expect(count > 50)
  }

  @Test func aFolderReadsBackAsItWas() throws { try expectSame(try Models.load("rosa").graph, "rosa") }

  @Test func namesInEveryLanguageAndTypesOfPropertiesAreKept() throws {
    let before = try ModelLoader.load([Models.package.appending(path: "samples/modelschool.xml").path]).graph
    try expectSame(before, "modelschool")
    let after = try rewritten(before)
    #expect(before.otherNames.count == after.otherNames.count)
    #expect(before.otherDocumentations.count == after.otherDocumentations.count)
    let types = { (graph: Graph) in
      Dictionary(
        uniqueKeysWithValues: graph.properties.columns.map { (graph.texts[$0.key], $0.type) })
    }
    #expect(types(before) == types(after))
    #expect(types(before).values.contains { $0 != .string })
  }

  @Test func whatXMLHasNoWritingForDoesNotBreakTheFile() throws {
    var builder = GraphBuilder()
    builder.beginModel(file: "x")
    let ids = ["1", "a b", "a_b", "id-a_b", "model", "node-1", "property-1", "<&\">", "idé-1", "é b"]
    for (number, id) in ids.enumerated() {
      let element = builder.addConcept(id: builder.texts.intern(id), label: UInt8(number))
      builder.addName(builder.texts.intern("<\u{1}\u{FFFE}é&\"'\u{1F600}>]]>\r\n"), to: element)
      builder.addProperty(builder.key(builder.texts.intern("<k>&")), builder.texts.intern("<v>\u{0}"), to: element)
    }
    let (graph, _) = builder.finish(firstRelationshipLabel: 64, shownKind: 18)
    let after = try rewritten(graph)
    #expect(after.conceptCount == ids.count)
    #expect(Set(after.ids).count == ids.count)
    #expect(after.concept(withID: "model") != nil && after.concept(withID: "property-1") != nil)
    #expect(after.concept(withID: "idé-1") != nil && after.concept(withID: "id-é_b") != nil)
    #expect(after.name(of: ConceptID(0)) == "<\u{FFFD}\u{FFFD}é&\"'\u{1F600}>]]>")
    #expect(after.texts[after.properties.columns[0].key] == "<k>&")
    #expect(after.texts[after.properties.columns[0].values[0]] == "<v>\u{FFFD}")
  }
}
