extension Graph {
  /// Traps when the columns contradict each other. O(size of the graph); for tests and fuzzing.
  package func checkInvariants() {
    let count = conceptCount
    precondition(labelOffsets.count == 129 && Int(labelOffsets[128]) == count, "labels do not cover the concepts")
    precondition(zip(labelOffsets, labelOffsets.dropFirst()).allSatisfy { $0 <= $1 }, "labels overlap")
    for column in [nameTexts.count, documentations.count, models.count, folderOf.count, foldedNames.count] {
      precondition(column == count, "a column has another length")
    }
    precondition(sources.count == targets.count, "a relationship lacks an end")
    precondition(nonRelationshipCount + relationshipCount == count, "concepts are neither here nor there")
    precondition(nameRanks.count == nonRelationshipCount, "a rank is missing")
    precondition(Set(nameRanks).count == nameRanks.count, "two concepts share a rank")
    for (concept, rank) in nameRanks.enumerated() {
      precondition(Int(conceptsByRank[Int(rank)]) == concept, "a rank does not lead to its concept")
    }
    for concept in 0..<count {
      precondition(conceptOfID[ids[concept].index] == UInt32(concept), "an id does not lead to its concept")
      precondition(models[concept].index < modelDescriptions.count, "a concept of no model")
      precondition(folderOf[concept].index < folders.count, "a concept in no folder")
    }
    for end in sources + targets { precondition(Int(end) < count, "an end outside the graph") }
    checkAdjacency(outgoing)
    checkAdjacency(incoming)
    precondition(outgoing.kinds.count == incoming.kinds.count, "the directions differ")
    for concept in 0..<count {
      for edge in outgoing.row(ConceptID(concept)) where outgoing.relationships[edge] != Adjacency.noRelationship {
        let relationship = ConceptID(outgoing.relationships[edge])
        precondition(source(of: relationship).index == concept, "an edge leaves the wrong concept")
        precondition(target(of: relationship).rawValue == outgoing.neighbours[edge], "an edge arrives elsewhere")
      }
      if foldedNames[concept] != .empty {
        let bearers = names.concepts(named: names.folded.bytes(of: foldedNames[concept]))
        precondition(bearers.contains(UInt32(concept)), "a name does not lead to its concept")
      }
    }
    for column in properties.columns { check(column) }
  }

  private func checkAdjacency(_ adjacency: Adjacency) {
    precondition(adjacency.offsets.count == conceptCount + 1, "rows do not cover the concepts")
    precondition(Int(adjacency.offsets[conceptCount]) == adjacency.neighbours.count, "edges beyond the rows")
    precondition(adjacency.kinds.count == adjacency.neighbours.count, "an edge without a kind")
    for concept in 0..<conceptCount {
      let row = adjacency.row(ConceptID(concept))
      for edge in row.dropFirst() {
        let before = (adjacency.kinds[edge - 1], adjacency.neighbours[edge - 1])
        precondition(before <= (adjacency.kinds[edge], adjacency.neighbours[edge]), "a row out of order")
      }
      for edge in row { precondition(Int(adjacency.neighbours[edge]) < conceptCount, "a neighbour outside the graph") }
    }
  }

  private func check(_ column: PropertyColumn) {
    precondition(column.concepts.count == column.codes.count, "an entry without a value")
    precondition(zip(column.concepts, column.concepts.dropFirst()).allSatisfy { $0 <= $1 }, "entries out of order")
    precondition(column.postings.count == column.concepts.count, "postings and entries differ")
    for code in column.values.indices {
      let postings = column.postings[Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])]
      precondition(zip(postings, postings.dropFirst()).allSatisfy { $0 <= $1 }, "postings out of order")
    }
  }
}
