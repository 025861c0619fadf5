package import VraagText

/// What a pattern works out, with its place in the text.
package struct Expression: Sendable {
  package var kind: Kind
  package var range: TextRange
  /// How deep it is nested; the parser keeps it small, so that whoever walks it may recurse.
  package var height: Int

  package indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case parameter(String)
    case variable(String)
    case list([Expression])
    case map([MapEntry])
    case property(Expression, PatternName)
    case hasLabels(Expression, LabelExpression)
    case index(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    case negation(Expression)
    case plus(Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    case text(TextOperator, Expression, Expression)
    case membership(Expression, Expression)
    /// `a < b <= c`: each beside the next.
    case comparison(Expression, [Comparison])
    case isNull(Expression)
    case isNotNull(Expression)
    case not(Expression)
    case and([Expression])
    case xor([Expression])
    case or([Expression])
    case call(FunctionCall)
    case choice(subject: Expression?, [Choice], otherwise: Expression?)
    case listComprehension(PatternName, list: Expression, condition: Expression?, result: Expression?)
    case quantifier(ListQuantifier, PatternName, list: Expression, condition: Expression?)
    case reduction(PatternName, initial: Expression, PatternName, list: Expression, result: Expression)
    case patternComprehension(PathPattern, condition: Expression?, result: Expression)
    /// A pattern in the place of a truth: whether there is one.
    case pattern(PathPattern)
    case exists(Subquery)
    case count(Subquery)
  }

  package struct MapEntry: Sendable {
    package var key: PatternName
    package var value: Expression
  }

  package struct Comparison: Sendable {
    package var comparator: Comparator
    package var operand: Expression
  }

  package struct Choice: Sendable {
    package var condition: Expression
    package var result: Expression
  }
}

package struct FunctionCall: Sendable {
  package var name: PatternName
  package var isDistinct: Bool
  /// `count(*)`.
  package var isOfRows: Bool
  package var arguments: [Expression]
}

/// What stands in the braces of `EXISTS { … }`.
package enum Subquery: Sendable {
  case match(MatchClause)
  case statement(PatternStatement)
}

package enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case power = "^"
  case concatenate = "||"
}

package enum TextOperator: Hashable, Sendable {
  case startsWith, endsWith, contains, matches
}

package enum Comparator: Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

package enum ListQuantifier: Hashable, Sendable {
  case all, any, none, single
}
