internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// Relationships that follow from the model: `(a)-[:indirectly_serves]->(b)`.
extension PatternAnalyzer {
  /// What follows, where that is what a relationship is to be; a fault where it is asked what only those of the model have.
  func derived(
    _ relationship: RelationshipPattern, in path: PathPattern
  ) throws(Fault) -> DerivedLink? {
    guard let types = relationship.types else { return nil }
    for name in types.names {
      guard let verb = catalog.conditionalVerb(name.text) else { continue }
      throw Fault(diagnostic: .patternVerbConditional(verb, at: name.range))
    }
    let links = types.names.map { catalog.derived($0.text) }
    guard let first = links.compactMap(\.self).first else { return nil }
    guard types.isOfAlternatives, links.allSatisfy({ $0?.certainty == first.certainty }) else {
      throw Fault(diagnostic: .patternDerivedMixed(at: relationship.range))
    }
    let isNamed = relationship.variable != nil || path.name != nil || path.selector != nil
    if isNamed || relationship.hops != nil || relationship.properties != nil || relationship.condition != nil {
      throw Fault(diagnostic: .patternDerivedIsNoRelationship(at: relationship.range))
    }
    return first.with(links.compactMap { $0?.relation }.reduce(first.relation) { $0.union($1) })
  }

  /// The types that someone may have meant; of `indirectly_sreves` those with the same adverb.
  func nearestTypes(to name: String) -> [String] {
    let words = name.split(separator: "_")
    let derived = words.indices.flatMap { index -> [String] in
      var rest = words
      let adverb = rest.remove(at: index)
      return Nearest.words(to: rest.joined(separator: "_"), among: catalog.knownTypes)
        .map { index == 0 ? "\(adverb)_\($0)" : "\($0)_\(adverb)" }
        .filter { catalog.derived($0) != nil }
    }
    return derived.isEmpty ? Nearest.words(to: name, among: catalog.knownTypes) : derived
  }
}

extension LabelExpression {
  fileprivate var names: [PatternName] {
    switch self {
    case .name(let name): [name]
    case .wildcard: []
    case .not(let part): part.names
    case .and(let parts), .or(let parts): parts.flatMap(\.names)
    }
  }

  /// Whether it is names of which one must be, and no more.
  fileprivate var isOfAlternatives: Bool {
    switch self {
    case .name: true
    case .or(let parts): parts.allSatisfy(\.isOfAlternatives)
    case .wildcard, .not, .and: false
    }
  }
}
