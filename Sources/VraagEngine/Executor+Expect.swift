import VraagGraph
import VraagPlan

extension Executor {
  mutating func table(of expect: Expect) throws(QueryFailure) -> Table {
    var offenders = try table(of: expect.offenders)
    guard let truth = expect.truth else {
      let counted = try table(of: expect.offenders.countable)
      guard case .numbers(let numbers)? = counted.columns.first?.cells, numbers.count == 1 else { return offenders }
      offenders.verdict = Table.Verdict(holds: numbers[0] == 0, found: numbers[0])
      return offenders
    }
    let holds = try holds(truth)
    let subjects = try evaluate(truth.subjects)
    let found = try evaluate(truth.holding, within: subjects).intersection(subjects).count
    if holds { offenders = offenders.picking([]) }
    offenders.verdict = Table.Verdict(holds: holds, found: found)
    return offenders
  }
}
