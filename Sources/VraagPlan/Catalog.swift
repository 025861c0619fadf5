package import VraagMetamodel

/// What the analyzer and the rules may ask of a model. Texts that are looked up are folded first by the catalog.
package protocol Catalog: Sendable {
  /// Those that bear a name, which is folded already. A question asks this of each of its names.
  func bearers(of folded: String) -> NameBearers
  /// How many of those that bear a folded name have one of the labels.
  func count(of folded: String, among labels: LabelSet) -> Int
  /// Whether a folded name is one of the model's that nothing bears any more, since what did is left out.
  func isLeftOut(_ folded: String) -> Bool
  /// Those that bear a name, in name order.
  func concepts(named name: String) -> [NamedConcept]
  func concept(withID id: String) -> NamedConcept?
  /// The names, as they are written, that are spelled nearly like a text, the nearest first, and then those that hold
  /// it. Where there are labels, only names of concepts that have one of them. O(length of all names).
  func names(nearestTo text: String, among labels: LabelSet?, limit: Int) -> [String]

  /// Whether some concept has the property.
  func hasKey(_ key: String) -> Bool
  /// Whether some concept with one of the labels has it.
  func hasKey(_ key: String, among labels: LabelSet) -> Bool
  /// Every property key as it is written, the most used first.
  var keys: [String] { get }
  /// The property keys that have this value.
  func keys(withValue value: String) -> [String]

  func hasFolder(_ name: String) -> Bool
  var folders: [String] { get }

  /// The specializations that concepts have, as they are written.
  var specializations: [String] { get }
  /// The values of a property and how many concepts have each, the most used first.
  func values(ofKey key: String) -> [(value: String, count: Int)]

  func count(of labels: LabelSet) -> Int
  /// How many relationships there are of these kinds.
  func count(of kinds: KindSet) -> Int
}

extension Catalog {
  /// Of a model that is whole.
  package func isLeftOut(_ folded: String) -> Bool { false }
}

/// How many concepts and views bear a name, and what they are.
package struct NameBearers: Hashable, Sendable {
  package var count: Int
  package var labels: LabelSet

  package init(count: Int, labels: LabelSet) {
    self.count = count
    self.labels = labels
  }
}

/// Enough of a concept to speak of it.
package struct NamedConcept: Hashable, Sendable {
  package var id: String
  package var name: String
  package var label: Label
  /// The type in words that can be shown: `BusinessProcess`, or the file's own where ArchiMate has none.
  package var typeName: String

  package init(id: String, name: String, label: Label, typeName: String) {
    self.id = id
    self.name = name
    self.label = label
    self.typeName = typeName
  }
}
