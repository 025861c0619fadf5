/// The functions of patterns. Their names are read without regard to case.
package enum PatternFunction: String, CaseIterable, Hashable, Sendable {
  // Of nodes, relationships and paths.
  case id, elementId, labels, type, properties, keys, startNode, endNode, nodes, relationships, length
  // Of ArchiMate models.
  case views, folder
  // Of lists, and of texts as well.
  case size, head, last, tail, range, reverse, isEmpty
  // Of texts.
  case toUpper, toLower, upper, lower, trim, lTrim, rTrim, replace, left, right, substring, split
  // Of any value.
  case coalesce, exists, toString, toInteger, toFloat, toBoolean, toStringOrNull, toIntegerOrNull, toFloatOrNull
  case toBooleanOrNull, valueType
  // Of numbers.
  case abs, ceil, floor, round, sign, sqrt, exp, log, log10, sin, cos, tan, cot, asin, acos, atan, atan2, degrees
  case radians, pi, e, rand, isNaN
  // Of days.
  case date

  package static let named: [String: PatternFunction] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// How many arguments it takes.
  package var arity: ClosedRange<Int> {
    switch self {
    case .pi, .e, .rand: 0...0
    case .range, .substring: 2...3
    case .replace: 3...3
    case .left, .right, .split, .atan2: 2...2
    case .date: 0...1
    case .round: 1...2
    case .coalesce: 1...Int.max
    default: 1...1
    }
  }

  /// Whether the same arguments always give the same value.
  package var isDeterministic: Bool { self != .rand }
}
