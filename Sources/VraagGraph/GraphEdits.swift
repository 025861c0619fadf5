/// What is to be different in a graph: what goes, what changes and what is new, all by id.
package struct GraphEdits: Sendable {
  /// What is to be said of a concept; nothing where it stays as it is.
  package struct Content: Sendable {
    package var label: UInt8?
    package var name: String?
    package var documentation: String?
    /// The empty text takes it away.
    package var strength: String?
    package var specializations: [String]?
    /// All the values of some keys.
    package var properties: [Property] = []

    package init() {}
  }

  package struct Property: Sendable {
    package var key: String
    /// What the values are, where the graph does not have the key.
    package var type: PropertyType
    package var values: [String]

    package init(key: String, type: PropertyType, values: [String]) {
      self.key = key
      self.type = type
      self.values = values
    }
  }

  package struct NewConcept: Sendable {
    package var id: String
    package var label: UInt8
    /// The ids of a relationship's ends.
    package var ends: (source: String, target: String)?
    package var content: Content

    package init(id: String, label: UInt8, ends: (source: String, target: String)? = nil, content: Content) {
      self.id = id
      self.label = label
      self.ends = ends
      self.content = content
    }
  }

  package var removed: [String] = []
  package var changed: [(id: String, content: Content)] = []
  /// The ends of a relationship are there, or are new too.
  package var added: [NewConcept] = []

  package init() {}

  package var isEmpty: Bool { removed.isEmpty && changed.isEmpty && added.isEmpty }
}

extension Graph {
  /// The graph with some edits, each about a concept that is there or new; what ends on what goes, goes too, and no view
  /// shows it any more. All indices are built anew: O(n log n) in the names, linear in the rest.
  package func edited(_ edits: GraphEdits, firstRelationshipLabel: UInt8, shownKind: UInt8) -> Graph {
    let gone = dependents(of: .list(edits.removed.compactMap { concept(withID: $0)?.rawValue }.sorted()))
    var changed: [UInt32: GraphEdits.Content] = [:]
    for (id, content) in edits.changed {
      if let concept = concept(withID: id)?.rawValue { changed[concept] = content }
    }
    var builder = GraphBuilder(copying: self, without: gone, changing: changed)
    for new in edits.added { builder.add(new) }
    return builder.finish(firstRelationshipLabel: firstRelationshipLabel, shownKind: shownKind).graph
  }
}
