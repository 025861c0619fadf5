import Testing
import VraagMetamodel

@Suite struct RelationTests {
  @Test func accessesAreReadWriteBothOrOfUnknownMode() {
    #expect(KindSet.reading.kinds == [.accessRead, .accessReadWrite])
    #expect(Set(KindSet.writing.kinds) == [.accessWrite, .accessReadWrite, .accessAssumedWrite])
    #expect(KindSet.access.kinds.count == 6)
    #expect(KindSet.reading.union(.writing).union(.unspecifiedAccess) == .access)
    #expect(KindSet.reading.isDisjoint(with: .unspecifiedAccess))
    #expect(KindSet.assumedAccess.kinds.allSatisfy { $0.isAssumedAccess })
    #expect(RelationshipKind.allCases.filter(\.isAssumedAccess).count == 2)
  }

  @Test func onlyAccessesHaveAModeAndItIsTheExchangeFormatsWord() {
    for kind in RelationshipKind.allCases { #expect((kind.accessMode != nil) == (kind.type == .access)) }
    #expect(Set(KindSet.access.kinds.compactMap(\.accessMode)) == ["Access", "Read", "Write", "ReadWrite"])
  }

  @Test func theKindsOfAllTypesAndTheOtherMakeAllRelationships() {
    let ofTypes = RelationshipType.allCases.reduce(into: KindSet()) { $0.formUnion(KindSet($1)) }
    #expect(ofTypes.union(KindSet(RelationshipKind.other)) == .relationships)
    #expect(!KindSet.relationships.contains(.shows))
    #expect(KindSet(RelationshipType.association).kinds == [.association, .directedAssociation])
  }

  @Test func aPassiveIsTheRelationReadBackwards() {
    let relation = Relation(outgoing: .reading, incoming: KindSet(RelationshipKind.serving))
    #expect(relation.reversed.outgoing == KindSet(RelationshipKind.serving))
    #expect(relation.reversed.incoming == .reading)
    #expect(relation.reversed.reversed == relation)
    #expect(Relation.either(.access).reversed == .either(.access))
    #expect(Relation().isEmpty && !relation.isEmpty)
    #expect(relation.kinds == KindSet.reading.union(KindSet(RelationshipKind.serving)))
    #expect(relation.union(relation.reversed) == .either(relation.kinds))
  }
}
