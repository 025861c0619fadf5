package import VraagPlan
internal import VraagText

/// A graph of which a draft can be made: what is special about changing it, and nothing of how changes are kept.
package protocol EditableGraph: PropertyGraph {
  /// Whether relationships may be nodes, with the same number, at which others end.
  static var relationshipsMayBeEnds: Bool { get }
  /// The properties that a relationship's type says.
  static var typeKeys: [UInt32] { get }
  /// Whether a node has the number of a relationship of the graph, which it is as well: then its properties are those of
  /// the relationship.
  func isRelationship(_ node: UInt32) -> Bool
  /// Whether a number of the graph is that of a node.
  func isNode(_ number: UInt32) -> Bool
  /// The label of a node that is of no type that can be given.
  func foreignType(ofNode node: UInt32) -> String?
  /// The property that is an id; nothing where there are none.
  static var idKey: UInt32? { get }

  /// What a label means in a draft.
  func label(_ name: String, in words: inout DraftWords) -> LabelTest?
  /// What a relationship type means in a draft.
  func type(_ name: String, in words: inout DraftWords) -> LabelTest?
  func types(_ test: LabelTest?, in words: DraftWords) -> (forward: TypeMask, backward: TypeMask)
  /// Whether a node of a draft has what a test asks.
  func node(_ content: DraftNode, passes test: LabelTest, in words: DraftWords) -> Bool
  /// The labels that words for them come to, the same once.
  func labels(of names: [String]) -> [String]
  /// Labels in the order in which a node shows them.
  func ordered(_ labels: [String], foreignType: String?) -> [String]
  /// What is wrong with a node's labels, once all are there.
  func problem(with content: DraftNode) -> PatternFault.Kind?
  /// The number of a type for a new relationship, and whether it goes against the arrow that was drawn.
  func newType(
    _ name: String, from source: DraftNode, to target: DraftNode, in words: inout DraftWords
  ) -> (type: UInt32, isReversed: Bool)
  /// What is wrong with a new relationship of a type with such properties.
  func problem(making name: String, _ content: DraftRelationship) -> PatternFault.Kind?
  func typeName(_ type: UInt32, in words: DraftWords) -> String
  /// A value as it is kept: as it would be read from the finished graph.
  func stored(
    _ value: Datum, as key: UInt32, ofNode: Bool, in words: inout DraftWords
  ) throws(PatternFault.Kind) -> Datum
  /// What a relationship is once properties of it were set.
  func type(of relationship: DraftRelationship) throws(PatternFault.Kind) -> UInt32
  /// What its type says of a relationship's properties.
  func property(_ key: UInt32, ofType type: UInt32) -> Datum
  /// An id for something new: the one that is asked for, or one that nothing has.
  func newID(_ wanted: Datum, in words: inout DraftWords) throws(PatternFault.Kind) -> String?
}

extension PatternFault.Kind: Error {}

/// A node of a draft that is new or changed.
package struct DraftNode: Sendable {
  package var labels: [String]
  package var properties: DraftProperties
  package var hasOtherLabels = false
  /// The label of one that is of no type that can be given.
  package var foreignType: String?
}

package struct DraftRelationship: Sendable {
  package var type: UInt32
  package var source: UInt32
  package var target: UInt32
  package var properties: DraftProperties
}

/// The properties of something new or changed.
package struct DraftProperties: Sendable {
  package private(set) var entries: [(key: UInt32, value: Datum)]
  /// The keys that were set or taken away.
  package private(set) var changed: Set<UInt32> = []

  init(_ entries: [(key: UInt32, value: Datum)] = []) { self.entries = entries }

  package subscript(key: UInt32) -> Datum { entries.first { $0.key == key }?.value ?? .null }

  mutating func set(_ key: UInt32, to value: Datum) {
    changed.insert(key)
    let place = entries.firstIndex { $0.key == key }
    switch (place, value.isNull) {
    case (let place?, true): entries.remove(at: place)
    case (let place?, false): entries[place].value = value
    case (nil, true): break
    case (nil, false): entries.append((key, value))
    }
  }

  /// Lets a property be what a type says it is, which nobody set.
  mutating func follow(_ key: UInt32, _ value: Datum) {
    let isSet = changed.contains(key)
    set(key, to: value)
    if !isSet { changed.remove(key) }
  }
}

/// Names by number: those of a graph, and those that a draft of it brings.
package struct DraftNames: Sendable {
  package private(set) var all: [String]
  private var numbers: [String: UInt32]

  package init(_ known: [String]) {
    all = known
    numbers = [:]
    for (number, name) in known.enumerated() where numbers[name] == nil { numbers[name] = UInt32(number) }
  }

  package subscript(number: UInt32) -> String { all[Int(number)] }

  package func find(_ name: String) -> UInt32? { numbers[name] }

  package mutating func intern(_ name: String) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(all.count)
    all.append(name)
    numbers[name] = number
    return number
  }
}

/// The words of a draft.
package struct DraftWords: Sendable {
  package var labels: DraftNames
  package var types: DraftNames
  package var keys: DraftNames
  /// Keys and labels that the statement writes.
  package var writtenKeys: Set<String> = []
  package var writtenLabels: Set<String> = []
  /// What the values of a new key are.
  package var keyTypes: [UInt32: NewKeyType] = [:]
  package var newIDs: Set<String> = []
  package var lastID = 0

  /// What a key that the graph does not have is declared as, by its first value.
  package enum NewKeyType: Sendable {
    case text, number, boolean
  }
}
