/// A relationship that a graph is to have besides its own.
package struct NewRelationship: Sendable {
  /// What it is to be called by; where something has that id, another is made of it.
  package var id: String
  package var label: UInt8
  package var kind: UInt8
  package var source: ConceptID
  package var target: ConceptID

  package init(id: String, label: UInt8, kind: UInt8, source: ConceptID, target: ConceptID) {
    self.id = id
    self.label = label
    self.kind = kind
    self.source = source
    self.target = target
  }
}

extension Graph {
  /// The concepts that go when some go: these, the relationships that end on them, and those that end on these.
  /// O(concepts / 64 + relationships of what goes).
  package func dependents(of removed: ConceptSet) -> BitSet {
    var gone = BitSet(count: conceptCount)
    var waiting = removed.members
    for concept in waiting { gone.insert(concept) }
    while let concept = waiting.popLast() {
      for adjacency in [outgoing, incoming] {
        for edge in adjacency.row(ConceptID(concept)) {
          let relationship = adjacency.relationships[edge]
          guard relationship != Adjacency.noRelationship, gone.insertIfAbsent(relationship) else { continue }
          waiting.append(relationship)
        }
      }
    }
    return gone
  }

  /// The graph without some concepts and what depends on them, and with some relationships more, between concepts that
  /// stay.
  ///
  /// Texts, folded names, folders, keys and their values stay, also those that nothing has any more. Concepts are numbered
  /// anew, in the same order, so that each column is filtered in one pass: O(concepts + edges + property values + texts).
  package func changed(without removed: ConceptSet = .empty, adding new: [NewRelationship] = []) -> Graph {
    let gone = dependents(of: removed)
    let renumbering = Renumbering(self, without: gone, adding: new)
    let ends = new.map { (renumbering.number(of: $0.source), renumbering.number(of: $0.target)) }
    precondition(
      !ends.contains { $0.0 == Renumbering.gone || $0.1 == Renumbering.gone },
      "a new relationship with an end that goes")
    var result = columns
    let newIDs = new.map { result.texts.internNew($0.id) }
    result.labelOffsets = renumbering.labelOffsets
    result.ids = renumbering.column(ids, new: newIDs)
    result.nameTexts = renumbering.column(nameTexts, new: .empty)
    result.documentations = renumbering.column(documentations, new: .empty)
    result.nameLanguages = renumbering.column(nameLanguages, new: .empty)
    result.documentationLanguages = renumbering.column(documentationLanguages, new: .empty)
    result.models = renumbering.column(models, new: new.map { models[$0.source.index] })
    result.folderOf = renumbering.column(folderOf, new: .root)
    result.foldedNames = renumbering.column(foldedNames, new: .empty)
    result.names = names.renumbered(renumbering.numbers)
    rank(&result, renumbering)
    result.firstRelationship = UInt32(result.conceptsByRank.count)
    join(&result, renumbering, new, ends)
    result.properties = Properties(columns: properties.columns.map { $0.renumbered(renumbering.numbers) })
    result.statistics = Statistics(kinds: result.outgoing.kinds)
    result.otherNames = renumbering.kept(otherNames)
    result.otherDocumentations = renumbering.kept(otherDocumentations)
    result.specializations = renumbering.kept(specializations)
    result.strengths = renumbering.kept(strengths)
    result.foreignTypes = renumbering.kept(foreignTypes)
    result.conceptOfID = conceptOfID.map { $0 == UInt32.max ? $0 : renumbering.numbers[Int($0)] }
    result.conceptOfID += repeatElement(UInt32.max, count: result.texts.count - result.conceptOfID.count)
    for (id, number) in zip(newIDs, renumbering.added) { result.conceptOfID[id.index] = number }
    return Graph(result)
  }

  /// Elements and views by name, as they were.
  private func rank(_ result: inout GraphColumns, _ renumbering: Renumbering) {
    result.conceptsByRank = conceptsByRank.compactMap {
      let number = renumbering.numbers[Int($0)]
      return number == Renumbering.gone ? nil : number
    }
    result.nameRanks = [UInt32](repeating: 0, count: result.conceptsByRank.count)
    for (rank, concept) in result.conceptsByRank.enumerated() { result.nameRanks[Int(concept)] = UInt32(rank) }
  }

  /// The ends of the relationships, and the rows of edges.
  private func join(
    _ result: inout GraphColumns, _ renumbering: Renumbering, _ new: [NewRelationship], _ ends: [(UInt32, UInt32)]
  ) {
    let count = renumbering.count - Int(result.firstRelationship)
    result.sources = [UInt32](repeating: 0, count: count)
    result.targets = result.sources
    let first = Int(result.firstRelationship)
    for (index, number) in renumbering.numbers[Int(firstRelationship)...].enumerated() where number != Renumbering.gone
    {
      result.sources[Int(number) - first] = renumbering.numbers[Int(sources[index])]
      result.targets[Int(number) - first] = renumbering.numbers[Int(targets[index])]
    }
    var edges: [Adjacency.Edge] = []
    for (index, number) in renumbering.added.enumerated() {
      result.sources[Int(number) - first] = ends[index].0
      result.targets[Int(number) - first] = ends[index].1
      edges.append(
        Adjacency.Edge(from: ends[index].0, to: ends[index].1, kind: new[index].kind, relationship: number))
    }
    result.outgoing = outgoing.renumbered(renumbering.numbers, adding: edges, conceptCount: renumbering.count)
    result.incoming = incoming.renumbered(
      renumbering.numbers, adding: edges.map(\.reversed), conceptCount: renumbering.count)
  }
}

extension Texts {
  /// A text that was not there: this one, or this one with a number behind it.
  fileprivate mutating func internNew(_ text: String) -> TextID {
    var wanted = text
    var number = 1
    while find(wanted) != nil {
      number += 1
      wanted = "\(text) \(number)"
    }
    return intern(wanted)
  }
}

extension Adjacency {
  /// The rows with other numbers, without what has none, and with some edges more. The numbers keep their order, so a
  /// row that gets no edge is in order still. O(edges + concepts).
  fileprivate func renumbered(_ numbers: [UInt32], adding new: [Edge], conceptCount: Int) -> Adjacency {
    var result = self
    result.offsets = [UInt32](repeating: 0, count: conceptCount + 1)
    result.neighbours.removeAll(keepingCapacity: true)
    result.kinds.removeAll(keepingCapacity: true)
    result.relationships.removeAll(keepingCapacity: true)
    let new = new.sorted { $0.from < $1.from }
    var next = 0
    func add(upTo concept: UInt32, to result: inout Adjacency) {
      while next < new.count, new[next].from < concept {
        let row = new[next].from
        let start = Int(result.offsets[Int(row)])
        while next < new.count, new[next].from == row {
          result.append(new[next])
          next += 1
        }
        result.sortRow(from: start)
        result.offsets[Int(row) + 1] = UInt32(result.neighbours.count)
      }
    }
    // Rows of new relationships are empty and stand between those of the others.
    var row: UInt32 = 0
    for (concept, number) in numbers.enumerated() where number != Renumbering.gone {
      while row < number {
        result.offsets[Int(row) + 1] = UInt32(result.neighbours.count)
        row += 1
      }
      result.offsets[Int(row)] = UInt32(result.neighbours.count)
      for edge in self.row(ConceptID(concept)) {
        let neighbour = numbers[Int(neighbours[edge])]
        guard neighbour != Renumbering.gone else { continue }
        let relationship = relationships[edge]
        if relationship != Self.noRelationship, numbers[Int(relationship)] == Renumbering.gone { continue }
        result.append(
          Edge(
            from: number, to: neighbour, kind: kinds[edge],
            relationship: relationship == Self.noRelationship ? relationship : numbers[Int(relationship)]))
      }
      result.offsets[Int(row) + 1] = UInt32(result.neighbours.count)
      row += 1
      add(upTo: row, to: &result)
    }
    while Int(row) < conceptCount {
      result.offsets[Int(row) + 1] = UInt32(result.neighbours.count)
      row += 1
    }
    return result
  }

  private mutating func append(_ edge: Edge) {
    neighbours.append(edge.to)
    kinds.append(edge.kind)
    relationships.append(edge.relationship)
  }

  /// Brings the last row, which begins at an edge, in order.
  private mutating func sortRow(from start: Int) {
    let row = (start..<neighbours.count).map { (kinds[$0], neighbours[$0], relationships[$0]) }.sorted(by: <)
    for (index, edge) in row.enumerated() {
      (kinds[start + index], neighbours[start + index], relationships[start + index]) = edge
    }
  }
}
