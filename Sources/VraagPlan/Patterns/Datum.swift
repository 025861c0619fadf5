/// A value that a pattern works with: openCypher's, with nodes and relationships as numbers of one graph.
package enum Datum: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([Datum])
  case map(MapDatum)
  case node(UInt32)
  case relationship(UInt32)
  case path(PathDatum)
  /// A day, counted from 1970-01-01.
  case date(Int32)

  package var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// What openCypher calls its type.
  package var typeName: String {
    switch self {
    case .null: "Null"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .float: "Float"
    case .string: "String"
    case .list: "List"
    case .map: "Map"
    case .node: "Node"
    case .relationship: "Relationship"
    case .path: "Path"
    case .date: "Date"
    }
  }
}

/// Keys with their values, sorted by key: maps that are equal are written alike.
package struct MapDatum: Sendable {
  package struct Entry: Sendable {
    package var key: String
    package var value: Datum
  }

  package private(set) var entries: [Entry]

  /// Of several entries with one key the last counts.
  package init(_ entries: [(key: String, value: Datum)]) {
    var sorted: [Entry] = []
    for (key, value) in entries.enumerated().sorted(by: Self.precedes).map(\.element) {
      if let last = sorted.last, Datum.areEqual(last.key, key) { sorted.removeLast() }
      sorted.append(Entry(key: key, value: value))
    }
    self.entries = sorted
  }

  private static func precedes(
    _ left: (offset: Int, element: (key: String, value: Datum)),
    _ right: (offset: Int, element: (key: String, value: Datum))
  ) -> Bool {
    let order = Datum.order(left.element.key, right.element.key)
    return order == 0 ? left.offset < right.offset : order < 0
  }

  package subscript(key: String) -> Datum? { entries.first { Datum.areEqual($0.key, key) }?.value }
}

/// Nodes, each joined to the next by a relationship.
package struct PathDatum: Sendable {
  package var nodes: [UInt32]
  /// One fewer.
  package var relationships: [UInt32]

  package init(nodes: [UInt32], relationships: [UInt32]) {
    self.nodes = nodes
    self.relationships = relationships
  }

  /// The nodes and relationships by turns.
  package var alternating: [UInt32] {
    var places: [UInt32] = []
    for (index, node) in nodes.enumerated() {
      places.append(node)
      if index < relationships.count { places.append(relationships[index]) }
    }
    return places
  }
}
