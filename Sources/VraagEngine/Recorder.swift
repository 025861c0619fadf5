/// Writes down what each part of a plan took while it ran, as the tree in which the parts called each other.
///
/// That tree is not always the plan's: of two sets the cheaper is worked out first, and one that nothing is asked of is
/// not worked out at all. An executor without a recorder pays one comparison for each part and nothing for each row.
package final class Recorder {
  /// One part that ran.
  package struct Step: Sendable {
    /// The part's own line in the picture of the plan.
    package var name: String
    /// How many concepts or rows came out of it.
    package var rows = 0
    /// What it took itself, without its inputs.
    package var work = Work()
    package var nanoseconds: UInt64 = 0
    /// In the order in which they ran.
    package var inputs: [Step] = []
  }

  private struct Running {
    var step: Step
    var work: Work
    var start: UInt64
    /// What the inputs took.
    var workOfInputs = Work()
    var nanosecondsOfInputs: UInt64 = 0
  }

  private let clock: () -> UInt64
  private var running: [Running] = []
  /// What ran: one step, once all is done.
  package private(set) var steps: [Step] = []

  package init(clock: @escaping () -> UInt64) { self.clock = clock }

  /// Notes that a part begins.
  func begin(_ name: String, _ work: Work) {
    running.append(Running(step: Step(name: name), work: work, start: clock()))
  }

  /// Notes that the part that began last is done.
  func end(rows: Int, _ work: Work) {
    guard var part = running.popLast() else { preconditionFailure("a part ends that did not begin") }
    let total = work.minus(part.work)
    let nanoseconds = clock() - part.start
    part.step.rows = rows
    part.step.work = total.minus(part.workOfInputs)
    part.step.nanoseconds = nanoseconds - part.nanosecondsOfInputs
    guard let parent = running.indices.last else { return steps.append(part.step) }
    running[parent].step.inputs.append(part.step)
    running[parent].workOfInputs = running[parent].workOfInputs.plus(total)
    running[parent].nanosecondsOfInputs += nanoseconds
  }
}

extension Work {
  fileprivate func minus(_ other: Work) -> Work {
    combined(with: other, by: -)
  }

  fileprivate func plus(_ other: Work) -> Work {
    combined(with: other, by: +)
  }

  private func combined(with other: Work, by operation: (Int, Int) -> Int) -> Work {
    var result = Work()
    result.lookups = operation(lookups, other.lookups)
    result.edges = operation(edges, other.edges)
    result.concepts = operation(concepts, other.concepts)
    result.values = operation(values, other.values)
    result.rows = operation(rows, other.rows)
    return result
  }
}
