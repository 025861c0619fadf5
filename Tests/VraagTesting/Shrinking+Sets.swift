private import VraagMetamodel
package import VraagPlan

extension SetPlan {
  /// Sets that are simpler than this one.
  package var smaller: [SetPlan] {
    switch self {
    case .empty: return []
    case .labels(let labels):
      if labels == .everything { return [] }
      let single = labels.labels.count > 1 ? labels.labels.prefix(8).map { SetPlan.labels(LabelSet([$0])) } : []
      return [.labels(.everything)] + single
    case .named, .identified, .specialized: return [.labels(.everything)]
    case .filter(let filter):
      return [filter.input]
        + filter.input.smaller.map { .filter(Filter(input: $0, condition: filter.condition)) }
        + filter.condition.smaller.map { .filter(Filter(input: filter.input, condition: $0)) }
    case .union(let parts): return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .union($0) }
    case .intersection(let parts):
      return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .intersection($0) }
    case .difference(let left, let right):
      return [left, right] + left.smaller.map { .difference($0, right) }
        + right.smaller.map { .difference(left, $0) }
    case .related(let related): return related.smaller
    case .ending(let ending): return ending.smaller
    case .sharing(let sharing): return sharing.smaller
    }
  }

}

extension Related {
  fileprivate var smaller: [SetPlan] {
    func with(_ change: (inout Related) -> Void) -> SetPlan {
      var copy = self
      change(&copy)
      return .related(copy)
    }
    return [subjects, objects]
      + (quantifier == .some ? [] : [with { $0.quantifier = .some }])
      + link.smaller.map { link in with { $0.link = link } }
      + subjects.smaller.map { set in with { $0.subjects = set } }
      + objects.smaller.map { set in with { $0.objects = set } }
  }
}

extension Ending {
  fileprivate var smaller: [SetPlan] {
    func with(_ change: (inout Ending) -> Void) -> SetPlan {
      var copy = self
      change(&copy)
      return .ending(copy)
    }
    var result = [relationships]
    if let sources {
      result.append(with { $0.sources = nil })
      result += sources.smaller.map { set in with { $0.sources = set } }
    }
    if let targets {
      result.append(with { $0.targets = nil })
      result += targets.smaller.map { set in with { $0.targets = set } }
    }
    return result + relationships.smaller.map { set in with { $0.relationships = set } }
  }
}

extension Sharing {
  fileprivate var smaller: [SetPlan] {
    func with(_ change: (inout Sharing) -> Void) -> SetPlan {
      var copy = self
      change(&copy)
      return .sharing(copy)
    }
    return [subjects]
      + (keys.count > 1 ? keys.indices.map { index in with { $0.keys.remove(at: index) } } : [])
      + subjects.smaller.map { set in with { $0.subjects = set } }
      + others.smaller.map { set in with { $0.others = set } }
  }
}

extension Link {
  /// Links that are simpler than this one.
  package var smaller: [Link] {
    switch self {
    case .edge(let edge):
      var result: [Link] = []
      if let condition = edge.condition {
        result.append(.edge(Edge(edge.relation)))
        result += condition.smaller.map { .edge(Edge(edge.relation, condition: $0)) }
      }
      if !edge.relation.incoming.isEmpty, !edge.relation.outgoing.isEmpty {
        result.append(.edge(Edge(Relation(outgoing: edge.relation.outgoing), condition: edge.condition)))
        result.append(.edge(Edge(Relation(incoming: edge.relation.incoming), condition: edge.condition)))
      }
      if edge.relation.kinds.kinds.count > 1 {
        result += edge.relation.kinds.kinds.map { kind in
          let relation = Relation(
            outgoing: edge.relation.outgoing.subtracting(KindSet(kind)),
            incoming: edge.relation.incoming.subtracting(KindSet(kind)))
          return .edge(Edge(relation, condition: edge.condition))
        }
      }
      return result
    case .either(let parts): return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .either($0) }
    case .both(let parts): return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .both($0) }
    case .closure(let step, let limit):
      return [step] + (limit == nil ? [] : [.closure(step, limit: nil)])
        + step.smaller.map { .closure($0, limit: limit) }
    case .derived(let derived):
      let edge = Link.edge(Edge(derived.relation))
      let edges = edge.smaller.compactMap { smaller -> Link? in
        guard case .edge(let edge) = smaller else { return nil }
        return .derived(derived.with(edge.relation))
      }
      let certain = Link.derived(DerivedLink(derived.relation, isDerivedOnly: derived.isDerivedOnly))
      return [edge] + (derived.certainty == .possible ? [certain] : []) + edges
    }
  }

}

extension ConditionPlan {
  /// Conditions that are simpler than this one.
  package var smaller: [ConditionPlan] {
    switch self {
    case .test(let test):
      return test.comparison == .exists ? [] : [.test(PropertyTest(key: test.key, comparison: .exists))]
    case .and(let parts): return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .and($0) }
    case .or(let parts): return parts + variants(parts, atLeast: 1, smaller: \.smaller).map { .or($0) }
    case .not(let part): return [part] + part.smaller.map { .not($0) }
    }
  }
}
