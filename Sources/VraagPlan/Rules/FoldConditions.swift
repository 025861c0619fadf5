extension Rule {
  /// Law: `and` and `or` are associative and idempotent, one part is that part, and what is denied twice holds.
  ///
  /// Counter-example: `not (a = 1)` is no `a != 1` of some value: a concept with the values 1 and 2 satisfies `a = 1`,
  /// so its negation fails though one value differs.
  static let foldConditions = Rule(
    "fold conditions",
    condition: { condition in
      switch condition {
      case .test(let test):
        guard case .oneOf(let values) = test.comparison, values.count == 1 else { return nil }
        return .test(PropertyTest(key: test.key, comparison: .equal(values[0])))
      case .not(.not(let inner)): return inner
      case .not: return nil
      case .and(let parts):
        return folded(parts) { if case .and(let inner) = $0 { inner } else { nil } }
          .map { $0.count == 1 ? $0[0] : .and($0) }
      case .or(let parts):
        return folded(parts) { if case .or(let inner) = $0 { inner } else { nil } }
          .map { $0.count == 1 ? $0[0] : .or($0) }
      }
    })
}

/// The parts with those of the same kind among them taken apart and repeats dropped, or nothing where that leaves them
/// as they are.
func folded<Part: Hashable>(_ parts: [Part], _ inner: (Part) -> [Part]?) -> [Part]? {
  if parts.isEmpty { return nil }
  let isFlat = parts.count > 1 && !parts.contains { inner($0) != nil }
  let leaves = isFlat ? parts : parts.flatMap { inner($0) ?? [$0] }
  let result = distinct(leaves)
  return isFlat && result.count == parts.count ? nil : result
}

/// Each part once, in order. Comparing a few with each other is faster than hashing them; a sentence may list thousands.
private func distinct<Part: Hashable>(_ parts: [Part]) -> [Part] {
  if parts.count > 16 {
    var seen: Set<Part> = []
    return parts.filter { seen.insert($0).inserted }
  }
  return parts.indices.filter { !parts[..<$0].contains(parts[$0]) }.map { parts[$0] }
}
