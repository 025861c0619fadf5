internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// Expressions: names to slots, and what can be told of types.
extension PatternAnalyzer {
  /// That there is no such variable: where it is what a property is called, it is asked of one there is.
  func undefined(_ name: String, in scope: PatternScope, at range: TextRange) -> Fault {
    let owners = catalog.keySymbol(name) == nil ? [] : scope.owners
    return Fault(
      diagnostic: .patternVariableUndefined(
        name, among: scope.names, properties: owners.map { "\($0).\(name)" }, at: range))
  }

  mutating func lower(_ expression: Expression, in scope: PatternScope) throws(Fault) -> TypedTerm {
    if let part = try groupedPart(expression, in: scope) { return part }
    switch expression.kind {
    case .null: return TypedTerm(term: .constant(.null), type: .null)
    case .boolean(let truth): return TypedTerm(term: .constant(.boolean(truth)), type: .boolean)
    case .integer(let number): return TypedTerm(term: .constant(.integer(number)), type: .integer)
    case .float(let number): return TypedTerm(term: .constant(.float(number)), type: .float)
    case .string(let text): return TypedTerm(term: .constant(.string(text)), type: .string)
    case .parameter(let name): return TypedTerm(term: .parameter(parameter(name, at: expression.range)), type: .any)
    case .variable(let name):
      guard let variable = scope[name] else { throw undefined(name, in: scope, at: expression.range) }
      return TypedTerm(term: .slot(variable.slot), type: variable.type)
    case .list(let members): return try lower(list: members, in: scope)
    case .map(let entries):
      var lowered: [(key: String, value: Term)] = []
      for entry in entries { lowered.append((entry.key.text, try lower(entry.value, in: scope).term)) }
      return TypedTerm(term: .map(lowered), type: .map)
    case .property(let of, let name): return try lower(property: name, of: of, expression.range, in: scope)
    case .index(let of, let at): return try lower(index: at, of: of, expression.range, in: scope)
    case .slice(let of, let from, let to): return try lower(slice: of, from, to, in: scope)
    case .negation(let of):
      let value = try lowerNumber(of, "-", in: scope)
      return TypedTerm(term: .negation(value.term, expression.range), type: value.type)
    case .plus(let of): return try lowerNumber(of, "+", in: scope)
    case .arithmetic(let operation, let left, let right):
      return try lower(operation, left, right, expression.range, in: scope)
    case .call(let call): return try lower(call, at: expression.range, in: scope)
    case .choice(let subject, let choices, let otherwise): return try lower(subject, choices, otherwise, in: scope)
    case .listComprehension(let variable, let list, let condition, let result):
      return try lower(comprehension: variable, list, condition, result, in: scope)
    case .reduction(let total, let initial, let variable, let list, let result):
      return try lower(reduction: total, initial, variable, list, result, in: scope)
    case .patternComprehension(let path, let condition, let result):
      return try lower(path, condition, result, in: scope)
    case .pattern(let path): return try lower(pathValue: path, at: expression.range, in: scope)
    case .count(let subquery): return TypedTerm(term: .count(try lower(subquery, in: scope)), type: .integer)
    case .exists, .hasLabels, .text, .membership, .comparison, .isNull, .isNotNull, .not, .and, .xor, .or, .quantifier:
      return TypedTerm(term: try lowerTruth(expression, in: scope), type: .boolean)
    }
  }

  private mutating func lower(list members: [Expression], in scope: PatternScope) throws(Fault) -> TypedTerm {
    var terms: [Term] = []
    var types: [StaticType] = []
    var constants: [Datum] = []
    for member in members {
      let value = try lower(member, in: scope)
      terms.append(value.term)
      types.append(value.type)
      if case .constant(let constant) = value.term { constants.append(constant) }
    }
    let type = StaticType.list(StaticType.element(of: types))
    if constants.count == terms.count { return TypedTerm(term: .constant(.list(constants)), type: type) }
    return TypedTerm(term: .list(terms), type: type)
  }

  // MARK: Parts of values

  private mutating func lower(
    property name: PatternName, of expression: Expression, _ range: TextRange, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let value = try lower(expression, in: scope)
    if value.type == .path { throw Fault(diagnostic: .patternTypeWrong("." + name.text, "Path", at: range)) }
    if !value.type.mayHaveProperties {
      throw Fault(diagnostic: .patternPropertyOfValue(name.text, value.type.name, at: range))
    }
    let key = key(name)
    if catalog.hasVocabulary, catalog.isUnknownKey(name.text), value.type == .node || value.type == .relationship {
      note(.patternKeyUnknown(name.text, Nearest.words(to: name.text, among: catalog.knownKeys)))
    }
    return TypedTerm(term: .property(value.term, key, range), type: .any)
  }

  private mutating func lower(
    index: Expression, of expression: Expression, _ range: TextRange, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let value = try lower(expression, in: scope)
    let place = try lower(index, in: scope)
    if !value.type.mayBeList, !value.type.mayHaveProperties {
      throw Fault(diagnostic: .patternPropertyOfValue("[ ]", value.type.name, at: range))
    }
    return TypedTerm(term: .index(value.term, place.term, range), type: value.type.member)
  }

  private mutating func lower(
    slice of: Expression, _ from: Expression?, _ to: Expression?, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let value = try lower(of, in: scope)
    if !value.type.mayBeList { throw Fault(diagnostic: .patternTypeWrong("[..]", value.type.name, at: of.range)) }
    let lower = try from.map { (part) throws(Fault) in try self.lower(part, in: scope).term }
    let upper = try to.map { (part) throws(Fault) in try self.lower(part, in: scope).term }
    return TypedTerm(term: .slice(value.term, from: lower, to: upper), type: value.type)
  }

  // MARK: Sums

  private mutating func lowerNumber(
    _ expression: Expression, _ sign: String, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let value = try lower(expression, in: scope)
    if !value.type.mayBeNumber {
      throw Fault(diagnostic: .patternTypeWrong(sign, value.type.name, at: expression.range))
    }
    return value
  }

  private mutating func lower(
    _ operation: ArithmeticOperator, _ left: Expression, _ right: Expression, _ range: TextRange,
    in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let isJoining = operation == .add || operation == .concatenate
    let sign = operation.rawValue
    let a = isJoining ? try lower(left, in: scope) : try lowerNumber(left, sign, in: scope)
    let b = isJoining ? try lower(right, in: scope) : try lowerNumber(right, sign, in: scope)
    let term = Term.arithmetic(Term.Arithmetic(operation), a.term, b.term, range)
    if operation == .power { return TypedTerm(term: term, type: .float) }
    switch (a.type, b.type) {
    case (.integer, .integer): return TypedTerm(term: term, type: .integer)
    case (.float, .integer), (.integer, .float), (.float, .float): return TypedTerm(term: term, type: .float)
    case (.string, .string): return TypedTerm(term: term, type: .string)
    case (.list(let one), .list(let other)):
      return TypedTerm(term: term, type: .list(one == other ? one : .any))
    case (.list, _), (_, .list): return TypedTerm(term: term, type: isJoining ? .list(.any) : .any)
    default: return TypedTerm(term: term, type: .any)
    }
  }

  // MARK: Choices

  private mutating func lower(
    _ subject: Expression?, _ choices: [Expression.Choice], _ otherwise: Expression?, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let wanted = try subject.map { (part) throws(Fault) in try lower(part, in: scope).term }
    var lowered: [(condition: Term, result: Term)] = []
    var types: [StaticType] = []
    for choice in choices {
      let condition =
        wanted == nil
        ? try lowerTruth(choice.condition, of: "CASE", in: scope) : try lower(choice.condition, in: scope).term
      let result = try lower(choice.result, in: scope)
      lowered.append((condition, result.term))
      types.append(result.type)
    }
    let rest = try otherwise.map { (part) throws(Fault) in try lower(part, in: scope) }
    types.append(rest?.type ?? .null)
    return TypedTerm(
      term: .choice(subject: wanted, lowered, otherwise: rest?.term ?? .constant(.null)),
      type: StaticType.element(of: types))
  }
}

extension Term.Arithmetic {
  init(_ operation: ArithmeticOperator) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .remainder: self = .remainder
    case .power: self = .power
    case .concatenate: self = .concatenate
    }
  }
}
