/// What the analyzer may ask of a graph: what its words mean.
package protocol PatternCatalog {
  /// What a label means, or nothing where no node can have it.
  func label(_ name: String) -> LabelTest?
  /// What a relationship type means, or nothing where no relationship can be of it.
  func type(_ name: String) -> LabelTest?
  /// What of ArchiMate's derivation rules a relationship type means, or nothing where it means none of it.
  func derived(_ name: String) -> DerivedLink?
  /// The verb that a relationship type is, where a session defined it with a condition, which a type has not.
  func conditionalVerb(_ name: String) -> String?
  /// The number of a property key.
  func keySymbol(_ name: String) -> UInt32?

  /// Words for who wrote one that is not there; empty where nothing is to be said about unknown words.
  var knownLabels: [String] { get }
  var knownTypes: [String] { get }
  var knownKeys: [String] { get }
  /// Whether an unknown word is worth a note: a model has words that are fixed, a property graph of a test has not.
  var hasVocabulary: Bool { get }

  // MARK: What is written

  /// What a label is to a node that gets it. A graph that is being written to knows it from then on.
  func newLabel(_ name: String) -> NewLabel
  /// Whether a node needs one label that is an element type.
  var needsElementTypes: Bool { get }
  var knownElementTypes: [String] { get }
  /// Whether relationships of a type can be made.
  func canMakeType(_ name: String) -> Bool
  /// That something gets a property.
  func noteNewKey(_ name: String)
  /// Whether nothing has such a property, now or once the statement has written it.
  func isUnknownKey(_ name: String) -> Bool
}

extension PatternCatalog {
  package func derived(_ name: String) -> DerivedLink? { nil }
  package func conditionalVerb(_ name: String) -> String? { nil }
  package func newLabel(_ name: String) -> NewLabel { .free }
  package var needsElementTypes: Bool { false }
  package var knownElementTypes: [String] { [] }
  package func canMakeType(_ name: String) -> Bool { true }
  package func noteNewKey(_ name: String) {}
  package func isUnknownKey(_ name: String) -> Bool { keySymbol(name) == nil }
}
