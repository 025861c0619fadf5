import VraagGraph
import VraagPlan

extension Executor {
  mutating func table(of expect: Expect) throws(QueryFailure) -> Table {
    let holds = try holds(expect.truth)
    let subjects = try evaluate(expect.truth.subjects)
    let found = try evaluate(expect.truth.holding, within: subjects).intersection(subjects).count
    var offenders = try table(of: expect.offenders)
    if holds { offenders = offenders.picking([]) }
    offenders.verdict = Table.Verdict(holds: holds, found: found)
    return offenders
  }
}
