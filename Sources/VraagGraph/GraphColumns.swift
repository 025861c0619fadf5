/// What a graph is made of. The first comment of `Graph` says how the columns hang together.
package struct GraphColumns: Sendable {
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
  /// The element or view that has each of these places.
  package var conceptsByRank: [UInt32]
  /// The concept's folded name, in `names.folded`.
  package var foldedNames: [TextID]

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

  /// Per text the concept that it is the id of, or the largest number.
  package var conceptOfID: [UInt32]
}
