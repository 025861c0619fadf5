import Testing
import VraagPlan
import VraagTesting

/// What the generators make is worth asking: a suite whose answers are all empty proves nothing.
@Suite struct GeneratorTests {
  @Test func theSameSeedMakesTheSameModelAndPlan() {
    func made() -> (String, Plan) {
      var models = ModelGenerator(SeededRandom(seed: 7))
      let model = models.model()
      var plans = PlanGenerator(SeededRandom(seed: 7), model: model)
      return (model.description, plans.plan())
    }
    #expect(made() == made())
  }

  @Test func manyPlansHaveAnAnswerAndManyOfThoseSeveralRows() {
    var answered = 0
    var several = 0
    var withTie = 0
    for seed in 0..<400 {
      var models = ModelGenerator(SeededRandom(seed: UInt64(seed)))
      let model = models.model()
      var plans = PlanGenerator(SeededRandom(seed: UInt64(seed) &+ 1_000_000), model: model)
      let table = ReferenceEvaluator(model.graph()).answer(plans.plan())
      if table.rows.isEmpty || table.rows == [[.number(0)]] || table.rows == [[.truth(false)]] { continue }
      answered += 1
      if table.rows.count > 1 { several += 1 }
      if table.isCutInTie { withTie += 1 }
    }
    #expect(answered >= 120, "\(answered) of 400")
    #expect(several >= 60, "\(several) of 400")
    #expect(withTie >= 1)
  }

  @Test func modelsHoldEveryKindOfRelationshipAndRelationshipsOnRelationships() {
    var kinds: Set<String> = []
    var onRelationships = 0
    var loops = 0
    var parallel = 0
    for seed in 0..<200 {
      var models = ModelGenerator(SeededRandom(seed: UInt64(seed)))
      let model = models.model()
      let edges = ReferenceModel(model.graph()).edges
      kinds.formUnion(edges.map { String(describing: $0.kind) })
      onRelationships += edges.count { edge in edges.contains { $0.relationship == edge.target } }
      loops += edges.count { $0.source == $0.target }
      parallel += Set(edges.map { "\($0.source) \($0.target) \($0.kind)" }).count < edges.count ? 1 : 0
    }
    #expect(kinds.count == 19)
    #expect(onRelationships > 50)
    #expect(loops > 50)
    #expect(parallel > 10)
  }

  @Test func everyRuleAppliesToSomePlans() {
    var applied: [String: Int] = [:]
    for seed in 0..<600 {
      var models = ModelGenerator(SeededRandom(seed: UInt64(seed)))
      var plans = PlanGenerator(SeededRandom(seed: UInt64(seed)), model: models.model())
      let plan = plans.plan()
      for rule in Rule.all where rule.applied(to: plan) != plan { applied[rule.name, default: 0] += 1 }
    }
    for rule in Rule.all { #expect(applied[rule.name, default: 0] >= 10, "\(rule.name): \(applied)") }
  }

  @Test func muchIsDerivedFromModelsThatAreMadeForItAndByEveryRule() throws {
    var certain = 0
    var possible = 0
    var steps: [String: Int] = [:]
    for seed in 0..<400 {
      var models = try DerivationModelGenerator(SeededRandom(seed: UInt64(seed)))
      let fixpoint = try DerivationFixpoint(ReferenceModel(models.model().graph()))
      for fact in fixpoint.facts where fixpoint.isDerived(fact) {
        if fact.isPotential { possible += 1 } else { certain += 1 }
        for rule in fixpoint.rules(of: fact) { steps[rule, default: 0] += 1 }
        if fixpoint.rules(of: fact).isEmpty { steps["junction", default: 0] += 1 }
      }
    }
    #expect(certain > 2000, "\(certain)")
    #expect(possible > 4000, "\(possible)")
    #expect(steps.count == 21, "\(steps)")
    #expect(steps.values.allSatisfy { $0 >= 8 }, "\(steps)")
  }
}
