import Testing
import VraagFiles
import VraagGraph
import VraagMetamodel

struct ExchangeReaderTests {
  private let relationships = """
    <elements>
      <element identifier="p" xsi:type="BusinessProcess"/><element identifier="d" xsi:type="DataObject"/>
    </elements>
    <relationships>
      <relationship identifier="r" source="p" target="d" xsi:type="Access" accessType="Read"/>
      <relationship identifier="w" source="p" target="d" xsi:type="Access" accessType="Write"/>
      <relationship identifier="rw" source="p" target="d" xsi:type="Access" accessType="ReadWrite"/>
      <relationship identifier="u" source="p" target="d" xsi:type="Access" accessType="Access"/>
      <relationship identifier="none" source="p" target="d" xsi:type="Access"/>
      <relationship identifier="wrong" source="p" target="d" xsi:type="Access" accessType="Peek"/>
      <relationship identifier="a" source="p" target="d" xsi:type="Association"/>
      <relationship identifier="ad" source="p" target="d" xsi:type="Association" isDirected="true"/>
      <relationship identifier="i" source="p" target="d" xsi:type="Influence" modifier="++"/>
      <relationship identifier="on" source="p" target="r" xsi:type="Association"/>
    </relationships>
    """

  @Test func anAccessHasItsModeAndOneWithoutIsAssumedUnspecified() throws {
    let model = try Sample.load(Sample.exchange(relationships))
    #expect(try model.graph.kind("r") == .accessRead)
    #expect(try model.graph.kind("w") == .accessWrite)
    #expect(try model.graph.kind("rw") == .accessReadWrite)
    #expect(try model.graph.kind("u") == .access)
    #expect(try model.graph.kind("none") == .accessAssumedUnspecified)
    #expect(try model.graph.kind("wrong") == .accessAssumedUnspecified)
    #expect(model.report[.accessTypeUnknown]?.places.first?.detail == "Peek")
    #expect(model.report[.accessTypeUnknown]?.places.first?.line == 13)
  }

  @Test func associationsKnowTheirDirectionAndInfluencesTheirStrength() throws {
    let graph = try Sample.load(Sample.exchange(relationships)).graph
    #expect(try graph.kind("a") == .association)
    #expect(try graph.kind("ad") == .directedAssociation)
    #expect(graph.strengths.texts(of: try graph.known("i")).map { graph.texts[$0.text] } == ["++"])
  }

  @Test func aRelationshipMayEndOnARelationship() throws {
    let graph = try Sample.load(Sample.exchange(relationships)).graph
    #expect(graph.target(of: try graph.known("on")) == (try graph.known("r")))
  }

  @Test func namesAndDocumentationKeepTheirLanguages() throws {
    let graph = try Sample.load(
      Sample.exchange(
        """
        <elements><element identifier="a" xsi:type="BusinessActor">
        <name xml:lang="en">School</name><name xml:lang="nl">De school</name>
        <documentation xml:lang="en">Teaches</documentation><documentation xml:lang="nl">Leert</documentation>
        </element></elements>
        """)
    ).graph
    let concept = try graph.known("a")
    #expect(graph.name(of: concept) == "School")
    let names = graph.otherNames.texts(of: concept).map { graph.texts[$0.language] + ":" + graph.texts[$0.text] }
    #expect(graph.texts[graph.nameLanguages[concept.index]] == "en")
    #expect(names == ["nl:De school"])
    let texts = graph.otherDocumentations.texts(of: concept).map {
      graph.texts[$0.language] + ":" + graph.texts[$0.text]
    }
    #expect(try graph.documentation("a") == "Teaches")
    #expect(graph.texts[graph.documentationLanguages[concept.index]] == "en")
    #expect(texts == ["nl:Leert"])
    #expect(Array(graph.names.concepts(named: "de SCHOOL")) == [concept.rawValue])
  }

  @Test func propertiesKeepEveryValueAndHaveTheTypeOfTheirDefinition() throws {
    let model = try Sample.load(
      Sample.exchange(
        """
        <properties><property propertyDefinitionRef="p2"><value>ours</value></property></properties>
        <elements><element identifier="a" xsi:type="BusinessActor"><properties>
        <property propertyDefinitionRef="p1"><value>12</value></property>
        <property propertyDefinitionRef="p1"><value>7</value></property>
        <property propertyDefinitionRef="p2"><value xml:lang="en">one</value><value xml:lang="nl">een</value></property>
        <property propertyDefinitionRef="p3"/><property propertyDefinitionRef="lost"><value>x</value></property>
        <property propertyDefinitionRef="specialization"><value>Public body</value></property>
        </properties></element></elements>
        <propertyDefinitions>
        <propertyDefinition identifier="p1" type="number"><name>cost</name></propertyDefinition>
        <propertyDefinition identifier="p2" type="string"><name>owner</name></propertyDefinition>
        <propertyDefinition identifier="p3" type="date"><name>since</name></propertyDefinition>
        <propertyDefinition identifier="specialization" type="string"><name>Specialization</name></propertyDefinition>
        </propertyDefinitions>
        """))
    let graph = model.graph
    #expect(try graph.values("cost", of: "a") == ["12", "7"])
    #expect(try graph.values("owner", of: "a") == ["one", "een"])
    #expect(try graph.values("since", of: "a") == [""])
    #expect(try graph.values("lost", of: "a") == ["x"])
    #expect(try graph.specializations("a") == ["Public body"])
    #expect(graph.properties.columns.first { graph.texts[$0.key] == "cost" }?.type == .number)
    #expect(graph.properties.columns.first { graph.texts[$0.key] == "since" }?.type == .date)
    #expect(graph.modelDescriptions[0].properties.map { graph.texts[$0.value] } == ["ours"])
    #expect(model.report.count(.propertyDefinitionMissing) == 1)
  }

  @Test func aKeyWithTwoTypesHasText() throws {
    let model = try Sample.load(
      Sample.exchange(
        """
        <elements><element identifier="a" xsi:type="BusinessActor"><properties>
        <property propertyDefinitionRef="p1"><value>12</value></property></properties></element></elements>
        <propertyDefinitions><propertyDefinition identifier="p1" type="number"><name>cost</name></propertyDefinition>
        <propertyDefinition identifier="p2" type="string"><name>cost</name></propertyDefinition></propertyDefinitions>
        """))
    #expect(model.graph.properties.columns.map(\.type) == [.string])
    #expect(model.report.count(.propertyTypeConflict) == 1)
  }

  @Test func foldersAndViewsHoldWhatTheyHold() throws {
    let model = try Sample.load(
      Sample.exchange(
        """
        <views><diagrams><view identifier="v" xsi:type="Diagram"><name>Overview</name>
          <documentation>All of it</documentation>
          <node identifier="n1" elementRef="p" xsi:type="Element"><label>not the view's</label>
            <node identifier="n2" elementRef="d" xsi:type="Element"/></node>
          <connection identifier="c" relationshipRef="r" xsi:type="Relationship" source="n1" target="n2"/>
          <node identifier="n3" elementRef="gone" xsi:type="Element"/>
        </view></diagrams></views>
        <organizations><item><label>Business</label><item><label xml:lang="en">Processes</label>
          <item identifierRef="p"/></item><item identifierRef="nobody"/></item>
          <item><label>Views</label><item identifierRef="v"/></item></organizations>
        \(relationships)
        """))
    let graph = model.graph
    #expect(try graph.shown(on: "v") == ["p", "d", "r"])
    #expect(graph.name(of: try graph.known("v")) == "Overview")
    #expect(try graph.documentation("v") == "All of it")
    #expect(try graph.folder("p") == ["Business", "Processes"])
    #expect(try graph.folder("v") == ["Views"])
    #expect(try graph.folder("d") == [])
    #expect(model.report[.shownMissing]?.places.first?.detail == "gone")
    #expect(model.report[.folderEntryMissing]?.places.first?.id == "nobody")
  }

  @Test func junctionsAreAndOrOr() throws {
    let graph = try Sample.load(
      Sample.exchange(
        #"<elements><element identifier="a" xsi:type="AndJunction"/><element identifier="o" xsi:type="OrJunction"/>"#
          + #"<element identifier="j" xsi:type="Junction"/></elements>"#)
    ).graph
    #expect(try graph.elementType("a") == .andJunction)
    #expect(try graph.elementType("o") == .orJunction)
    #expect(try graph.elementType("j") == .andJunction)
  }

  @Test func version21IsReadWithItsOwnNames() throws {
    let graph = try Sample.load(
      Sample.exchange(
        """
        <elements><element identifier="a" xsi:type="InfrastructureService"><label>Hosting</label>
        <properties><property identifierref="p"><value>1</value></property></properties></element>
        <element identifier="b" xsi:type="ApplicationComponent"><label>App</label></element></elements>
        <relationships><relationship identifier="r" source="a" target="b" xsi:type="UsedByRelationship"/></relationships>
        <organization><item><label>Technology</label><item identifierref="a"/></item></organization>
        <propertydefs><propertydef identifier="p" name="level" type="number"/></propertydefs>
        <views><view identifier="v"><label>View</label><node elementref="a"/><connection relationshipref="r"/></view></views>
        """, namespace: "http://www.opengroup.org/xsd/archimate")
    ).graph
    #expect(try graph.elementType("a") == .technologyService)
    #expect(graph.name(of: try graph.known("a")) == "Hosting")
    #expect(try graph.values("level", of: "a") == ["1"])
    #expect(try graph.kind("r") == .serving)
    #expect(try graph.folder("a") == ["Technology"])
    #expect(try graph.shown(on: "v") == ["a", "r"])
  }

  @Test(arguments: [("/3.0/", 0), ("", 0), ("/3.1/", 1), ("/4.0", 1)])
  func aNamespaceThatNoVersionHasIsReported(_ version: String, _ count: Int) throws {
    let namespace = "http://www.opengroup.org/xsd/archimate" + version
    let model = try Sample.load(Sample.exchange("<elements>\(Sample.actor)</elements>", namespace: namespace))
    #expect(model.graph.elementCount == 1)
    #expect(model.report.count(.namespaceUnusual) == count)
  }

  @Test func textsComeAsTheyAreMeant() throws {
    let graph = try Sample.load(
      Sample.exchange(
        """
        <elements><element identifier="a&amp;b" xsi:type="Goal"><name>
            Tom &amp; Jerry &lt;&#233;&gt;
        </name><documentation>one&#xD;&#xA;two<![CDATA[ <three>]]></documentation></element></elements>
        """)
    ).graph
    #expect(graph.name(of: try graph.known("a&b")) == "Tom & Jerry <é>")
    #expect(try graph.documentation("a&b") == "one\ntwo <three>")
  }

  @Test func otherEncodingsAreReadWhenTheFileSaysThem() throws {
    let text = Sample.exchange("<elements>\(Sample.actor)</elements>").replacing("Actor</name>", with: "Één</name>")
      .replacing("UTF-8", with: "windows-1252")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let graph = try ModelLoader.load(bytes, named: "x").graph
    #expect(graph.name(of: try graph.known("a")) == "Één")
    let wide = text.replacing("windows-1252", with: "UTF-16").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try ModelLoader.load([0xFF, 0xFE] + wide, named: "x").graph.elementCount == 1)
  }
}
