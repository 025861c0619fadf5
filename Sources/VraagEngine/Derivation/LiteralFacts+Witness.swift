internal import VraagGraph
internal import VraagMetamodel

extension LiteralFacts {
  /// Whether one element leads to another by a relationship of these kinds that is there or follows.
  func hold(
    _ kinds: KindSet, from subject: UInt32, to object: UInt32, isForward: Bool, _ certainty: Certainty, _ limits: Limits
  ) throws(QueryFailure) -> Bool {
    let facts = facts(kinds, subject, object, isForward)
    if facts.contains(where: { number(of: $0) != nil }) { return true }
    if certainty == .certain { return false }
    for fact in facts where try possible(fact, limits) != nil { return true }
    return false
  }

  /// A shortest derivation of a relationship of these kinds, as a walk from one element to another; nothing where none
  /// follows with that certainty.
  func witness(
    _ kinds: KindSet, from subject: UInt32, to object: UInt32, isForward: Bool, _ certainty: Certainty, _ limits: Limits
  ) throws(QueryFailure) -> DerivationWitness? {
    var best: (derivation: Derivation, cost: Int)?
    for fact in facts(kinds, subject, object, isForward) {
      var found: (derivation: Derivation, cost: Int)?
      if let number = number(of: fact) {
        if certainty == .certain { found = (.certain(number), all[Int(number)].cost) }
      } else if certainty == .possible {
        found = try possible(fact, limits)
      }
      if let found, found.cost < best?.cost ?? Int.max { best = found }
    }
    guard let best else { return nil }
    var row = Row(from: subject)
    _ = append(.init(best.derivation, isForward: isForward), to: &row)
    return row.witness(certainty)
  }

  private func facts(_ kinds: KindSet, _ subject: UInt32, _ object: UInt32, _ isForward: Bool) -> [Fact] {
    let (source, target) = isForward ? (subject, object) : (object, subject)
    return kinds.kinds.map { Fact(kind: $0, source: source, target: target) }
  }

  /// A walk while it is put down.
  private struct Row {
    var concepts: [ConceptID]
    var relationships: [ConceptID] = []
    var legs: [DerivationWitness.Leg] = []
    var steps: [DerivationWitness.Step] = []

    init(from subject: UInt32) { concepts = [ConceptID(subject)] }

    /// Steps come after legs in the numbers, and how many legs there are is known by now.
    func witness(_ certainty: Certainty) -> DerivationWitness {
      func placed(_ number: Int) -> Int { number < 0 ? legs.count + ~number : number }
      let steps = steps.map { step in
        var step = step
        (step.first, step.second) = (placed(step.first), placed(step.second))
        return step
      }
      return DerivationWitness(
        concepts: concepts, relationships: relationships, legs: legs, steps: steps, certainty: certainty)
    }
  }

  /// Puts a derivation down as it is walked, and returns its number: of a leg, or less than nothing for a step.
  private func append(_ part: Derivation.Part, to row: inout Row) -> Int {
    switch part.derivation {
    case .certain(let number):
      let known = all[Int(number)]
      switch known.cause {
      case .modelled(let relationships): return append(relationships, known.fact, part.isForward, to: &row)
      case .derived(let rule, let first, let second):
        return append(rule, known.fact, .init(first), .init(second), part.isForward, to: &row)
      }
    case .step(let rule, let fact, let first, let second):
      return append(rule, fact, first, second, part.isForward, to: &row)
    }
  }

  private func append(
    _ rule: DerivationRule, _ fact: Fact, _ first: Derivation.Part, _ second: Derivation.Part, _ isForward: Bool,
    to row: inout Row
  ) -> Int {
    func back(_ part: Derivation.Part) -> Derivation.Part { .init(part.derivation, isForward: !part.isForward) }
    let before = append(isForward ? first : back(second), to: &row)
    let after = append(isForward ? second : back(first), to: &row)
    row.steps.append(.init(rule: rule, first: before, second: after, result: told(fact)))
    return ~(row.steps.count - 1)
  }

  private func append(_ relationships: [UInt32], _ fact: Fact, _ isForward: Bool, to row: inout Row) -> Int {
    let passed = (isForward ? relationships : relationships.reversed()).map { ConceptID($0) }
    row.legs.append(.init(relationships: passed, fact: told(fact)))
    for relationship in passed {
      let here = row.concepts[row.concepts.count - 1]
      row.relationships.append(relationship)
      row.concepts.append(
        graph.source(of: relationship) == here ? graph.target(of: relationship) : graph.source(of: relationship))
    }
    return row.legs.count - 1
  }

  private func told(_ fact: Fact) -> DerivationWitness.Fact {
    .init(kind: fact.kind, source: ConceptID(fact.source), target: ConceptID(fact.target))
  }
}
