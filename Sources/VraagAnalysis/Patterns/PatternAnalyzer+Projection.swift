internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// `WITH` and `RETURN`: what goes on, in which order, how much of it.
extension PatternAnalyzer {
  /// A column on its way.
  struct Column {
    var name: String
    var slot: RowSlot
    var type: StaticType
    /// What it is worked out from; nothing for a column of `*`.
    var expression: Expression?
    var isAggregate = false
  }

  /// A clause with what it makes.
  private struct Projected {
    var projection: Projection
    var columns: [Column]
    /// What its `WHERE` may see.
    var scope: PatternScope
  }

  mutating func lower(
    result clause: ProjectionClause, in scope: inout PatternScope
  ) throws(Fault) -> (operations: [PatternOperation], slots: [RowSlot], names: [String]) {
    if let star = clause.star, scope.names.isEmpty { throw Fault(diagnostic: .patternNothingToReturn(at: star)) }
    let projected = try project(clause, in: scope)
    return (
      [.project(projected.projection)], projected.columns.map(\.slot), projected.columns.map(\.name)
    )
  }

  mutating func lower(with clause: ProjectionClause, in scope: inout PatternScope) throws(Fault) -> [PatternOperation] {
    var projected = try project(clause, in: scope)
    for item in clause.items where item.alias == nil {
      if case .variable = item.expression.kind { continue }
      throw Fault(diagnostic: .patternAliasMissing(item.text, at: item.expression.range))
    }
    var next = PatternScope()
    for column in projected.columns { next[column.name] = PatternScope.Variable(slot: column.slot, type: column.type) }
    scope = next
    guard let condition = clause.condition else { return [.project(projected.projection)] }
    let term = try lowerTruth(condition, in: projected.scope)
    projected.projection.carried += term.neededSlots.subtracting(projected.projection.results).sorted {
      $0.rawValue < $1.rawValue
    }
    return [.project(projected.projection), .filter(term)]
  }

  private mutating func project(_ clause: ProjectionClause, in scope: PatternScope) throws(Fault) -> Projected {
    var columns: [Column] = []
    if clause.star != nil {
      for name in scope.names {
        guard let variable = scope[name] else { continue }
        columns.append(Column(name: name, slot: variable.slot, type: variable.type))
      }
    }
    let hasAggregates = clause.items.contains { isAggregating($0.expression) }
    var projection = Projection(assignments: [], grouping: nil, results: [], isDistinct: clause.isDistinct)
    var keys = GroupKeys()
    if hasAggregates {
      try group(clause.items, into: &columns, &keys, &projection, in: scope)
    } else {
      for item in clause.items { columns.append(try column(of: item, &projection.assignments, in: scope)) }
    }
    try checkNames(of: columns, clause)
    projection.results = columns.map(\.slot)
    projection.carried = projection.results
    // Behind aggregates and DISTINCT only the columns are left.
    var visible = PatternScope()
    for column in columns { visible[column.name] = PatternScope.Variable(slot: column.slot, type: column.type) }
    let inner = hasAggregates || clause.isDistinct ? visible : visible.under(scope).overlaid(by: visible)
    for item in clause.order {
      let key = try lowerSortKey(item.expression, columns, keys: hasAggregates ? keys : nil, visible: inner, of: clause)
      projection.order.append(
        Projection.SortKey(term: key, isDescending: item.isDescending, nullsFirst: item.nullsFirst))
    }
    projection.skip = try lowerBound(clause.skip)
    projection.limit = try lowerBound(clause.limit)
    return Projected(projection: projection, columns: columns, scope: inner)
  }

  private mutating func column(
    of item: ProjectionItem, _ assignments: inout [Projection.Assignment], in scope: PatternScope
  ) throws(Fault) -> Column {
    let value = try lower(item.expression, in: scope)
    let name = item.name
    // A variable stays where it is.
    if case .slot(let slot) = value.term {
      return Column(name: name, slot: slot, type: value.type, expression: item.expression)
    }
    let slot = newSlot(called: name)
    assignments.append(Projection.Assignment(slot: slot, term: value.term))
    return Column(name: name, slot: slot, type: value.type, expression: item.expression)
  }

  private func checkNames(of columns: [Column], _ clause: ProjectionClause) throws(Fault) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name).inserted {
      throw Fault(diagnostic: .patternColumnTwice(column.name, at: column.expression?.range ?? clause.range))
    }
  }

  // MARK: Order and bounds

  private mutating func lowerSortKey(
    _ expression: Expression, _ columns: [Column], keys: GroupKeys?, visible: PatternScope, of clause: ProjectionClause
  ) throws(Fault) -> Term {
    if let same = columns.first(where: { $0.expression.map { areAlike($0, expression) } ?? false }) {
      return .slot(same.slot)
    }
    if keys == nil, !clause.isDistinct {
      if let call = firstAggregate(in: expression) {
        throw Fault(diagnostic: .patternAggregateMisplaced(text(call.range), at: call.range))
      }
      return try lower(expression, in: visible).term
    }
    aggregation = Aggregation(keys: keys ?? GroupKeys(), columns: columns, isSorting: true)
    defer { aggregation = nil }
    return try lower(expression, in: visible).term
  }

  private mutating func lowerBound(_ expression: Expression?) throws(Fault) -> Projection.Bound? {
    guard let expression else { return nil }
    if let variable = firstVariable(in: expression) {
      throw Fault(diagnostic: .patternBoundNotConstant(text(variable.range), at: variable.range))
    }
    switch expression.kind {
    case .integer(let number) where number < 0:
      throw Fault(diagnostic: .patternBoundNegative("\(number)", at: expression.range))
    case .float, .string, .boolean, .list, .map:
      throw Fault(diagnostic: .patternBoundNotInteger(text(expression.range), at: expression.range))
    default: break
    }
    return Projection.Bound(term: try lower(expression, in: PatternScope()).term, range: expression.range)
  }

  func text(_ range: TextRange) -> String {
    String(decoding: Array(text.utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }
}

extension PatternScope {
  /// This scope, where another's variables win.
  func overlaid(by other: PatternScope) -> PatternScope {
    var scope = self
    for (name, variable) in other.variables { scope[name] = variable }
    return scope
  }
}

extension ProjectionItem {
  /// The column's name: the alias, the variable, or the expression as it is written.
  var name: String {
    if let alias { return alias.text }
    if case .variable(let name) = expression.kind { return name }
    return text
  }
}
