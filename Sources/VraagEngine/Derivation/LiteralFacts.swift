internal import VraagGraph
internal import VraagMetamodel

/// All that certainly follows from a model where the restrictions are read to the letter: then they bind every
/// relationship that follows, and what a walk may become depends on all that it passes.
///
/// Relationships join each other until nothing new follows, those that take few relationships of the model first, so
/// that each is known by a shortest derivation. O(pairs of relationships, modelled or not, that share an element).
struct LiteralFacts: Sendable {
  /// A relationship between two elements, there or not.
  struct Fact: Hashable {
    var kind: RelationshipKind
    var source: UInt32
    var target: UInt32
  }

  enum Cause {
    /// Relationships of the model from source to target: one, or several through junctions.
    case modelled([UInt32])
    /// A rule that makes one of the two relationships of a walk.
    case derived(DerivationRule, first: Passed, second: Passed)
  }

  /// A fact as a walk passes it.
  struct Passed {
    var number: Int32
    var isForward: Bool
  }

  struct Known {
    var fact: Fact
    /// How many relationships of the model it takes.
    var cost: Int
    var cause: Cause
  }

  let graph: Graph
  let types: [ElementType?]
  private(set) var all: [Known] = []
  /// Per fact its number; less than nothing while it waits, and then so that what it takes is known.
  private var numbers: [Fact: Int32] = [:]
  /// Per element and step by which it is left the fact that was added last, and per fact and way of passing it the one
  /// before.
  private var last: [Int32]
  private var before: [(along: Int32, against: Int32)] = []
  private var waiting: [[Known]] = []

  /// Those of some kinds. Relationships that are left out are as if they were not modelled.
  init(
    _ graph: Graph, _ kinds: KindSet, _ limits: Limits, leavingOut avoided: Set<UInt32> = []
  ) throws(QueryFailure) {
    var premises = LiteralPremises(graph, kinds, leavingOut: avoided)
    types = premises.types
    last = Array(repeating: -1, count: types.count * LiteralRules.stepCount)
    self.graph = graph
    for known in premises.all() { wait(known) }
    try settle(limits)
  }

  /// The kinds that may have a part in what becomes one of some kinds.
  static func kinds(toMake wanted: KindSet, _ certainty: Certainty) -> KindSet {
    var kinds = wanted
    if wanted != wanted.intersection(.specialization) { kinds.formUnion(.structural) }
    if certainty == .certain { return kinds }
    if !wanted.isDisjoint(with: .dependency) { kinds.formUnion(.dependency) }
    return kinds.union(.specialization)
  }

  func number(of fact: Fact) -> Int32? { numbers[fact].flatMap { $0 < 0 ? nil : $0 } }

  private mutating func wait(_ known: Known) {
    if let number = numbers[known.fact], number >= 0 || ~number <= known.cost { return }
    numbers[known.fact] = ~Int32(known.cost)
    while waiting.count <= known.cost { waiting.append([]) }
    waiting[known.cost].append(known)
  }

  private mutating func settle(_ limits: Limits) throws(QueryFailure) {
    var cost = 0
    while cost < waiting.count {
      let next = waiting[cost]
      waiting[cost] = []
      for known in next where number(of: known.fact) == nil {
        let number = Int32(all.count)
        if number % 256 == 0 { try look(limits) }
        numbers[known.fact] = number
        all.append(known)
        let places = (place(Passed(number: number, isForward: true)), place(Passed(number: number, isForward: false)))
        before.append((last[places.0], last[places.1]))
        (last[places.0], last[places.1]) = (number, number)
        combine(number)
      }
      cost += 1
    }
    waiting = []
  }

  private func look(_ limits: Limits) throws(QueryFailure) {
    try limits.cancellation.check()
    try limits.ledger.check(room: numbers.count * Self.bytesOfFact, for: .search)
  }

  /// A place in each list, one that is hashed, and what waits.
  private static var bytesOfFact: Int { 160 }

  /// What follows from a fact and each that shares an element with it waits.
  private mutating func combine(_ number: Int32) {
    for isForward in [true, false] {
      let here = Passed(number: number, isForward: isForward)
      for step in LiteralRules.certain.neighbours(of: step(here)) {
        var next = first(leaving: end(of: here), by: step)
        while let there = next {
          join(here, there)
          join(reversed(there), reversed(here))
          next = following(there)
        }
      }
    }
  }

  private mutating func join(_ first: Passed, _ second: Passed) {
    let results = LiteralRules.certain[step(first), step(second)]
    if results.isEmpty { return }
    let (source, joint, target) = (start(of: first), end(of: first), end(of: second))
    guard mayJoin(joint, from: source, to: target) else { return }
    for result in results {
      let fact = Fact(kind: result.kind, source: source, target: target)
      guard mayFollow(fact) else { continue }
      let cost = all[Int(first.number)].cost + all[Int(second.number)].cost
      wait(Known(fact: fact, cost: cost, cause: .derived(result.rule, first: first, second: second)))
    }
  }

  // MARK: What the restrictions let follow

  func mayFollow(_ fact: Fact) -> Bool {
    guard let source = types[Int(fact.source)], let target = types[Int(fact.target)] else { return false }
    return DerivationLimits.allow(fact.kind, from: source, to: target, isStrict: true)
  }

  func mayJoin(_ joint: UInt32, from source: UInt32, to target: UInt32) -> Bool {
    guard let joint = types[Int(joint)], let source = types[Int(source)], let target = types[Int(target)] else {
      return false
    }
    return DerivationLimits.admit(joint, from: source, to: target)
  }

  // MARK: Facts as walks pass them

  /// A fact by which an element is left in such a step, and then those that are left by in the same.
  func first(leaving element: UInt32, by step: DerivationStep) -> Passed? {
    let number = last[Int(element) * LiteralRules.stepCount + LiteralRules.number(step)]
    return number < 0 ? nil : Passed(number: number, isForward: step.isForward)
  }

  func following(_ passed: Passed) -> Passed? {
    let both = before[Int(passed.number)]
    let number = passed.isForward ? both.along : both.against
    return number < 0 ? nil : Passed(number: number, isForward: passed.isForward)
  }

  private func place(_ passed: Passed) -> Int {
    Int(start(of: passed)) * LiteralRules.stepCount + LiteralRules.number(step(passed))
  }

  func start(of passed: Passed) -> UInt32 {
    let fact = all[Int(passed.number)].fact
    return passed.isForward ? fact.source : fact.target
  }

  func end(of passed: Passed) -> UInt32 { start(of: reversed(passed)) }

  func reversed(_ passed: Passed) -> Passed { Passed(number: passed.number, isForward: !passed.isForward) }

  func step(_ passed: Passed) -> DerivationStep {
    DerivationStep(all[Int(passed.number)].fact.kind, isForward: passed.isForward)
  }
}
