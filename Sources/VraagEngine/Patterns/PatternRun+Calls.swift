internal import VraagPlan
internal import VraagText

/// The functions of patterns, other than those of numbers and texts.
extension PatternRun {
  func call(_ function: PatternFunction, _ arguments: [Datum], _ range: TextRange) throws(QueryFailure) -> Datum {
    switch function {
    case .id, .elementId, .labels, .type, .properties, .keys, .startNode, .endNode, .nodes, .relationships, .length,
      .views, .folder:
      return try callOnGraph(function, arguments[0], range)
    case .size, .head, .last, .tail, .reverse, .isEmpty: return try callOnList(function, arguments[0], range)
    case .range: return try self.range(arguments, range)
    case .toUpper, .toLower, .upper, .lower, .trim, .lTrim, .rTrim, .replace, .left, .right, .substring, .split:
      if function == .replace { try checkRoom(Self.bytesOfReplaced(arguments)) }
      let result = try Self.callOnText(function, arguments, range)
      if case .list = result { try checkRoom(result.bytesBeside) }
      return result
    case .coalesce: return arguments.first { !$0.isNull } ?? .null
    case .exists: return .boolean(!arguments[0].isNull)
    case .valueType: return .string(arguments[0].typeName)
    case .toString, .toInteger, .toFloat, .toBoolean, .toStringOrNull, .toIntegerOrNull, .toFloatOrNull,
      .toBooleanOrNull:
      return try Self.convert(function, arguments[0], range)
    case .rand: return .float(nextRandom())
    case .date: return arguments.isEmpty ? .date(today) : try Self.date(arguments[0], range)
    case .abs, .ceil, .floor, .round, .sign, .sqrt, .exp, .log, .log10, .sin, .cos, .tan, .cot, .asin, .acos, .atan,
      .atan2, .degrees, .radians, .pi, .e, .isNaN:
      return try Self.callOnNumbers(function, arguments, range)
    }
  }

  static func wrongType(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) -> QueryFailure {
    .wrongValue(PatternFault(.wrongType(function.rawValue, found: value.typeName), at: range))
  }

  private func callOnGraph(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    if isGone(value), [.labels, .properties, .keys].contains(function) {
      throw .wrongValue(PatternFault(.deleted, at: range))
    }
    switch (function, value) {
    case (_, .null): return .null
    case (.id, .node(let node)): return .integer(Int64(node))
    case (.id, .relationship(let relationship)): return .integer(Int64(relationship))
    case (.elementId, .node(let node)): return .string(graph.elementID(ofNode: node) ?? "\(node)")
    case (.elementId, .relationship(let relationship)):
      return .string(graph.elementID(ofRelationship: relationship) ?? "\(relationship)")
    case (.labels, .node(let node)): return .list(graph.labels(of: node).map { .string($0) })
    case (.type, .relationship(let relationship)): return .string(graph.type(of: relationship))
    case (.properties, .node(let node)): return .map(MapDatum(graph.properties(ofNode: node)))
    case (.properties, .relationship(let relationship)):
      return .map(MapDatum(graph.properties(ofRelationship: relationship)))
    case (.properties, .map): return value
    case (.keys, .node(let node)): return .list(graph.properties(ofNode: node).map { .string($0.key) })
    case (.keys, .relationship(let relationship)):
      return .list(graph.properties(ofRelationship: relationship).map { .string($0.key) })
    case (.keys, .map(let map)): return .list(map.entries.map { .string($0.key) })
    case (.startNode, .relationship(let relationship)): return .node(graph.source(relationship))
    case (.endNode, .relationship(let relationship)): return .node(graph.target(relationship))
    case (.nodes, .path(let path)): return .list(path.nodes.map { .node($0) })
    case (.relationships, .path(let path)): return .list(path.relationships.map { .relationship($0) })
    case (.length, .path(let path)): return .integer(Int64(path.relationships.count))
    case (.views, .node(let node)): return .list(graph.views(of: node).map { .string($0) })
    case (.folder, .node(let node)): return graph.folder(of: node).map { .string($0) } ?? .null
    default: throw Self.wrongType(function, value, range)
    }
  }

  /// Whether the statement has deleted a node or relationship.
  private func isGone(_ value: Datum) -> Bool {
    switch value {
    case .node(let node): graph.isDeleted(node: node)
    case .relationship(let relationship): graph.isDeleted(relationship: relationship)
    default: false
    }
  }

  private func callOnList(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    switch (function, value) {
    case (_, .null): return .null
    case (.size, .list(let members)): return .integer(Int64(members.count))
    case (.size, .string(let text)): return .integer(Int64(text.unicodeScalars.count))
    case (.head, .list(let members)): return members.first ?? .null
    case (.last, .list(let members)): return members.last ?? .null
    case (.tail, .list(let members)): return .list(Array(members.dropFirst()))
    case (.reverse, .list(let members)): return .list(members.reversed())
    case (.reverse, .string(let text)):
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(scalars))
    case (.isEmpty, .list(let members)): return .boolean(members.isEmpty)
    case (.isEmpty, .string(let text)): return .boolean(text.isEmpty)
    case (.isEmpty, .map(let map)): return .boolean(map.entries.isEmpty)
    default: throw Self.wrongType(function, value, range)
    }
  }

  /// `toInteger('x')` is null, `toInteger([])` is a mistake; with `OrNull` both are null.
  private static func convert(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    let converted: Datum?
    switch function {
    case .toString, .toStringOrNull: converted = text(of: value).map { .string($0) }
    case .toInteger, .toIntegerOrNull: converted = integer(of: value)
    case .toFloat, .toFloatOrNull: converted = float(of: value)
    default: converted = boolean(of: value)
    }
    if let converted { return converted }
    if value.isNull { return .null }
    switch function {
    case .toStringOrNull, .toIntegerOrNull, .toFloatOrNull, .toBooleanOrNull: return .null
    default: throw .wrongValue(PatternFault(.wrongValue(function.rawValue, found: value.typeName), at: range))
    }
  }

  private static func integer(of value: Datum) -> Datum? {
    switch value {
    case .integer: return value
    case .float(let number): return Int64(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? .null
    case .boolean(let truth): return .integer(truth ? 1 : 0)
    case .string(let text):
      let trimmed = trimmed(text)
      if let integer = Int64(trimmed) { return .integer(integer) }
      guard let number = number(trimmed), let integer = Int64(exactly: number.rounded(.towardZero)) else {
        return .null
      }
      return .integer(integer)
    default: return nil
    }
  }

  private static func float(of value: Datum) -> Datum? {
    switch value {
    case .float: value
    case .integer(let number): .float(Double(number))
    case .string(let text): number(trimmed(text)).map { .float($0) } ?? .null
    default: nil
    }
  }

  /// A number as patterns write them: Swift's own reading would take `0x1p3` and `inf` as well.
  private static func number(_ text: Substring) -> Double? {
    let digits = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    return digits ? Double(text) : nil
  }

  private static func boolean(of value: Datum) -> Datum? {
    switch value {
    case .boolean: return value
    case .integer(let number): return .boolean(number != 0)
    case .string(let text):
      switch trimmed(text).lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: return .null
      }
    default: return nil
    }
  }
}
