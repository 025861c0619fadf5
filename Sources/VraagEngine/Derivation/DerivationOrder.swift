internal import VraagMetamodel

/// The relationships that a walk has been put together to so far, in a row: what is left to be put together of it.
///
/// Of most walks the order in which that is done does not matter, and none is kept. Of those that may fail within the
/// restrictions (`DerivationLimits.dependsOnOrder`) every order is tried: a step adds a relationship to the row, and two
/// neighbours in it may become one wherever a rule and the restrictions let them.
struct DerivationOrder: Hashable {
  private struct Part: Hashable {
    var step: DerivationStep
    var isPossible = false
    /// The type of the element where it begins.
    var start: ElementType
  }

  private var parts: [Part] = []
  /// The type of the element that has been come to.
  private var here: ElementType

  /// Longer rows are not needed for walks of up to seven relationships.
  private static let longest = 5

  init(at origin: ElementType) { here = origin }

  /// What the whole walk is, once it is one relationship.
  var whole: DerivationStep? { parts.count == 1 ? parts[0].step : nil }

  /// The row with a relationship more, to an element of a type.
  func next(_ kind: RelationshipKind, isAlong: Bool, to type: ElementType) -> DerivationOrder? {
    if parts.count == Self.longest { return nil }
    var order = self
    order.parts.append(Part(step: DerivationStep(kind, isForward: isAlong), start: here))
    order.here = type
    return order
  }

  /// The rows in which the last two relationships have become one.
  func joined(upTo certainty: Certainty) -> [DerivationOrder] {
    guard parts.count > 1 else { return [] }
    let (first, second) = (parts[parts.count - 2], parts[parts.count - 1])
    return [true, false].flatMap { isForward -> [DerivationOrder] in
      let results =
        isForward
        ? CompositionRow.results(first.step, second.step, through: second.start)
        : CompositionRow.results(second.step.reversed, first.step.reversed, through: second.start)
      let (source, target) = isForward ? (first.start, here) : (here, first.start)
      guard !results.isEmpty, DerivationLimits.admit(second.start, from: source, to: target) else { return [] }
      return results.compactMap { result in
        let potential = [first.isPossible, second.isPossible, result.rule.certainty == .possible].count { $0 }
        guard potential <= (certainty == .possible ? 1 : 0),
          DerivationLimits.allow(result.kind, from: source, to: target, isStrict: false)
        else { return nil }
        var order = self
        order.parts.removeLast(2)
        order.parts.append(
          Part(
            step: DerivationStep(result.kind, isForward: isForward), isPossible: potential == 1, start: first.start))
        return order
      }
    }
  }
}
