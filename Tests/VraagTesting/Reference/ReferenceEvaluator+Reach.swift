import VraagMetamodel
import VraagPlan

/// What is reached: by steps as far as they lead, and by what the fixpoint of the rules has.
extension ReferenceEvaluator {
  /// An element, reached within the first steps or behind them.
  private struct State: Hashable {
    var element: Int
    var isFirst: Bool
  }

  /// How far a state is: its steps, and the junctions passed in the last of them.
  private struct Distance: Hashable, Comparable {
    var steps: Int
    var junctions: Int

    static func < (left: Distance, right: Distance) -> Bool {
      (left.steps, left.junctions) < (right.steps, right.junctions)
    }
  }

  private func isElement(_ concept: Int) -> Bool {
    let label = model.concepts[concept].label
    return label.relationshipKind == nil && label != .view
  }

  private func isJunction(_ element: Int) -> Bool { LabelSet.junctions.contains(model.concepts[element].label) }

  private typealias Move = (from: State, relationship: Int, to: State)

  private func moves(_ steps: Reach.Steps) -> [Move] {
    var moves: [Move] = []
    for (link, isFirst) in [(steps.first, true), (steps.rest, false)] {
      for hop in hops(link) where isElement(hop.from) && isElement(hop.to) {
        let to = State(element: hop.to, isFirst: isFirst)
        moves.append((State(element: hop.from, isFirst: true), hop.relationship, to))
        if !isFirst { moves.append((State(element: hop.from, isFirst: false), hop.relationship, to)) }
      }
    }
    return moves
  }

  /// How far every state is, and how far one is that a move leads to.
  private func distances(
    from subjects: Set<Int>, _ moves: [Move]
  ) -> (all: [State: Distance], after: (State) -> Distance?) {
    func after(_ distance: Distance, _ state: State) -> Distance {
      isJunction(state.element) && !subjects.contains(state.element)
        ? Distance(steps: distance.steps, junctions: distance.junctions + 1)
        : Distance(steps: distance.steps + 1, junctions: 0)
    }
    var distances: [State: Distance] = [:]
    for subject in subjects { distances[State(element: subject, isFirst: true)] = Distance(steps: 0, junctions: 0) }
    var isChanged = true
    while isChanged {
      isChanged = false
      for move in moves {
        guard let distance = distances[move.from] else { continue }
        let next = after(distance, move.from)
        guard next < distances[move.to] ?? Distance(steps: .max, junctions: 0) else { continue }
        distances[move.to] = next
        isChanged = true
      }
    }
    let all = distances
    return (all, { state in all[state].map { after($0, state) } })
  }

  func reached(_ reach: Reach) -> ReferenceTable {
    let subjects = members(reach.subjects).filter(isElement)
    var rows: [Reached] = []
    for (certainty, steps) in [(Certainty.certain, reach.certain), (.possible, reach.possible)] {
      guard let steps else { continue }
      let known = Set(rows.map(\.element))
      let found = stepped(steps, from: subjects, certainty) + derived(steps, from: subjects, certainty)
      // Of both ways the shorter; as long, the one by steps, which comes first here.
      var nearest: [Int: Reached] = [:]
      for row in found where !known.contains(row.element) && row.steps < nearest[row.element]?.steps ?? Int.max {
        nearest[row.element] = row
      }
      rows += nearest.values
    }
    let near = rows.filter { $0.steps <= reach.limit ?? Int.max }
    return ReferenceTable(names: reach.headings, rows: sorted(near).map { cells($0, reach) })
  }

  private func stepped(_ steps: Reach.Steps, from subjects: Set<Int>, _ certainty: Certainty) -> [Reached] {
    let moves = moves(steps)
    let (distances, after) = distances(from: subjects, moves)
    /// The way to a state, backwards one best step at a time.
    func way(to state: State) -> [Int] {
      guard let distance = distances[state], distance.steps > 0 else { return [state.element] }
      let best = moves.filter { $0.to == state && after($0.from) == distance }.min { left, right in
        if left.from.isFirst != right.from.isFirst { return left.from.isFirst }
        if left.from.element != right.from.element { return model.precedes(left.from.element, right.from.element) }
        return left.relationship < right.relationship
      }
      guard let best else { preconditionFailure("a way that comes from nowhere") }
      return way(to: best.from) + [best.relationship, state.element]
    }
    let elements = Set(distances.keys.map(\.element)).filter { !subjects.contains($0) && !isJunction($0) }
    return elements.map { element in
      let states = [State(element: element, isFirst: true), State(element: element, isFirst: false)]
      let best = states.filter { distances[$0] != nil }.min { distances[$0]! < distances[$1]! }!
      return Reached(element: element, certainty: certainty, steps: distances[best]!.steps, chains: [way(to: best)])
    }
  }

  private struct Reached {
    var element: Int
    var certainty: Certainty
    var steps: Int
    /// None where there is a judge of its own.
    var chains: [[Int]]
  }

  /// What the fixpoint of the rules has between a subject and another element: what is certain goes before what is not.
  private func derived(_ steps: Reach.Steps, from subjects: Set<Int>, _ certainty: Certainty) -> [Reached] {
    if steps.derived.isEmpty { return [] }
    let fixpoint = derivations.fixpoint(of: model, reading)
    var best: [Int: (isPotential: Bool, cost: Int)] = [:]
    for fact in fixpoint.facts where fixpoint.isDerived(fact) && (certainty == .possible || !fact.isPotential) {
      let kind = RelationshipKind.allCases[fact.kind]
      let (source, target) = (fixpoint.elements[fact.source], fixpoint.elements[fact.target])
      for (from, to, kinds) in [(source, target, steps.derived.outgoing), (target, source, steps.derived.incoming)] {
        guard kinds.contains(kind), subjects.contains(from), !subjects.contains(to) else { continue }
        let known = best[to] ?? (true, Int.max)
        if (fact.isPotential ? 1 : 0, fact.cost) < (known.isPotential ? 1 : 0, known.cost) {
          best[to] = (fact.isPotential, fact.cost)
        }
      }
    }
    return best.map { Reached(element: $0, certainty: certainty, steps: $1.cost, chains: []) }
  }

  private func layer(of row: Reached) -> Layer? { model.concepts[row.element].label.elementType?.layer }

  private func sorted(_ rows: [Reached]) -> [Reached] {
    rows.sorted { left, right in
      let layers = [left, right].map { layer(of: $0).flatMap(Layer.allCases.firstIndex) ?? Layer.allCases.count }
      if layers[0] != layers[1] { return layers[0] < layers[1] }
      if left.certainty != right.certainty { return left.certainty == .certain }
      if left.steps != right.steps { return left.steps < right.steps }
      return model.precedes(left.element, right.element)
    }
  }

  private func cells(_ row: Reached, _ reach: Reach) -> [ReferenceTable.Cell] {
    [
      .texts(layer(of: row).map { [$0.name] } ?? []), .concept(row.element), .number(row.steps),
      .texts([reach.word(for: row.certainty)]), .chains(row.chains),
    ]
  }
}
