/// What the analyzer may ask of a graph: which numbers its words have.
package protocol PatternCatalog: Sendable {
  /// The number of a label, or nothing where no node can have it.
  func labelSymbol(_ name: String) -> UInt32?
  /// The number of a relationship type.
  func typeSymbol(_ name: String) -> UInt32?
  /// The number of a property key.
  func keySymbol(_ name: String) -> UInt32?

  /// Words for who wrote one that is not there; empty where nothing is to be said about unknown words.
  var knownLabels: [String] { get }
  var knownTypes: [String] { get }
  var knownKeys: [String] { get }
  /// Whether an unknown word is worth a note: a model has words that are fixed, a property graph of a test has not.
  var hasVocabulary: Bool { get }
}
