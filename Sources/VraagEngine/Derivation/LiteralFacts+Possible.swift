internal import VraagGraph
internal import VraagMetamodel

extension LiteralFacts {
  /// How a fact comes about: what is certain, and above at most one potential step what that makes.
  indirect enum Derivation {
    case certain(Int32)
    case step(DerivationRule, Fact, first: Part, second: Part)

    struct Part {
      var derivation: Derivation
      var isForward: Bool

      init(_ derivation: Derivation, isForward: Bool) { (self.derivation, self.isForward) = (derivation, isForward) }
      init(_ passed: Passed) { self.init(.certain(passed.number), isForward: passed.isForward) }
    }
  }

  /// A fact that would, if it possibly followed, make another one with something certain.
  private struct Goal {
    var fact: Fact
    /// The goal that it is wanted for; none at the first.
    var wantedFor: Int
    var rule: DerivationRule
    /// What is certain beside it, and whether that comes first.
    var beside: Passed
    var comesFirst: Bool
    /// How this one is passed.
    var isForward: Bool
  }

  private enum Entry {
    case goal(Goal)
    /// A potential rule makes a goal of two certain facts.
    case reached(goal: Int, DerivationRule, first: Passed, second: Passed)
  }

  /// A shortest derivation of a fact that does not follow for certain, with one potential step; nothing where there is
  /// none.
  ///
  /// It looks back from the fact: what else would have to follow, of what is certain. O(facts that may be wanted).
  func possible(_ fact: Fact, _ limits: Limits) throws(QueryFailure) -> (derivation: Derivation, cost: Int)? {
    guard mayFollow(fact) else { return nil }
    var goals: [Goal] = []
    var seen: Set<Fact> = []
    var waiting: [[Entry]] = [
      [
        .goal(
          Goal(
            fact: fact, wantedFor: -1, rule: .dr1, beside: Passed(number: 0, isForward: true), comesFirst: true,
            isForward: true))
      ]
    ]
    var cost = 0
    while cost < waiting.count {
      var next = waiting[cost]
      while let entry = next.popLast() {
        switch entry {
        case .reached(let goal, let rule, let first, let second):
          return (derivation(goal, goals, rule, first, second), cost)
        case .goal(let goal):
          guard seen.insert(goal.fact).inserted else { continue }
          goals.append(goal)
          try look(goals.count, limits)
          explore(goals.count - 1, goal.fact) { more, entry in
            if case .goal(let goal) = entry, seen.contains(goal.fact) { return }
            while waiting.count <= cost + more { waiting.append([]) }
            waiting[cost + more].append(entry)
          }
        }
      }
      waiting[cost] = []
      cost += 1
    }
    return nil
  }

  private func look(_ count: Int, _ limits: Limits) throws(QueryFailure) {
    guard count % 64 == 0 else { return }
    try limits.cancellation.check()
    try limits.ledger.check(room: count * Self.bytesOfGoal, for: .search)
  }

  /// A place among the goals, a mark and what waits.
  private static var bytesOfGoal: Int { 256 }

  /// Tells what would make a goal, and what it takes more.
  private func explore(_ number: Int, _ goal: Fact, tell: (Int, Entry) -> Void) {
    for isFirst in [true, false] {
      let element = isFirst ? goal.source : goal.target
      for step in LiteralRules.steps {
        let passed = isFirst ? step : step.reversed
        if LiteralRules.certain.others(passed, isFirst: isFirst, toMake: goal.kind).isEmpty,
          LiteralRules.possible.others(passed, isFirst: isFirst, toMake: goal.kind).isEmpty
        {
          continue
        }
        var next = first(leaving: element, by: step)
        while let leaving = next {
          explore(number, goal, isFirst ? leaving : reversed(leaving), isFirst: isFirst, tell: tell)
          next = following(leaving)
        }
      }
    }
  }

  /// What a step beside one that is certain would have to be.
  private func missing(_ step: DerivationStep, _ beside: Passed, toMake goal: Fact, isFirst: Bool) -> Fact {
    let (start, end) = isFirst ? (end(of: beside), goal.target) : (goal.source, start(of: beside))
    return step.isForward
      ? Fact(kind: step.kind, source: start, target: end) : Fact(kind: step.kind, source: end, target: start)
  }

  private func explore(_ number: Int, _ goal: Fact, _ beside: Passed, isFirst: Bool, tell: (Int, Entry) -> Void) {
    let joint = isFirst ? end(of: beside) : start(of: beside)
    guard mayJoin(joint, from: goal.source, to: goal.target) else { return }
    let cost = all[Int(beside.number)].cost
    for (step, rule) in LiteralRules.certain.others(self.step(beside), isFirst: isFirst, toMake: goal.kind) {
      let fact = missing(step, beside, toMake: goal, isFirst: isFirst)
      guard mayFollow(fact), self.number(of: fact) == nil else { continue }
      tell(
        cost,
        .goal(
          Goal(
            fact: fact, wantedFor: number, rule: rule, beside: beside, comesFirst: isFirst, isForward: step.isForward)))
    }
    // Two certain facts meet here once, whichever is looked at first.
    guard isFirst else { return }
    for (step, rule) in LiteralRules.possible.others(self.step(beside), isFirst: true, toMake: goal.kind) {
      if rule.needsGrouping, types[Int(joint)] != .grouping { continue }
      guard let other = self.number(of: missing(step, beside, toMake: goal, isFirst: true)) else { continue }
      let second = Passed(number: other, isForward: step.isForward)
      tell(
        cost + all[Int(other)].cost,
        .reached(goal: number, rule, first: beside, second: second))
    }
  }

  /// Whether a fact may follow though it is modelled: others make it, or legs of a junction may.
  func isMadeOfOthers(_ fact: Fact) -> Bool {
    for adjacency in [graph.outgoing, graph.incoming] {
      let row = adjacency.row(ConceptID(fact.source))
      if row.contains(where: { isJunction(adjacency.neighbours[$0]) }) { return true }
    }
    for step in LiteralRules.steps {
      let others = LiteralRules.certain.others(step, isFirst: true, toMake: fact.kind)
      var next = others.isEmpty ? nil : first(leaving: fact.source, by: step)
      while let beside = next {
        next = following(beside)
        guard mayJoin(end(of: beside), from: fact.source, to: fact.target) else { continue }
        for (other, _) in others {
          let missing = missing(other, beside, toMake: fact, isFirst: true)
          if missing != fact, number(of: missing) != nil { return true }
        }
      }
    }
    return false
  }

  private func isJunction(_ element: UInt32) -> Bool {
    Int(element) < types.count && types[Int(element)]?.aspect == .connector
  }

  private func derivation(
    _ goal: Int, _ goals: [Goal], _ rule: DerivationRule, _ first: Passed, _ second: Passed
  ) -> Derivation {
    var result = Derivation.step(rule, goals[goal].fact, first: .init(first), second: .init(second))
    var goal = goals[goal]
    while goal.wantedFor >= 0 {
      let wanted = goals[goal.wantedFor]
      let part = Derivation.Part(result, isForward: goal.isForward)
      let beside = Derivation.Part(goal.beside)
      result = .step(
        goal.rule, wanted.fact, first: goal.comesFirst ? beside : part, second: goal.comesFirst ? part : beside)
      goal = wanted
    }
    return result
  }
}
