private import VraagMetamodel
import VraagPlan

extension ReferenceEvaluator {
  /// One step of a walk.
  private struct Hop: Hashable {
    var from: Int
    var relationship: Int
    var to: Int
  }

  /// The steps that a link allows, with those to and from relationships at which others end.
  private func hops(_ link: Link) -> Set<Hop> {
    switch link {
    case .either(let parts): return parts.reduce(into: []) { $0.formUnion(hops($1)) }
    case .both, .closure, .derived: preconditionFailure("a path goes by single relationships")
    case .edge(let edge):
      let ends = Set(model.edges.filter { $0.relationship != nil }.flatMap { [$0.source, $0.target] })
      var result: Set<Hop> = []
      for (subject, object, relationship) in steps(edge) {
        guard let relationship else { continue }
        result.insert(Hop(from: subject, relationship: relationship, to: object))
        guard ends.contains(relationship) else { continue }
        result.insert(Hop(from: subject, relationship: relationship, to: relationship))
        result.insert(Hop(from: relationship, relationship: relationship, to: object))
      }
      return result
    }
  }

  // MARK: Paths

  /// Every walk that gets further from the sources with each step, longer and longer, until one arrives.
  func shortest(_ paths: ShortestPaths) -> ReferenceTable {
    let sources = members(paths.sources)
    let targets = members(paths.targets).subtracting(sources)
    let hops = Dictionary(grouping: hops(paths.link), by: \.from)
    var walks = sources.map { [$0] }
    var seen = sources
    var found: [[Int]] = []
    var steps = 0
    while found.isEmpty, !walks.isEmpty, steps < paths.limit ?? Int.max {
      steps += 1
      walks = walks.flatMap { walk in
        (hops[walk[walk.count - 1]] ?? []).filter { !seen.contains($0.to) }.map { walk + [$0.relationship, $0.to] }
      }
      seen.formUnion(walks.map { $0[$0.count - 1] })
      found = walks.filter { targets.contains($0[$0.count - 1]) }
    }
    found.sort(by: precedes)
    return ReferenceTable(
      names: [paths.heading], rows: found.prefix(paths.count ?? Int.max).map { [.path($0)] })
  }

  /// By concept, then by the relationship that leads to it, step by step.
  private func precedes(_ left: [Int], _ right: [Int]) -> Bool {
    for index in stride(from: 0, to: min(left.count, right.count), by: 2) {
      if left[index] != right[index] { return model.precedes(left[index], right[index]) }
      if index > 0, left[index - 1] != right[index - 1] { return left[index - 1] < right[index - 1] }
    }
    return false
  }

  // MARK: Reach

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

  private func moves(_ reach: Reach) -> [Move] {
    var moves: [Move] = []
    for (link, isFirst) in [(reach.first, true), (reach.rest, false)] {
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
    _ reach: Reach, _ moves: [Move]
  ) -> (all: [State: Distance], subjects: Set<Int>, after: (State) -> Distance?) {
    let subjects = members(reach.subjects).filter(isElement)
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
        guard next.steps <= reach.limit ?? Int.max, next < distances[move.to] ?? Distance(steps: .max, junctions: 0)
        else { continue }
        distances[move.to] = next
        isChanged = true
      }
    }
    let all = distances
    return (all, subjects, { state in all[state].map { after($0, state) } })
  }

  func reached(_ reach: Reach) -> ReferenceTable {
    let moves = moves(reach)
    let (distances, subjects, after) = distances(reach, moves)
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
    let rows = elements.map { element -> (layer: Int, steps: Int, element: Int, cells: [ReferenceTable.Cell]) in
      let states = [State(element: element, isFirst: true), State(element: element, isFirst: false)]
      let best = states.filter { distances[$0] != nil }.min { distances[$0]! < distances[$1]! }!
      let layer = model.concepts[element].label.elementType?.layer
      let steps = distances[best]!.steps
      let cells: [ReferenceTable.Cell] = [
        .texts(layer.map { [$0.name] } ?? []), .concept(element), .number(steps), .path(way(to: best)),
      ]
      return (layer.flatMap(Layer.allCases.firstIndex) ?? Layer.allCases.count, steps, element, cells)
    }
    let sorted = rows.sorted { left, right in
      if left.layer != right.layer { return left.layer < right.layer }
      if left.steps != right.steps { return left.steps < right.steps }
      return model.precedes(left.element, right.element)
    }
    return ReferenceTable(names: reach.headings, rows: sorted.map(\.cells))
  }
}
