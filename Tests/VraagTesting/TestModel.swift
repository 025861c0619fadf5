package import VraagGraph
package import VraagMetamodel

/// A small model as plain values, from which a graph is built, and which can be made smaller part by part.
package struct TestModel: Sendable {
  package struct Concept: Sendable {
    package var id: String
    package var label: Label
    /// The name to show, then further names by language.
    package var names: [(language: String, text: String)] = []
    package var documentation = ""
    package var specializations: [String] = []
    package var foreignType = ""
    package var strength = ""
    /// From the top down.
    package var folder: [String] = []
    package var properties: [(key: String, value: String)] = []
    /// Of relationships.
    package var ends: (source: String, target: String)?
    /// Of views.
    package var shown: [String] = []

    package init(id: String, label: Label) {
      self.id = id
      self.label = label
    }
  }

  package var name: String
  package var concepts: [Concept]

  package init(name: String = "Test", _ concepts: [Concept] = []) {
    self.name = name
    self.concepts = concepts
  }

  package func graph() -> Graph { built().graph }

  /// The graph of the model, and what could not be placed in it.
  package func built() -> (graph: Graph, unresolved: Unresolved) {
    var builder = GraphBuilder()
    builder.beginModel(file: "test")
    builder.setModelName(builder.texts.intern(name))
    var folders: [[String]: FolderID] = [[]: .root]
    for concept in concepts {
      let handle = add(concept, to: &builder)
      for depth in concept.folder.indices {
        let path = Array(concept.folder[...depth])
        if folders[path] == nil {
          let parent = folders[Array(path.dropLast())] ?? .root
          folders[path] = builder.addFolder(builder.texts.intern(concept.folder[depth]), below: parent)
        }
      }
      if let folder = folders[concept.folder], folder != .root { builder.setFolder(folder, of: handle) }
    }
    return builder.finish(
      firstRelationshipLabel: Label(.composition).rawValue, shownKind: RelationshipKind.shows.rawValue)
  }

  private func add(_ concept: Concept, to builder: inout GraphBuilder) -> GraphBuilder.Handle {
    let id = builder.texts.intern(concept.id)
    let handle: GraphBuilder.Handle
    if let ends = concept.ends {
      let source = builder.texts.intern(ends.source)
      let target = builder.texts.intern(ends.target)
      handle = builder.addRelationship(id: id, label: concept.label.rawValue, source: source, target: target)
    } else {
      handle = builder.addConcept(id: id, label: concept.label.rawValue)
    }
    for name in concept.names {
      let language = builder.texts.intern(name.language)
      builder.addName(builder.texts.intern(name.text), language: language, to: handle)
    }
    if !concept.documentation.isEmpty {
      builder.addDocumentation(builder.texts.intern(concept.documentation), to: handle)
    }
    for specialization in concept.specializations {
      builder.addSpecialization(builder.texts.intern(specialization), to: handle)
    }
    if !concept.foreignType.isEmpty { builder.setForeignType(builder.texts.intern(concept.foreignType), of: handle) }
    if !concept.strength.isEmpty { builder.setStrength(builder.texts.intern(concept.strength), of: handle) }
    for property in concept.properties {
      let key = builder.key(builder.texts.intern(property.key))
      builder.addProperty(key, builder.texts.intern(property.value), to: handle)
    }
    for shown in concept.shown { builder.addShown(builder.texts.intern(shown), on: handle) }
    return handle
  }
}

extension TestModel: CustomStringConvertible {
  /// A line for each concept, with all that is said of it.
  package var description: String { concepts.map(\.description).joined(separator: "\n") }
}

extension TestModel.Concept: CustomStringConvertible {
  package var description: String {
    var parts = [id, typeText]
    if let ends { parts.append("\(ends.source) -> \(ends.target)") }
    for name in names { parts.append((name.language.isEmpty ? "" : name.language + ":") + "\"\(name.text)\"") }
    if !documentation.isEmpty { parts.append("documentation \"\(documentation)\"") }
    if !specializations.isEmpty { parts.append("specializations \(specializations)") }
    if !foreignType.isEmpty { parts.append("foreign type \"\(foreignType)\"") }
    if !strength.isEmpty { parts.append("strength \"\(strength)\"") }
    if !folder.isEmpty { parts.append("folder \(folder)") }
    for property in properties { parts.append("[\"\(property.key)\" = \"\(property.value)\"]") }
    if !shown.isEmpty { parts.append("shows \(shown)") }
    return parts.joined(separator: " ")
  }

  private var typeText: String {
    if let type = label.elementType { return type.name }
    if let kind = label.relationshipKind { return String(describing: kind) }
    return label == .view ? "View" : "Element"
  }
}
