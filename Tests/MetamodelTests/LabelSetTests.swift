import Testing
import VraagMetamodel

@Suite struct LabelSetTests {
  @Test func everyConceptHasOneLabelAndItLeadsBack() {
    for type in ElementType.allCases {
      #expect(Label(type).elementType == type)
      #expect(Label(type).relationshipKind == nil)
    }
    for kind in RelationshipKind.allCases {
      #expect(Label(kind).relationshipKind == kind)
      #expect(Label(kind).elementType == nil)
    }
    let labels = ElementType.allCases.map { Label($0) } + RelationshipKind.allCases.map { Label($0) }
    #expect(Set(labels + [.otherElement, .view]).count == labels.count + 2)
    #expect(Label.view.elementType == nil && Label.view.relationshipKind == nil)
    #expect(Label.otherElement.elementType == nil)
  }

  @Test func aSetHoldsWhatWasPutInItOnBothSidesOfTheMiddle() {
    let labels = [Label(.businessActor), Label(.orJunction), .otherElement, .view, Label(.composition), Label(.other)]
    let set = LabelSet(labels)
    #expect(set.labels == labels.sorted())
    #expect(labels.allSatisfy { set.contains($0) })
    #expect(!set.contains(Label(.businessRole)))
    #expect(!set.contains(Label(.aggregation)))
    #expect(LabelSet().isEmpty && !set.isEmpty)
  }

  @Test func theAlgebraOfSetsHoldsPerLabel() {
    let left = LabelSet([Label(.businessActor), .view, Label(.flow), Label(.serving)])
    let right = LabelSet([Label(.businessRole), .view, Label(.flow)])
    for label in (0..<UInt8(Label.count)).map(Label.init) {
      #expect(left.union(right).contains(label) == (left.contains(label) || right.contains(label)))
      #expect(left.intersection(right).contains(label) == (left.contains(label) && right.contains(label)))
      #expect(left.subtracting(right).contains(label) == (left.contains(label) && !right.contains(label)))
    }
    #expect(left.intersection(right).isSubset(of: left))
    #expect(!left.isSubset(of: right))
  }

  @Test func everythingIsElementsRelationshipsAndViews() {
    #expect(LabelSet.elements.labels.count == 63)
    #expect(LabelSet.relationships.labels.count == RelationshipKind.allCases.count - 1)
    #expect(LabelSet.everything.contains(.view))
    #expect(!LabelSet.concepts.contains(.view))
    #expect(!LabelSet.everything.contains(Label(.shows)))
    #expect(LabelSet.junctions.isSubset(of: .elements))
  }
}
