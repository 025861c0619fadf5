import VraagLanguage
import VraagPlan
import VraagText

/// Years that are compared with dates.
extension Lowering {
  /// Complains of a year where the values of a key are dates, which are neither more nor less than a number.
  mutating func isRefused(yearIn test: Test, _ key: LoweredKey) -> Bool {
    guard case .property(let name) = key else { return false }
    let years = test.comparison.bounds.filter { $0.literal.form != .parameter && Self.isYear($0.literal.text) }
    guard !years.isEmpty, areDates(name) else { return false }
    for (literal, isEnd) in years {
      let date = literal.text + (isEnd ? "-12-31" : "-01-01")
      report(Messages.dateExpected(test.key.text, literal.text, date, at: literal.range))
    }
    return true
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether there are dates among the values of a property, and no numbers.
  private func areDates(_ key: String) -> Bool {
    let values = catalog.values(ofKey: key).map { ComparableValue($0.value, .standard) }
    return values.contains { $0.date != nil } && !values.contains { $0.number != nil }
  }
}

extension Test.Comparison {
  /// What is compared with by size, and whether the end of a year is meant where it is one.
  fileprivate var bounds: [(literal: Literal, isEnd: Bool)] {
    switch self {
    case .less(let literal), .greaterOrEqual(let literal): [(literal, false)]
    case .greater(let literal), .lessOrEqual(let literal): [(literal, true)]
    case .between(let low, let high): [(low, false), (high, true)]
    default: []
    }
  }
}
