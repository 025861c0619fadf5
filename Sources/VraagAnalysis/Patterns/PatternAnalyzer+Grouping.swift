internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// Aggregates: what rows are grouped by, and what may stand beside an aggregate.
extension PatternAnalyzer {
  /// The columns without aggregates: rows that agree on them are one group.
  struct GroupKeys {
    var columns: [Column] = []
  }

  /// Where an expression with aggregates is being lowered.
  struct Aggregation {
    var keys: GroupKeys
    /// All columns, where an order is worked out that may name them.
    var columns: [Column] = []
    var isSorting = false
    /// What the aggregates themselves see.
    var rows = PatternScope()
    var calls: [AggregateCall] = []
    /// How many comprehensions are open: their variables are nobody's keys.
    var own: Set<String> = []
  }

  mutating func group(
    _ items: [ProjectionItem], into columns: inout [Column], _ keys: inout GroupKeys, _ projection: inout Projection,
    in scope: PatternScope
  ) throws(Fault) {
    var grouping = Projection.Grouping(keys: [], aggregates: [])
    for column in columns {
      keys.columns.append(column)
      grouping.keys.append(Projection.Assignment(slot: column.slot, term: .slot(column.slot)))
    }
    var own: [Int: Column] = [:]
    for (index, item) in items.enumerated() where !isAggregating(item.expression) {
      let value = try lower(item.expression, in: scope)
      let slot = if case .slot(let slot) = value.term { slot } else { newSlot(called: item.name) }
      grouping.keys.append(Projection.Assignment(slot: slot, term: value.term))
      own[index] = Column(name: item.name, slot: slot, type: value.type, expression: item.expression)
      own[index].map { keys.columns.append($0) }
    }
    for (index, item) in items.enumerated() {
      if let key = own[index] {
        columns.append(key)
        continue
      }
      aggregation = Aggregation(keys: keys, rows: scope)
      let value = try lower(item.expression, in: scope)
      grouping.aggregates += aggregation?.calls ?? []
      aggregation = nil
      if case .slot(let slot) = value.term {
        columns.append(
          Column(name: item.name, slot: slot, type: value.type, expression: item.expression, isAggregate: true))
        continue
      }
      let slot = newSlot(called: item.name)
      projection.assignments.append(Projection.Assignment(slot: slot, term: value.term))
      columns.append(
        Column(name: item.name, slot: slot, type: value.type, expression: item.expression, isAggregate: true))
    }
    projection.grouping = grouping
  }

  /// What a part of an expression with aggregates is, where it is a key or a column; nothing where its own parts are to
  /// be looked at.
  func groupedPart(_ expression: Expression, in scope: PatternScope) throws(Fault) -> TypedTerm? {
    guard let aggregation else { return nil }
    switch expression.kind {
    case .variable(let name):
      if aggregation.own.contains(name) { return nil }
      if aggregation.isSorting, let variable = scope[name] {
        return TypedTerm(term: .slot(variable.slot), type: variable.type)
      }
      if let key = aggregation.keys.columns.first(where: { $0.isVariable(name) }) {
        return TypedTerm(term: .slot(key.slot), type: key.type)
      }
      if aggregation.isSorting {
        guard aggregation.keys.columns.contains(where: { $0.expression.map { mentions(name, $0) } ?? false }) else {
          throw undefined(name, in: scope, at: expression.range)
        }
      } else if scope[name] == nil {
        return nil
      }
      throw Fault(diagnostic: .patternAggregateAmbiguous(name, at: expression.range))
    case .property, .call:
      let known = aggregation.isSorting ? aggregation.columns : aggregation.keys.columns
      if let same = known.first(where: { $0.expression.map { areAlike($0, expression) } ?? false }) {
        return TypedTerm(term: .slot(same.slot), type: same.type)
      }
      return nil
    default: return nil
    }
  }

  private func mentions(_ name: String, _ expression: Expression) -> Bool {
    if case .variable(name) = expression.kind { return true }
    return expression.children.contains { mentions(name, $0) }
  }

  /// An aggregate in an expression.
  mutating func lower(
    _ function: AggregateFunction, _ call: FunctionCall, at range: TextRange, in scope: PatternScope
  ) throws(Fault) -> TypedTerm {
    guard let open = aggregation, !isInAggregate, open.own.isEmpty else {
      throw Fault(diagnostic: .patternAggregateMisplaced(text(range), at: range))
    }
    if open.isSorting {
      // One that is no column is worked out from nothing that is left.
      for argument in call.arguments { try checkNames(in: argument, scope) }
      throw Fault(diagnostic: .patternAggregateMisplaced(text(range), at: range))
    }
    let wanted = function.arity
    if !call.isOfRows, call.arguments.count != wanted {
      throw Fault(
        diagnostic: .patternArguments(call.name.text, found: call.arguments.count, wanted...wanted, at: range))
    }
    for argument in call.arguments {
      if let random = firstCall(of: "rand", in: argument) {
        throw Fault(diagnostic: .patternAggregateOfRandom(at: random.range))
      }
    }
    aggregation = nil
    isInAggregate = true
    defer {
      isInAggregate = false
    }
    let arguments = try call.arguments.map { (argument) throws(Fault) in try lower(argument, in: open.rows) }
    let slot = newSlot(called: text(range))
    aggregation = open
    aggregation?.calls.append(
      AggregateCall(
        slot: slot, function: function, isDistinct: call.isDistinct, argument: arguments.first?.term,
        second: arguments.count > 1 ? arguments[1].term : nil, range: range))
    return TypedTerm(term: .slot(slot), type: function.type(of: arguments.first?.type ?? .any))
  }

  private func checkNames(in expression: Expression, _ scope: PatternScope) throws(Fault) {
    if case .variable(let name) = expression.kind, scope[name] == nil {
      throw undefined(name, in: scope, at: expression.range)
    }
    for child in expression.children { try checkNames(in: child, scope) }
  }
}

extension PatternAnalyzer.Column {
  /// Whether it is a variable, under whichever name.
  func isVariable(_ name: String) -> Bool {
    guard let expression else { return self.name == name }
    if case .variable(name) = expression.kind { return true }
    return false
  }
}

extension AggregateFunction {
  var arity: Int { self == .percentileDisc || self == .percentileCont ? 2 : 1 }

  func type(of argument: StaticType) -> StaticType {
    switch self {
    case .count: .integer
    case .collect: .list(argument)
    case .min, .max, .percentileDisc: argument
    case .sum: argument == .integer || argument == .float ? argument : .any
    case .avg, .percentileCont, .stDev, .stDevP: .any
    }
  }
}
