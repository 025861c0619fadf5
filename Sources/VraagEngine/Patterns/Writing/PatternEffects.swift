internal import VraagGraph
internal import VraagPlan

/// What a statement did to a graph, counted as openCypher's test suite does: a value that is replaced is one less and one
/// more, a label counts when the graph had none such or has none any more.
package struct PatternEffects: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var added = 0
    package var removed = 0
  }

  package var nodes = Count()
  package var relationships = Count()
  package var properties = Count()
  package var labels = Count()
  /// How many nodes that were there have other labels.
  package var relabelled = 0

  package init() {}
}

extension DraftGraph {
  /// What is different, but for labels. O(what is different).
  package var effects: PatternEffects {
    var effects = PatternEffects()
    effects.relabelled = labellings.keys.count { node in
      node < firstNewNode && !deletedNodes.contains(node) && Set(labels(of: node)) != Set(base.labels(of: node))
    }
    for node in Set(nodes.keys).union(deletedNodes) {
      let (isNew, isGone) = (node >= firstNewNode, deletedNodes.contains(node))
      // What is a relationship counts as one.
      if base.isRelationship(node) { continue }
      if isNew, !isGone { effects.nodes.added += 1 }
      if !isNew, isGone { effects.nodes.removed += 1 }
      count(isNew ? [] : base.properties(ofNode: node), isGone ? nil : nodes[node]?.properties, &effects.properties)
    }
    for (relationship, content) in relationships {
      let (isNew, isGone) = (relationship >= firstNewRelationship, deletedRelationships.contains(relationship))
      if isNew, !isGone { effects.relationships.added += 1 }
      if !isNew, isGone { effects.relationships.removed += 1 }
      let before = isNew ? [] : base.properties(ofRelationship: relationship)
      count(before, isGone ? nil : content.properties, &effects.properties)
    }
    return effects
  }

  /// Compares what something had with what it has; nothing where it is gone. Ids, and what its type says, do not count.
  private func count(
    _ before: [(key: String, value: Datum)], _ after: DraftProperties?, _ count: inout PatternEffects.Count
  ) {
    func counts(_ key: String) -> Bool {
      guard let number = words.keys.find(key) else { return true }
      return number != Base.idKey && (!Base.typeKeys.contains(number) || after?.changed.contains(number) == true)
    }
    let old = before.filter { counts($0.key) }
    let new = (after?.entries ?? []).map { (key: words.keys[$0.key], value: $0.value) }.filter { counts($0.key) }
    func isSame(_ one: (key: String, value: Datum), _ other: (key: String, value: Datum)) -> Bool {
      one.key == other.key && DatumKey([one.value]) == DatumKey([other.value])
    }
    count.removed += old.count { entry in !new.contains { isSame($0, entry) } }
    count.added += new.count { entry in !old.contains { isSame($0, entry) } }
  }
}

extension LoadedGraph {
  /// The labels that nodes have. O(nodes).
  package var labelSet: Set<String> { Set(nodes.flatMap(\.labels)) }
}

extension ModelGraph {
  /// The types and specializations that elements have. O(specializations).
  package var labelSet: Set<String> {
    var labels = Set(graph.specializations.filter { isNode($0.concept) }.map { graph.texts[$0.text] })
    for name in knownElementTypes {
      if let test = label(name), let ranges = exactRanges(test), ranges.contains(where: { !$0.isEmpty }) {
        labels.insert(name)
      }
    }
    return labels
  }
}
