/// The members of `subjects` that have the same values of some keys as a member of `others` has that is another concept.
///
/// Of each key one value must be the same, and all of them as one and the same other has. Values are one as in `Group`.
package struct Sharing: Hashable, Sendable {
  package var subjects: SetPlan
  /// At least one.
  package var keys: [Key]
  package var others: SetPlan

  package init(subjects: SetPlan, keys: [Key], others: SetPlan) {
    self.subjects = subjects
    self.keys = keys
    self.others = others
  }
}

extension Sharing {
  /// The keys as a description says them.
  var keyText: String { keys.map(\.description).joined(separator: ", ") }
}
