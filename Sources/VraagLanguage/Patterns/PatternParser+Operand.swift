internal import VraagText

extension PatternParser {
  /// `operand = ( "-" | "+" ) operand | atom postfixes ;`
  mutating func parseOperand() throws(Fault) -> Expression {
    let start = position
    if at(.minus) {
      let next = token(1)
      if next.kind == .integer || next.kind == .float { return try parsePostfixes(after: try parseNegativeNumber()) }
      return try nested { parser throws(Fault) in
        parser.advance()
        let operand = try parser.parseOperand()
        return try parser.node(.negation(operand), from: start, [operand])
      }
    }
    if at(.plus) {
      return try nested { parser throws(Fault) in
        parser.advance()
        let operand = try parser.parseOperand()
        return try parser.node(.plus(operand), from: start, [operand])
      }
    }
    return try parsePostfixes(after: try parseAtom())
  }

  /// The sign belongs to the number: the smallest integer has no positive of its own.
  private mutating func parseNegativeNumber() throws(Fault) -> Expression {
    let start = position
    advance()
    return try node(try parseNumber(isNegative: true), from: start)
  }

  /// `postfixes = { "." name | ":" label-expression { ":" label-expression } | "[" expression "]" | "[" [ expression ] ".."
  /// [ expression ] "]" } ;`
  mutating func parsePostfixes(after atom: Expression) throws(Fault) -> Expression {
    var left = atom
    while true {
      switch current.kind {
      case .dot:
        advance()
        let key = try parseName()
        left = try node(.property(left, key), over: [left])
      case .leftBracket: left = try parseIndex(after: left)
      case .colon:
        guard let labels = try parseLabelsIfPresent() else { return left }
        left = try node(.hasLabels(left, labels), over: [left])
      default: return left
      }
    }
  }

  private mutating func parseIndex(after left: Expression) throws(Fault) -> Expression {
    advance()
    let lower = at(.dotDot) ? nil : try parseExpression()
    if let lower, eat(.rightBracket) { return try node(.index(left, lower), over: [left, lower]) }
    guard eat(.dotDot) else { throw unexpected("']'") }
    let upper = at(.rightBracket) ? nil : try parseExpression()
    try expect(.rightBracket, "]")
    let parts = [left, lower, upper].compactMap { $0 }
    return try node(.slice(left, from: lower, to: upper), over: parts)
  }

  /// `atom = literal | PARAMETER | list | list-comprehension | pattern-comprehension | map | "(" expression ")" |
  /// path-pattern | case | quantifier | reduction | subquery | function-call | name ;`
  mutating func parseAtom() throws(Fault) -> Expression {
    let start = position
    switch current.kind {
    case .integer, .float, .string: return try node(try parseLiteral(), from: start)
    case .parameter:
      var name = text(current.range).dropFirst()
      if name.hasPrefix("`") { name = name.dropFirst().dropLast() }
      advance()
      return try node(.parameter(String(name)), from: start)
    case .leftBracket: return try parseBrackets()
    case .leftBrace: return try parseMap()
    case .leftParenthesis: return try parseParentheses()
    case .word: return try parseWord()
    case .quotedName:
      if token(1).kind == .leftParenthesis { return try parseFunctionCall() }
      let name = try parseName()
      return try node(.variable(name.text), from: start)
    default: throw unexpected(Wanted.expression)
    }
  }

  private mutating func parseWord() throws(Fault) -> Expression {
    let start = position
    let next = token(1).kind
    switch current.keyword {
    case .null, .true, .false: return try node(try parseLiteral(), from: start)
    case .case where next != .dot && next != .rightParenthesis && next != .comma: return try parseCase()
    case .all, .any, .noneOf, .single:
      if next == .leftParenthesis, token(3).keyword == .in, name(of: token(2)) != nil { return try parseQuantifier() }
    case .reduce:
      if next == .leftParenthesis, token(3).kind == .equal { return try parseReduction() }
    case .exists, .count: if next == .leftBrace { return try parseSubquery() }
    case .shortestPath, .allShortestPaths: if next == .leftParenthesis { return try parsePatternTruth() }
    default: break
    }
    if next == .leftParenthesis { return try parseFunctionCall() }
    if opensClause { throw unexpected(Wanted.expression) }
    if next == .dot, let call = try parseQualifiedCallIfPresent() { return call }
    let name = try parseName()
    return try node(.variable(name.text), from: start)
  }

  /// Whether the next clause stands here, and no variable of that name: `RETURN n`.
  private var opensClause: Bool {
    let next = token(1)
    switch current.keyword {
    case .match, .optional, .unwind, .return, .where, .with, .union, .order, .limit, .skip, .set, .remove, .delete,
      .detach:
      return next.kind == .quotedName || next.kind == .integer || next.kind == .word && next.keyword == .none
    default: return false
    }
  }

  /// `(`: a pattern where a node and a relationship follow, else an expression.
  private mutating func parseParentheses() throws(Fault) -> Expression {
    if beginsPattern { return try parsePatternTruth() }
    return try nested { parser throws(Fault) in
      let start = parser.position
      parser.advance()
      var inner = try parser.within { (parser) throws(Fault) in try parser.parseExpression() }
      try parser.expect(.rightParenthesis, ")")
      inner.range = parser.range(from: start)
      return inner
    }
  }

  private mutating func parsePatternTruth() throws(Fault) -> Expression {
    let start = position
    let path = try parsePathPattern()
    return try node(.pattern(path), from: start)
  }

  /// Whether a pattern stands here and no expression: a node with a relationship behind it. O(1), because brackets are
  /// passed in one step.
  var beginsPattern: Bool {
    guard at(.leftParenthesis) else { return false }
    let first = token(1).kind
    let second = token(2).kind
    let isNode =
      switch first {
      case .rightParenthesis, .colon, .leftBrace: true
      case .word, .quotedName:
        [.rightParenthesis, .colon, .leftBrace].contains(second) || token(2).keyword == .where
          || token(2).keyword == .is
      default: false
      }
    guard isNode else { return false }
    var next = Int(closing[position]) + 1
    func kind(_ ahead: Int) -> PatternToken.Kind { tokens[min(next + ahead, tokens.count - 1)].kind }
    if kind(0) == .less, kind(1) == .minus { next += 1 }
    guard kind(0) == .minus else { return false }
    switch kind(1) {
    case .minus:
      // A quantity may stand between the relationship and the next node.
      let isQuantity = [.plus, .star].contains(kind(2)) && kind(3) == .leftParenthesis
      return isQuantity || [.leftParenthesis, .greater, .leftBrace].contains(kind(2))
    case .leftBracket:
      next = Int(closing[min(next + 1, tokens.count - 1)]) + 1
      return kind(0) == .minus
    default: return false
    }
  }

  /// `map = "{" [ name ":" expression { "," name ":" expression } ] "}" ;`
  mutating func parseMap() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      let start = parser.position
      try parser.expect(.leftBrace, "{")
      var entries: [Expression.MapEntry] = []
      if !parser.at(.rightBrace) {
        repeat {
          let key = try parser.parseName()
          try parser.expect(.colon, ":")
          entries.append(Expression.MapEntry(key: key, value: try parser.parseExpression()))
        } while parser.eat(.comma)
      }
      try parser.expect(.rightBrace, "}")
      return try parser.node(.map(entries), from: start, entries.map(\.value))
    }
  }

  /// `[`: a list, or a comprehension of a list or of a pattern.
  private mutating func parseBrackets() throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      if parser.name(of: parser.token(1)) != nil {
        if parser.token(2).keyword == .in { return try parser.parseListComprehension() }
        if parser.token(2).kind == .equal, parser.token(3).kind == .leftParenthesis {
          return try parser.parsePatternComprehension()
        }
      }
      let start = parser.position
      parser.advance()
      if parser.beginsPattern {
        parser.position = start
        return try parser.parsePatternComprehension()
      }
      parser.position = start
      return try parser.parseList()
    }
  }

  /// `list = "[" [ expression { "," expression } ] "]" ;`
  mutating func parseList() throws(Fault) -> Expression {
    let start = position
    try expect(.leftBracket, "[")
    var members: [Expression] = []
    if !at(.rightBracket) {
      repeat {
        members.append(try within { (parser) throws(Fault) in try parser.parseExpression() })
      } while eat(.comma)
    }
    try expect(.rightBracket, "]")
    return try node(.list(members), from: start, members)
  }

  /// `list-comprehension = "[" name "in" expression [ where ] [ "|" expression ] "]" ;`
  mutating func parseListComprehension() throws(Fault) -> Expression {
    let start = position
    advance()
    let variable = try parseName()
    try expect(.in)
    let list = try beforeBar { (parser) throws(Fault) in try parser.parseExpression() }
    let condition = try beforeBar { (parser) throws(Fault) in try parser.parseWhereIfPresent() }
    let result = eat(.bar) ? try parseExpression() : nil
    try expect(.rightBracket, "]")
    return try node(
      .listComprehension(variable, list: list, condition: condition, result: result), from: start,
      [list, condition, result].compactMap { $0 })
  }

  /// `pattern-comprehension = "[" path-pattern [ where ] "|" expression "]" ;`
  mutating func parsePatternComprehension() throws(Fault) -> Expression {
    let start = position
    advance()
    let path = try parsePathPattern()
    let condition = try beforeBar { (parser) throws(Fault) in try parser.parseWhereIfPresent() }
    try expect(.bar, "|")
    let result = try parseExpression()
    try expect(.rightBracket, "]")
    return try node(
      .patternComprehension(path, condition: condition, result: result), from: start,
      [condition, result].compactMap { $0 })
  }
}
