internal import VraagGraph
internal import VraagMetamodel

/// How an Access is used, as files write it.
enum AccessMode: String, CaseIterable {
  case unspecified = "access"
  case read
  case write
  case readWrite = "readwrite"

  init?(word: Span<UInt8>) {
    guard let mode = Self.allCases.first(where: { word.equalsIgnoringCase($0.rawValue) }) else { return nil }
    self = mode
  }

  var kind: RelationshipKind {
    switch self {
    case .unspecified: .access
    case .read: .accessRead
    case .write: .accessWrite
    case .readWrite: .accessReadWrite
    }
  }
}

extension PropertyType {
  /// The type that the exchange format calls so.
  init?(word: Span<UInt8>) {
    let types: [(String, PropertyType)] = [
      ("string", .string), ("boolean", .boolean), ("currency", .currency), ("date", .date), ("time", .time),
      ("number", .number),
    ]
    guard let type = types.first(where: { word.equalsIgnoringCase($0.0) }) else { return nil }
    self = type.1
  }
}

extension RelationshipKind {
  /// The kind of a relationship of which no more is known than its type.
  init(_ type: RelationshipType) {
    switch type {
    case .composition: self = .composition
    case .aggregation: self = .aggregation
    case .assignment: self = .assignment
    case .realization: self = .realization
    case .serving: self = .serving
    case .access: self = .access
    case .influence: self = .influence
    case .association: self = .association
    case .triggering: self = .triggering
    case .flow: self = .flow
    case .specialization: self = .specialization
    }
  }
}
