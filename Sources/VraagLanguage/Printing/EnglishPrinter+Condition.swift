internal import VraagText

extension EnglishPrinter {
  func condition(_ condition: Condition) -> String {
    self.condition(condition, not: "not", and: "and", or: "or", test)
  }

  /// A condition with the words of a language.
  func condition(
    _ condition: Condition, not: String, and: String, or: String, _ test: (Test) -> String
  ) -> String {
    func text(_ part: Condition, isClosed: Bool) -> String {
      let text = self.condition(part, not: not, and: and, or: or, test)
      return isClosed ? "(\(text))" : text
    }
    switch condition {
    case .test(let own): return test(own)
    case .not(let inner, _):
      let isTest = if case .test = inner { true } else { false }
      return "\(not) " + text(inner, isClosed: !isTest)
    case .and(let parts):
      return parts.map { part in
        switch part {
        case .and, .or: text(part, isClosed: true)
        case .test, .not: text(part, isClosed: false)
        }
      }.joined(separator: " \(and) ")
    case .or(let parts):
      return parts.map { part in
        let isOr = if case .or = part { true } else { false }
        return text(part, isClosed: isOr)
      }.joined(separator: " \(or) ")
    }
  }

  /// A condition that takes nothing of what follows it.
  func closedCondition(_ condition: Condition) -> String { "(" + self.condition(condition) + ")" }

  /// What something has. A `not` before all of it would deny all of it.
  func possession(_ condition: Condition) -> String {
    condition.beginsWithDenial ? closedCondition(condition) : self.condition(condition)
  }

  private func test(_ test: Test) -> String {
    let key = key(test.key)
    return switch test.comparison {
    case .exists: key
    case .equal(let value): "\(key) = \(self.value(value))"
    case .notEqual(let value): "\(key) != \(self.value(value))"
    case .less(let value): "\(key) < \(self.value(value))"
    case .lessOrEqual(let value): "\(key) <= \(self.value(value))"
    case .greater(let value): "\(key) > \(self.value(value))"
    case .greaterOrEqual(let value): "\(key) >= \(self.value(value))"
    case .between(let low, let high): "\(key) between \(value(low)) and \(value(high))"
    case .oneOf(let values): "\(key) in (\(values.map(value).joined(separator: ", ")))"
    case .containing(let value): "\(key) containing \(self.value(value))"
    case .startingWith(let value): "\(key) starting with \(self.value(value))"
    case .endingWith(let value): "\(key) ending with \(self.value(value))"
    case .like(let pattern): "\(key) like \(value(pattern))"
    case .matching(let pattern): "\(key) matching \(value(pattern))"
    case .before(let date): "\(key) before \(value(date))"
    case .after(let date): "\(key) after \(value(date))"
    }
  }
}

extension Condition {
  /// Whether it is printed with a `not` before all else.
  var beginsWithDenial: Bool {
    switch self {
    case .test: false
    case .not: true
    case .and(let parts), .or(let parts):
      switch parts[0] {
      case .and: if case .or = self { parts[0].beginsWithDenial } else { false }
      case .or: false
      case .test, .not: parts[0].beginsWithDenial
      }
    }
  }
}
