import VraagPlan

extension ReferenceEvaluator {
  func expected(_ expect: Expect) -> ReferenceTable {
    var table = answer(expect.offenders)
    let holds = holds(expect.truth)
    if holds {
      table.rows = []
      table.sortKeys = nil
    }
    table.verdict = [holds ? 1 : 0, members(expect.truth.subjects).intersection(members(expect.truth.holding)).count]
    return table
  }
}
