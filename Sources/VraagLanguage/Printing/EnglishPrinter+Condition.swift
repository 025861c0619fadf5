internal import VraagText

extension EnglishPrinter {
  func condition(_ condition: Condition) -> String {
    switch condition {
    case .test(let test): self.test(test)
    case .not(let inner, _):
      if case .test = inner { "not " + self.condition(inner) } else { "not " + closedCondition(inner) }
    case .and(let parts):
      parts.map { part in
        switch part {
        case .and, .or: closedCondition(part)
        case .test, .not: self.condition(part)
        }
      }.joined(separator: " and ")
    case .or(let parts):
      parts.map { if case .or = $0 { closedCondition($0) } else { self.condition($0) } }.joined(separator: " or ")
    }
  }

  /// A condition that takes nothing of what follows it.
  func closedCondition(_ condition: Condition) -> String { "(" + self.condition(condition) + ")" }

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
