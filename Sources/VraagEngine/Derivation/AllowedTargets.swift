internal import VraagMetamodel

/// Per kind of relationship and type of its source the types of targets that ArchiMate allows, a bit each.
enum AllowedTargets {
  static let table: [UInt64] = RelationshipKind.allCases.flatMap { kind in
    (UInt8(0)..<64).map { number -> UInt64 in
      guard kind.type != nil, let source = ElementType(rawValue: number) else { return 0 }
      return AllowedRelationships.targets(of: KindSet(kind), from: LabelSet(source)).low & ~(1 << 62)
    }
  }
}
