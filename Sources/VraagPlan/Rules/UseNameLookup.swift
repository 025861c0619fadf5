private import VraagText

extension Rule {
  /// Law: a test whether a name or a specialization equals a text is a lookup of that text, where the text compares as
  /// text alone.
  ///
  /// Counter-example: `name = "1,0"` also holds of an element called "1", and `name = "midden"` of one called "middel"; a
  /// lookup finds only what is written the same.
  static let useNameLookup = Rule(
    "use name lookup", of: .filter,
    set: { set in
      guard case .filter(let filter) = set else { return nil }
      switch filter.condition {
      case .test(let test): return lookup(test).map { .intersection([filter.input, $0]) }
      case .and(let parts):
        for (index, part) in parts.enumerated() {
          guard case .test(let test) = part, let lookup = lookup(test) else { continue }
          var rest = parts
          rest.remove(at: index)
          return .filter(Filter(input: .intersection([filter.input, lookup]), condition: .and(rest)))
        }
        return nil
      case .or, .not: return nil
      }
    })

  private static func lookup(_ test: PropertyTest) -> SetPlan? {
    guard case .builtIn(let key) = test.key, case .equal(let value) = test.comparison else { return nil }
    guard key == .name || key == .specialization else { return nil }
    let comparable = ComparableValue(value.text, .standard)
    guard !comparable.folded.isEmpty, comparable.isTextOnly else { return nil }
    return key == .name ? .named(comparable.folded) : .specialized(comparable.folded)
  }
}

extension ComparableValue {
  /// Whether only the same text equals it.
  fileprivate var isTextOnly: Bool { number == nil && date == nil && truth == nil && rank == nil }
}
