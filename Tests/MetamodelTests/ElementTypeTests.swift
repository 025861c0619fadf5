import Testing
import VraagMetamodel

@Suite struct ElementTypeTests {
  @Test func typesLayersAndAspectsAreThoseOfTheSharedTable() throws {
    let rows = try SharedTable("elements").rows
    #expect(rows.count == ElementType.allCases.count)
    for row in rows {
      let type = try #require(ElementType(name: row["type"] ?? ""))
      let layer = row["layer"] == "Composite/Other" ? "Other" : row["layer"]
      #expect(type.layer.name == layer)
      // The table says of Resource that it is structure, neither active nor passive.
      let aspect = (row["aspect"] ?? "").split(separator: " (").first.map(String.init)
      #expect(type.aspect.name.lowercased() == aspect)
    }
  }

  @Test func aNameLeadsBackToItsType() {
    for type in ElementType.allCases { #expect(ElementType(name: type.name) == type) }
    #expect(ElementType(name: "businessProcess") == nil)
    #expect(ElementType(name: "Junction") == nil)
    #expect(ElementType.businessProcess.name == "BusinessProcess")
    #expect(Set(ElementType.allCases.map(\.name)).count == 62)
  }

  @Test func relationshipTypesAreThoseOfTheSharedTable() throws {
    let rows = try SharedTable("relations").rows
    #expect(Set(rows.compactMap { $0["type"] }) == Set(RelationshipType.allCases.map(\.name)))
    for row in rows {
      let type = try #require(RelationshipType(name: row["type"] ?? ""))
      #expect(row["letter"] == String(UnicodeScalar(type.letter)))
    }
  }
}

@Test func everyTypeHasTheNameOfItsCase() {
  func capitalized(_ value: some Any) -> String {
    let name = String(describing: value)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
  for type in ElementType.allCases { #expect(type.name == capitalized(type)) }
  for type in RelationshipType.allCases { #expect(type.name == capitalized(type)) }
}
