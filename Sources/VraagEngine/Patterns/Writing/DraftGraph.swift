internal import VraagPlan
internal import VraagText

/// A graph while a statement writes to it: another graph, which stays as it is, and what is different.
///
/// Numbers of nodes and relationships hold until the statement ends: what is new is numbered on, what is deleted leaves a
/// gap. It belongs to one statement and is dropped when that fails, so that a statement is whole or not at all. Reading
/// costs what it costs in the graph, and more only for what is different; so a small change of a large graph is small.
package final class DraftGraph<Base: EditableGraph> {
  package let base: Base
  package internal(set) var words: DraftWords
  /// What is new or different.
  package internal(set) var nodes: [UInt32: DraftNode] = [:]
  package internal(set) var relationships: [UInt32: DraftRelationship] = [:]
  package internal(set) var deletedNodes: Set<UInt32> = []
  package internal(set) var deletedRelationships: Set<UInt32> = []
  /// Where the text deletes a node that may have relationships still, or gives one labels.
  var deletions: [(node: UInt32, range: TextRange)] = []
  var labellings: [UInt32: TextRange] = [:]
  /// Where it makes a relationship.
  var makings: [UInt32: TextRange] = [:]
  package internal(set) var nodeBound: Int
  package internal(set) var relationshipBound: Int
  var leaving: DraftRows
  var entering: DraftRows
  /// How many relationships there are more of each type.
  var countOfType: [UInt32: Int] = [:]
  /// Which new or changed nodes may have a value, by key.
  var valueIndex: [UInt32: [ValueKey: [UInt32]]] = [:]
  let firstNewNode: UInt32
  let firstNewRelationship: UInt32
  /// The keys that the graph knows have smaller numbers.
  let keyCount: UInt32

  package init(_ base: Base) {
    self.base = base
    words = DraftWords(
      labels: DraftNames(base.knownLabels), types: DraftNames(base.knownTypes), keys: DraftNames(base.knownKeys))
    keyCount = UInt32(words.keys.all.count)
    // A relationship that is a node keeps its number, so no new node may get it.
    nodeBound = Base.relationshipsMayBeEnds ? max(base.nodeBound, base.relationshipBound) : base.nodeBound
    relationshipBound = base.relationshipBound
    firstNewNode = UInt32(nodeBound)
    firstNewRelationship = UInt32(relationshipBound)
    leaving = DraftRows(behind: base.edgeCount)
    entering = DraftRows(behind: base.edgeCount)
  }

  /// A value by which nodes are found: numbers that are equal are one.
  enum ValueKey: Hashable {
    case text(String)
    case number(Int64)
    case boolean(Bool)

    init?(_ value: Datum) {
      switch value {
      case .string(let text): self = .text(text)
      case .integer(let number): self = .number(number)
      case .float(let number):
        guard let whole = Int64(exactly: number) else { return nil }
        self = .number(whole)
      case .boolean(let truth): self = .boolean(truth)
      case .null, .list, .map, .node, .relationship, .path, .date: return nil
      }
    }
  }

  /// Whether nothing is different about which nodes there are and what labels they have.
  var hasSameNodes: Bool { nodeBound == Int(firstNewNode) && deletedNodes.isEmpty && labellings.isEmpty }

  /// Keeps ids from what is new: somebody has them who is not in the graph.
  package func reserve(ids: Set<String>) { words.newIDs.formUnion(ids) }

  // MARK: What something is now

  package func content(ofNode node: UInt32) -> DraftNode {
    if base.isRelationship(node) {
      var content = nodes[node] ?? newContent(ofNode: node, DraftProperties())
      content.properties = self.content(ofRelationship: node).properties
      return content
    }
    return nodes[node] ?? newContent(ofNode: node, properties(base.properties(ofNode: node)))
  }

  private func newContent(ofNode node: UInt32, _ properties: DraftProperties) -> DraftNode {
    DraftNode(labels: base.labels(of: node), properties: properties, foreignType: base.foreignType(ofNode: node))
  }

  package func content(ofRelationship relationship: UInt32) -> DraftRelationship {
    if let content = relationships[relationship] { return content }
    return DraftRelationship(
      type: base.type(ofEdge: relationship), source: base.source(relationship), target: base.target(relationship),
      properties: properties(base.properties(ofRelationship: relationship)))
  }

  private func properties(_ entries: [(key: String, value: Datum)]) -> DraftProperties {
    DraftProperties(entries.map { (words.keys.intern($0.key), $0.value) })
  }
}
