package import VraagGraph
package import VraagMetamodel
private import VraagText

/// A graph as plain values: what the reference evaluator loops over.
///
/// It is read off the columns of the graph and uses none of its indices, so that a fault in an index is seen.
package struct ReferenceModel {
  package struct Concept {
    package var label: Label
    package var id: String
    /// The name to show, which may be empty though there are others.
    package var name: String
    /// That name, then those in other languages, and what else it is called.
    package var names: [String]
    package var documentations: [String]
    package var specializations: [String]
    package var foreignType: String?
    package var strengths: [String]
    package var folders: [String]
    /// The name of the model, or of its file.
    package var model: String
    package var properties: [(key: String, value: String)]
  }

  /// A relationship, or that a view shows a concept.
  package struct Edge {
    package var source: Int
    package var target: Int
    package var kind: RelationshipKind
    package var relationship: Int?
  }

  /// By the number that the graph gives them.
  package var concepts: [Concept] = []
  package var edges: [Edge] = []

  package init(_ graph: Graph) {
    for label in 0..<UInt8(Label.count) {
      for number in graph.range(of: label) {
        precondition(Int(number) == concepts.count, "labels are not in order")
        concepts.append(Self.concept(ConceptID(number), label: Label(rawValue: label), in: graph))
      }
    }
    for column in graph.properties.columns {
      for (concept, code) in zip(column.concepts, column.codes) {
        concepts[Int(concept)].properties.append((graph.texts[column.key], graph.texts[column.values[Int(code)]]))
      }
    }
    for number in concepts.indices where concepts[number].label.relationshipKind != nil {
      let relationship = number - Int(graph.firstRelationship)
      edges.append(
        Edge(
          source: Int(graph.sources[relationship]), target: Int(graph.targets[relationship]),
          kind: concepts[number].label.relationshipKind ?? .other, relationship: number))
    }
    // What views show is only in the rows of edges.
    for view in concepts.indices {
      for edge in Int(graph.outgoing.offsets[view])..<Int(graph.outgoing.offsets[view + 1])
      where graph.outgoing.relationships[edge] == Adjacency.noRelationship {
        edges.append(
          Edge(source: view, target: Int(graph.outgoing.neighbours[edge]), kind: .shows, relationship: nil))
      }
    }
  }

  private static func concept(_ concept: ConceptID, label: Label, in graph: Graph) -> Concept {
    func texts(_ all: [SparseText]) -> [String] {
      all.filter { $0.concept == concept.rawValue }.map { graph.texts[$0.text] }
    }
    func texts(_ first: TextID, _ others: [LocalizedText]) -> [String] {
      ([first] + others.filter { $0.concept == concept.rawValue }.map(\.text)).map { graph.texts[$0] }
        .filter { !$0.isEmpty }
    }
    var folders: [String] = []
    var folder = graph.folderOf[concept.index]
    while folder != .root {
      folders.insert(graph.texts[graph.folders.names[folder.index]], at: 0)
      folder = graph.folders.parents[folder.index]
    }
    let model = graph.modelDescriptions[graph.models[concept.index].index]
    return Concept(
      label: label, id: graph.texts[graph.ids[concept.index]],
      name: graph.texts[graph.nameTexts[concept.index]], names: texts(graph.nameTexts[concept.index], graph.otherNames),
      documentations: texts(graph.documentations[concept.index], graph.otherDocumentations),
      specializations: texts(graph.specializations), foreignType: texts(graph.foreignTypes).first,
      strengths: texts(graph.strengths), folders: folders,
      model: graph.texts[model.name == .empty ? model.file : model.name], properties: [])
  }

  /// Whether one concept comes before the other in an answer: by folded name, then by id, byte by byte.
  package func precedes(_ left: Int, _ right: Int) -> Bool {
    let a = Array(Folding.fold(concepts[left].name).utf8)
    let b = Array(Folding.fold(concepts[right].name).utf8)
    if a != b { return a.lexicographicallyPrecedes(b) }
    return concepts[left].id.utf8.lexicographicallyPrecedes(concepts[right].id.utf8)
  }
}
