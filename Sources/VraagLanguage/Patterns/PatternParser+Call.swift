internal import VraagText

extension PatternParser {
  /// `case = "case" [ expression ] "when" expression "then" expression { "when" expression "then" expression }
  /// [ "else" expression ] "end" ;`
  mutating func parseCase() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      let start = parser.position
      parser.advance()
      let subject = parser.at(.when) ? nil : try parser.parseExpression()
      var choices: [Expression.Choice] = []
      repeat {
        try parser.expect(.when)
        let condition = try parser.parseExpression()
        try parser.expect(.then)
        choices.append(Expression.Choice(condition: condition, result: try parser.parseExpression()))
      } while parser.at(.when)
      let otherwise = parser.eat(.else) ? try parser.parseExpression() : nil
      try parser.expect(.caseEnd)
      let parts = choices.flatMap { [$0.condition, $0.result] } + [subject, otherwise].compactMap { $0 }
      return try parser.node(.choice(subject: subject, choices, otherwise: otherwise), from: start, parts)
    }
  }

  /// `quantifier = ( "all" | "any" | "none" | "single" ) "(" name "in" expression [ where ] ")" ;`
  mutating func parseQuantifier() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      let start = parser.position
      let quantifier: ListQuantifier =
        switch parser.current.keyword {
        case .all: .all
        case .any: .any
        case .single: .single
        default: .none
        }
      parser.advance()
      parser.advance()
      let variable = try parser.parseName()
      try parser.expect(.in)
      let list = try parser.parseExpression()
      let condition = try parser.parseWhereIfPresent()
      try parser.expect(.rightParenthesis, ")")
      return try parser.node(
        .quantifier(quantifier, variable, list: list, condition: condition), from: start,
        [list, condition].compactMap { $0 })
    }
  }

  /// `reduction = "reduce" "(" name "=" expression "," name "in" expression "|" expression ")" ;`
  mutating func parseReduction() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      let start = parser.position
      parser.advance()
      parser.advance()
      let accumulator = try parser.parseName()
      parser.advance()
      let initial = try parser.parseExpression()
      try parser.expect(.comma, ",")
      let variable = try parser.parseName()
      try parser.expect(.in)
      let list = try parser.beforeBar { (parser) throws(Fault) in try parser.parseExpression() }
      try parser.expect(.bar, "|")
      let result = try parser.parseExpression()
      try parser.expect(.rightParenthesis, ")")
      return try parser.node(
        .reduction(accumulator, initial: initial, variable, list: list, result: result), from: start,
        [initial, list, result])
    }
  }

  /// Whether a clause begins here, and no path with a name.
  private var beginsQuery: Bool {
    guard token(1).kind != .equal else { return false }
    switch current.keyword {
    case .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete, .detach, .foreach, .call,
      .load:
      return true
    default: return false
    }
  }

  /// `subquery = ( "exists" | "count" ) "{" ( path-patterns [ where ] | query { union query } ) "}" ;`
  mutating func parseSubquery() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      let start = parser.position
      let isCount = parser.at(.count)
      parser.advance()
      parser.advance()
      let inner = parser.position
      let subquery: Subquery
      if parser.beginsQuery {
        subquery = .statement(try parser.parseQueries())
      } else {
        let paths = try parser.parsePathPatterns()
        let condition = try parser.parseWhereIfPresent()
        subquery = .match(
          MatchClause(isOptional: false, paths: paths, condition: condition, range: parser.range(from: inner)))
      }
      try parser.expect(.rightBrace, "}")
      return try parser.node(isCount ? .count(subquery) : .exists(subquery), from: start)
    }
  }

  /// `function-call = name "(" ( "*" | [ "distinct" ] [ expression { "," expression } ] ) ")" ;`
  mutating func parseFunctionCall() throws(Fault) -> Expression {
    let start = position
    return try parseArguments(of: try parseName(), from: start)
  }

  /// A function whose name has points in it: `a.b.c(1)`.
  mutating func parseQualifiedCallIfPresent() throws(Fault) -> Expression? {
    var ahead = 0
    while name(of: token(ahead)) != nil, token(ahead + 1).kind == .dot { ahead += 2 }
    guard name(of: token(ahead)) != nil, token(ahead + 1).kind == .leftParenthesis else { return nil }
    let start = position
    for _ in 0..<ahead { advance() }
    advance()
    let range = range(from: start)
    return try parseArguments(of: PatternName(text: text(range), range: range), from: start)
  }

  private mutating func parseArguments(of name: PatternName, from start: Int) throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      try parser.expect(.leftParenthesis, "(")
      var call = FunctionCall(name: name, isDistinct: false, isOfRows: false, arguments: [])
      if parser.at(.star), parser.token(1).kind == .rightParenthesis {
        call.isOfRows = true
        parser.advance()
      } else {
        call.isDistinct = parser.eat(.distinct)
        if !parser.at(.rightParenthesis) {
          repeat {
            call.arguments.append(try parser.within { (parser) throws(Fault) in try parser.parseExpression() })
          } while parser.eat(.comma)
        }
      }
      try parser.expect(.rightParenthesis, ")")
      return try parser.node(.call(call), from: start, call.arguments)
    }
  }
}
