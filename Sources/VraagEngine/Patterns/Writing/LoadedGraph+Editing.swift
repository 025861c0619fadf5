package import VraagPlan

/// A property graph may be changed in any way: every label, type and key is a word as good as any other.
extension LoadedGraph: EditableGraph {
  package static var relationshipsMayBeEnds: Bool { false }
  package static var typeKeys: [UInt32] { [] }
  package static var idKey: UInt32? { nil }
  package func isRelationship(_ node: UInt32) -> Bool { false }
  package func isNode(_ number: UInt32) -> Bool { Int(number) < nodeBound }
  package func foreignType(ofNode node: UInt32) -> String? { nil }

  package func label(_ name: String, in words: inout DraftWords) -> LabelTest? { .symbol(words.labels.intern(name)) }
  package func type(_ name: String, in words: inout DraftWords) -> LabelTest? { .symbol(words.types.intern(name)) }

  package func types(_ test: LabelTest?, in words: DraftWords) -> (forward: TypeMask, backward: TypeMask) {
    (Self.mask(of: test, count: words.types.all.count), TypeMask())
  }

  package func node(_ content: DraftNode, passes test: LabelTest, in words: DraftWords) -> Bool {
    test.holds(isAny: !content.labels.isEmpty) { content.labels.contains(words.labels[$0]) }
  }

  package func labels(of names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }

  package func ordered(_ labels: [String], foreignType: String?) -> [String] { labels }
  package func problem(with content: DraftNode) -> PatternFault.Kind? { nil }
  package func problem(making name: String, _ content: DraftRelationship) -> PatternFault.Kind? { nil }

  package func newType(
    _ name: String, from source: DraftNode, to target: DraftNode, in words: inout DraftWords
  ) -> (type: UInt32, isReversed: Bool) {
    (words.types.intern(name), false)
  }

  package func typeName(_ type: UInt32, in words: DraftWords) -> String { words.types[type] }

  package func stored(
    _ value: Datum, as key: UInt32, ofNode: Bool, in words: inout DraftWords
  ) throws(PatternFault.Kind) -> Datum {
    if let part = value.unstorable { throw PatternFault.Kind.unstorable(found: part.typeName) }
    return value
  }

  package func type(of relationship: DraftRelationship) -> UInt32 { relationship.type }
  package func property(_ key: UInt32, ofType type: UInt32) -> Datum { .null }
  package func newID(_ wanted: Datum, in words: inout DraftWords) -> String? { nil }
}

extension Datum {
  /// What of a value no property can hold: a property is a text, a number, a truth, a day, or a list of them.
  package var unstorable: Datum? {
    switch self {
    case .null, .boolean, .integer, .float, .string, .date: return nil
    case .list(let members):
      return members.first { member in
        switch member {
        case .boolean, .integer, .float, .string, .date: false
        case .null, .list, .map, .node, .relationship, .path: true
        }
      }
    case .map, .node, .relationship, .path: return self
    }
  }
}

extension DraftGraph<LoadedGraph> {
  /// The graph as it is now, and where its nodes and relationships are: nothing for what is deleted. O(size of the graph).
  package func finished() -> (graph: LoadedGraph, nodes: [UInt32: UInt32], relationships: [UInt32: UInt32]) {
    var nodes: [LoadedGraph.Node] = []
    var numbers: [UInt32: UInt32] = [:]
    for node in 0..<UInt32(nodeBound) where !deletedNodes.contains(node) {
      numbers[node] = UInt32(nodes.count)
      nodes.append(LoadedGraph.Node(labels: labels(of: node), properties: properties(ofNode: node)))
    }
    var relationships: [LoadedGraph.Relationship] = []
    var relationshipNumbers: [UInt32: UInt32] = [:]
    for relationship in 0..<UInt32(relationshipBound) where !deletedRelationships.contains(relationship) {
      guard let source = numbers[source(relationship)], let target = numbers[target(relationship)] else { continue }
      relationshipNumbers[relationship] = UInt32(relationships.count)
      relationships.append(
        LoadedGraph.Relationship(
          type: type(of: relationship), source: source, target: target,
          properties: properties(ofRelationship: relationship)))
    }
    return (LoadedGraph(nodes: nodes, relationships: relationships), numbers, relationshipNumbers)
  }
}
