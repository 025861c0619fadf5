internal import VraagMetamodel

extension Rule {
  /// Law: every concept has exactly one label, so sets of labels are a Boolean algebra of their own.
  ///
  /// Counter-example: names are none: the concepts called "a" and those called "b" may share one that has both names,
  /// each in a language.
  static let mergeLabels = Rule(
    "merge labels", of: [.labels, .union, .intersection, .difference],
    set: { set in
      switch set {
      case .labels(let labels): return labels.isEmpty ? .empty : nil
      case .union(let parts): return merged(parts) { $0.union($1) }.map { $0.count == 1 ? $0[0] : .union($0) }
      case .intersection(let parts):
        return merged(parts) { $0.intersection($1) }.map { $0.count == 1 ? $0[0] : .intersection($0) }
      case .difference(.labels(let left), .labels(let right)): return .labels(left.subtracting(right))
      default: return nil
      }
    })

  /// The parts with all label sets made one, in the place of the first; nothing where there are not two.
  private static func merged(
    _ parts: [SetPlan], _ combine: (LabelSet, LabelSet) -> LabelSet
  ) -> [SetPlan]? {
    var first: Int?
    var all: LabelSet?
    var isMerged = false
    for (index, part) in parts.enumerated() {
      guard case .labels(let labels) = part else { continue }
      isMerged = all != nil
      all = all.map { combine($0, labels) } ?? labels
      first = first ?? index
    }
    guard isMerged, let first, let all else { return nil }
    return parts.enumerated().compactMap { index, part in
      if index == first { return .labels(all) }
      if case .labels = part { return nil }
      return part
    }
  }
}
