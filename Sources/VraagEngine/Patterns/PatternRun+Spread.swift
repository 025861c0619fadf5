internal import VraagPlan
internal import VraagText

/// Values that are looked through whole: compared, ordered, told apart from others, given as an answer.
extension PatternRun {
  /// Refuses one that has more members than anybody can wait for.
  @inline(__always)
  func checkSpread(_ value: Datum) throws(QueryFailure) {
    switch value {
    case .list, .map: try checkMembers(value)
    default: break
    }
  }

  func checkSpread(_ values: [Datum]) throws(QueryFailure) {
    for value in values { try checkSpread(value) }
  }

  private func checkMembers(_ value: Datum) throws(QueryFailure) {
    if value.isSpread(beyond: Self.mostMembers) { throw .wrongValue(PatternFault(.tooLarge, at: .empty)) }
  }

  /// As many as `range` makes.
  private static var mostMembers: Int { Int(maximumLength) }
}
