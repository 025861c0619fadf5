/// A model in memory: columns indexed by concept, never changed after building.
///
/// Concepts are numbered label by label (element types, views, kinds of relationship) and, within a label of elements
/// or views, by folded name and id. So "is a process" is a test on a range, a set of one type is already in the order
/// in which people want to read it, and nothing but numbers is touched while a question runs. Relationships are
/// concepts too: they have rows in the adjacency, properties and names like elements, and may be ends of others.
///
/// What a label or a kind means is not known here; `VraagMetamodel` says so.
///
/// A graph is one reference to its columns, so that to hand it on costs no more than a number.
package struct Graph: Sendable {
  private final class Storage: Sendable {
    let columns: GraphColumns

    init(_ columns: GraphColumns) { self.columns = columns }
  }

  private let storage: Storage

  package init(_ columns: GraphColumns) { storage = Storage(columns) }

  package var columns: GraphColumns { storage.columns }

  /// Whether it is the same one, and not only like it.
  package func isSame(as other: Graph) -> Bool { storage === other.storage }

  package var texts: Texts { _read { yield storage.columns.texts } }
  package var names: Names { _read { yield storage.columns.names } }
  package var labelOffsets: [UInt32] { _read { yield storage.columns.labelOffsets } }
  package var ids: [TextID] { _read { yield storage.columns.ids } }
  package var nameTexts: [TextID] { _read { yield storage.columns.nameTexts } }
  package var documentations: [TextID] { _read { yield storage.columns.documentations } }
  package var nameLanguages: [TextID] { _read { yield storage.columns.nameLanguages } }
  package var documentationLanguages: [TextID] { _read { yield storage.columns.documentationLanguages } }
  package var models: [ModelID] { _read { yield storage.columns.models } }
  package var folderOf: [FolderID] { _read { yield storage.columns.folderOf } }
  package var nameRanks: [UInt32] { _read { yield storage.columns.nameRanks } }
  package var conceptsByRank: [UInt32] { _read { yield storage.columns.conceptsByRank } }
  package var foldedNames: [TextID] { _read { yield storage.columns.foldedNames } }
  package var firstRelationship: UInt32 { _read { yield storage.columns.firstRelationship } }
  package var sources: [UInt32] { _read { yield storage.columns.sources } }
  package var targets: [UInt32] { _read { yield storage.columns.targets } }
  package var outgoing: Adjacency { _read { yield storage.columns.outgoing } }
  package var incoming: Adjacency { _read { yield storage.columns.incoming } }
  package var properties: Properties { _read { yield storage.columns.properties } }
  package var folders: Folders { _read { yield storage.columns.folders } }
  package var modelDescriptions: [ModelDescription] { _read { yield storage.columns.modelDescriptions } }
  package var statistics: Statistics { _read { yield storage.columns.statistics } }
  package var otherNames: [LocalizedText] { _read { yield storage.columns.otherNames } }
  package var otherDocumentations: [LocalizedText] { _read { yield storage.columns.otherDocumentations } }
  package var specializations: [SparseText] { _read { yield storage.columns.specializations } }
  package var strengths: [SparseText] { _read { yield storage.columns.strengths } }
  package var foreignTypes: [SparseText] { _read { yield storage.columns.foreignTypes } }
  package var conceptOfID: [UInt32] { _read { yield storage.columns.conceptOfID } }

  package var conceptCount: Int { ids.count }
  package var relationshipCount: Int { sources.count }
  /// Elements and views.
  package var nonRelationshipCount: Int { Int(firstRelationship) }

  package func range(of label: UInt8) -> Range<UInt32> {
    labelOffsets[Int(label)]..<labelOffsets[Int(label) + 1]
  }

  /// The concepts with any of the labels, which lie side by side.
  package func range(of labels: Range<UInt8>) -> Range<UInt32> {
    labelOffsets[Int(labels.lowerBound)]..<labelOffsets[Int(labels.upperBound)]
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

  /// The concepts that bear a name that is already folded, ascending. O(length). Not through `names`, of which a user of
  /// this module gets a copy each time.
  package func concepts(foldedName folded: String) -> ArraySlice<UInt32> {
    storage.columns.names.concepts(folded: folded)
  }

  /// The concept with an id, exactly as its file writes it.
  package func concept(withID id: String) -> ConceptID? {
    texts.find(id).flatMap { concept(withID: $0) }
  }

  package func concept(withID text: TextID) -> ConceptID? {
    conceptOfID[text.index] == UInt32.max ? nil : ConceptID(conceptOfID[text.index])
  }

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
