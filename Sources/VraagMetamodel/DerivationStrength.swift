/// What the rules of derivation take for alike.
package enum DerivationClass: UInt8, Hashable, Sendable {
  case structural, dependency, triggering, flow, specialization
}

extension RelationshipType {
  package var derivationClass: DerivationClass {
    switch self {
    case .composition, .aggregation, .assignment, .realization: .structural
    case .serving, .access, .influence, .association: .dependency
    case .triggering: .triggering
    case .flow: .flow
    case .specialization: .specialization
    }
  }

  /// How strong it is among those of its class: where two become one, the weaker is what is left.
  fileprivate var strength: Int {
    switch self {
    case .realization, .association: 1
    case .assignment, .influence: 2
    case .aggregation, .access: 3
    case .composition, .serving: 4
    case .triggering, .flow, .specialization: 0
    }
  }
}

extension RelationshipKind {
  /// Nothing for what is no relationship of ArchiMate.
  package var derivationClass: DerivationClass? { type?.derivationClass }

  /// The weaker of two kinds of one class. Of two of one type it is the one that says less: an association without
  /// direction, an access whose mode is not told.
  package func weaker(_ other: RelationshipKind) -> RelationshipKind {
    let (mine, its) = (type?.strength ?? 0, other.type?.strength ?? 0)
    return (its, other.rawValue) < (mine, rawValue) ? other : self
  }
}

extension KindSet {
  package init(_ of: DerivationClass) {
    self = RelationshipKind.allCases.filter { $0.derivationClass == of }.reduce(into: []) { $0.formUnion(KindSet($1)) }
  }

  package static let structural = KindSet(DerivationClass.structural)
  package static let dependency = KindSet(DerivationClass.dependency)
  package static let triggering = KindSet(RelationshipKind.triggering)
  package static let flow = KindSet(RelationshipKind.flow)
  package static let specialization = KindSet(RelationshipKind.specialization)
  package static let association = KindSet(RelationshipType.association)
  package static let influence = KindSet(RelationshipKind.influence)
}
