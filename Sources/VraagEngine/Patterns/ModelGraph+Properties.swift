internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan
internal import VraagText

/// Properties: what every concept has, and the model's own by key.
extension ModelGraph {
  /// Keys that are there without being in a model's list of properties.
  enum OwnKey: UInt32, CaseIterable {
    case id, name, documentation, accessType, strength, isDirected

    /// The names in the order of the keys: to make one of its case takes longer than to look it up here.
    static let names = allCases.map { "\($0)" }

    var name: String { Self.names[Int(rawValue)] }
  }

  private static var ownKeyCount: UInt32 { UInt32(OwnKey.allCases.count) }

  package func keySymbol(_ name: String) -> UInt32? {
    if let own = Self.ownKey(name) { return own.rawValue }
    return graph.properties.columns.indices.first { key(ofColumn: $0) == name }.map { UInt32($0) + Self.ownKeyCount }
  }

  private static func ownKey(_ name: String) -> OwnKey? {
    OwnKey.names.firstIndex(of: name).flatMap { OwnKey(rawValue: UInt32($0)) }
  }

  /// A property of the model that has the name of one of a concept's own is numbered.
  func key(ofColumn column: Int) -> String {
    let key = graph.texts[graph.properties.columns[column].key]
    return Self.ownKey(key) == nil ? key : key + " 2"
  }

  package var knownKeys: [String] {
    OwnKey.names + graph.properties.columns.indices.map { key(ofColumn: $0) }
  }

  package func nodeProperty(_ node: UInt32, _ key: UInt32) -> Datum { property(ConceptID(node), key) }

  package func relationshipProperty(_ relationship: UInt32, _ key: UInt32) -> Datum {
    property(ConceptID(relationship), key)
  }

  // MARK: Codes

  package func types(whose key: UInt32, isAmong values: [Datum]) -> TypeMask? {
    guard OwnKey(rawValue: key) == .accessType else { return nil }
    var mask = TypeMask()
    for kind in RelationshipKind.allCases {
      guard let mode = kind.accessMode else { continue }
      if values.contains(where: { $0.equals(.string(mode)) == true }) { mask.low |= 1 << UInt64(kind.rawValue) }
    }
    return mask
  }

  package func valueCodeCount(_ key: UInt32) -> Int {
    if let own = OwnKey(rawValue: key) { return own == .accessType ? RelationshipKind.allCases.count : 0 }
    return graph.properties.columns[Int(key - Self.ownKeyCount)].values.count
  }

  package func value(ofCode code: UInt32, _ key: UInt32) -> Datum {
    if OwnKey(rawValue: key) == .accessType {
      return RelationshipKind(rawValue: UInt8(code))?.accessMode.map { .string($0) } ?? .null
    }
    let column = graph.properties.columns[Int(key - Self.ownKeyCount)]
    return value(column, text: column.values[Int(code)])
  }

  package func valueCode(ofNode node: UInt32, _ key: UInt32) -> UInt32? { valueCode(node, key) }
  package func valueCode(ofRelationship relationship: UInt32, _ key: UInt32) -> UInt32? { valueCode(relationship, key) }

  package func valueCodes(
    _ key: UInt32, of batch: borrowing RowBatch, _ rows: RowBatch.Column, into codes: inout [UInt32]
  ) {
    guard key >= Self.ownKeyCount else {
      // Relationships of one kind lie side by side.
      var (range, code) = (0..<UInt32(0), RowBatch.noCode)
      for row in 0..<batch.count {
        let concept = batch[row, rows]
        if !range.contains(concept) {
          range = graph.range(of: graph.label(of: ConceptID(concept)))
          code = valueCode(concept, key) ?? RowBatch.noCode
        }
        codes[row] = code
      }
      return
    }
    let column = graph.properties.columns[Int(key - Self.ownKeyCount)]
    for row in 0..<batch.count { codes[row] = column.onlyCode(of: batch[row, rows]) ?? RowBatch.noCode }
  }

  /// Of a property with one value.
  private func valueCode(_ concept: UInt32, _ key: UInt32) -> UInt32? {
    if key < Self.ownKeyCount { return key == OwnKey.accessType.rawValue ? type(ofEdge: concept) : nil }
    return graph.properties.columns[Int(key - Self.ownKeyCount)].onlyCode(of: concept)
  }

  private func property(_ concept: ConceptID, _ key: UInt32) -> Datum {
    if let own = OwnKey(rawValue: key) { return value(of: own, concept) }
    let column = graph.properties.columns[Int(key - Self.ownKeyCount)]
    let entries = column.entries(of: concept)
    switch entries.count {
    case 0: return .null
    case 1: return value(column, entries.lowerBound)
    default: return .list(entries.map { value(column, $0) })
    }
  }

  private func value(of key: OwnKey, _ concept: ConceptID) -> Datum {
    func text(_ text: TextID) -> Datum { text == .empty ? .null : .string(graph.texts[text]) }
    switch key {
    case .id: return .string(graph.id(of: concept))
    case .name: return text(graph.nameTexts[concept.index])
    case .documentation: return text(graph.documentations[concept.index])
    case .accessType:
      return label(ofConcept: concept.rawValue).relationshipKind?.accessMode.map { .string($0) } ?? .null
    case .strength: return graph.strengths.texts(of: concept).first.map { .string(graph.texts[$0.text]) } ?? .null
    case .isDirected:
      switch label(ofConcept: concept.rawValue).relationshipKind {
      case .association?: return .boolean(false)
      case .directedAssociation?: return .boolean(true)
      default: return .null
      }
    }
  }

  /// A value as its file declares it: a text that is no number of a number's property stays a text.
  private func value(_ column: PropertyColumn, _ entry: Int) -> Datum {
    value(column, text: column.values[Int(column.codes[entry])])
  }

  private func value(_ column: borrowing PropertyColumn, text: TextID) -> Datum {
    Self.read(graph.texts[text], as: column.type)
  }

  /// The column that a key is; nothing for keys that are every concept's own or new.
  func column(ofKey key: UInt32) -> Int? {
    guard key >= Self.ownKeyCount, Int(key - Self.ownKeyCount) < graph.properties.columns.count else { return nil }
    return Int(key - Self.ownKeyCount)
  }

  package func properties(ofNode node: UInt32) -> [(key: String, value: Datum)] { properties(of: ConceptID(node)) }

  package func properties(ofRelationship relationship: UInt32) -> [(key: String, value: Datum)] {
    properties(of: ConceptID(relationship))
  }

  private func properties(of concept: ConceptID) -> [(key: String, value: Datum)] {
    var properties: [(key: String, value: Datum)] = []
    for key in OwnKey.allCases {
      let value = value(of: key, concept)
      if !value.isNull { properties.append((key.name, value)) }
    }
    for column in graph.properties.columns.indices {
      let value = property(concept, UInt32(column) + Self.ownKeyCount)
      if !value.isNull { properties.append((key(ofColumn: column), value)) }
    }
    return properties
  }

  /// By the index of names and ids, and by the postings of properties that hold texts.
  package func nodes(whose key: UInt32, is value: Datum) -> [UInt32]? {
    guard case .string(let text) = value else { return nil }
    switch OwnKey(rawValue: key) {
    case .id?:
      guard let concept = graph.concept(withID: text)?.rawValue, isNode(concept) else { return [] }
      return [concept]
    case .name?:
      guard let wanted = graph.texts.find(text) else { return [] }
      return graph.names.concepts(named: text).filter { graph.nameTexts[Int($0)] == wanted && isNode($0) }
    case .documentation?, .accessType?, .strength?, .isDirected?: return nil
    case nil: break
    }
    let column = graph.properties.columns[Int(key - Self.ownKeyCount)]
    guard column.type == .string else { return nil }
    guard let wanted = graph.texts.find(text), let code = column.values.firstIndex(of: wanted) else { return [] }
    let range = Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])
    return column.postings[range].filter(isNode)
  }
}

extension PropertyColumn {
  /// The code of a concept's value, where it has one value; nothing where it has none or several.
  ///
  /// Where neighbours all have the property an entry stands where their numbers say, so that nothing is searched.
  func onlyCode(of concept: UInt32) -> UInt32? {
    guard let first = concepts.first, concept >= first else { return nil }
    let guess = Int(concept - first)
    if guess < concepts.count, concepts[guess] == concept {
      let isAlone =
        (guess == 0 || concepts[guess - 1] != concept)
        && (guess + 1 == concepts.count || concepts[guess + 1] != concept)
      return isAlone ? codes[guess] : nil
    }
    let entries = entries(of: ConceptID(concept))
    return entries.count == 1 ? codes[entries.lowerBound] : nil
  }
}
