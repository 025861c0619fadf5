internal import VraagGraph
internal import VraagMetamodel

/// What the name of a type in a file means.
enum TypeName {
  case element(Label)
  /// And or Or, by a further attribute; And where there is none.
  case junction
  case relationship(RelationshipType)
  case view
  case unknownElement
  case unknownRelationship

  /// Reads a type's name with or without a prefix (`archimate:`) and the ending `Relationship`, also under the names
  /// that earlier versions of ArchiMate had.
  init(_ name: Span<UInt8>) {
    let local = Self.withoutPrefix(name)
    if let text = Self.table.names.find(local) {
      self = Self.table.meanings[text.index]
    } else {
      self = Self.hasRelationshipEnding(local) ? .unknownRelationship : .unknownElement
    }
  }

  /// What stands after the last colon.
  @_lifetime(copy name)
  static func withoutPrefix(_ name: Span<UInt8>) -> Span<UInt8> {
    var start = name.count
    while start > 0, name[start - 1] != UInt8(ascii: ":") { start -= 1 }
    return name.extracting(start..<name.count)
  }

  private static func hasRelationshipEnding(_ name: Span<UInt8>) -> Bool {
    let ending = Array("Relationship".utf8)
    guard name.count >= ending.count else { return false }
    return ending.indices.allSatisfy { name[name.count - ending.count + $0] == ending[$0] }
  }

  private struct Table {
    var names = Texts(expecting: 200)
    /// Per text of `names`; the empty text first.
    var meanings: [TypeName] = [.unknownElement]

    mutating func add(_ name: String, _ meaning: TypeName) {
      if names.find(name) != nil { return }
      _ = names.intern(name)
      meanings.append(meaning)
    }
  }

  private static let table: Table = {
    var table = Table()
    for type in ElementType.allCases { table.add(type.name, .element(Label(type))) }
    for type in RelationshipType.allCases {
      table.add(type.name, .relationship(type))
      table.add(type.name + "Relationship", .relationship(type))
    }
    for view in ["ArchimateDiagramModel", "SketchModel", "CanvasModel", "DiagramModel"] { table.add(view, .view) }
    table.add("Junction", .junction)
    for (old, type) in oldElements { table.add(old, .element(Label(type))) }
    for (old, type) in oldRelationships {
      table.add(old, .relationship(type))
      table.add(old + "Relationship", .relationship(type))
    }
    return table
  }()

  private static let oldElements: [(String, ElementType)] = [
    ("BusinessActivity", .businessProcess), ("CommunicationPath", .path),
    ("InfrastructureFunction", .technologyFunction), ("InfrastructureInterface", .technologyInterface),
    ("InfrastructureService", .technologyService), ("Network", .communicationNetwork),
  ]

  private static let oldRelationships: [(String, RelationshipType)] = [
    ("Realisation", .realization), ("Specialisation", .specialization), ("UsedBy", .serving),
  ]
}
