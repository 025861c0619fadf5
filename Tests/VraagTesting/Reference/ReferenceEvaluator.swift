package import VraagGraph
private import VraagMetamodel
package import VraagPlan
private import VraagText

/// A second evaluator of plans, as slow and as obvious as can be.
///
/// It is written from the contracts of the plan's nodes and from the description of the language, by someone who had
/// not read the engine. It loops over all concepts, knows no index and takes plans as the analyzer makes them. Where it
/// and the engine differ, one of them is wrong.
package struct ReferenceEvaluator {
  package let model: ReferenceModel

  /// By which words compare.
  let orders: WordOrders

  /// How the restrictions of derivation are read, and what is derived so.
  let reading: DerivationTables.Reading
  let derivations = ReferenceDerivations()

  package init(
    _ graph: Graph, orders: WordOrders = .standard, reading: DerivationTables.Reading = .table
  ) {
    model = ReferenceModel(graph)
    self.orders = orders
    self.reading = reading
  }

  // MARK: Sets

  package func members(_ set: SetPlan) -> Set<Int> {
    switch set {
    case .empty: return []
    case .labels(let labels): return all { labels.contains($0.label) }
    case .named(let text):
      return all { $0.names.contains { !Folding.fold($0).isEmpty && Folding.fold($0) == text } }
    case .identified(let id): return all { Array($0.id.utf8) == Array(id.utf8) }
    case .specialized(let text): return all { $0.specializations.contains { Folding.fold($0) == text } }
    case .filter(let filter): return members(filter.input).filter { holds(filter.condition, of: $0) }
    case .union(let parts): return parts.reduce(into: []) { $0.formUnion(members($1)) }
    case .intersection(let parts):
      return parts.dropFirst().reduce(members(parts[0])) { $0.intersection(members($1)) }
    case .difference(let left, let right): return members(left).subtracting(members(right))
    case .related(let related):
      let objects = members(related.objects)
      let follow = following(related.link)
      return members(related.subjects).filter { holds(related.quantifier, of: follow($0), and: objects) }
    case .ending(let ending):
      let sources = ending.sources.map(members)
      let targets = ending.targets.map(members)
      let candidates = members(ending.relationships)
      return Set(
        model.edges.compactMap { edge in
          guard let relationship = edge.relationship, candidates.contains(relationship) else { return nil }
          guard sources?.contains(edge.source) ?? true, targets?.contains(edge.target) ?? true else { return nil }
          return relationship
        })
    case .sharing(let sharing): return sharers(sharing)
    }
  }

  private func all(where isMember: (ReferenceModel.Concept) -> Bool) -> Set<Int> {
    Set(model.concepts.indices.filter { isMember(model.concepts[$0]) })
  }

  private func holds(_ quantifier: Quantifier, of related: Set<Int>, and objects: Set<Int>) -> Bool {
    switch quantifier {
    case .some: !related.isDisjoint(with: objects)
    case .none: related.isDisjoint(with: objects)
    case .every: !objects.isEmpty && objects.isSubset(of: related)
    case .only: !related.isEmpty && related.isSubset(of: objects)
    case .count(let atLeast, let atMost):
      related.intersection(objects).count >= atLeast && related.intersection(objects).count <= atMost
    }
  }

  // MARK: Links

  /// To which concepts a link leads from a concept.
  func following(_ link: Link) -> (Int) -> Set<Int> {
    switch link {
    case .edge(let edge):
      var targets: [Int: Set<Int>] = [:]
      for (subject, object, _) in steps(edge) { targets[subject, default: []].insert(object) }
      return { targets[$0] ?? [] }
    case .either(let parts):
      let follows = parts.map(following)
      return { concept in follows.reduce(into: []) { $0.formUnion($1(concept)) } }
    case .both(let parts):
      let follows = parts.map(following)
      return { concept in follows.dropFirst().reduce(follows[0](concept)) { $0.intersection($1(concept)) } }
    case .closure(let step, let limit):
      let follow = following(step)
      return { reach(from: $0, follow, limit: limit) }
    case .derived(let link):
      let targets = derived(link)
      return { targets[$0] ?? [] }
    }
  }

  /// What an edge joins: from subject to object, and the relationship that does it.
  func steps(_ edge: Edge) -> [(subject: Int, object: Int, relationship: Int?)] {
    model.edges.flatMap { candidate -> [(subject: Int, object: Int, relationship: Int?)] in
      if let condition = edge.condition {
        guard let relationship = candidate.relationship, holds(condition, of: relationship) else { return [] }
      }
      var steps: [(subject: Int, object: Int, relationship: Int?)] = []
      if edge.relation.outgoing.contains(candidate.kind) {
        steps.append((candidate.source, candidate.target, candidate.relationship))
      }
      if edge.relation.incoming.contains(candidate.kind) {
        steps.append((candidate.target, candidate.source, candidate.relationship))
      }
      return steps
    }
  }

  /// What is one step or more away. A step that arrives at a junction goes on through it.
  private func reach(from start: Int, _ follow: (Int) -> Set<Int>, limit: Int?) -> Set<Int> {
    func isJunction(_ concept: Int) -> Bool { LabelSet.junctions.contains(model.concepts[concept].label) }
    var reached: Set<Int> = []
    var latest: Set<Int> = [start]
    var steps = 0
    while !latest.isEmpty, steps < limit ?? Int.max {
      steps += 1
      var next = latest.reduce(into: Set<Int>()) { $0.formUnion(follow($1)) }
      while true {
        let passed = next.filter(isJunction).reduce(into: next) { $0.formUnion(follow($1)) }
        if passed == next { break }
        next = passed
      }
      latest = next.subtracting(reached)
      reached.formUnion(next)
    }
    return reached
  }

  /// The relationships by which a link joins two concepts in one step, as the graph numbers them.
  func relationships(_ link: Link, from subject: Int, to object: Int) -> [Int] {
    func found(_ link: Link) -> Set<Int> {
      switch link {
      case .edge(let edge):
        Set(steps(edge).compactMap { $0.subject == subject && $0.object == object ? $0.relationship : nil })
      case .either(let parts), .both(let parts): parts.reduce(into: []) { $0.formUnion(found($1)) }
      case .closure(let step, _): found(step)
      case .derived(let link): found(.edge(Edge(link.modelled)))
      }
    }
    return found(link).sorted()
  }
}
