/// A model in memory: columns indexed by concept, never changed after building.
///
/// Concepts are numbered label by label (element types, views, kinds of relationship) and, within a label of elements
/// or views, by folded name and id. So "is a process" is a test on a range, a set of one type is already in the order
/// in which people want to read it, and nothing but numbers is touched while a question runs. Relationships are
/// concepts too: they have rows in the adjacency, properties and names like elements, and may be ends of others.
///
/// What a label or a kind means is not known here; `VraagMetamodel` says so.
package struct Graph: Sendable {
  package var texts: Texts
  package var names: Names
  /// Label n has the concepts `labelOffsets[n]..<labelOffsets[n + 1]`.
  package var labelOffsets: [UInt32]

  // Per concept.
  package var ids: [TextID]
  /// The name to show: the first that the file gives.
  package var nameTexts: [TextID]
  package var documentations: [TextID]
  /// The languages of these, as the file marks them.
  package var nameLanguages: [TextID]
  package var documentationLanguages: [TextID]
  package var models: [ModelID]
  package var folderOf: [FolderID]
  /// The concept's place among elements and views when all are sorted by folded name, then id.
  package var nameRanks: [UInt32]

  /// Relationship n is the concept `firstRelationship + n`.
  package var firstRelationship: UInt32
  package var sources: [UInt32]
  package var targets: [UInt32]
  package var outgoing: Adjacency
  package var incoming: Adjacency

  package var properties: Properties
  package var folders: Folders
  package var modelDescriptions: [ModelDescription]
  package var statistics: Statistics

  // Sparse, each sorted by concept.
  package var otherNames: [LocalizedText]
  package var otherDocumentations: [LocalizedText]
  /// The specializations (Archi: profiles) of a concept, by name.
  package var specializations: [SparseText]
  /// The strength of an Influence, as its file writes it.
  package var strengths: [SparseText]
  /// The type's own name where ArchiMate does not have it.
  package var foreignTypes: [SparseText]

  package var conceptCount: Int { ids.count }
  package var relationshipCount: Int { sources.count }
  /// Elements and views.
  package var nonRelationshipCount: Int { Int(firstRelationship) }

  package func range(of label: UInt8) -> Range<UInt32> {
    labelOffsets[Int(label)]..<labelOffsets[Int(label) + 1]
  }

  /// The label of a concept. O(log labels).
  package func label(of concept: ConceptID) -> UInt8 {
    var lower = 0
    var upper = labelOffsets.count - 1
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if labelOffsets[middle] <= concept.rawValue { lower = middle } else { upper = middle }
    }
    return UInt8(lower)
  }

  package func isRelationship(_ concept: ConceptID) -> Bool { concept.rawValue >= firstRelationship }

  package func name(of concept: ConceptID) -> String { texts[nameTexts[concept.index]] }
  package func id(of concept: ConceptID) -> String { texts[ids[concept.index]] }

  package func source(of relationship: ConceptID) -> ConceptID {
    ConceptID(sources[Int(relationship.rawValue - firstRelationship)])
  }

  package func target(of relationship: ConceptID) -> ConceptID {
    ConceptID(targets[Int(relationship.rawValue - firstRelationship)])
  }

  /// The concept with an id, exactly as its file writes it.
  package func concept(withID id: String) -> ConceptID? {
    texts.find(id).flatMap { concept(withID: $0) }
  }

  package func concept(withID text: TextID) -> ConceptID? {
    conceptOfID[text.index] == UInt32.max ? nil : ConceptID(conceptOfID[text.index])
  }

  /// Per text the concept that it is the id of, or the largest number. Texts that are ids come first.
  var conceptOfID: [UInt32]

  /// Whether one concept comes before the other in an answer: by folded name, then by id.
  package func precedes(_ left: ConceptID, _ right: ConceptID) -> Bool {
    if left < ConceptID(firstRelationship), right < ConceptID(firstRelationship) {
      return nameRanks[left.index] < nameRanks[right.index]
    }
    let a = foldedNames[left.index]
    let b = foldedNames[right.index]
    if a != b { return names.folded.precedes(a, b) }
    return texts.precedes(ids[left.index], ids[right.index])
  }

  /// Per concept its folded name, in `names.folded`.
  package var foldedNames: [TextID]
}

/// A name or a documentation in a further language.
package struct LocalizedText: Hashable, Sendable {
  package var concept: UInt32
  package var language: TextID
  package var text: TextID
}

/// A text that few concepts have.
package struct SparseText: Hashable, Sendable {
  package var concept: UInt32
  package var text: TextID
}

/// One of the models from which a graph was loaded.
package struct ModelDescription: Sendable {
  package var name: TextID
  /// The path it was read from.
  package var file: TextID
  package var documentation: TextID
  package var properties: [(key: TextID, value: TextID)]
}

extension Sequence where Self: RandomAccessCollection, Element == SparseText, Index == Int {
  /// The texts of one concept. O(log count).
  package func texts(of concept: ConceptID) -> SubSequence {
    slice(of: concept) { $0.concept }
  }
}

extension Sequence where Self: RandomAccessCollection, Element == LocalizedText, Index == Int {
  package func texts(of concept: ConceptID) -> SubSequence {
    slice(of: concept) { $0.concept }
  }
}

extension RandomAccessCollection where Index == Int {
  fileprivate func slice(of concept: ConceptID, key: (Element) -> UInt32) -> SubSequence {
    var lower = startIndex
    var upper = endIndex
    while lower < upper {
      let middle = (lower + upper) / 2
      if key(self[middle]) < concept.rawValue { lower = middle + 1 } else { upper = middle }
    }
    upper = lower
    while upper < endIndex, key(self[upper]) == concept.rawValue { upper += 1 }
    return self[lower..<upper]
  }
}
