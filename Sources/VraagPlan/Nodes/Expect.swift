/// The rows of `offenders` where `truth` does not hold, and none of them where it does; and beside the rows whether it
/// holds, with the number of concepts that its `subjects` and `holding` share.
///
/// Without a `truth` it holds where `offenders` has no rows, and the number is what there is to count of them.
package struct Expect: Hashable, Sendable {
  package var truth: Truth?
  /// What there is and should not be, what lacks what it should have, or what there is too little of.
  package var offenders: Plan

  package init(truth: Truth?, offenders: Plan) {
    self.truth = truth
    self.offenders = offenders
  }
}
