import Foundation
import Testing
import VraagFiles
import VraagGraph
import VraagMetamodel

struct MergingTests {
  private let definitions = """
    <propertyDefinitions><propertyDefinition identifier="p" type="string"><name>owner</name></propertyDefinition>
    <propertyDefinition identifier="q" type="string"><name>level</name></propertyDefinition></propertyDefinitions>
    """

  private func load(_ texts: String...) throws -> LoadedModel {
    let paths = try texts.enumerated().map { try Temporary.file("model\($0).xml", $1) }
    let model = try ModelLoader.load(paths)
    model.graph.checkInvariants()
    return model
  }

  private func element(_ body: String, type: String = "BusinessActor") -> String {
    Sample.exchange(
      #"<elements><element identifier="a" xsi:type="\#(type)">\#(body)</element></elements>"# + definitions)
  }

  @Test func conceptsWithOneIdBecomeOneAndComplementEachOther() throws {
    let model = try load(
      element(#"<properties><property propertyDefinitionRef="p"><value>X</value></property></properties>"#),
      element(
        """
        <name>Actor</name><documentation>Text</documentation><properties>
        <property propertyDefinitionRef="p"><value>X</value></property>
        <property propertyDefinitionRef="q"><value>1</value></property></properties>
        """))
    #expect(model.graph.elementCount == 1)
    #expect(model.graph.name(of: try model.graph.known("a")) == "Actor")
    #expect(try model.graph.documentation("a") == "Text")
    #expect(try model.graph.values("owner", of: "a") == ["X"])
    #expect(try model.graph.values("level", of: "a") == ["1"])
    #expect(model.graph.modelDescriptions.count == 2)
    #expect(model.report.isEmpty)
  }

  @Test func whatTheFirstModelSaysStaysAndEveryConflictIsReported() throws {
    let model = try load(
      element(
        #"<name>One</name><documentation>A</documentation><properties><property propertyDefinitionRef="p"><value>X</value></property></properties>"#
      ),
      element(
        #"<name>Two</name><documentation>B</documentation><properties><property propertyDefinitionRef="p"><value>Y</value></property></properties>"#,
        type: "BusinessRole"))
    #expect(try model.graph.elementType("a") == .businessActor)
    #expect(model.graph.name(of: try model.graph.known("a")) == "One")
    #expect(try model.graph.documentation("a") == "A")
    #expect(try model.graph.values("owner", of: "a") == ["X"])
    let places = model.report[.mergeConflict]?.places ?? []
    #expect(places.map(\.detail) == ["type", "name", "documentation", "owner"])
    #expect(places.allSatisfy { $0.file.hasSuffix("model1.xml") })
  }

  @Test func relationshipsMayEndInAnotherModel() throws {
    let model = try load(
      Sample.exchange(
        #"<relationships><relationship identifier="r" source="a" target="b" xsi:type="Association"/></relationships>"#),
      Sample.exchange(
        #"<elements>\#(Sample.actor)<element identifier="b" xsi:type="BusinessRole"/></elements>"#))
    #expect(model.graph.relationshipCount == 1)
    #expect(model.report.isEmpty)
  }

  @Test func aModeThatIsSaidWinsOverOneThatIsAssumed() throws {
    func access(_ mode: String, target: String = "d") -> String {
      Sample.exchange(
        """
        <elements><element identifier="p" xsi:type="BusinessProcess"/><element identifier="d" xsi:type="DataObject"/>
        </elements><relationships><relationship identifier="r" source="p" target="\(target)" xsi:type="Access" \(mode)/>
        </relationships>
        """)
    }
    #expect(try load(access(""), access(#"accessType="Read""#)).graph.kind("r") == .accessRead)
    #expect(try load(access(#"accessType="Read""#), access("")).graph.kind("r") == .accessRead)
    let conflict = try load(access(#"accessType="Read""#), access(#"accessType="Write""#, target: "p"))
    #expect(try conflict.graph.kind("r") == .accessRead)
    #expect(conflict.report[.mergeConflict]?.places.map(\.detail) == ["type", "target"])
  }

  @Test func aModelLoadedTwiceIsTheModel() throws {
    let path = Models.path("eamodelset/d66e9045-de70-464d-bb30-dc4c42bd0890/model.archimate")
    let once = try ModelLoader.load([path])
    let twice = try ModelLoader.load([path, path])
    twice.graph.checkInvariants()
    #expect(GraphDescription(once.graph).concepts == GraphDescription(twice.graph).concepts)
    #expect(GraphDescription(once.graph).views == GraphDescription(twice.graph).views)
    #expect(twice.report.count(.mergeConflict) == 0)
  }

  @Test func theFormatsOfAModelMergeIntoOne() throws {
    let folder = Models.path("eamodelset/Id-g3eWNK6GAqACZw6j")
    let model = try ModelLoader.load([folder + "/csv", folder + "/model.archimate", folder + "/model.xml"])
    model.graph.checkInvariants()
    #expect(model.graph.elementCount == 33)
    #expect(model.graph.relationshipCount == 38)
    #expect(model.graph.viewCount == 1)
  }

  @Test func whatCSVSaysInItsPropertiesIsNoConflict() throws {
    let samples = Models.package.appending(path: "samples").path
    let model = try ModelLoader.load([samples + "/modelschool.xml", samples + "/modelschool-csv"])
    #expect(model.report.count(.mergeConflict) == 0)
    let junctions = ElementType.orJunction.rawValue
    #expect(!model.graph.range(of: junctions).isEmpty)
  }
}
