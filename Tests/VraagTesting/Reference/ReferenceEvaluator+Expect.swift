import VraagPlan

extension ReferenceEvaluator {
  func expected(_ expect: Expect) -> ReferenceTable {
    var table = answer(expect.offenders)
    guard let truth = expect.truth else {
      guard case .number(let count)? = answer(expect.offenders.countable).rows.first?.first else { return table }
      table.verdict = [count == 0 ? 1 : 0, count]
      return table
    }
    let holds = holds(truth)
    if holds {
      table.rows = []
      table.sortKeys = nil
    }
    table.verdict = [holds ? 1 : 0, members(truth.subjects).intersection(members(truth.holding)).count]
    return table
  }
}
