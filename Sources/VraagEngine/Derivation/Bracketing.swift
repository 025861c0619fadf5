internal import VraagGraph
internal import VraagMetamodel

/// Puts a row of relationships together, two neighbours at a time, by the rules and within the restrictions.
///
/// Of every part of the row it works out all that follows for its ends. O(legs³); a row has few.
struct Bracketing {
  private struct Key: Hashable {
    var step: DerivationStep
    var certainty: Certainty
  }

  private struct Cause {
    var rule: DerivationRule
    var middle: Int
    var first: Key
    var second: Key
  }

  private let legs: [DerivationWitness.Leg]
  /// The elements that the legs join, and their types.
  private let ends: [ConceptID]
  private let types: [ElementType]
  private let isStrict: Bool
  /// Per first and last end what follows between the two; without a cause it is a leg.
  private var found: [[[Key: Cause?]]]

  /// - Parameter eitherWay: The legs that lead either way.
  init(
    _ legs: [DerivationWitness.Leg], eitherWay: Set<Int>, ends: [ConceptID], types: [ElementType], isStrict: Bool
  ) {
    self.legs = legs
    self.ends = ends
    self.types = types
    self.isStrict = isStrict
    found = Array(repeating: Array(repeating: [:], count: ends.count), count: ends.count)
    for index in legs.indices {
      let fact = legs[index].fact
      for isForward in [true, false] {
        let isThere = (isForward ? fact.source : fact.target) == ends[index]
        guard isThere || eitherWay.contains(index) else { continue }
        found[index][index + 1][Key(step: DerivationStep(fact.kind, isForward: isForward), certainty: .certain)] =
          .some(nil)
      }
    }
    for length in stride(from: 2, through: legs.count, by: 1) {
      for start in 0...(legs.count - length) { combine(start, start + length) }
    }
  }

  /// The longest first part goes first, so that rows are put together from left to right where they can be.
  private mutating func combine(_ start: Int, _ end: Int) {
    for middle in (start + 1..<end).reversed() {
      for first in found[start][middle].keys.sorted(by: Self.precedes) {
        for second in found[middle][end].keys.sorted(by: Self.precedes) {
          for isForward in [true, false] { combine(start, first, middle, second, end, isForward) }
        }
      }
    }
  }

  private mutating func combine(
    _ start: Int, _ first: Key, _ middle: Int, _ second: Key, _ end: Int, _ isForward: Bool
  ) {
    let results =
      isForward
      ? CompositionRow.results(first.step, second.step, through: types[middle])
      : CompositionRow.results(second.step.reversed, first.step.reversed, through: types[middle])
    let (source, target) = isForward ? (types[start], types[end]) : (types[end], types[start])
    guard !results.isEmpty, DerivationLimits.admit(types[middle], from: source, to: target) else { return }
    for result in results {
      let potential = [first.certainty, second.certainty, result.rule.certainty].count { $0 == .possible }
      guard potential < 2, DerivationLimits.allow(result.kind, from: source, to: target, isStrict: isStrict) else {
        continue
      }
      let key = Key(
        step: DerivationStep(result.kind, isForward: isForward), certainty: potential == 0 ? .certain : .possible)
      if found[start][end][key] == nil {
        found[start][end][key] = Cause(rule: result.rule, middle: middle, first: first, second: second)
      }
    }
  }

  private static func precedes(_ left: Key, _ right: Key) -> Bool {
    func rank(_ key: Key) -> (UInt8, UInt8, Int) {
      (key.certainty.rawValue, key.step.kind.rawValue, key.step.isForward ? 0 : 1)
    }
    return rank(left) < rank(right)
  }

  /// The rules that make one of these relationships of the whole row; nothing where none do.
  func steps(
    to kinds: KindSet, isForward: Bool, _ certainty: Certainty
  ) -> [DerivationWitness.Step]? {
    let last = ends.count - 1
    let wanted = found[0][last].keys.sorted(by: Self.precedes).first { key in
      key.step.isForward == isForward && kinds.contains(key.step.kind) && key.certainty == certainty
    }
    guard let wanted else { return nil }
    var steps: [DerivationWitness.Step] = []
    _ = append(wanted, 0, last, to: &steps)
    return steps
  }

  /// Appends what makes a part of the row, and returns its number among legs and steps.
  private func append(_ key: Key, _ start: Int, _ end: Int, to steps: inout [DerivationWitness.Step]) -> Int {
    guard let known = found[start][end][key], let cause = known else { return start }
    let first = append(cause.first, start, cause.middle, to: &steps)
    let second = append(cause.second, cause.middle, end, to: &steps)
    let (source, target) = key.step.isForward ? (ends[start], ends[end]) : (ends[end], ends[start])
    steps.append(
      .init(
        rule: cause.rule, first: first, second: second,
        result: .init(kind: key.step.kind, source: source, target: target)))
    return legs.count + steps.count - 1
  }
}
