extension Term {
  /// How much deeper lists and maps may stand in each other in a value that is made of some slots than in these, which
  /// are as deep as the number beside them; nothing where it is made of none of them.
  package func growth(of slots: [RowSlot: Int]) -> Int? {
    func most(_ terms: [Term]) -> Int? { terms.compactMap { $0.growth(of: slots) }.max() }
    switch self {
    case .slot(let slot): return slots[slot]
    case .list(let members): return most(members).map { $0 + 1 }
    case .map(let entries): return most(entries.map(\.value)).map { $0 + 1 }
    case .property(let of, _, _), .index(let of, _, _): return of.growth(of: slots).map { $0 - 1 }
    case .slice(let of, _, _): return of.growth(of: slots)
    case .arithmetic(_, let left, let right, _): return most([left, right])
    case .call(_, let arguments, _): return most(arguments)
    case .choice(_, let choices, let otherwise): return most(choices.map(\.result) + [otherwise])
    case .listComprehension(let own, let list, _, let result):
      let listed = list.growth(of: slots)
      guard let result else { return listed }
      var inner = slots
      inner[own] = listed.map { $0 - 1 }
      return result.growth(of: inner).map { $0 + 1 }
    case .reduction(let total, let initial, let own, let list, let result):
      var inner = slots
      inner[own] = list.growth(of: slots).map { $0 - 1 }
      inner[total] = initial.growth(of: slots)
      return [initial.growth(of: slots), result.growth(of: inner)].compactMap { $0 }.max()
    case .patternComprehension(_, let result): return result.growth(of: slots).map { $0 + 1 }
    case .constant, .parameter, .hasLabels, .negation, .text, .membership, .comparison, .isNull, .not, .and, .xor, .or,
      .quantifier, .exists, .count:
      return nil
    }
  }
}
