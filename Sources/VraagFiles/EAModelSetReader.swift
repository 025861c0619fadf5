internal import VraagGraph
internal import VraagMetamodel
internal import VraagText

/// Reads the JSON of the EAModelSet collection: elements, relationships and views, each with little more than a name.
struct EAModelSetReader {
  private let file: String

  init(file: String) { self.file = file }

  func read(_ bytes: [UInt8], into assembler: inout Assembler) throws(FileFailure) {
    let model: JSON
    do {
      model = try JSON(parsing: bytes.span)
    } catch {
      throw failure(error, in: bytes)
    }
    assembler.builder.setModelName(text(model["name"], &assembler))
    assembler.builder.setModelDocumentation(text(model["description"], &assembler))
    for element in try list("elements", of: model) { readElement(element, &assembler) }
    for relationship in try list("relationships", of: model) { readRelationship(relationship, &assembler) }
    for view in model["views"]?.array ?? [] {
      if let concept = add(.view, view, &assembler) { name(concept, view, &assembler) }
    }
  }

  private func list(_ member: String, of model: JSON) throws(FileFailure) -> [JSON] {
    guard let list = model[member]?.array else {
      throw .damaged(file: file, line: 1, column: nil, .missingMember(member))
    }
    return list
  }

  private func readElement(_ element: JSON, _ assembler: inout Assembler) {
    let type = element["type"]?.string ?? ""
    let label: Label
    switch TypeName(type.utf8Bytes.span) {
    case .element(let known): label = known
    case .junction: label = Label(.andJunction)
    case .view, .relationship, .unknownElement, .unknownRelationship: label = .otherElement
    }
    guard let concept = add(label, element, &assembler) else { return }
    if label == .otherElement { assembler.setForeignType(type.utf8Bytes.span, of: concept, line: 0) }
    name(concept, element, &assembler)
  }

  private func readRelationship(_ relationship: JSON, _ assembler: inout Assembler) {
    let type = relationship["type"]?.string ?? ""
    var kind = RelationshipKind.other
    if case .relationship(let known) = TypeName(type.utf8Bytes.span) {
      kind = known == .access ? .accessAssumedUnspecified : RelationshipKind(known)
    }
    let id = relationship["id"]?.string ?? ""
    let source = relationship["sourceId"]?.string ?? ""
    let target = relationship["targetId"]?.string ?? ""
    let concept = assembler.addRelationship(
      id: id.utf8Bytes.span, kind: kind, source: source.utf8Bytes.span, target: target.utf8Bytes.span, line: 0)
    guard let concept else { return }
    if kind == .other { assembler.setForeignType(type.utf8Bytes.span, of: concept, line: 0) }
    name(concept, relationship, &assembler)
  }

  private func add(_ label: Label, _ object: JSON, _ assembler: inout Assembler) -> GraphBuilder.Handle? {
    let id = object["id"]?.string ?? ""
    return assembler.addConcept(id: id.utf8Bytes.span, label: label, line: 0)
  }

  private func name(_ concept: GraphBuilder.Handle, _ object: JSON, _ assembler: inout Assembler) {
    let name = object["name"]?.string ?? ""
    assembler.addName(assembler.internName(name.utf8Bytes.span), to: concept)
  }

  private func text(_ value: JSON?, _ assembler: inout Assembler) -> TextID {
    let text = value?.string ?? ""
    return assembler.internProse(text.utf8Bytes.span)
  }

  private func failure(_ failure: JSON.Failure, in bytes: [UInt8]) -> FileFailure {
    let before = bytes[..<min(failure.offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    switch failure.reason {
    case .tooDeep: return .tooDeep(file: file, line: line)
    case .invalidUTF8: return .wrongEncoding(file: file, line: line)
    case .cutOff: return .damaged(file: file, line: line, column: nil, .cutOff)
    case .unexpectedCharacter, .badNumber, .badEscape, .controlCharacter, .trailingText, .repeatedKey:
      return .damaged(file: file, line: line, column: before.count - start + 1, .json(failure.reason))
    }
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}
