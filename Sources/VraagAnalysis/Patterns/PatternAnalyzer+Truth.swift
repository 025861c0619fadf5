internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// Conditions: expressions in a place where a truth is asked. There, and only there, a pattern may stand.
extension PatternAnalyzer {
  mutating func lowerTruth(
    _ expression: Expression, of place: String = "WHERE", in scope: PatternScope
  ) throws(Fault) -> Term {
    if let part = try groupedPart(expression, in: scope) { return try checked(part, place, expression) }
    switch expression.kind {
    case .pattern(let path) where path.selector == nil: return try lower(patternTruth: path, in: scope)
    case .exists(let subquery): return .exists(try lower(subquery, in: scope))
    case .and(let parts): return .and(try operands(parts, "AND", in: scope))
    case .xor(let parts): return .xor(try operands(parts, "XOR", in: scope))
    case .or(let parts): return .or(try operands(parts, "OR", in: scope))
    case .not(let part): return .not(try operands([part], "NOT", in: scope)[0])
    case .isNull(let part): return .isNull(try lower(part, in: scope).term)
    case .isNotNull(let part): return .not(.isNull(try lower(part, in: scope).term))
    case .comparison(let first, let rest):
      var terms = [try lower(first, in: scope).term]
      for comparison in rest { terms.append(try lower(comparison.operand, in: scope).term) }
      return .comparison(terms, rest.map { Term.Comparison($0.comparator) })
    case .text(let operation, let left, let right):
      let terms = (try lower(left, in: scope).term, try lower(right, in: scope).term)
      return .text(Term.TextComparison(operation), terms.0, terms.1)
    case .membership(let member, let list):
      let value = try lower(list, in: scope)
      if !value.type.mayBeList { throw Fault(diagnostic: .patternTypeWrong("IN", value.type.name, at: list.range)) }
      return .membership(try lower(member, in: scope).term, value.term, expression.range)
    case .hasLabels(let of, let labels):
      let value = try lower(of, in: scope)
      if ![.any, .null, .node, .relationship].contains(value.type) {
        throw Fault(diagnostic: .patternTypeWrong(":", value.type.name, at: of.range))
      }
      return .hasLabels(
        value.term, labels: value.type == .relationship ? .unknown : try lower(labels, isOfTypes: false),
        types: value.type == .node ? .unknown : try lower(labels, isOfTypes: true))
    case .quantifier(let quantifier, let variable, let list, let condition):
      return try lower(quantifier, variable, list, condition, in: scope)
    default: return try checked(try lower(expression, in: scope), place, expression)
    }
  }

  private mutating func operands(
    _ parts: [Expression], _ name: String, in scope: PatternScope
  ) throws(Fault) -> [Term] {
    var terms: [Term] = []
    for part in parts {
      if part.isTruth {
        terms.append(try lowerTruth(part, in: scope))
      } else {
        terms.append(try checked(try lower(part, in: scope), name, part))
      }
    }
    return terms
  }

  private func checked(_ value: TypedTerm, _ name: String, _ expression: Expression) throws(Fault) -> Term {
    if value.type.mayBeBoolean { return value.term }
    throw Fault(diagnostic: .patternTypeWrong(name, value.type.name, at: expression.range))
  }

  private mutating func lower(patternTruth path: PathPattern, in scope: PatternScope) throws(Fault) -> Term {
    var inner = scope
    return .exists(.match(try lower(path, in: &inner, mayBind: false)))
  }

  mutating func lower(_ subquery: Subquery, in scope: PatternScope) throws(Fault) -> SubqueryPlan {
    switch subquery {
    case .match(let clause):
      var inner = scope
      return .match(try lower(clause, in: &inner))
    case .statement(let statement):
      let before = isInSubquery
      isInSubquery = true
      defer { isInSubquery = before }
      var plan = try lower(statement, in: scope, needsResult: false)
      plan.outerSlots = Set(scope.variables.values.map(\.slot))
      return .statement(plan)
    }
  }

  // MARK: Lists

  /// A scope with one variable more, a member of a list.
  private mutating func scope(
    _ scope: PatternScope, with variable: PatternName, of type: StaticType
  ) -> (PatternScope, RowSlot) {
    var inner = scope
    let slot = newSlot()
    inner[variable.text] = PatternScope.Variable(slot: slot, type: type)
    return (inner, slot)
  }

  /// Lowers within a comprehension: its variables are its own, also beside aggregates.
  private mutating func withOwn<Result>(
    _ names: [String], _ lower: (inout PatternAnalyzer) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    let before = aggregation?.own
    aggregation?.own.formUnion(names)
    let result = try lower(&self)
    if let before { aggregation?.own = before }
    return result
  }

  private mutating func lowerList(_ list: Expression, in scope: PatternScope) throws(Fault) -> TypedTerm {
    let value = try lower(list, in: scope)
    if !value.type.mayBeList { throw Fault(diagnostic: .patternTypeWrong("IN", value.type.name, at: list.range)) }
    return value
  }

  private mutating func lower(
    _ quantifier: ListQuantifier, _ variable: PatternName, _ list: Expression, _ condition: Expression?,
    in scope: PatternScope
  ) throws(Fault) -> Term {
    let members = try lowerList(list, in: scope)
    let (inner, slot) = self.scope(scope, with: variable, of: members.type.member)
    let test = try withOwn([variable.text]) { (analyzer) throws(Fault) in
      try condition.map { (part) throws(Fault) in try analyzer.lowerTruth(part, in: inner) }
    }
    return .quantifier(Term.Quantifier(quantifier), slot, list: members.term, condition: test)
  }

  mutating func lower(
    comprehension variable: PatternName, _ list: Expression, _ condition: Expression?, _ result: Expression?,
    in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let members = try lowerList(list, in: scope)
    let (inner, slot) = self.scope(scope, with: variable, of: members.type.member)
    let (test, value) = try withOwn([variable.text]) { (analyzer) throws(Fault) in
      (
        try condition.map { (part) throws(Fault) in try analyzer.lowerTruth(part, in: inner) },
        try result.map { (part) throws(Fault) in try analyzer.lower(part, in: inner) }
      )
    }
    return TypedTerm(
      term: .listComprehension(slot, list: members.term, condition: test, result: value?.term),
      type: .list(value?.type ?? members.type.member))
  }

  mutating func lower(
    reduction total: PatternName, _ initial: Expression, _ variable: PatternName, _ list: Expression,
    _ result: Expression, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    let first = try lower(initial, in: scope)
    let members = try lowerList(list, in: scope)
    let (outer, totalSlot) = self.scope(scope, with: total, of: .any)
    let (inner, slot) = self.scope(outer, with: variable, of: members.type.member)
    let value = try withOwn([total.text, variable.text]) { (analyzer) throws(Fault) in
      try analyzer.lower(result, in: inner)
    }
    return TypedTerm(
      term: .reduction(totalSlot, initial: first.term, slot, list: members.term, result: value.term),
      type: first.type.joined(with: value.type))
  }

  // MARK: Patterns

  mutating func lower(
    _ path: PathPattern, _ condition: Expression?, _ result: Expression, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    var inner = scope
    var plan = try lower(path, in: &inner, mayBind: true)
    let names = Array(Set(inner.names).subtracting(scope.names))
    let value = try withOwn(names) { (analyzer) throws(Fault) in
      if let condition { plan.conditions.append(try analyzer.lowerTruth(condition, in: inner)) }
      return try analyzer.lower(result, in: inner)
    }
    return TypedTerm(term: .patternComprehension(plan, result: value.term), type: .list(value.type))
  }

  /// `shortestPath((a)-[*]-(b))` as a value: a path, or null; of all shortest ones the list. Other patterns are values
  /// only where a truth is asked.
  mutating func lower(
    pathValue path: PathPattern, at range: TextRange, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    guard let selector = path.selector else { throw Fault(diagnostic: .patternMisplaced(text(range), at: range)) }
    var inner = scope
    var plan = try lower(path, in: &inner, mayBind: false)
    let slot = newSlot()
    plan.paths = [MatchPlan.Path(slot: slot, start: 0, edges: Array(plan.edges.indices))]
    for edge in plan.edges.indices { plan.edges[edge].isListed = true }
    let paths = Term.patternComprehension(plan, result: .slot(slot))
    if selector.kind == .allShortest { return TypedTerm(term: paths, type: .list(.path)) }
    return TypedTerm(term: .call(.head, [paths], range), type: .path)
  }
}

extension Expression {
  /// Whether it is a truth by its form.
  fileprivate var isTruth: Bool {
    switch kind {
    case .exists, .and, .xor, .or, .not, .isNull, .isNotNull, .comparison, .text, .membership, .hasLabels, .quantifier:
      true
    case .pattern(let path): path.selector == nil
    default: false
    }
  }
}

extension Term.Comparison {
  init(_ comparator: Comparator) {
    switch comparator {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

extension Term.TextComparison {
  init(_ operation: TextOperator) {
    switch operation {
    case .startsWith: self = .startsWith
    case .endsWith: self = .endsWith
    case .contains: self = .contains
    case .matches: self = .matches
    }
  }
}

extension Term.Quantifier {
  init(_ quantifier: ListQuantifier) {
    switch quantifier {
    case .all: self = .all
    case .any: self = .any
    case .none: self = .none
    case .single: self = .single
    }
  }
}
