import Foundation
import Testing
import VraagFiles
import VraagGraph
import VraagMetamodel

struct CoArchiFolderTests {
  private let namespaces = """
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate"
    """

  private func repository() throws -> URL {
    let files = [
      "model/folder.xml":
        #"<archimate:ArchimateModel \#(namespaces) name="School" id="m" purpose="Why"><profiles name="Core" id="s1"/></archimate:ArchimateModel>"#,
      "model/business/folder.xml": #"<archimate:Folder \#(namespaces) name="Business" id="b" type="business"/>"#,
      "model/business/sub/folder.xml": #"<archimate:Folder \#(namespaces) name="Deep" id="sub"/>"#,
      "model/business/sub/BusinessProcess_p.xml": """
      <archimate:BusinessProcess \(namespaces) name="Teach" id="p" documentation="a&#xA;b &amp; c">
      <properties key="owner" value="A"/><profiles href="folder.xml#s1"/></archimate:BusinessProcess>
      """,
      "model/business/BusinessObject_d.xml": #"<archimate:BusinessObject \#(namespaces) name="Pupil" id="d"/>"#,
      "model/relations/folder.xml": #"<archimate:Folder \#(namespaces) name="Relations" id="r" type="relations"/>"#,
      "model/relations/AccessRelationship_a.xml": """
      <archimate:AccessRelationship \(namespaces) id="a" accessType="1">
      <source xsi:type="archimate:BusinessProcess" href="BusinessProcess_p.xml#p"/>
      <target xsi:type="archimate:BusinessObject" href="BusinessObject_d.xml#d"/></archimate:AccessRelationship>
      """,
      "model/diagrams/folder.xml": #"<archimate:Folder \#(namespaces) name="Views" id="vs" type="diagrams"/>"#,
      "model/diagrams/ArchimateDiagramModel_v.xml": """
      <archimate:ArchimateDiagramModel \(namespaces) name="View" id="v">
      <children xsi:type="archimate:DiagramModelArchimateObject" id="o"><archimateElement href="BusinessProcess_p.xml#p"/>
      <sourceConnections id="c"><archimateRelationship href="AccessRelationship_a.xml#a"/></sourceConnections>
      <children xsi:type="archimate:DiagramModelArchimateObject" id="o2"><archimateElement href="BusinessObject_d.xml#d"/></children>
      </children></archimate:ArchimateDiagramModel>
      """,
      "README.md": "A model",
    ]
    let root = try Temporary.directory()
    for (path, text) in files {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return root
  }

  @Test func aFolderOfManyFilesIsOneModel() throws {
    let root = try repository()
    for path in [root.path, root.appending(path: "model").path] {
      let model = try ModelLoader.load([path])
      let graph = model.graph
      graph.checkInvariants()
      #expect(graph.elementCount == 2)
      #expect(try graph.documentation("p") == "a\nb & c")
      #expect(try graph.values("owner", of: "p") == ["A"])
      #expect(try graph.specializations("p") == ["Core"])
      #expect(try graph.folder("p") == ["Business", "Deep"])
      #expect(try graph.folder("d") == ["Business"])
      #expect(try graph.folder("a") == ["Relations"])
      #expect(try graph.kind("a") == .accessRead)
      #expect(graph.source(of: try graph.known("a")) == (try graph.known("p")))
      #expect(try graph.shown(on: "v") == ["p", "a", "d"])
      #expect(graph.texts[graph.modelDescriptions[0].name] == "School")
      #expect(graph.texts[graph.modelDescriptions[0].documentation] == "Why")
      #expect(model.report.isEmpty)
    }
  }

  @Test func aDamagedFileIsNamedItself() throws {
    let root = try repository()
    let bad = root.appending(path: "model/business/Goal_g.xml")
    try Data("<archimate:Goal".utf8).write(to: bad)
    do throws(FileFailure) {
      _ = try ModelLoader.load([root.path])
      Issue.record("a damaged file was read")
    } catch {
      #expect(error.code == "file-damaged")
      #expect(error.file == bad.path)
    }
  }

  @Test func aPipeAmongTheFilesIsNotWaitedFor() throws {
    let root = try repository()
    #expect(mkfifo(root.appending(path: "model/business/Goal_g.xml").path, 0o600) == 0)
    #expect(try ModelLoader.load([root.path]).graph.elementCount == 2)
  }

  @Test func aPlaceInTheReportIsTheFileOfTheConcept() throws {
    let root = try repository()
    try FileManager.default.removeItem(at: root.appending(path: "model/business/BusinessObject_d.xml"))
    let report = try ModelLoader.load([root.path + "/"]).report
    #expect(report[.endMissing]?.places.first?.file.contains("//") == false)
    #expect(report[.endMissing]?.places.first?.file.hasSuffix("/relations/AccessRelationship_a.xml") == true)
    #expect(report[.endMissing]?.places.first?.detail == "d")
  }
}
