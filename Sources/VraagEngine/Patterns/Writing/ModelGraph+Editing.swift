internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan
internal import VraagText

/// A model may be changed into models: an element has one type, a relationship one of ArchiMate's, and what a property of
/// a model cannot hold is refused. Whether ArchiMate allows a relationship is told, and not forbidden.
extension ModelGraph: EditableGraph {
  package static var relationshipsMayBeEnds: Bool { true }
  package static var typeKeys: [UInt32] { [OwnKey.accessType.rawValue, OwnKey.isDirected.rawValue] }
  package static var idKey: UInt32? { OwnKey.id.rawValue }

  package func isRelationship(_ node: UInt32) -> Bool { node >= graph.firstRelationship && node < graph.conceptCount }

  package func foreignType(ofNode node: UInt32) -> String? {
    label(ofConcept: node).elementType == nil ? graph.typeName(of: ConceptID(node)) : nil
  }

  // MARK: Labels

  package var needsElementTypes: Bool { true }
  package var knownElementTypes: [String] { ElementType.allCases.map(\.name) }

  package func newLabel(_ name: String) -> NewLabel {
    if Folding.fold(name).isEmpty { return .ofNoElement }
    switch label(name) {
    case .labels(let labels)?:
      let types = labels.intersection(.elements).labels.compactMap { $0.elementType?.name }
      if types.count == 1 { return .elementType(types[0]) }
      return types.isEmpty ? .ofNoElement : .types(types)
    case .members(let members)?:
      if case .specialization = members.reason { return .specialization(isKnown: true) }
      return .specialization(isKnown: false)
    default: return .specialization(isKnown: false)
    }
  }

  package func labels(of names: [String]) -> [String] {
    var types: [String] = []
    var specializations: [String] = []
    for name in names {
      if case .elementType(let type) = newLabel(name) {
        if !types.contains(type) { types.append(type) }
        continue
      }
      var known = name
      if case .members(let members)? = label(name), case .specialization(let other) = members.reason { known = other }
      if !specializations.contains(known) { specializations.append(known) }
    }
    return types + specializations
  }

  package func ordered(_ labels: [String], foreignType: String?) -> [String] {
    let isType = { (label: String) in ElementType(name: label) != nil || label == foreignType }
    return labels.filter(isType) + labels.filter { !isType($0) }
  }

  package func problem(with content: DraftNode) -> PatternFault.Kind? {
    let types = content.labels.filter { ElementType(name: $0) != nil || $0 == content.foreignType }
    return types.count == 1 ? nil : .elementTypes(types)
  }

  package func label(_ name: String, in words: inout DraftWords) -> LabelTest? {
    if let known = label(name) { return known }
    guard words.writtenLabels.contains(name), case .specialization = newLabel(name) else { return nil }
    return .members(LabelMembers(nodes: [], reason: .specialization(name)))
  }

  package func node(_ content: DraftNode, passes test: LabelTest, in words: DraftWords) -> Bool {
    switch test {
    case .labels(let labels): labels.contains(label(of: content))
    case .members(let members):
      switch members.reason {
      case .specialization(let name): content.labels.contains(name)
      case .property(let key, let value): has(content, Folding.fold(key), Folding.fold(value), words)
      // A statement that writes does not ask for it.
      case .definition: false
      }
    case .any: true
    case .unknown, .symbol, .relation: false
    case .not(let part): !node(content, passes: part, in: words)
    case .and(let parts): parts.allSatisfy { node(content, passes: $0, in: words) }
    case .or(let parts): parts.contains { node(content, passes: $0, in: words) }
    }
  }

  private func has(_ content: DraftNode, _ key: String, _ value: String, _ words: DraftWords) -> Bool {
    content.properties.entries.contains { entry in
      guard Folding.fold(words.keys[entry.key]) == key else { return false }
      let values = if case .list(let members) = entry.value { members } else { [entry.value] }
      return values.contains { Folding.fold(Self.text(of: $0)) == value }
    }
  }

  /// The label that a node of a draft has in a graph.
  func label(of content: DraftNode) -> Label {
    for name in content.labels {
      if let type = ElementType(name: name) { return Label(type) }
    }
    if let type = RelationshipType.allCases.first(where: { $0.name == content.labels.first }) {
      return Label(KindSet(type).kinds[0])
    }
    return .otherElement
  }

  // MARK: Types

  package func type(_ name: String, in words: inout DraftWords) -> LabelTest? { type(name) }

  package func types(_ test: LabelTest?, in words: DraftWords) -> (forward: TypeMask, backward: TypeMask) {
    types(test)
  }

  package func canMakeType(_ name: String) -> Bool {
    !choices(of: name, from: .otherElement, to: .otherElement).isEmpty
  }

  private func choices(of name: String, from source: Label, to target: Label) -> [RelationshipChoice] {
    guard case .relation(let relation)? = type(name) else { return [] }
    return relation.choices(from: source, to: target)
  }

  package func newType(
    _ name: String, from source: DraftNode, to target: DraftNode, in words: inout DraftWords
  ) -> (type: UInt32, isReversed: Bool) {
    let choice = choices(of: name, from: label(of: source), to: label(of: target)).first
    return (UInt32((choice?.kind ?? .other).rawValue), choice?.isReversed ?? false)
  }

  package func typeName(_ type: UInt32, in words: DraftWords) -> String {
    RelationshipKind(rawValue: UInt8(type))?.type?.name ?? "Relationship"
  }

  package func type(of relationship: DraftRelationship) throws(PatternFault.Kind) -> UInt32 {
    let kind = RelationshipKind(rawValue: UInt8(relationship.type)) ?? .other
    let properties = relationship.properties
    func isSet(_ key: OwnKey) -> Bool { properties.changed.contains(key.rawValue) }
    func check(_ key: OwnKey, isOf type: RelationshipType) throws(PatternFault.Kind) {
      guard isSet(key), kind.type != type, !properties[key.rawValue].isNull else { return }
      throw .ownKey("\(key)", .isOf(type.name))
    }
    try check(.accessType, isOf: .access)
    try check(.strength, isOf: .influence)
    try check(.isDirected, isOf: .association)
    if kind.type == .access, isSet(.accessType) {
      let modes: [RelationshipKind] = [.accessRead, .accessWrite, .accessReadWrite]
      let mode = modes.first { properties[OwnKey.accessType.rawValue].equals(.string($0.accessMode ?? "")) == true }
      return UInt32((mode ?? .access).rawValue)
    }
    if kind.type == .association, isSet(.isDirected) {
      let isDirected = properties[OwnKey.isDirected.rawValue].equals(.boolean(true)) == true
      return UInt32((isDirected ? RelationshipKind.directedAssociation : .association).rawValue)
    }
    return relationship.type
  }

  package func problem(
    making name: String, _ content: DraftRelationship
  ) -> PatternFault.Kind? {
    guard content.properties.changed.contains(OwnKey.accessType.rawValue), case .relation(let relation)? = type(name),
      let kind = RelationshipKind(rawValue: UInt8(content.type)), !relation.kinds.contains(kind)
    else { return nil }
    // A verb brings its mode: what is made `writes` may also read, and what `reads` does not only write.
    let modes = relation.kinds.intersection(.access).kinds.filter { !$0.isAssumedAccess }.compactMap(\.accessMode)
    return .ownKey("accessType", .isOneOf(modes))
  }

  package func property(_ key: UInt32, ofType type: UInt32) -> Datum {
    let kind = RelationshipKind(rawValue: UInt8(type))
    switch OwnKey(rawValue: key) {
    case .accessType?: return kind?.accessMode.map { .string($0) } ?? .null
    case .isDirected? where kind?.type == .association: return .boolean(kind == .directedAssociation)
    default: return .null
    }
  }

  package func newID(_ wanted: Datum, in words: inout DraftWords) throws(PatternFault.Kind) -> String? {
    func isTaken(_ id: String, _ words: DraftWords) -> Bool {
      words.newIDs.contains(id) || graph.concept(withID: id) != nil
    }
    switch wanted {
    case .string(let id) where !id.isEmpty:
      if isTaken(id, words) { throw .ownKey("id", .isTaken(id)) }
      words.newIDs.insert(id)
      return id
    case .null:
      repeat { words.lastID += 1 } while isTaken("new-\(words.lastID)", words)
      words.newIDs.insert("new-\(words.lastID)")
      return "new-\(words.lastID)"
    case .string: throw .ownKey("id", .isNotEmpty)
    default: throw .ownKey("id", .isText)
    }
  }
}
