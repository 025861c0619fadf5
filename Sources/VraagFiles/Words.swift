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
  private static let words: [(word: String, type: PropertyType)] = [
    ("string", .string), ("boolean", .boolean), ("currency", .currency), ("date", .date), ("time", .time),
    ("number", .number),
  ]

  /// The type that the exchange format calls so.
  init?(word: Span<UInt8>) {
    guard let known = Self.words.first(where: { word.equalsIgnoringCase($0.word) }) else { return nil }
    self = known.type
  }

  /// What the exchange format calls it.
  var word: String { Self.words.first { $0.type == self }?.word ?? "string" }
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
