internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// Functions: which there are, how many arguments they take, and which types fit.
extension PatternAnalyzer {
  mutating func lower(
    _ call: FunctionCall, at range: TextRange, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let name = call.name.text.lowercased()
    if let aggregate = AggregateFunction.named[name], aggregate == .count || !call.isOfRows {
      return try lower(aggregate, call, at: range, in: scope)
    }
    if name == "exists", call.arguments.count == 1, case .pattern = call.arguments[0].kind {
      return TypedTerm(term: try lowerTruth(call.arguments[0], in: scope), type: .boolean)
    }
    guard let function = PatternFunction.named[name], !call.isOfRows else {
      let known = PatternFunction.allCases.map(\.rawValue) + AggregateFunction.allCases.map(\.rawValue)
      let nearest = Nearest.words(to: call.name.text, among: known)
      throw Fault(diagnostic: .patternFunctionUnknown(call.name.text, nearest, at: call.name.range))
    }
    guard function.arity.contains(call.arguments.count) else {
      throw Fault(
        diagnostic: .patternArguments(function.rawValue, found: call.arguments.count, function.arity, at: range))
    }
    var terms: [Term] = []
    var types: [StaticType] = []
    for argument in call.arguments {
      let value = try lower(argument, in: scope)
      terms.append(value.term)
      types.append(value.type)
    }
    if let first = types.first, !function.takes(first) {
      throw Fault(diagnostic: .patternTypeWrong(function.rawValue, first.name, at: call.arguments[0].range))
    }
    return TypedTerm(term: .call(function, terms, range), type: function.type(of: types))
  }
}

extension PatternFunction {
  /// Whether its first argument may be of a type.
  fileprivate func takes(_ type: StaticType) -> Bool {
    if type == .any || type == .null { return true }
    let isList = type.mayBeList
    switch self {
    case .labels, .views, .folder: return type == .node
    case .type, .startNode, .endNode: return type == .relationship
    case .id, .elementId: return type == .node || type == .relationship
    case .properties, .keys: return [.node, .relationship, .map].contains(type)
    case .nodes, .relationships, .length: return type == .path
    case .size, .reverse: return isList || type == .string
    case .isEmpty: return isList || type == .string || type == .map
    case .head, .last, .tail: return isList
    case .toUpper, .toLower, .upper, .lower, .trim, .lTrim, .rTrim, .replace, .left, .right, .substring, .split:
      return type == .string
    case .abs, .ceil, .floor, .round, .sign, .sqrt, .exp, .log, .log10, .sin, .cos, .tan, .cot, .asin, .acos, .atan,
      .atan2, .degrees, .radians, .isNaN:
      return type.mayBeNumber
    case .range, .coalesce, .exists, .toString, .toInteger, .toFloat, .toBoolean, .toStringOrNull, .toIntegerOrNull,
      .toFloatOrNull, .toBooleanOrNull, .valueType, .pi, .e, .rand, .date:
      return true
    }
  }

  /// What is known of its value.
  fileprivate func type(of arguments: [StaticType]) -> StaticType {
    switch self {
    case .labels, .keys, .views, .split: .list(.string)
    case .nodes: .list(.node)
    case .relationships: .list(.relationship)
    case .startNode, .endNode: .node
    case .properties: .map
    case .range: .list(.integer)
    case .tail, .reverse: arguments[0]
    case .head, .last: arguments[0].member
    case .exists, .isEmpty, .isNaN: .boolean
    case .coalesce: StaticType.element(of: arguments)
    case .length, .size, .id, .sign: .integer
    case .rand, .pi, .e, .sqrt, .ceil, .floor: .float
    default: .any
    }
  }
}
