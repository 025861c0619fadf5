internal import VraagLanguage
internal import VraagPlan

extension Expression {
  /// The expressions in it, one level down; those of patterns and subqueries are their own.
  var children: [Expression] {
    switch kind {
    case .null, .boolean, .integer, .float, .string, .parameter, .variable, .pattern, .exists, .count: []
    case .list(let members): members
    case .map(let entries): entries.map(\.value)
    case .property(let of, _), .hasLabels(let of, _), .negation(let of), .plus(let of), .isNull(let of),
      .isNotNull(let of), .not(let of):
      [of]
    case .index(let a, let b), .arithmetic(_, let a, let b), .text(_, let a, let b), .membership(let a, let b): [a, b]
    case .slice(let of, let from, let to): [of, from, to].compactMap { $0 }
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .and(let parts), .xor(let parts), .or(let parts): parts
    case .call(let call): call.arguments
    case .choice(let subject, let choices, let otherwise):
      [subject, otherwise].compactMap { $0 } + choices.flatMap { [$0.condition, $0.result] }
    case .listComprehension(_, let list, let condition, let result): [list, condition, result].compactMap { $0 }
    case .quantifier(_, _, let list, let condition): [list, condition].compactMap { $0 }
    case .reduction(_, let initial, _, let list, let result): [initial, list, result]
    case .patternComprehension(_, let condition, let result): [condition, result].compactMap { $0 }
    }
  }

  /// The first of it and its parts for which something holds.
  func first(where holds: (Expression) -> Bool) -> Expression? {
    if holds(self) { return self }
    for child in children {
      if let found = child.first(where: holds) { return found }
    }
    return nil
  }

  var isAggregate: Bool {
    if case .call(let call) = kind {
      return call.isOfRows || AggregateFunction.named[call.name.text.lowercased()] != nil
    }
    return false
  }
}

extension PatternAnalyzer {
  func isAggregating(_ expression: Expression) -> Bool { firstAggregate(in: expression) != nil }
  func firstAggregate(in expression: Expression) -> Expression? { expression.first { $0.isAggregate } }

  func firstVariable(in expression: Expression) -> Expression? {
    expression.first { if case .variable = $0.kind { true } else { false } }
  }

  func firstCall(of name: String, in expression: Expression) -> Expression? {
    expression.first { part in
      if case .call(let call) = part.kind { return call.name.text.lowercased() == name }
      return false
    }
  }
}
