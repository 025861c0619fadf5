extension Rule {
  /// Law: two conditions one after the other are their conjunction.
  ///
  /// Counter-example: this holds of conditions on a whole concept only; `a = 1 and a > 0` on a key with several values
  /// may be satisfied by two of them, which merging the tests into one of a single value would forbid.
  static let mergeFilters = Rule(
    "merge filters", of: .filter,
    set: { set in
      guard case .filter(let outer) = set, case .filter(let inner) = outer.input else { return nil }
      return .filter(Filter(input: inner.input, condition: .and([inner.condition, outer.condition])))
    })
}
