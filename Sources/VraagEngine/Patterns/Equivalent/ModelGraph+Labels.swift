internal import VraagGraph
internal import VraagMetamodel

/// Labels as patterns write them.
extension ModelGraph {
  /// The labels that nodes have, those that nothing has too.
  var allNodeLabels: LabelSet { LabelSet(reified.map { label(ofConcept: $0) }).union(.elements) }

  var nodeNumbers: [UInt32] { Array(0..<elementEnd) + reified }

  /// Whether all concepts with these labels are elements.
  func isOfElements(_ labels: LabelSet) -> Bool {
    graph.count(of: labels.subtracting(.elements)) == 0
  }

  /// A label expression for the nodes with some labels, of which nothing need be said where no node has them; empty where
  /// none can have them, nothing where there are no words for it.
  func text(of labels: LabelSet) -> String? {
    let among = labels.intersection(allNodeLabels)
    if among.isEmpty { return "" }
    if among.labels.count > 3, let group = Self.groups.first(where: { $0.labels.intersection(allNodeLabels) == among })
    {
      return group.name
    }
    var names: [String] = []
    var kinds = KindSet()
    for label in among.labels {
      if let type = label.elementType {
        names.append(type.name)
      } else if let kind = label.relationshipKind, let type = kind.type {
        kinds.formUnion(KindSet(kind))
        if !names.contains(type.name) { names.append(type.name) }
      } else if graph.count(of: LabelSet([label])) > 0 {
        return nil
      }
    }
    // The word of a type of relationship is that of all its kinds.
    let said = kinds.kinds.compactMap(\.type).reduce(into: KindSet()) { $0.formUnion(KindSet($1)) }
    guard LabelSet(said).intersection(allNodeLabels).isSubset(of: among) else { return nil }
    return names.joined(separator: "|")
  }
}
