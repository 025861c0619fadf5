import VraagFiles
import VraagGraph
import VraagMetamodel

/// A graph in words, to compare it with another of the same model.
struct GraphDescription {
  struct Concept: Equatable {
    var type = ""
    /// The ids of the ends.
    var ends = ""
    var name = ""
    var documentation = ""
    /// `key=value`, sorted.
    var properties: [String] = []
    var specializations: [String] = []
    var strength = ""
    var folder = ""
    /// What a view shows: ids, sorted.
    var elements: [String] = []
    var relationships: [String] = []
  }

  /// Elements and relationships by id, the prefix that Archi's export adds taken off.
  var concepts: [String: Concept] = [:]
  /// Views by name, for some writers give them other ids.
  var views: [String: Concept] = [:]
  var name = ""
  var documentation = ""
  var properties: [String] = []

  init(_ graph: Graph) {
    var values: [UInt32: [String]] = [:]
    for column in graph.properties.columns {
      for (concept, code) in zip(column.concepts, column.codes) {
        values[concept, default: []].append("\(graph.texts[column.key])=\(graph.texts[column.values[Int(code)]])")
      }
    }
    for concept in (0..<graph.conceptCount).map({ ConceptID($0) }) {
      let label = Label(rawValue: graph.label(of: concept))
      var description = Concept()
      description.type = Self.type(label)
      description.name = graph.name(of: concept)
      description.documentation = graph.texts[graph.documentations[concept.index]]
      description.properties = values[concept.rawValue, default: []].sorted()
      description.specializations = graph.specializations.texts(of: concept).map { graph.texts[$0.text] }.sorted()
      description.strength = graph.strengths.texts(of: concept).first.map { graph.texts[$0.text] } ?? ""
      description.folder = graph.folders.path(of: graph.folderOf[concept.index]).map { graph.texts[$0] }.joined(
        separator: "/")
      if graph.isRelationship(concept) {
        let ends = [graph.source(of: concept), graph.target(of: concept)]
        description.ends = ends.map { Self.plainID(graph.id(of: $0)) }.joined(separator: " ")
      }
      if label == .view {
        for edge in graph.outgoing.row(concept) {
          let shown = ConceptID(graph.outgoing.neighbours[edge])
          let id = Self.plainID(graph.id(of: shown))
          if graph.isRelationship(shown) {
            description.relationships.append(id)
          } else {
            description.elements.append(id)
          }
        }
        description.elements.sort()
        description.relationships.sort()
        views[Self.plainID(graph.id(of: concept))] = description
      } else {
        concepts[Self.plainID(graph.id(of: concept))] = description
      }
    }
    let model = graph.modelDescriptions[0]
    name = graph.texts[model.name]
    documentation = graph.texts[model.documentation]
    properties = model.properties.map { "\(graph.texts[$0.key])=\(graph.texts[$0.value])" }.sorted()
  }

  private static func plainID(_ id: String) -> String { id.hasPrefix("id-") ? String(id.dropFirst(3)) : id }

  private static func type(_ label: Label) -> String {
    if let kind = label.relationshipKind { return String(describing: kind) }
    return label.elementType?.name ?? (label == .view ? "view" : "other")
  }
}
