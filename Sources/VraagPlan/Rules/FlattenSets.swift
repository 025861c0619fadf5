internal import VraagMetamodel

extension Rule {
  /// Law: union and intersection are associative and idempotent, and of one set they are that set; of no sets they are
  /// nothing and everything.
  ///
  /// Counter-example: difference is not associative: a − (b − c) keeps what a and c share.
  static let flattenSets = Rule(
    "flatten sets", of: [.union, .intersection],
    set: { set in
      switch set {
      case .union(let parts):
        if parts.isEmpty { return .empty }
        return folded(parts) { if case .union(let inner) = $0 { inner } else { nil } }
          .map { $0.count == 1 ? $0[0] : .union($0) }
      case .intersection(let parts):
        if parts.isEmpty { return .labels(.everything) }
        return folded(parts) { if case .intersection(let inner) = $0 { inner } else { nil } }
          .map { $0.count == 1 ? $0[0] : .intersection($0) }
      default: return nil
      }
    })
}
