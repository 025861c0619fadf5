package import VraagMetamodel

/// Everything that the rules of derivation make of a model: each rule is tried on each two relationships that share an
/// element, what follows is held against the restrictions and joins the others, until nothing new follows.
///
/// This is the judge of derived relationships. It is written from the table of the rules and shares nothing with the
/// engine, which runs automata over a graph. Relationships that follow are found in the order of how many modelled
/// ones they take, so each is found first in one of its shortest derivations; a relationship that a derivation uses
/// twice counts twice. Certain ones are complete before the first that is only possible: a derivation of that has one
/// potential step, and no part of it above that step follows with certainty.
///
/// From an element to itself relationships may follow, and others from these, but they are never part of an answer.
package struct DerivationFixpoint {
  /// A relationship that is there or follows. The ends are positions in `elements`.
  package struct Fact {
    package var kind: Int
    package var source: Int
    package var target: Int
    package var isPotential: Bool
    /// How many modelled relationships it takes.
    package var cost: Int
    package var cause: Cause
  }

  /// Why a fact holds.
  package enum Cause {
    /// It is a relationship, or goes through junctions by several.
    case modelled([Int])
    /// By a rule from two other facts.
    case derived(rule: Int, first: Int, second: Int)
  }

  package let reading: DerivationTables.Reading
  /// The elements of known type and their types, as the model numbers them; junctions are among them and end nothing.
  package let elements: [Int]
  let types: [Int]
  let tables: DerivationTables
  /// All that is there or follows, certain ones first, each in the order of what it takes.
  package private(set) var facts: [Fact] = []
  /// The position of the fact of a kind between two elements, or -1.
  private var numbers: [Int]
  /// The certain facts that begin, and that end, at an element.
  private var beginning: [[Int]]
  private var ending: [[Int]]
  /// What is known to follow and not yet among the facts, by what it takes.
  private var waiting: [[Fact]] = []
  private let positions: [Int: Int]

  /// Relationships that are left out are as if they were not modelled. Fails where the tables are not there.
  package init(_ model: ReferenceModel, reading: DerivationTables.Reading = .table, leavingOut: Set<Int> = []) throws {
    self.reading = reading
    tables = try DerivationTables.shared.get()
    elements = model.concepts.indices.filter { model.concepts[$0].label.elementType != nil }
    types = elements.map { Int(model.concepts[$0].label.rawValue) }
    positions = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
    numbers = Array(repeating: -1, count: DerivationTables.kindCount * elements.count * elements.count)
    beginning = Array(repeating: [], count: elements.count)
    ending = beginning
    let (certain, potential) = try Self.steps.get()
    premises(model, leavingOut).forEach { propose($0) }
    settle { $0.combine($1, certain, isPotential: false) }
    for number in facts.indices { combine(number, potential, isPotential: true) }
    settle { $0.combine($1, certain, isPotential: true) }
  }

  private static let steps = Result {
    let tables = try DerivationTables.shared.get()
    return (DerivationSteps(tables, arePotential: false), DerivationSteps(tables, arePotential: true))
  }

  /// The fact of a kind between two concepts of the model, if it is there or follows.
  package func fact(_ kind: RelationshipKind, from source: Int, to target: Int) -> Fact? {
    guard let source = positions[source], let target = positions[target] else { return nil }
    let number = numbers[place(Int(kind.rawValue), source, target)]
    return number < 0 ? nil : facts[number]
  }

  func position(_ concept: Int) -> Int? { positions[concept] }

  private func place(_ kind: Int, _ source: Int, _ target: Int) -> Int {
    (kind * elements.count + source) * elements.count + target
  }

  // MARK: Until nothing follows

  private mutating func propose(_ fact: Fact) {
    guard numbers[place(fact.kind, fact.source, fact.target)] < 0 else { return }
    while waiting.count <= fact.cost { waiting.append([]) }
    waiting[fact.cost].append(fact)
  }

  /// Takes what waits, the cheapest first, and what follows from it.
  private mutating func settle(_ combine: (inout Self, Int) -> Void) {
    var cost = 0
    while cost < waiting.count {
      for fact in waiting[cost] where numbers[place(fact.kind, fact.source, fact.target)] < 0 {
        numbers[place(fact.kind, fact.source, fact.target)] = facts.count
        facts.append(fact)
        if !fact.isPotential {
          beginning[fact.source].append(facts.count - 1)
          ending[fact.target].append(facts.count - 1)
        }
        combine(&self, facts.count - 1)
      }
      cost += 1
    }
    waiting = []
  }

  /// Proposes what follows from a fact and each certain one that shares an element with it.
  private mutating func combine(_ number: Int, _ steps: DerivationSteps, isPotential: Bool) {
    let fact = facts[number]
    for isSource in [true, false] {
      let joint = isSource ? fact.source : fact.target
      for isOtherSource in [true, false] {
        for other in isOtherSource ? beginning[joint] : ending[joint] {
          let kind = facts[other].kind
          for outcome in steps[isSource, fact.kind, isOtherSource, kind] {
            propose(outcome, joint, (number, isSource), (other, isOtherSource), isPotential)
          }
          for outcome in steps[isOtherSource, kind, isSource, fact.kind] {
            propose(outcome, joint, (other, isOtherSource), (number, isSource), isPotential)
          }
        }
      }
    }
  }

  /// Proposes what a rule makes of two facts, unless a restriction forbids it.
  private mutating func propose(
    _ outcome: DerivationSteps.Outcome, _ joint: Int, _ first: (number: Int, isSource: Bool),
    _ second: (number: Int, isSource: Bool), _ isPotential: Bool
  ) {
    let start = first.isSource ? facts[first.number].target : facts[first.number].source
    let end = second.isSource ? facts[second.number].target : facts[second.number].source
    let (source, target) = outcome.isForward ? (start, end) : (end, start)
    guard numbers[place(outcome.kind, source, target)] < 0,
      permits(outcome.kind, from: source, over: joint, to: target, isOfGrouping: outcome.isOfGrouping)
    else { return }
    propose(
      Fact(
        kind: outcome.kind, source: source, target: target, isPotential: isPotential,
        cost: facts[first.number].cost + facts[second.number].cost,
        cause: .derived(rule: outcome.rule, first: first.number, second: second.number)))
  }

  /// Whether the restrictions let a relationship follow over a joining element.
  func permits(_ kind: Int, from source: Int, over joint: Int, to target: Int, isOfGrouping: Bool) -> Bool {
    if isOfGrouping, types[joint] != Int(ElementType.grouping.rawValue) { return false }
    return tables.mayDerive(kind, from: types[source], to: types[target], reading)
      && tables.mayJoin(types[joint], from: types[source], to: types[target])
  }
}
