extension Rule {
  /// Law: a relation is asked of each subject by itself, so a condition on its result may be asked of the subjects
  /// first, where the index of values answers it and fewer subjects are left to relate.
  ///
  /// Counter-example: a condition must not pass to the objects, and not over a difference to what is taken away.
  static let pushFilters = Rule(
    "push filters down", of: .filter,
    set: { set in
      guard case .filter(let filter) = set else { return nil }
      switch filter.input {
      case .related(var related):
        related.subjects = .filter(Filter(input: related.subjects, condition: filter.condition))
        return .related(related)
      case .difference(let left, let right):
        return .difference(.filter(Filter(input: left, condition: filter.condition)), right)
      default: return nil
      }
    })
}
