private import VraagMetamodel
import VraagPlan

extension ReferenceEvaluator {
  /// One step of a walk.
  struct Hop: Hashable {
    var from: Int
    var relationship: Int
    var to: Int
  }

  /// The steps that a link allows, with those to and from relationships at which others end.
  func hops(_ link: Link) -> Set<Hop> {
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
}
