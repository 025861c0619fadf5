/// A relationship type refined by what a verb asks of it: the mode of an Access, the direction of an Association.
///
/// The raw value is the kind byte of an edge in a graph. `shows` joins a view to what is on it; it is no relationship,
/// but questions treat it as one.
package enum RelationshipKind: UInt8, CaseIterable, Hashable, Sendable {
  case composition, aggregation, assignment, realization, serving
  /// An Access whose file says that the mode is unspecified.
  case access
  case accessRead, accessWrite, accessReadWrite
  /// An Access without a mode in an Archi file, where that means Write.
  case accessAssumedWrite
  /// An Access without a mode in a format where that means unspecified.
  case accessAssumedUnspecified
  case influence, association, directedAssociation, triggering, flow, specialization
  /// A relationship whose type ArchiMate does not have.
  case other
  case shows

  package var type: RelationshipType? {
    switch self {
    case .composition: .composition
    case .aggregation: .aggregation
    case .assignment: .assignment
    case .realization: .realization
    case .serving: .serving
    case .access, .accessRead, .accessWrite, .accessReadWrite, .accessAssumedWrite, .accessAssumedUnspecified: .access
    case .influence: .influence
    case .association, .directedAssociation: .association
    case .triggering: .triggering
    case .flow: .flow
    case .specialization: .specialization
    case .other, .shows: nil
    }
  }

  /// How an Access is used, in the words of the exchange format; nothing for other kinds.
  package var accessMode: String? {
    switch self {
    case .access, .accessAssumedUnspecified: "Access"
    case .accessRead: "Read"
    case .accessWrite, .accessAssumedWrite: "Write"
    case .accessReadWrite: "ReadWrite"
    default: nil
    }
  }

  /// Whether the mode is the format's default and not the modeller's word.
  package var isAssumedAccess: Bool { self == .accessAssumedWrite || self == .accessAssumedUnspecified }
}

/// A set of kinds of relationship.
package struct KindSet: OptionSet, Hashable, Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(_ kind: RelationshipKind) { self.init(rawValue: 1 << UInt32(kind.rawValue)) }

  package init(_ type: RelationshipType) {
    self = RelationshipKind.allCases.filter { $0.type == type }.reduce(into: []) { $0.formUnion(KindSet($1)) }
  }

  package func contains(_ kind: RelationshipKind) -> Bool { contains(KindSet(kind)) }

  package var kinds: [RelationshipKind] { RelationshipKind.allCases.filter(contains) }

  private static func of(_ kinds: RelationshipKind...) -> KindSet {
    kinds.reduce(into: []) { $0.formUnion(KindSet($1)) }
  }

  /// Every relationship: all kinds but `shows`.
  package static let relationships = KindSet(rawValue: (1 << UInt32(RelationshipKind.shows.rawValue)) - 1)
  package static let shows = of(.shows)
  package static let access = KindSet(RelationshipType.access)
  package static let assumedAccess = of(.accessAssumedWrite, .accessAssumedUnspecified)
  package static let unspecifiedAccess = of(.access, .accessAssumedUnspecified)
  package static let reading = of(.accessRead, .accessReadWrite)
  package static let writing = of(.accessWrite, .accessReadWrite, .accessAssumedWrite)
}
