/// The rows of `offenders` where `truth` does not hold, and none of them where it does; and beside the rows whether it
/// holds, with the number of concepts that its `subjects` and `holding` share.
package struct Expect: Hashable, Sendable {
  package var truth: Truth
  /// What there is and should not be, what lacks what it should have, or what there is too little of.
  package var offenders: Plan

  package init(truth: Truth, offenders: Plan) {
    self.truth = truth
    self.offenders = offenders
  }
}
