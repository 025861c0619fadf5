import Testing
import VraagEngine
import VraagGraph
import VraagPlan
import VraagTesting

/// Two evaluators that know nothing of each other agree, whatever the rules made of the plan.
@Suite struct PlanPropertyTests {
  @Test func theEngineAnswersEveryPlanAsTheReferenceDoes() {
    PropertyRun.eachPlan { graph, plan in
      Self.disagreement(graph, plan, asked: plan)
    }
  }

  @Test func theEngineAnswersEveryRewrittenPlanAsTheReferenceAnswersTheOriginal() {
    PropertyRun.eachPlan { graph, plan in
      Self.disagreement(graph, plan, asked: Rule.rewriting(plan).plan)
    }
  }

  @Test func eachRuleAloneKeepsTheAnswer() {
    PropertyRun.eachPlan { graph, plan in
      let reference = ReferenceEvaluator(graph)
      let answer = reference.answer(plan)
      for rule in Rule.all {
        let rewritten = rule.applied(to: plan)
        guard rewritten != plan else { continue }
        if let difference = answer.difference(from: reference.answer(rewritten)) {
          return "before and after \(rule.name): \(difference)\nrewritten: \(rewritten)"
        }
      }
      return nil
    }
  }

  @Test func whatTheRulesMadeOfAPlanTheyLeaveAsItIs() {
    PropertyRun.eachPlan { _, plan in
      let once = Rule.rewriting(plan).plan
      let twice = Rule.rewriting(once).plan
      return once == twice ? nil : "once:  \(once)\ntwice: \(twice)"
    }
  }

  @Test func aCountIsTheNumberOfMembersThatRowsWouldList() {
    PropertyRun.eachSet { graph, set in
      var executor = Executor(graph, limits: Limits())
      let rows = Rows(root: RowNode(set: set, column: 0), columns: [RowColumn(name: "x", kind: .element)])
      do {
        let listed = try executor.run(.rows(rows)).rowCount
        let counted = try executor.count(set)
        let truth = Truth(subjects: set, holding: set, quantifier: .count(atLeast: listed, atMost: listed))
        guard case .truths([true])? = try executor.run(.truth(truth)).columns.first?.cells else {
          return "listed \(listed), but that there are so many is false"
        }
        return listed == counted ? nil : "listed \(listed), counted \(counted)"
      } catch {
        return "the engine stopped: \(error)"
      }
    }
  }

  /// How the engine's answer to one plan differs from the reference's to another, or nothing.
  private static func disagreement(_ graph: Graph, _ plan: Plan, asked: Plan) -> String? {
    var executor = Executor(graph, limits: Limits())
    do {
      let found = ReferenceTable(try executor.run(asked))
      guard let difference = ReferenceEvaluator(graph).complaint(about: found, to: plan) else { return nil }
      return "reference and engine: \(difference)" + (asked == plan ? "" : "\nrewritten: \(asked)")
    } catch {
      return "the engine stopped: \(error)"
    }
  }
}
