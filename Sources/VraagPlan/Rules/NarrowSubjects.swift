internal import VraagMetamodel

extension Rule {
  /// Law: a relation is asked of each subject by itself, so labels that its result must have may be asked of the
  /// subjects first.
  ///
  /// Counter-example: labels must not be asked of the objects: "processes that read only data" is not "processes that
  /// read only the data that are processes".
  static let narrowSubjects = Rule(
    "narrow subjects", of: .intersection,
    set: { set in
      guard case .intersection(var parts) = set,
        let labelsIndex = parts.firstIndex(where: { if case .labels = $0 { true } else { false } }),
        let relatedIndex = parts.firstIndex(where: { if case .related = $0 { true } else { false } }),
        case .labels(let labels) = parts[labelsIndex], case .related(var related) = parts[relatedIndex]
      else { return nil }
      if !related.subjects.possibleLabels.isSubset(of: labels) {
        related.subjects = .intersection([.labels(labels), related.subjects])
      }
      parts[relatedIndex] = .related(related)
      parts.remove(at: labelsIndex)
      return parts.count == 1 ? parts[0] : .intersection(parts)
    })
}
