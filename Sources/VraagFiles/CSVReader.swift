internal import VraagGraph
internal import VraagMetamodel

/// Reads Archi's three CSV files into an assembler.
struct CSVReader {
  typealias Handle = GraphBuilder.Handle

  /// Which of the three a file is.
  enum Part: String, CaseIterable {
    case elements = "elements.csv"
    case relations = "relations.csv"
    case properties = "properties.csv"

    var columns: [CSVTable.Column] {
      switch self {
      case .elements: [.id, .type, .name, .documentation]
      case .relations: [.id, .type, .name, .documentation, .source, .target]
      case .properties: [.id, .key, .value]
      }
    }
  }

  /// The id under which `properties.csv` speaks of the model itself.
  private var modelID = TextID.empty
  private var hasModel = false

  mutating func read(_ part: Part, _ bytes: [UInt8], file: String, into assembler: inout Assembler) throws(FileFailure)
  {
    let text: [UInt8]
    if UTF8.isValid(bytes) {
      text = bytes
    } else {
      text = UTF8.fromWindows(bytes)
      assembler.note(.encodingAssumed, .empty, line: 0, detail: "windows-1252")
    }
    var table = try CSVTable(text, file: file, required: part.columns)
    while try table.next() {
      if !assembler.hasRoom(for: table.byteCount) { throw .tooBig(file: file) }
      switch part {
      case .elements: readElement(table, &assembler)
      case .relations: readRelationship(table, &assembler)
      case .properties: readProperty(table, &assembler)
      }
    }
  }

  private mutating func readElement(_ row: CSVTable, _ assembler: inout Assembler) {
    let type = row.field(.type)
    if type.equalsIgnoringCase("archimatemodel") {
      modelID = assembler.intern(row.field(.id))
      hasModel = true
      assembler.builder.setModelName(assembler.internName(row.field(.name)))
      assembler.builder.setModelDocumentation(assembler.internProse(row.field(.documentation)))
      return
    }
    let label: Label
    switch TypeName(type) {
    case .element(let known): label = known
    case .junction: label = Label(.andJunction)
    case .view, .relationship, .unknownElement, .unknownRelationship: label = .otherElement
    }
    // Properties, in another file, tell what kind of junction or access it is.
    assembler.isDetailToCome = true
    defer { assembler.isDetailToCome = false }
    guard let concept = assembler.addConcept(id: row.field(.id), label: label, line: row.line) else { return }
    if label == .otherElement { assembler.setForeignType(type, of: concept, line: row.line) }
    describe(concept, row, &assembler)
  }

  private func readRelationship(_ row: CSVTable, _ assembler: inout Assembler) {
    let type = row.field(.type)
    var kind = RelationshipKind.other
    if case .relationship(let known) = TypeName(type) {
      kind = known == .access ? .accessAssumedWrite : RelationshipKind(known)
    }
    assembler.isDetailToCome = true
    defer { assembler.isDetailToCome = false }
    let relationship = assembler.addRelationship(
      id: row.field(.id), kind: kind, source: row.field(.source), target: row.field(.target), line: row.line)
    guard let relationship else { return }
    if kind == .other { assembler.setForeignType(type, of: relationship, line: row.line) }
    describe(relationship, row, &assembler)
  }

  private func describe(_ concept: Handle, _ row: CSVTable, _ assembler: inout Assembler) {
    assembler.addName(assembler.internName(row.field(.name)), to: concept, line: row.line)
    assembler.addDocumentation(assembler.internProse(row.field(.documentation)), to: concept, line: row.line)
    assembler.addSpecialization(assembler.internName(row.field(.specialization)), to: concept)
  }

  private func readProperty(_ row: CSVTable, _ assembler: inout Assembler) {
    let owner = assembler.intern(row.field(.id))
    let key = row.field(.key)
    let value = row.field(.value)
    if let concept = assembler.builder.handle(ofID: owner) {
      if isAttribute(key, value, of: concept, row.line, &assembler) { return }
      assembler.addProperty(assembler.internName(key), assembler.internProse(value), to: concept)
    } else if hasModel, owner == modelID {
      assembler.builder.addModelProperty(assembler.internName(key), assembler.internProse(value))
    } else {
      assembler.note(.propertyOwnerMissing, owner, line: row.line, detail: String(copying: key))
    }
  }

  /// Takes the properties in which Archi writes what its CSV has no column for.
  private func isAttribute(
    _ key: Span<UInt8>, _ value: Span<UInt8>, of concept: Handle, _ line: UInt32, _ assembler: inout Assembler
  ) -> Bool {
    let label = Label(rawValue: assembler.builder.label(of: concept))
    if LabelSet.junctions.contains(label), key.equalsIgnoringCase("junction_type") {
      assembler.setLabel(Label(value.equalsIgnoringCase("or") ? .orJunction : .andJunction), of: concept, line: line)
      return true
    }
    switch label.relationshipKind?.type {
    case .access where key.equalsIgnoringCase("access_type"):
      if let mode = AccessMode(word: value) {
        assembler.setLabel(Label(mode.kind), of: concept, line: line)
      } else {
        assembler.reportAccess(String(copying: value), of: concept, line: line)
      }
      return true
    case .association where key.equalsIgnoringCase("directed"):
      assembler.setLabel(Label(value.isTrue ? .directedAssociation : .association), of: concept, line: line)
      return true
    case .influence where key.equalsIgnoringCase("influence_strength"):
      assembler.setStrength(value, of: concept)
      return true
    default: return false
    }
  }
}
