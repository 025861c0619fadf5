/// What the analyzer may ask of a graph: what its words mean.
package protocol PatternCatalog: Sendable {
  /// What a label means, or nothing where no node can have it.
  func label(_ name: String) -> LabelTest?
  /// What a relationship type means, or nothing where no relationship can be of it.
  func type(_ name: String) -> LabelTest?
  /// The number of a property key.
  func keySymbol(_ name: String) -> UInt32?

  /// Words for who wrote one that is not there; empty where nothing is to be said about unknown words.
  var knownLabels: [String] { get }
  var knownTypes: [String] { get }
  var knownKeys: [String] { get }
  /// Whether an unknown word is worth a note: a model has words that are fixed, a property graph of a test has not.
  var hasVocabulary: Bool { get }
}
