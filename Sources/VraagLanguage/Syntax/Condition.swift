package import VraagText

/// What must hold of a concept's properties.
package indirect enum Condition: Sendable {
  case test(Test)
  case and([Condition])
  case or([Condition])
  case not(Condition, range: TextRange)

  package var range: TextRange {
    switch self {
    case .test(let test): test.range
    case .and(let parts), .or(let parts): parts[0].range.union(parts[parts.count - 1].range)
    case .not(_, let range): range
    }
  }
}

/// One test of one key.
package struct Test: Sendable {
  package enum Comparison: Sendable {
    /// `with Status`: there is a value.
    case exists
    case equal(Literal), notEqual(Literal)
    case less(Literal), lessOrEqual(Literal), greater(Literal), greaterOrEqual(Literal)
    case between(Literal, Literal)
    case oneOf([Literal])
    case containing(Literal), startingWith(Literal), endingWith(Literal)
    /// With `*` for any characters and `?` for one.
    case like(Literal)
    /// A regular expression.
    case matching(Literal)
    case before(Literal), after(Literal)

    /// Whether it compares with something.
    var isOperator: Bool { if case .exists = self { false } else { true } }
  }

  package var key: KeyUse
  package var comparison: Comparison
  package var range: TextRange

  package init(key: KeyUse, comparison: Comparison, range: TextRange) {
    self.key = key
    self.comparison = comparison
    self.range = range
  }
}

/// A property key, or a built-in one, where it is used.
package struct KeyUse: Sendable {
  package var text: String
  package var isQuoted: Bool
  package var range: TextRange

  package init(text: String, isQuoted: Bool, range: TextRange) {
    self.text = text
    self.isQuoted = isQuoted
    self.range = range
  }
}

/// A value where it is used.
package struct Literal: Sendable {
  package enum Form: Hashable, Sendable {
    case string, number
    /// A bare word or a date: `yes`, `hoog`, `12-7-2021`.
    case word
    /// `$name`: the text is the parameter's name.
    case parameter
  }

  package var text: String
  package var form: Form
  package var range: TextRange
}
