import Testing
import VraagMetamodel

@Suite struct AllowedRelationshipsTests {
  /// The labels that a name of the table stands for: one row is for both junctions, one for relationships.
  private func labels(_ name: String) -> [Label] {
    switch name {
    case "Junction": [Label(.andJunction), Label(.orJunction)]
    case "Relationship": RelationshipKind.allCases.filter { $0.type != nil }.map { Label($0) }
    default: ElementType(name: name).map { [Label($0)] } ?? []
    }
  }

  @Test func everyCellIsAsTheSpecificationsTableSays() throws {
    let rows = try SharedTable("allowed").rows
    #expect(rows.count == 3_844)
    for row in rows {
      let letters = Set((row["letters"] ?? "").utf8)
      let sources = labels((row["source"] ?? ""))
      let targets = labels((row["target"] ?? ""))
      #expect(!sources.isEmpty && !targets.isEmpty)
      for source in sources {
        for target in targets {
          let allowed = RelationshipType.allCases.filter {
            AllowedRelationships.allows($0, from: source, to: target)
          }
          #expect(Set(allowed.map(\.letter)) == letters.intersection(allLetters), "\(row)")
        }
      }
    }
  }

  private let allLetters = Set(RelationshipType.allCases.map(\.letter))

  @Test func everyTypeHasALetterOfItsOwn() {
    #expect(allLetters.count == RelationshipType.allCases.count)
  }

  @Test func ofATypeThatIsNotKnownAnythingIsAllowed() {
    for type in RelationshipType.allCases {
      #expect(AllowedRelationships.allows(type, from: .otherElement, to: Label(.businessProcess)))
      #expect(AllowedRelationships.allows(type, from: Label(.businessProcess), to: .otherElement))
    }
  }
}
