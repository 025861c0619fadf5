internal import VraagText

extension PatternParser {
  /// How tightly operators bind, the loosest first.
  enum Binding {
    static let or = 1
    static let xor = 2
    static let and = 3
    static let not = 4
    static let comparison = 5
    static let predicate = 6
    static let sum = 7
    static let product = 8
    static let power = 9
  }

  /// `expression = [ "not" ] operand { ( "or" | "xor" | "and" | "=" | "<>" | "<" | "<=" | ">" | ">=" | "=~" | "starts"
  /// "with" | "ends" "with" | "contains" | "in" | "+" | "-" | "||" | "*" | "/" | "%" | "^" ) [ "not" ] operand | test } ;`
  mutating func parseExpression() throws(Fault) -> Expression {
    try parseOperation(Binding.or)
  }

  /// An expression of operators that bind at least so tightly.
  private mutating func parseOperation(_ minimum: Int) throws(Fault) -> Expression {
    try nested { parser throws(Fault) in
      var left: Expression
      if parser.at(.not), minimum <= Binding.not {
        let start = parser.position
        parser.advance()
        let operand = try parser.parseOperation(Binding.not)
        left = try parser.node(.not(operand), from: start, [operand])
      } else {
        left = try parser.parseOperand()
      }
      while let (operation, binding) = parser.operation, binding >= minimum {
        left = try parser.parseRest(after: left, operation, binding)
      }
      return left
    }
  }

  /// What joins two operands.
  enum Operation {
    case or, xor, and, comparison, arithmetic(ArithmeticOperator), text(TextOperator), membership, isTest
  }

  /// What joins the operand before to the one behind, and how tightly.
  var operation: (Operation, binding: Int)? {
    switch current.kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return (.comparison, Binding.comparison)
    case .matches: return (.text(.matches), Binding.predicate)
    case .plus: return (.arithmetic(.add), Binding.sum)
    case .minus: return (.arithmetic(.subtract), Binding.sum)
    case .doubleBar: return (.arithmetic(.concatenate), Binding.sum)
    case .star: return (.arithmetic(.multiply), Binding.product)
    case .slash: return (.arithmetic(.divide), Binding.product)
    case .percent: return (.arithmetic(.remainder), Binding.product)
    case .caret: return (.arithmetic(.power), Binding.power)
    case .word: return wordOperation
    default: return nil
    }
  }

  private var wordOperation: (Operation, binding: Int)? {
    switch current.keyword {
    case .or: (.or, Binding.or)
    case .xor: (.xor, Binding.xor)
    case .and: (.and, Binding.and)
    case .in: (.membership, Binding.predicate)
    case .starts: (.text(.startsWith), Binding.predicate)
    case .ends: (.text(.endsWith), Binding.predicate)
    case .contains: (.text(.contains), Binding.predicate)
    case .is: (.isTest, Binding.predicate)
    default: nil
    }
  }

  /// Reads on after the left operand, from the operator.
  private mutating func parseRest(
    after left: Expression, _ operation: Operation, _ binding: Int
  ) throws(Fault) -> Expression {
    switch operation {
    case .or:
      let parts = try parseOperands(after: left, .or, binding)
      return try node(.or(parts), over: parts)
    case .xor:
      let parts = try parseOperands(after: left, .xor, binding)
      return try node(.xor(parts), over: parts)
    case .and:
      let parts = try parseOperands(after: left, .and, binding)
      return try node(.and(parts), over: parts)
    case .comparison: return try parseComparison(after: left)
    case .isTest: return try parseTest(after: left)
    case .arithmetic(let arithmetic):
      advance()
      let right = try parseOperation(binding + 1)
      return try node(.arithmetic(arithmetic, left, right), over: [left, right])
    case .text(let text):
      advance()
      if text == .startsWith || text == .endsWith { try expect(.with) }
      let right = try parseOperation(binding + 1)
      return try node(.text(text, left, right), over: [left, right])
    case .membership:
      advance()
      let right = try parseOperation(binding + 1)
      return try node(.membership(left, right), over: [left, right])
    }
  }

  private mutating func parseOperands(
    after first: Expression, _ keyword: PatternKeyword, _ binding: Int
  ) throws(Fault) -> [Expression] {
    var parts = [first]
    while eat(keyword) { parts.append(try parseOperation(binding + 1)) }
    return parts
  }

  /// Comparisons that stand in a row hold of each and the next.
  private mutating func parseComparison(after first: Expression) throws(Fault) -> Expression {
    var comparisons: [Expression.Comparison] = []
    while let comparator = Self.comparators[current.kind] {
      advance()
      let operand = try parseOperation(Binding.comparison + 1)
      comparisons.append(Expression.Comparison(comparator: comparator, operand: operand))
    }
    return try node(.comparison(first, comparisons), over: [first] + comparisons.map(\.operand))
  }

  private static let comparators: [PatternToken.Kind: Comparator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater,
    .greaterOrEqual: .greaterOrEqual,
  ]

  /// `test = "is" [ "not" ] ( "null" | "labeled" label-expression ) ;`
  private mutating func parseTest(after left: Expression) throws(Fault) -> Expression {
    let start = position
    advance()
    let isNegated = eat(.not)
    if eat(.null) { return try node(isNegated ? .isNotNull(left) : .isNull(left), over: [left], from: start) }
    guard eat(.labeled) else { throw unexpected("NULL, NOT NULL, LABELED") }
    let test = try node(.hasLabels(left, try parseLabelExpression()), over: [left], from: start)
    return isNegated ? try node(.not(test), over: [test], from: start) : test
  }

  // MARK: Nodes

  /// A node from the token where it began, as high as the highest of its parts and one more.
  func node(_ kind: Expression.Kind, from start: Int, _ parts: [Expression] = []) throws(Fault) -> Expression {
    let height = (parts.map(\.height).max() ?? 0) + 1
    let range = range(from: start)
    if height > Self.maximumHeight { throw Fault(diagnostic: .patternTooDeep(at: range, isChain: true)) }
    return Expression(kind: kind, range: range, height: height)
  }

  /// A node that begins with its first part.
  func node(_ kind: Expression.Kind, over parts: [Expression], from start: Int? = nil) throws(Fault) -> Expression {
    var node = try node(kind, from: start ?? position - 1, parts)
    node.range = TextRange(parts[0].range.lower, max(node.range.upper, parts[0].range.upper))
    return node
  }
}
