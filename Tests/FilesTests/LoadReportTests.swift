import Testing
@testable import VraagFiles
import VraagGraph
import VraagMetamodel
import VraagText

struct LoadReportTests {
  private let odd = Sample.exchange(
    """
    <elements>
    <element identifier="a" xsi:type="BusinessActor"><name>Actor</name></element>
    <element identifier="a" xsi:type="Goal"><name>Again</name><properties>
    <property propertyDefinitionRef="p"><value>x</value></property></properties></element>
    <element identifier="d" xsi:type="DataObject"><name>Data</name></element>
    <element xsi:type="Goal"/>
    </elements>
    <relationships>
    <relationship identifier="r1" source="a" target="nobody" xsi:type="Serving"/>
    <relationship identifier="r2" source="r1" target="a" xsi:type="Association"/>
    <relationship identifier="r3" source="d" target="a" xsi:type="Composition"/>
    </relationships>
    """)

  @Test func aRelationshipWithoutAnEndIsLeftOutAndSoIsOneThatEndsOnIt() throws {
    let model = try Sample.load(odd)
    #expect(model.graph.relationshipCount == 1)
    let entry = model.report[.endMissing]
    #expect(entry?.count == 2)
    #expect(entry?.places.map(\.id) == ["r1", "r2"])
    #expect(entry?.places.map(\.detail) == ["nobody", "r1"])
    #expect(entry?.places.first?.line == 12)
    #expect(entry?.message.english == "2 relationships have an end that does not exist, and are left out")
    #expect(entry?.message.dutch.hasPrefix("2 relaties hebben") == true)
    #expect(entry?.code == "file-end-missing")
  }

  @Test func theFirstOfARepeatedIdStays() throws {
    let model = try Sample.load(odd)
    #expect(try model.graph.elementType("a") == .businessActor)
    #expect(model.graph.name(of: try model.graph.known("a")) == "Actor")
    #expect(model.graph.properties.columns.isEmpty)
    #expect(model.report[.idRepeated]?.places.map(\.line) == [6])
    #expect(model.report[.idRepeated]?.places.first?.message.english == "sample:6: a \"Actor\"")
  }

  @Test func aConceptWithoutAnIdIsGivenOne() throws {
    let model = try Sample.load(odd)
    #expect(model.report.count(.idMissing) == 1)
    #expect(try model.graph.elementType("vraag-1") == .goal)
  }

  @Test func aRelationshipThatArchiMateDoesNotHaveIsReportedAndStays() throws {
    let model = try Sample.load(odd)
    let place = model.report[.relationshipNotAllowed]?.places.first
    #expect(place?.id == "r3")
    #expect(place?.line == 14)
    #expect(place?.detail == "DataObject \"Data\" – Composition → BusinessActor \"Actor\"")
    #expect(try model.graph.kind("r3") == .composition)
  }

  @Test func onlyTheFirstPlacesAreKeptAndAllAreCounted() throws {
    let many = (0..<100).map { #"<element identifier="e\#($0)" xsi:type="Robot"/>"# }.joined(separator: "\n")
    let model = try Sample.load(Sample.exchange("<elements>\n\(many)</elements>"))
    let entry = model.report[.elementTypeUnknown]
    #expect(entry?.count == 100)
    #expect(entry?.places.map(\.id) == ["e0", "e1", "e2", "e3", "e4"])
    #expect(entry?.places.first?.line == 5)
  }

  @Test func everyKindSaysItsSentenceForOneAndForMany() {
    for kind in LoadReport.Kind.allCases {
      for count in [1, 2] {
        let message = LoadReport.Entry(kind: kind, count: count, places: []).message
        #expect(message.english.hasPrefix("\(count) "))
        #expect(message.dutch.hasPrefix("\(count) "))
        #expect(message.english != message.dutch)
      }
    }
  }

  @Test func aSoundModelHasNothingToReport() throws {
    #expect(try Sample.load(Sample.exchange("<elements>\(Sample.actor)</elements>")).report.isEmpty)
  }
}

extension LoadReportTests {
  @Test func aLongChainOnAnEndThatIsMissingIsLeftOutAtOnce() throws {
    let chain = (0..<20_000).map {
      #"<relationship identifier="r\#($0)" source="a" target="r\#($0 + 1)" xsi:type="Association"/>"#
    }
    let model = try Sample.load(
      Sample.exchange("<elements>\(Sample.actor)</elements><relationships>\(chain.joined())</relationships>"))
    #expect(model.graph.relationshipCount == 0)
    #expect(model.report.count(.endMissing) == 20_000)
    #expect(model.report[.endMissing]?.places.first?.id == "r19999")
  }
}
