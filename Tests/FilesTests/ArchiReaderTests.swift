import Testing
import VraagFiles
import VraagGraph
import VraagMetamodel

struct ArchiReaderTests {
  private let body = """
    <folder name="Business" id="f1" type="business"><folder name="Processes &amp; more" id="f2">
      <element xsi:type="archimate:BusinessProcess" name="Teach &amp; learn" id="p" profiles="s1 s2">
        <documentation>Line one
    line two</documentation>
        <property key="owner" value="A"/><property key="owner" value="B"/><property key="flag"/>
      </element></folder>
      <element xsi:type="archimate:BusinessObject" name="Pupil" id="d" profiles="nowhere"/>
    </folder>
    <folder name="Other" id="f3" type="other">
      <element xsi:type="archimate:Junction" id="and"/><element xsi:type="archimate:Junction" id="or" type="or"/>
      <element xsi:type="archimate:OrJunction" id="oldor"/>
      <element xsi:type="archimate:Network" id="net" name="LAN"/>
    </folder>
    <folder name="Relations" id="f4" type="relations">
      <element xsi:type="archimate:AssociationRelationship" id="on" source="d" target="none" directed="true"/>
      <element xsi:type="archimate:AccessRelationship" id="none" source="p" target="d"/>
      <element xsi:type="archimate:AccessRelationship" id="w" source="p" target="d" accessType="0"/>
      <element xsi:type="archimate:AccessRelationship" id="r" source="p" target="d" accessType="1"/>
      <element xsi:type="archimate:AccessRelationship" id="u" source="p" target="d" accessType="2"/>
      <element xsi:type="archimate:AccessRelationship" id="rw" source="p" target="d" accessType="3"/>
      <element xsi:type="archimate:AccessRelationship" id="wrong" source="p" target="d" accessType="9"/>
      <element xsi:type="archimate:InfluenceRelationship" id="i" source="p" target="d" strength="[ + ]"/>
      <element xsi:type="archimate:UsedByRelationship" id="s" source="p" target="d"/>
    </folder>
    <folder name="Views" id="f5" type="diagrams">
      <element xsi:type="archimate:ArchimateDiagramModel" name="Overview" id="v">
        <documentation>The view</documentation><property key="k" value="v"/>
        <child xsi:type="archimate:Group" id="g" name="Group"><documentation>Not the view's</documentation>
          <child xsi:type="archimate:DiagramObject" id="o1" archimateElement="p">
            <sourceConnection xsi:type="archimate:Connection" id="c1" source="o1" target="o2" archimateRelationship="r"/>
            <child xsi:type="archimate:DiagramObject" id="o2" archimateElement="d">
              <sourceConnection xsi:type="archimate:Connection" id="c2" relationship="w"/></child>
          </child></child>
      </element>
      <element xsi:type="canvas:CanvasModel" xmlns:canvas="http://www.archimatetool.com/archimate/canvas" name="Canvas" id="cv"/>
      <element xsi:type="archimate:SketchModel" name="Sketch" id="sk"/>
    </folder>
    <purpose>Why it is there</purpose><property key="version" value="7"/>
    <profile name="Core process" id="s1" conceptType="BusinessProcess"/><profile name="Audited" id="s2" conceptType="BusinessProcess"/>
    """

  @Test func anAccessWithoutAModeIsAssumedToWrite() throws {
    let model = try Sample.load(Sample.archi(body))
    #expect(try model.graph.kind("none") == .accessAssumedWrite)
    #expect(try model.graph.kind("w") == .accessWrite)
    #expect(try model.graph.kind("r") == .accessRead)
    #expect(try model.graph.kind("u") == .access)
    #expect(try model.graph.kind("rw") == .accessReadWrite)
    #expect(try model.graph.kind("wrong") == .accessAssumedWrite)
    #expect(model.report.count(.accessTypeUnknown) == 1)
  }

  @Test func relationshipsAreReadWithWhatTheySayOfThemselves() throws {
    let graph = try Sample.load(Sample.archi(body)).graph
    #expect(try graph.kind("on") == .directedAssociation)
    #expect(graph.target(of: try graph.known("on")) == (try graph.known("none")))
    #expect(graph.strengths.texts(of: try graph.known("i")).map { graph.texts[$0.text] } == ["[ + ]"])
    #expect(try graph.kind("s") == .serving)
  }

  @Test func elementsAreReadWithWhatTheySayOfThemselves() throws {
    let model = try Sample.load(Sample.archi(body))
    let graph = model.graph
    #expect(graph.name(of: try graph.known("p")) == "Teach & learn")
    #expect(try graph.documentation("p") == "Line one\nline two")
    #expect(try graph.values("owner", of: "p") == ["A", "B"])
    #expect(try graph.values("flag", of: "p") == [""])
    #expect(try graph.specializations("p") == ["Core process", "Audited"])
    #expect(try graph.folder("p") == ["Business", "Processes & more"])
    #expect(try graph.folder("d") == ["Business"])
    #expect(try graph.elementType("and") == .andJunction)
    #expect(try graph.elementType("or") == .orJunction)
    #expect(try graph.elementType("oldor") == .orJunction)
    #expect(try graph.elementType("net") == .communicationNetwork)
    #expect(model.report[.specializationMissing]?.places.map(\.detail) == ["nowhere"])
  }

  @Test func viewsShowWhatIsOnThemAtAnyDepth() throws {
    let graph = try Sample.load(Sample.archi(body)).graph
    #expect(try graph.shown(on: "v") == ["p", "d", "r", "w"])
    #expect(try graph.documentation("v") == "The view")
    #expect(try graph.values("k", of: "v") == ["v"])
    #expect(try graph.folder("v") == ["Views"])
    #expect(graph.viewCount == 3)
  }

  @Test func theModelHasItsNamePurposeAndProperties() throws {
    let graph = try Sample.load(Sample.archi(body)).graph
    let model = graph.modelDescriptions[0]
    #expect(graph.texts[model.name] == "Sample")
    #expect(graph.texts[model.documentation] == "Why it is there")
    #expect(model.properties.map { graph.texts[$0.key] + "=" + graph.texts[$0.value] } == ["version=7"])
  }

  @Test func archiElementsInTheOtherNamespaceAreReadToo() throws {
    let text = Sample.archi(#"<folder name="x"><element xsi:type="archimate:Goal" id="g"/></folder>"#)
      .replacing("archimate:model", with: "archimate:ArchimateModel")
      .replacing("http://www.archimatetool.com/archimate", with: "http://www.opengroup.org/xsd/archimate/3.1/")
    #expect(try Sample.load(text).graph.elementType("g") == .goal)
  }

  @Test func unknownTypesAreKeptAndReported() throws {
    let model = try Sample.load(
      Sample.archi(
        """
        <folder name="x"><element xsi:type="archimate:Robot" id="a"/><element xsi:type="archimate:Robot" id="b"/>
        <element xsi:type="archimate:TeleportRelationship" id="r" source="a" target="b"/>
        <element xsi:type="archimate:Beam" id="s" source="a" target="b"/></folder>
        """))
    let graph = model.graph
    #expect(graph.range(of: Label.otherElement.rawValue).count == 2)
    #expect(try graph.kind("r") == .other)
    #expect(try graph.kind("s") == .other)
    #expect(graph.foreignTypes.texts(of: try graph.known("a")).map { graph.texts[$0.text] } == ["Robot"])
    #expect(graph.foreignTypes.texts(of: try graph.known("r")).map { graph.texts[$0.text] } == ["TeleportRelationship"])
    #expect(model.report.count(.elementTypeUnknown) == 2)
    #expect(model.report.count(.relationshipTypeUnknown) == 2)
    #expect(model.report.count(.relationshipNotAllowed) == 0)
  }
}
