internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// What relationships have that elements have not.
extension QuestionPattern {
  static func isJudgement(_ key: Key) -> Bool {
    [.allowed, .alternatives, .redundant].contains { key == .builtIn($0) }
  }

  /// Whether all are relationships, of types that ArchiMate has.
  func areKnownRelationships(_ labels: LabelSet) -> Bool {
    let others = LabelSet(KindSet(.other))
    return labels.isSubset(of: .relationships) && model.graph.count(of: labels.intersection(others)) == 0
  }

  /// What relationships are called by ArchiMate, or their mode; nothing of other concepts and keys.
  func valueOfRelationship(_ key: Key, _ item: Result.Item) -> String? {
    guard areKnownRelationships(item.labels) else { return nil }
    switch key {
    case .builtIn(.type): return "type(\(item.term))"
    case .builtIn(.mode): return "\(item.term).accessType"
    default: return nil
    }
  }

  /// The same, and the names of its ends.
  func shownValue(_ key: Key, ofRelationship item: Result.Item) -> String? {
    if let value = valueOfRelationship(key, item) { return value }
    guard item.labels.isSubset(of: .relationships), let end = end(key, item.term, of: item.labels) else { return nil }
    return shownName(ofEnd: end)
  }

  /// The concept that relationships lead from or to, where none has more than one name.
  private func end(_ key: Key, _ relationship: String, of labels: LabelSet) -> String? {
    let (graph, isSource) = (model.graph, key == .builtIn(.source))
    guard isSource || key == .builtIn(.target) else { return nil }
    if !graph.otherNames.isEmpty {
      let relationships = labels.labels.flatMap { Array(graph.range(of: $0.rawValue)) }.map { ConceptID($0) }
      let ends = Set(relationships.map { (isSource ? graph.source(of: $0) : graph.target(of: $0)).rawValue })
      if graph.otherNames.contains(where: { ends.contains($0.concept) }) { return nil }
    }
    return isSource ? "startNode(\(relationship))" : "endNode(\(relationship))"
  }

  /// What an end is called: its id where it has no name.
  func shownName(ofEnd end: String) -> String? {
    if endsHaveNames { return "\(end).name" }
    let texts = model.nodeNumbers.map { model.graph.texts[model.graph.nameTexts[Int($0)]] }
    let isSure = model.graph.otherNames.isEmpty && texts.allSatisfy { $0.isEmpty || !Graph.isBlank($0) }
    return isSure ? "coalesce(\(end).name, \(end).id)" : nil
  }

  /// Whether all that relationships lead to have a name.
  private var endsHaveNames: Bool {
    model.nodeNumbers.allSatisfy { !Graph.isBlank(model.graph.texts[model.graph.nameTexts[Int($0)]]) }
  }

  func condition(
    onEnd key: BuiltInKey, _ comparison: Comparison, _ relationship: String
  ) throws(Unsayable) -> PatternCondition {
    guard endsHaveNames, let end = end(.builtIn(key), relationship, of: .relationships) else { throw Unsayable() }
    return try condition(onName: comparison, of: model.nodeNumbers, end)
  }
}
