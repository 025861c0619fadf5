private import VraagText

/// What `finish()` could not place.
package struct Unresolved: Sendable {
  /// A relationship that is left out because an end of it does not exist.
  package struct Relationship: Sendable {
    package var id: TextID
    package var model: ModelID
    /// The id of the end that nothing bears.
    package var end: TextID
    package var isSource: Bool
  }

  /// Something that a view shows and that does not exist.
  package struct Shown: Sendable {
    package var view: TextID
    package var model: ModelID
    package var concept: TextID
  }

  package var relationships: [Relationship] = []
  package var shown: [Shown] = []
}

extension GraphBuilder {
  /// Numbers the concepts and builds every index. O(n log n) in the names, linear in the rest.
  ///
  /// Relationships have the labels from `firstRelationshipLabel` on, and their kind is the label less that;
  /// `shownKind` is the kind that joins a view to what it shows.
  package consuming func finish(
    firstRelationshipLabel: UInt8, shownKind: UInt8
  ) -> (graph: Graph, unresolved: Unresolved) {
    var unresolved = Unresolved()
    let ends = resolveEnds(&unresolved)
    let folding = FoldedNames(names: names, otherNames: otherNames, texts: texts)
    let numbering = Numbering(
      labels: labels, ids: ids, folded: folding, texts: texts, isKept: ends.isKept,
      firstRelationshipLabel: firstRelationshipLabel)
    let number = numbering.numberOfHandle
    let order = numbering.handleOfNumber

    var edges = relationshipEdges(numbering, ends, firstRelationshipLabel)
    let sources = edges.map(\.from)
    let targets = edges.map(\.to)
    addShownEdges(number, shownKind, &edges, &unresolved)
    let outgoing = Adjacency(edges, conceptCount: order.count)
    for index in edges.indices { edges[index] = edges[index].reversed }
    let incoming = Adjacency(edges, conceptCount: order.count)
    edges = []

    var conceptOfID = [UInt32](repeating: GraphBuilder.none, count: texts.count)
    for (concept, handle) in order.enumerated() { conceptOfID[ids[Int(handle)].index] = UInt32(concept) }

    let columns = GraphColumns(
      texts: texts,
      names: folding.index(number),
      labelOffsets: numbering.labelOffsets,
      ids: order.map { ids[Int($0)] },
      nameTexts: order.map { names[Int($0)] },
      documentations: order.map { documentations[Int($0)] },
      nameLanguages: order.map { nameLanguages[Int($0)] },
      documentationLanguages: order.map { documentationLanguages[Int($0)] },
      models: order.map { models[Int($0)] },
      folderOf: order.map { folderOf[Int($0)] },
      nameRanks: numbering.nameRanks,
      conceptsByRank: numbering.conceptsByRank,
      foldedNames: order.map { folding.folded[Int($0)] },
      firstRelationship: UInt32(numbering.firstRelationship),
      sources: sources,
      targets: targets,
      outgoing: outgoing,
      incoming: incoming,
      properties: propertyColumns(number, order),
      folders: folders,
      modelDescriptions: modelDescriptions,
      statistics: Statistics(kinds: outgoing.kinds),
      otherNames: localized(otherNames, number, order),
      otherDocumentations: localized(otherDocumentations, number, order),
      specializations: sparse(specializations, number, order),
      strengths: sparse(strengths, number, order),
      foreignTypes: sparse(foreignTypes, number, order),
      conceptOfID: conceptOfID)
    return (Graph(columns), unresolved)
  }

  /// The relationships in the order of their numbers.
  private func relationshipEdges(
    _ numbering: Numbering, _ ends: Ends, _ firstRelationshipLabel: UInt8
  ) -> [Adjacency.Edge] {
    let order = numbering.handleOfNumber
    var edges: [Adjacency.Edge] = []
    edges.reserveCapacity(order.count - numbering.firstRelationship + shown.count)
    for concept in numbering.firstRelationship..<order.count {
      let handle = Int(order[concept])
      let index = Int(relationshipIndex[handle])
      edges.append(
        Adjacency.Edge(
          from: numbering.numberOfHandle[Int(ends.sources[index])],
          to: numbering.numberOfHandle[Int(ends.targets[index])],
          kind: labels[handle] - firstRelationshipLabel, relationship: UInt32(concept)))
    }
    return edges
  }

  private struct Ends {
    /// Per relationship the handles of its ends.
    var sources: [UInt32]
    var targets: [UInt32]
    /// Per handle whether it has a place in the graph.
    var isKept: [Bool]
  }

  /// Finds the ends of all relationships; one without an end is left out, and so is one that ends on it. O(concepts).
  private func resolveEnds(_ unresolved: inout Unresolved) -> Ends {
    func handles(_ ids: [TextID]) -> [UInt32] { ids.map { handle(ofID: $0)?.rawValue ?? GraphBuilder.none } }
    var ends = Ends(
      sources: handles(sources), targets: handles(targets), isKept: [Bool](repeating: true, count: ids.count))
    var leftOut: [Int] = []
    for handle in ids.indices where relationshipIndex[handle] != GraphBuilder.none {
      let index = Int(relationshipIndex[handle])
      let lacksSource = ends.sources[index] == GraphBuilder.none
      guard lacksSource || ends.targets[index] == GraphBuilder.none else { continue }
      leaveOut(handle, lacksSource: lacksSource, &ends, &unresolved)
      leftOut.append(handle)
    }
    if leftOut.isEmpty { return ends }
    let dependents = relationshipsOnRelationships(ends)
    while let end = leftOut.popLast() {
      for handle in dependents[UInt32(end), default: []] where ends.isKept[handle] {
        let index = Int(relationshipIndex[handle])
        leaveOut(handle, lacksSource: ends.sources[index] == UInt32(end), &ends, &unresolved)
        leftOut.append(handle)
      }
    }
    return ends
  }

  private func leaveOut(_ handle: Int, lacksSource: Bool, _ ends: inout Ends, _ unresolved: inout Unresolved) {
    let index = Int(relationshipIndex[handle])
    ends.isKept[handle] = false
    unresolved.relationships.append(
      .init(
        id: ids[handle], model: models[handle], end: lacksSource ? sources[index] : targets[index],
        isSource: lacksSource))
  }

  /// Per relationship those that end on it.
  private func relationshipsOnRelationships(_ ends: Ends) -> [UInt32: [Int]] {
    var dependents: [UInt32: [Int]] = [:]
    for handle in ids.indices where relationshipIndex[handle] != GraphBuilder.none {
      let index = Int(relationshipIndex[handle])
      for end in [ends.sources[index], ends.targets[index]] where end != GraphBuilder.none {
        if relationshipIndex[Int(end)] != GraphBuilder.none { dependents[end, default: []].append(handle) }
      }
    }
    return dependents
  }

  private func addShownEdges(
    _ number: [UInt32], _ kind: UInt8, _ edges: inout [Adjacency.Edge], _ unresolved: inout Unresolved
  ) {
    var seen: Set<UInt64> = []
    for (view, id) in shown {
      guard let concept = handle(ofID: id), number[concept.index] != GraphBuilder.none else {
        unresolved.shown.append(.init(view: ids[view.index], model: models[view.index], concept: id))
        continue
      }
      let from = number[view.index]
      let to = number[concept.index]
      guard seen.insert(UInt64(from) << 32 | UInt64(to)).inserted else { continue }
      edges.append(Adjacency.Edge(from: from, to: to, kind: kind, relationship: Adjacency.noRelationship))
    }
  }

  /// Sorts property entries by key and concept, and numbers the values of each key. O(entries + concepts + texts).
  private func propertyColumns(_ number: [UInt32], _ order: [UInt32]) -> Properties {
    let rows = Self.rows(of: propertyEntries, concepts: order.count) { number[$0.handle.index] }
    var counts = [Int](repeating: 0, count: keys.count)
    for entry in rows { counts[Int(propertyEntries[Int(entry)].key)] += 1 }
    var concepts = counts.map { count -> [UInt32] in
      var column: [UInt32] = []
      column.reserveCapacity(count)
      return column
    }
    var texts = concepts
    for entry in rows {
      let property = propertyEntries[Int(entry)]
      concepts[Int(property.key)].append(number[property.handle.index])
      texts[Int(property.key)].append(property.value.rawValue)
    }
    var codeOfText = [UInt32](repeating: GraphBuilder.none, count: self.texts.count)
    let columns = keys.indices.map { key -> PropertyColumn in
      var values: [TextID] = []
      let codes = texts[key].map { text -> UInt32 in
        if codeOfText[Int(text)] == GraphBuilder.none {
          codeOfText[Int(text)] = UInt32(values.count)
          values.append(TextID(text))
        }
        return codeOfText[Int(text)]
      }
      for value in values { codeOfText[value.index] = GraphBuilder.none }
      return PropertyColumn(
        key: keys[key], type: keyTypes[key] ?? .string, values: values, concepts: concepts[key], codes: codes)
    }
    return Properties(columns: columns)
  }

  private func localized(
    _ entries: [(handle: Handle, language: TextID, text: TextID)], _ number: [UInt32], _ order: [UInt32]
  ) -> [LocalizedText] {
    Self.rows(of: entries, concepts: order.count) { number[$0.handle.index] }
      .map { index in
        let entry = entries[Int(index)]
        return LocalizedText(concept: number[entry.handle.index], language: entry.language, text: entry.text)
      }
  }

  private func sparse(
    _ entries: [(handle: Handle, text: TextID)], _ number: [UInt32], _ order: [UInt32]
  ) -> [SparseText] {
    Self.rows(of: entries, concepts: order.count) { number[$0.handle.index] }
      .map { index in
        let entry = entries[Int(index)]
        return SparseText(concept: number[entry.handle.index], text: entry.text)
      }
  }

  /// The places of entries by concept, and in their own order within one; without those of concepts that are left out.
  /// By counting: O(entries + concepts).
  @inline(__always)
  private static func rows<Entry>(of entries: [Entry], concepts: Int, number: (Entry) -> UInt32) -> [UInt32] {
    if entries.isEmpty { return [] }
    var next = [UInt32](repeating: 0, count: concepts + 1)
    for entry in entries {
      let concept = number(entry)
      if concept != GraphBuilder.none { next[Int(concept) + 1] += 1 }
    }
    for concept in 0..<concepts { next[concept + 1] += next[concept] }
    var rows = [UInt32](repeating: 0, count: Int(next[concepts]))
    for (index, entry) in entries.enumerated() {
      let concept = number(entry)
      if concept == GraphBuilder.none { continue }
      rows[Int(next[Int(concept)])] = UInt32(index)
      next[Int(concept)] += 1
    }
    return rows
  }
}
