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

  @Test func runsAreTheLabelsThatLieSideBySide() {
    let everything = LabelSet(low: .max, high: .max)
    #expect(Array(everything.runs) == [0..<64, 64..<128])
    #expect(Array(LabelSet().runs).isEmpty)
    #expect(Array(LabelSet(low: 0b1011_0001, high: 1 << 63 | 1).runs) == [0..<1, 4..<6, 7..<8, 64..<65, 127..<128])
    var bits: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<200 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let set = LabelSet(low: bits & bits >> 7, high: bits >> 3 & bits)
      #expect(set.runs.flatMap { $0.map { Label(rawValue: $0) } } == set.labels)
      #expect(zip(set.runs, set.runs.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound || $1.lowerBound == 64 })
    }
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
