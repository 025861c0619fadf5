import Testing
import VraagEngine
import VraagGraph
import VraagPlan
import VraagTesting

/// Two evaluators that know nothing of each other agree.
@Suite struct PlanPropertyTests {
  /// How the engine's answer differs from the reference's, or nothing.
  private static func disagreement(_ model: TestModel, _ plan: Plan) -> String? {
    let graph = model.graph()
    var executor = Executor(graph, limits: Limits())
    do {
      let found = ReferenceTable(try executor.run(plan))
      return ReferenceEvaluator(graph).answer(plan).difference(from: found).map { "reference and engine: \($0)" }
    } catch {
      return "the engine stopped: \(error)"
    }
  }

  @Test func theEngineAnswersEveryPlanAsTheReferenceDoes() {
    PropertyRun.each { _, random in
      var models = ModelGenerator(random)
      let model = models.model()
      _ = random.next()
      var plans = PlanGenerator(random, model: model)
      for plan in (0..<4).map({ _ in plans.plan() }) where Self.disagreement(model, plan) != nil {
        let small = Shrinking.shrunk(model, plan, smaller: \.smaller) { Self.disagreement($0, $1) != nil }
        return """
          \(Self.disagreement(small.model, small.asked) ?? "")
          plan: \(small.asked)
          model:
          \(small.model)
          """
      }
      return nil
    }
  }
}
