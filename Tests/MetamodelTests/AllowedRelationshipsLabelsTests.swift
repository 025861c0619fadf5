import Testing

@testable import VraagMetamodel

@Suite struct AllowedRelationshipsLabelsTests {
  @Test func theSetsSayWhatTheTableSays() {
    let labels = LabelSet.elements.labels
    for kind in RelationshipKind.allCases {
      guard let type = kind.type else { continue }
      for label in labels where label != .otherElement {
        let one = LabelSet(label)
        let targets = AllowedRelationships.targets(of: KindSet(kind), from: one)
        let sources = AllowedRelationships.sources(of: KindSet(kind), to: one)
        for other in labels {
          #expect(targets.contains(other) == AllowedRelationships.allows(type, from: label, to: other))
          #expect(sources.contains(other) == AllowedRelationships.allows(type, from: other, to: label))
        }
      }
    }
  }

  @Test func severalKindsAndLabelsAreTheUnion() {
    let kinds = KindSet(RelationshipType.serving).union(KindSet(RelationshipType.assignment))
    let both = AllowedRelationships.targets(of: kinds, from: LabelSet(.businessRole, .dataObject))
    let parts = [RelationshipType.serving, .assignment].map {
      AllowedRelationships.targets(of: KindSet($0), from: LabelSet(.businessRole))
        .union(AllowedRelationships.targets(of: KindSet($0), from: LabelSet(.dataObject)))
    }
    #expect(both == parts[0].union(parts[1]))
  }

  @Test func nothingIsKnownAgainstUnknownTypesAndKinds() {
    let other = LabelSet(Label.otherElement)
    #expect(AllowedRelationships.targets(of: KindSet(RelationshipKind.serving), from: other) == .concepts)
    #expect(AllowedRelationships.targets(of: KindSet(.other), from: LabelSet(.dataObject)) == .concepts)
    let served = AllowedRelationships.targets(of: KindSet(RelationshipKind.serving), from: LabelSet(.dataObject))
    #expect(served.contains(.otherElement))
  }
}
