extension Rule {
  /// Law: at least one is some, none at most is none, any number is no question, and bounds that cross never hold.
  ///
  /// Counter-example: "at most 1" is not "some": it holds of whoever relates to nothing.
  static let simplifyQuantifiers = Rule(
    "simplify quantifiers", of: .related,
    set: { set in
      guard case .related(var related) = set, case .count(let least, let most) = related.quantifier else { return nil }
      if most < max(0, least) { return .empty }
      if least <= 0 {
        if most == 0 {
          related.quantifier = .none
          return .related(related)
        }
        return most == .max ? related.subjects : nil
      }
      guard least == 1, most == .max else { return nil }
      related.quantifier = .some
      return .related(related)
    })
}
