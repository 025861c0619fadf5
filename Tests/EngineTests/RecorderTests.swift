import Testing
import VraagEngine
import VraagPlan

/// What is written down of a question while it runs.
@Suite struct RecorderTests {
  private let whoServesWhat = Plan.rows(
    Rows(
      root: RowNode(
        set: School.applications, column: 0,
        branches: [RowBranch(link: School.serves, node: RowNode(set: School.processes, column: 1))]),
      columns: [School.element("application"), School.element("process")]))
  private let howManyReaders = Plan.count(
    .related(
      Related(subjects: School.processes, link: School.reads, objects: .named("leerling"), quantifier: .some)))

  private func run(_ plan: Plan, _ recorder: Recorder?) throws -> (rows: Int, work: Work) {
    var executor = Executor(School.graph)
    executor.recorder = recorder
    return (try executor.run(plan).rowCount, executor.work)
  }

  @Test func thePartsTogetherTookWhatTheWholeTook() throws {
    for plan in [whoServesWhat, howManyReaders, .count(School.data)] {
      let recorder = Recorder { 0 }
      let recorded = try run(plan, recorder)
      #expect(recorded == (try run(plan, nil)))
      var sum = Work()
      func add(_ step: Recorder.Step) {
        sum.lookups += step.work.lookups
        sum.edges += step.work.edges
        sum.concepts += step.work.concepts
        step.inputs.forEach(add)
      }
      recorder.steps.forEach(add)
      #expect(recorder.steps.count == 1)
      #expect(recorder.steps[0].rows == recorded.rows)
      sum.rows = recorded.work.rows
      sum.values = recorded.work.values
      #expect(sum == recorded.work)
    }
  }

  @Test func eachPartHasItsOwnTime() throws {
    var now: UInt64 = 0
    let recorder = Recorder {
      now += 1
      return now
    }
    _ = try run(howManyReaders, recorder)
    var parts = 0
    func check(_ step: Recorder.Step) {
      parts += 1
      // A tick for the beginning of each input, one for its end, and one for its own.
      #expect(step.nanoseconds == UInt64(step.inputs.count + 1))
      step.inputs.forEach(check)
    }
    recorder.steps.forEach(check)
    #expect(parts > 2)
  }

  @Test func thePictureHasTheLinesOfThePlan() throws {
    let recorder = Recorder { 0 }
    _ = try run(howManyReaders, recorder)
    #expect(recorder.steps[0].name == howManyReaders.headline)
    #expect(howManyReaders.description.contains { $0.hasSuffix(recorder.steps[0].inputs[0].name) })
  }
}
