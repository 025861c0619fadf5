internal import VraagGraph
internal import VraagMetamodel
public import VraagText

extension Session {
  /// Whether the model has nothing in it.
  package var isEmpty: Bool { model.graph.conceptCount == 0 }

  /// One line that says what is loaded: `Lindenkring: 411 elements, 892 relationships, 26 views`.
  public var contents: Message {
    let graph = model.graph
    let views = graph.range(of: Label.view.rawValue).count
    let counts: [(count: Int, english: String, dutch: String)] = [
      (
        graph.nonRelationshipCount - views, graph.nonRelationshipCount - views == 1 ? "element" : "elements",
        graph.nonRelationshipCount - views == 1 ? "element" : "elementen"
      ),
      (
        graph.relationshipCount, graph.relationshipCount == 1 ? "relationship" : "relationships",
        graph.relationshipCount == 1 ? "relatie" : "relaties"
      ),
      (views, views == 1 ? "view" : "views", views == 1 ? "view" : "views"),
    ]
    let names = graph.modelDescriptions.map { description in
      let name = graph.texts[description.name]
      return Escaping.singleLine(name.allSatisfy(\.isWhitespace) ? graph.texts[description.file] : name)
    }
    // What patterns made where nothing was loaded has no name.
    let start =
      names.allSatisfy(\.isEmpty) ? "" : names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …: " : ": ")
    return Message(
      english: "\(start)\(counts.map { "\($0.count) \($0.english)" }.joined(separator: ", "))",
      dutch: "\(start)\(counts.map { "\($0.count) \($0.dutch)" }.joined(separator: ", "))")
  }
}
