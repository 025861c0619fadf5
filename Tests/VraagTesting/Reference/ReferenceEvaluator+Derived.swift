private import VraagMetamodel
package import VraagPlan

extension ReferenceEvaluator {
  /// To which concepts a derived link leads from each: by what is modelled, and by what the fixpoint of the rules has.
  package func derived(_ link: DerivedLink) -> [Int: Set<Int>] {
    if link.isDerivedOnly {
      let all = derived(DerivedLink(link.relation, certainty: link.certainty))
      let modelled = joined(link, withDerived: false)
      return Dictionary(uniqueKeysWithValues: all.map { ($0, $1.subtracting(modelled[$0] ?? [])) })
    }
    return joined(link, withDerived: true)
  }

  private func joined(_ link: DerivedLink, withDerived: Bool) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    func add(_ source: Int, _ target: Int, _ kind: RelationshipKind) {
      if link.relation.outgoing.contains(kind) { result[source, default: []].insert(target) }
      if link.relation.incoming.contains(kind) { result[target, default: []].insert(source) }
    }
    for edge in model.edges {
      add(edge.source, edge.target, edge.kind)
      if edge.kind == .association { add(edge.target, edge.source, edge.kind) }
    }
    if !withDerived { return result }
    let fixpoint = derivations.fixpoint(of: model, reading)
    for fact in fixpoint.facts where fixpoint.isDerived(fact) && (!fact.isPotential || link.certainty == .possible) {
      let (source, target) = (fixpoint.elements[fact.source], fixpoint.elements[fact.target])
      add(source, target, RelationshipKind.allCases[fact.kind])
    }
    return result
  }

  /// Whether a relationship says only what certainly follows without it and without those that say the very same.
  func isRedundant(_ edge: ReferenceModel.Edge) -> Bool {
    let twins = model.edges.filter { other in
      guard other.kind == edge.kind else { return false }
      if other.source == edge.source, other.target == edge.target { return true }
      return edge.kind == .association && other.source == edge.target && other.target == edge.source
    }
    let fixpoint = derivations.fixpoint(of: model, reading, leavingOut: Set(twins.compactMap(\.relationship)))
    guard let fact = fixpoint.fact(edge.kind, from: edge.source, to: edge.target) else { return false }
    return fixpoint.isDerived(fact) && !fact.isPotential
  }
}

/// The fixpoints of one model, each worked out once.
final class ReferenceDerivations {
  private struct Key: Hashable {
    var reading: DerivationTables.Reading
    var leftOut: Set<Int>
  }

  private var known: [Key: DerivationFixpoint] = [:]

  func fixpoint(
    of model: ReferenceModel, _ reading: DerivationTables.Reading, leavingOut leftOut: Set<Int> = []
  ) -> DerivationFixpoint {
    let key = Key(reading: reading, leftOut: leftOut)
    if let fixpoint = known[key] { return fixpoint }
    do {
      let fixpoint = try DerivationFixpoint(model, reading: reading, leavingOut: leftOut)
      known[key] = fixpoint
      return fixpoint
    } catch {
      preconditionFailure("the tables of derivation cannot be read: \(error)")
    }
  }
}
