package import VraagGraph
package import VraagMetamodel
package import VraagPlan
internal import VraagText

/// A graph, as the analyzer and the rules see it.
package struct GraphCatalog: Catalog {
  package let graph: Graph
  /// The folded property keys.
  private let foldedKeys: Set<String>

  package init(_ graph: Graph) {
    self.graph = graph
    foldedKeys = Set(graph.properties.columns.map { Folding.fold(graph.texts[$0.key]) })
  }

  package func bearers(of folded: String) -> NameBearers {
    let concepts = graph.concepts(foldedName: folded)
    var labels = LabelSet()
    for concept in concepts { labels.insert(Label(rawValue: graph.label(of: ConceptID(concept)))) }
    return NameBearers(count: concepts.count, labels: labels)
  }

  package func count(of folded: String, among labels: LabelSet) -> Int {
    var count = 0
    for concept in graph.concepts(foldedName: folded)
    where labels.contains(Label(rawValue: graph.label(of: ConceptID(concept)))) { count += 1 }
    return count
  }

  package func isLeftOut(_ folded: String) -> Bool {
    graph.concepts(foldedName: folded).isEmpty && graph.names.isKnown(folded)
  }

  package func concepts(named name: String) -> [NamedConcept] {
    graph.names.concepts(named: name).map { ConceptID($0) }
      .sorted { graph.precedes($0, $1) }
      .map(namedConcept)
  }

  package func concept(withID id: String) -> NamedConcept? { graph.concept(withID: id).map(namedConcept) }

  private func namedConcept(_ concept: ConceptID) -> NamedConcept {
    NamedConcept(
      id: graph.id(of: concept), name: graph.name(of: concept), label: Label(rawValue: graph.label(of: concept)),
      typeName: graph.typeName(of: concept))
  }

  package func hasKey(_ key: String) -> Bool { foldedKeys.contains(Folding.fold(key)) }

  package func hasKey(_ key: String, among labels: LabelSet) -> Bool {
    let wanted = TextTest(folded: Folding.fold(key))
    return graph.properties.columns.contains { column in
      wanted.equals(graph.texts.bytes(of: column.key))
        && column.concepts.contains { labels.contains(Label(rawValue: graph.label(of: ConceptID($0)))) }
    }
  }

  package var keys: [String] {
    graph.properties.columns.sorted { $0.concepts.count > $1.concepts.count }.map { graph.texts[$0.key] }
  }

  package func keys(withValue value: String) -> [String] {
    let wanted = TextTest(folded: Folding.fold(value))
    return graph.properties.columns
      .filter { column in column.values.contains { wanted.equals(graph.texts.bytes(of: $0)) } }
      .map { graph.texts[$0.key] }
  }

  package func hasFolder(_ name: String) -> Bool {
    let wanted = TextTest(folded: Folding.fold(name))
    return graph.folders.names.dropFirst().contains { wanted.equals(graph.texts.bytes(of: $0)) }
  }

  package var folders: [String] { graph.folders.names.dropFirst().map { graph.texts[$0] } }

  package var specializations: [String] {
    var seen: Set<TextID> = []
    return graph.specializations.filter { seen.insert($0.text).inserted }.map { graph.texts[$0.text] }
  }

  package func values(ofKey key: String) -> [(value: String, count: Int)] {
    let wanted = TextTest(folded: Folding.fold(key))
    return graph.properties.columns.filter { wanted.equals(graph.texts.bytes(of: $0.key)) }
      .flatMap { column in
        column.values.indices.map { code in
          (
            value: graph.texts[column.values[code]],
            count: Int(column.postingOffsets[code + 1] - column.postingOffsets[code])
          )
        }
      }
      .filter { $0.count > 0 }
      .sorted { $0.count > $1.count }
  }

  package func count(of labels: LabelSet) -> Int {
    graph.count(of: labels)
  }

  package func count(of kinds: KindSet) -> Int { graph.statistics.edges(ofKinds: kinds.rawValue) }
}

extension Graph {
  /// How many concepts have one of the labels.
  func count(of labels: LabelSet) -> Int {
    var count = 0
    for labels in labels.runs { count += range(of: labels).count }
    return count
  }
}
