/// What can be said of a value before a pattern runs.
indirect enum StaticType: Hashable, Sendable {
  /// Nothing: a parameter, a property.
  case any
  case null
  case boolean, integer, float, string, map, node, relationship, path, date
  case list(StaticType)

  /// What both are; nothing where they differ.
  func joined(with other: StaticType) -> StaticType {
    if self == other { return self }
    if self == .null { return other }
    if other == .null { return self }
    return .any
  }

  /// What a list of them is a list of.
  static func element(of types: [StaticType]) -> StaticType {
    types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) }
  }

  var mayBeBoolean: Bool { [.any, .null, .boolean].contains(self) }
  var mayBeNumber: Bool { [.any, .null, .integer, .float].contains(self) }

  var mayBeList: Bool {
    if case .list = self { return true }
    return self == .any || self == .null
  }

  var mayHaveProperties: Bool { [.any, .null, .node, .relationship, .map, .date].contains(self) }
  var mayBeNode: Bool { [.any, .null, .node].contains(self) }

  /// The type of the members, where it is a list.
  var member: StaticType {
    if case .list(let member) = self { return member }
    return .any
  }

  /// What messages call it.
  var name: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .float: "Float"
    case .string: "String"
    case .map: "Map"
    case .node: "Node"
    case .relationship: "Relationship"
    case .path: "Path"
    case .date: "Date"
    case .list: "List"
    }
  }
}
