package import VraagGraph
package import VraagMetamodel
internal import VraagPlan
package import VraagText

extension DraftGraph<ModelGraph> {
  /// What is different in the model. O(what is different).
  package func edits() -> GraphEdits {
    var edits = GraphEdits()
    let isOld = { (number: UInt32) in number < self.firstNewNode }
    // A relationship that is a node too goes as either.
    let gone = deletedNodes.union(deletedRelationships).filter(isOld)
    edits.removed = gone.sorted().map { base.graph.id(of: ConceptID($0)) }
    // What is a relationship and a node is one concept: its properties are the relationship's.
    var specializations: [UInt32: [String]] = [:]
    for (node, content) in nodes.sorted(by: { $0.key < $1.key }) where !deletedNodes.contains(node) {
      if base.isRelationship(node) {
        specializations[node] = content.labels.filter { $0 != content.foreignType }
        if relationships[node] == nil { relationships[node] = self.content(ofRelationship: node) }
      } else if isOld(node) {
        edits.changed.append((base.graph.id(of: ConceptID(node)), changes(of: content)))
      } else {
        edits.added.append(
          GraphEdits.NewConcept(
            id: elementID(ofNode: node) ?? "", label: base.label(of: content).rawValue,
            content: changes(of: content, isNew: true)))
      }
    }
    for (relationship, content) in relationships.sorted(by: { $0.key < $1.key })
    where !deletedRelationships.contains(relationship) {
      let label = Label(RelationshipKind(rawValue: UInt8(content.type)) ?? .other).rawValue
      var changes = changes(of: content.properties)
      changes.specializations = specializations[relationship]
      if isOld(relationship) {
        if content.type != base.type(ofEdge: relationship) { changes.label = label }
        edits.changed.append((base.graph.id(of: ConceptID(relationship)), changes))
      } else {
        let ends = (elementID(ofNode: content.source) ?? "", elementID(ofNode: content.target) ?? "")
        edits.added.append(
          GraphEdits.NewConcept(
            id: elementID(ofRelationship: relationship) ?? "", label: label, ends: ends, content: changes))
      }
    }
    return edits
  }

  private func changes(of content: DraftNode, isNew: Bool = false) -> GraphEdits.Content {
    var changes = changes(of: content.properties)
    guard isNew || content.hasOtherLabels else { return changes }
    if content.foreignType == nil || !content.labels.contains(content.foreignType ?? "") {
      changes.label = base.label(of: content).rawValue
    }
    changes.specializations = content.labels.filter { ElementType(name: $0) == nil && $0 != content.foreignType }
    return changes
  }

  private func changes(of properties: DraftProperties) -> GraphEdits.Content {
    var changes = GraphEdits.Content()
    for key in properties.changed.sorted() {
      let value = properties[key]
      switch ModelGraph.OwnKey(rawValue: key) {
      case .name?: changes.name = ModelGraph.text(of: value)
      case .documentation?: changes.documentation = ModelGraph.text(of: value)
      case .strength?: changes.strength = ModelGraph.text(of: value)
      case .id?, .accessType?, .isDirected?: break
      case nil:
        let values = if case .list(let members) = value { members } else { value.isNull ? [] : [value] }
        changes.properties.append(
          GraphEdits.Property(key: name(ofKey: key), type: type(ofKey: key), values: values.map(ModelGraph.text)))
      }
    }
    return changes
  }

  /// A key as the model writes it.
  private func name(ofKey key: UInt32) -> String {
    base.column(ofKey: key).map { base.graph.texts[base.graph.properties.columns[$0].key] } ?? words.keys[key]
  }

  private func type(ofKey key: UInt32) -> PropertyType {
    switch words.keyTypes[key] {
    case .number?: .number
    case .boolean?: .boolean
    case .text?, nil: .string
    }
  }

  /// A relationship that ArchiMate does not have between such elements, and where the text makes it so.
  package struct NotAllowed: Sendable {
    package var kind: RelationshipKind
    package var source: Label
    package var target: Label
    package var range: TextRange
  }

  /// Those that are new, or that end at something whose type is another now, in the order of the text.
  package var relationshipsNotAllowed: [NotAllowed] {
    var places = makings
    for (node, range) in labellings where !deletedNodes.contains(node) {
      for relationship in relationships(at: node) where places[relationship] == nil { places[relationship] = range }
    }
    let found = places.compactMap { number, range -> (UInt32, NotAllowed)? in
      let content = content(ofRelationship: number)
      guard !deletedRelationships.contains(number), let kind = RelationshipKind(rawValue: UInt8(content.type)),
        let type = kind.type
      else { return nil }
      let ends = [content.source, content.target].map { base.label(of: self.content(ofNode: $0)) }
      if AllowedRelationships.allows(type, from: ends[0], to: ends[1]) { return nil }
      return (number, NotAllowed(kind: kind, source: ends[0], target: ends[1], range: range))
    }
    return found.sorted { ($0.1.range.lower, $0.0) < ($1.1.range.lower, $1.0) }.map(\.1)
  }
}
