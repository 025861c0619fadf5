import VraagMetamodel
package import VraagPlan

extension PlanGenerator {
  /// Sets of the shapes that rules rewrite, right and nearly right ones.
  package mutating func bait(_ depth: Int) -> SetPlan {
    switch random.number(0...11) {
    case 0, 8...11: return twins(depth)
    case 1:
      let condition = condition(1)
      let inner = SetPlan.filter(Filter(input: set(depth), condition: condition))
      return .filter(Filter(input: inner, condition: random.chance(30) ? .not(condition) : self.condition(1)))
    case 2:
      // Labels beside what they may be asked of.
      return .intersection([.labels(broadLabels()), .related(related(depth))].shuffled(using: &random))
    case 3: return .filter(Filter(input: .related(related(depth)), condition: condition(1)))
    case 4: return .filter(Filter(input: .difference(set(depth), set(depth)), condition: condition(1)))
    case 5:
      let name = ConditionPlan.test(
        PropertyTest(
          key: .builtIn(random.chance(70) ? .name : .specialization),
          comparison: .equal(PropertyValue(random.pick(ModelGenerator.names + ModelGenerator.specializations)))))
      let input = SetPlan.labels(broadLabels())
      return .filter(Filter(input: input, condition: random.chance(60) ? name : .and([condition(1), name])))
    case 6:
      let inner = set(depth)
      return random.chance(50)
        ? .intersection([.labels(broadLabels()), inner]) : .union([inner, .difference(inner, set(depth)), .empty])
    default:
      var related = related(depth)
      related.quantifier = .count(atLeast: random.number(0...1), atMost: random.pick([0, 1, .max]))
      return .related(related)
    }
  }

  private mutating func related(_ depth: Int) -> Related {
    let subjects = random.chance(60) ? SetPlan.labels(broadLabels()) : set(depth)
    let objects = random.chance(60) ? SetPlan.labels(broadLabels()) : set(depth)
    return Related(subjects: subjects, link: link(1), objects: objects, quantifier: quantifier())
  }

  private mutating func broadLabels() -> LabelSet {
    random.chance(60) ? random.pick([.everything, .concepts, .elements, .elements, .relationships]) : labels()
  }

  /// Two related sets that share much, which the rules like to merge.
  mutating func twins(_ depth: Int) -> SetPlan {
    var left = related(depth)
    if random.chance(60) { left.quantifier = random.chance(70) ? .some : .none }
    var right = left
    if random.chance(20) { right.link = link(1) }
    if random.chance(20) { right.objects = set(depth) }
    if random.chance(40) {
      right.quantifier = random.pick([.some, .none, .every, .only, .count(atLeast: 2, atMost: .max)])
    }
    if random.chance(10) { right.subjects = set(depth) }
    switch random.number(0...3) {
    case 0, 1: return .union([.related(left), .related(right)])
    case 2:
      return random.chance(50)
        ? .intersection([.related(left), .related(right)]) : .difference(.related(left), .related(right))
    default:
      right.subjects = .related(left)
      return .related(right)
    }
  }
}
