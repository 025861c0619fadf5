import Foundation
import Testing
import VraagFiles
import VraagGraph
import VraagMetamodel

struct CSVReaderTests {
  /// Writes the three files into a folder of their own.
  private func folder(
    prefix: String = "", elements: String, relations: String? = nil, properties: String? = nil
  ) throws -> URL {
    let folder = try Temporary.directory()
    for (name, text) in [("elements.csv", elements), ("relations.csv", relations), ("properties.csv", properties)] {
      if let text { try Data(text.utf8).write(to: folder.appending(path: prefix + name)) }
    }
    return folder
  }

  private let elements = #"""
    "ID","Type","Name","Documentation","Specialization"
    "m","ArchimateModel","School","Purpose",""
    "p","BusinessProcess","Teach ""well""","a, b
    and c","Core"
    "d","DataObject","Pupil","",""
    "j","Junction","","",""
    """#
  private let relations = #"""
    "ID","Type","Name","Documentation","Source","Target","Specialization"
    "r","AccessRelationship","","","p","d",""
    "n","AccessRelationship","","","p","d",""
    "a","AssociationRelationship","","","p","d",""
    "i","InfluenceRelationship","","","p","d",""
    """#
  private let properties = #"""
    "ID","Key","Value"
    "m","Version","7"
    "r","Access_Type","Read"
    "a","Directed","true"
    "i","Influence_Strength","+"
    "j","Junction_Type","Or"
    "p","Access_Type","kept"
    "p","owner","A"
    "p","owner","B"
    "x","owner","C"
    """#

  @Test func theThreeFilesAreOneModel() throws {
    let url = try folder(elements: elements, relations: relations, properties: properties)
    for path in [url.path, url.path + "/elements.csv", url.path + "/relations.csv"] {
      let model = try ModelLoader.load([path])
      let graph = model.graph
      graph.checkInvariants()
      #expect(graph.name(of: try graph.known("p")) == "Teach \"well\"")
      #expect(try graph.documentation("p") == "a, b\nand c")
      #expect(try graph.specializations("p") == ["Core"])
      #expect(try graph.kind("r") == .accessRead)
      #expect(try graph.kind("n") == .accessAssumedWrite)
      #expect(try graph.kind("a") == .directedAssociation)
      #expect(graph.strengths.texts(of: try graph.known("i")).map { graph.texts[$0.text] } == ["+"])
      #expect(try graph.elementType("j") == .orJunction)
      #expect(try graph.values("Access_Type", of: "p") == ["kept"])
      #expect(try graph.values("owner", of: "p") == ["A", "B"])
      #expect(graph.texts[graph.modelDescriptions[0].name] == "School")
      #expect(graph.texts[graph.modelDescriptions[0].documentation] == "Purpose")
      #expect(graph.modelDescriptions[0].properties.map { graph.texts[$0.value] } == ["7"])
      #expect(model.report[.propertyOwnerMissing]?.places.map(\.id) == ["x"])
      #expect(model.report[.propertyOwnerMissing]?.places.first?.file.hasSuffix("properties.csv") == true)
      #expect(model.report[.propertyOwnerMissing]?.places.first?.line == 10)
    }
  }

  @Test func whichOfTheThreeAFileIsIsToldFromItsHeader() throws {
    let path = try Temporary.file("export.csv", "ID,Key,Value\nx,owner,A\n")
    #expect(try ModelLoader.load([path]).report.count(.propertyOwnerMissing) == 1)
  }

  @Test(arguments: [";", "\t", ","])
  func semicolonsAndTabsSeparateToo(_ delimiter: String) throws {
    let text = "id,TYPE,Name,Documentation\n1,Goal,\"a,b;c\",x\n".replacing(",", with: delimiter)
    let model = try Sample.load(text)
    #expect(model.graph.name(of: try model.graph.known("1")) == "a,b;c".replacing(",", with: delimiter))
  }

  @Test func aPrefixAMarkAndAComment() throws {
    let url = try folder(
      prefix: "Prod_", elements: "\u{FEFF}ID,Type,Name,Documentation\r\n# a comment\r\n\r\n1,Goal,Aim,\r\n")
    let model = try ModelLoader.load([url.path])
    #expect(model.graph.name(of: try model.graph.known("1")) == "Aim")
    #expect(
      model.report[.partMissing]?.places.map(\.detail).map { URL(filePath: $0).lastPathComponent } == [
        "Prod_relations.csv", "Prod_properties.csv",
      ])
  }

  @Test func aFolderWithMoreModelsSaysWhichAreNotRead() throws {
    let rows = "ID,Type,Name,Documentation\n1,Goal,Aim,\n"
    let url = try folder(prefix: "A_", elements: rows)
    try rows.write(to: url.appending(path: "B_elements.csv"), atomically: true, encoding: .utf8)
    let model = try ModelLoader.load([url.path])
    #expect(model.graph.conceptCount == 1)
    #expect(
      model.report[.otherModelsInFolder]?.places.map { URL(filePath: $0.file).lastPathComponent } == ["B_elements.csv"])
  }

  @Test func whatArchiWritesForSpreadsheetsIsUndone() throws {
    let text = #"""
      "ID","Type","Name","Documentation"
      "1","Goal","=""0123""","=""  x"""
      "2","Goal"," -12 = +"," x"
      """#
    let model = try Sample.load(text)
    #expect(model.graph.name(of: try model.graph.known("1")) == "0123")
    #expect(try model.graph.documentation("1") == "  x")
    #expect(model.graph.name(of: try model.graph.known("2")) == "-12 = +")
    #expect(try model.graph.documentation("2") == " x")
  }

  @Test func aFileThatIsNoUTF8IsReadAsWindows1252() throws {
    let text = "ID,Type,Name,Documentation\n1,Goal,Caf?,\n"
    let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
    let model = try ModelLoader.load(bytes, named: "elements.csv")
    #expect(model.graph.name(of: try model.graph.known("1")) == "Café")
    #expect(model.report.count(.encodingAssumed) == 1)
  }
}
