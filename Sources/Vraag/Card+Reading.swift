internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Model {
  /// The card of a concept, its verbs in the language. O(its relationships and properties).
  func card(of concept: ConceptID, in language: Language) -> Card {
    let texts = graph.texts
    let edges = edges(of: concept)
    return Card(
      concept: element(concept),
      otherNames: graph.otherNames.texts(of: concept).map {
        Card.Property(key: texts[$0.language], values: [texts[$0.text]])
      },
      documentation: texts[graph.documentations[concept.index]],
      specializations: graph.specializations.texts(of: concept).map { texts[$0.text] },
      folder: graph.folders.path(of: graph.folderOf[concept.index]).map { texts[$0] },
      model: graph.values(of: .builtIn(.model), for: concept).first ?? "",
      ends: ends(of: concept),
      properties: properties(of: concept),
      relationships: groups(edges, in: language),
      views: inNameOrder(edges.lazy.filter { $0.kind == .shows && !$0.isOutgoing }.map(\.other)),
      shows: inNameOrder(edges.lazy.filter { $0.kind == .shows && $0.isOutgoing }.map(\.other)))
  }

  private struct Edge {
    var kind: RelationshipKind
    var isOutgoing: Bool
    var other: ConceptID
    var type: String
  }

  private func edges(of concept: ConceptID) -> [Edge] {
    [(graph.outgoing, true), (graph.incoming, false)].flatMap { adjacency, isOutgoing in
      adjacency.row(concept).compactMap { index -> Edge? in
        guard let kind = RelationshipKind(rawValue: adjacency.kinds[index]) else { return nil }
        let relationship = adjacency.relationships[index]
        let type = relationship == Adjacency.noRelationship ? "" : graph.typeName(of: ConceptID(relationship))
        return Edge(
          kind: kind, isOutgoing: isOutgoing, other: ConceptID(adjacency.neighbours[index]), type: type)
      }
    }
  }

  /// One group per verb: outgoing relationships first, each direction in the order of the kinds.
  private func groups(_ edges: [Edge], in language: Language) -> [Card.RelationshipGroup] {
    struct Key: Hashable {
      var verb: String
      var type: String
      var isOutgoing: Bool
    }
    var order: [Key] = []
    var members: [Key: [ConceptID]] = [:]
    for edge in edges where edge.kind != .shows {
      let verb = edge.kind.verb(isOutgoing: edge.isOutgoing, in: language)
      // An undirected association reads the same from both ends, and is one group.
      let key = Key(verb: verb, type: edge.type, isOutgoing: edge.isOutgoing || edge.kind == .association)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(edge.other)
    }
    return order.map { key in
      Card.RelationshipGroup(
        verb: key.verb, type: key.type, isOutgoing: key.isOutgoing, concepts: inNameOrder(members[key] ?? []))
    }
  }

  private func inNameOrder(_ concepts: some Sequence<ConceptID>) -> [Value.Element] {
    concepts.sorted { graph.precedes($0, $1) }.map(element)
  }

  private func ends(of concept: ConceptID) -> Card.Ends? {
    guard graph.isRelationship(concept) else { return nil }
    return Card.Ends(
      source: element(graph.source(of: concept)), target: element(graph.target(of: concept)),
      mode: graph.values(of: .builtIn(.mode), for: concept).first,
      strength: graph.values(of: .builtIn(.strength), for: concept).first)
  }

  private func properties(of concept: ConceptID) -> [Card.Property] {
    graph.properties.columns.compactMap { column in
      let entries = column.entries(of: concept)
      if entries.isEmpty { return nil }
      return Card.Property(
        key: graph.texts[column.key],
        values: entries.map { graph.texts[column.values[Int(column.codes[$0])]] })
    }
  }
}
