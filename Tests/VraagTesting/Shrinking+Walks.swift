import VraagMetamodel
import VraagPlan

extension ShortestPaths {
  var smaller: [ShortestPaths] {
    func with(_ change: (inout ShortestPaths) -> Void) -> ShortestPaths {
      var copy = self
      change(&copy)
      return copy
    }
    return (limit == nil ? [] : [with { $0.limit = nil }]) + (count == nil ? [] : [with { $0.count = nil }])
      + link.smaller.filter(\.isWalked).map { link in with { $0.link = link } }
      + sources.smaller.map { set in with { $0.sources = set } }
      + targets.smaller.map { set in with { $0.targets = set } }
  }
}

extension Reach {
  var smaller: [Reach] {
    func with(_ change: (inout Reach) -> Void) -> Reach {
      var copy = self
      change(&copy)
      return copy
    }
    let subjects = subjects.smaller.map { set in with { $0.subjects = set } }
    let limits = limit == nil ? [] : [with { $0.limit = nil }]
    return limits + subjects + certain.smaller.map { steps in with { $0.certain = steps } }
      + (possible?.smaller ?? []).map { steps in with { $0.possible = steps } }
      + (possible == nil ? [] : [with { $0.possible = nil }])
  }
}

extension Reach.Steps {
  fileprivate var smaller: [Reach.Steps] {
    func with(_ change: (inout Reach.Steps) -> Void) -> Reach.Steps {
      var copy = self
      change(&copy)
      return copy
    }
    // What is modelled of what is derived is among the steps.
    if !derived.isEmpty { return [with { $0.derived = Relation() }] }
    return first.smaller.filter(\.isWalked).map { link in with { $0.first = link } }
      + rest.smaller.filter(\.isWalked).map { link in with { $0.rest = link } }
  }
}

extension Flows {
  var smaller: [Flows] {
    func with(_ change: (inout Flows) -> Void) -> Flows {
      var copy = self
      change(&copy)
      return copy
    }
    return subjects.smaller.map { set in with { $0.subjects = set } }
      + variants(parts, atLeast: 0) { _ in [] }.map { parts in with { $0.parts = parts } }
      + variants(dataParts, atLeast: 0) { _ in [] }.map { parts in with { $0.dataParts = parts } }
  }
}

extension Link {
  /// Whether a path can go by it.
  fileprivate var isWalked: Bool {
    switch self {
    case .edge: true
    case .either(let links): links.allSatisfy(\.isWalked)
    case .both, .closure, .derived: false
    }
  }
}
