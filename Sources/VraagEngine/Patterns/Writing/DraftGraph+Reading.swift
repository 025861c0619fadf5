package import VraagPlan

/// A draft is read as any graph.
extension DraftGraph: PropertyGraph {
  package func label(_ name: String) -> LabelTest? { base.label(name, in: &words) }
  package func type(_ name: String) -> LabelTest? { base.type(name, in: &words) }
  package func derived(_ name: String) -> DerivedLink? { base.derived(name) }
  package func keySymbol(_ name: String) -> UInt32? { words.keys.intern(name) }
  package var knownLabels: [String] { base.knownLabels }
  package var knownTypes: [String] { base.knownTypes }
  package var knownKeys: [String] { base.knownKeys }
  package var hasVocabulary: Bool { base.hasVocabulary }

  package func newLabel(_ name: String) -> NewLabel {
    words.writtenLabels.insert(name)
    return base.newLabel(name)
  }

  package var needsElementTypes: Bool { base.needsElementTypes }
  package var knownElementTypes: [String] { base.knownElementTypes }
  package func canMakeType(_ name: String) -> Bool { base.canMakeType(name) }
  package func noteNewKey(_ name: String) { words.writtenKeys.insert(name) }

  package func isUnknownKey(_ name: String) -> Bool { base.isUnknownKey(name) && !words.writtenKeys.contains(name) }

  package func isDeleted(node: UInt32) -> Bool { deletedNodes.contains(node) }
  package func isDeleted(relationship: UInt32) -> Bool { deletedRelationships.contains(relationship) }

  // MARK: Nodes

  package func candidates(_ test: LabelTest?) -> [Range<UInt32>] {
    let own = base.candidates(test)
    if hasSameNodes { return own }
    let others = deletedNodes.union(labellings.keys)
    let sorted = others.sorted()
    var ranges = own.flatMap { Self.parts(of: $0, without: others, sorted) }
    for node in labellings.keys.sorted() where node < firstNewNode && !deletedNodes.contains(node) {
      ranges.append(node..<node + 1)
    }
    let new = firstNewNode..<UInt32(nodeBound)
    return ranges + Self.parts(of: new, without: deletedNodes, deletedNodes.sorted())
  }

  /// A range without some numbers, which are given in order too. O(log numbers + those in the range), and O(1) for a
  /// range of one: labels of a property graph are many of these.
  private static func parts(
    of range: Range<UInt32>, without others: Set<UInt32>, _ sorted: [UInt32]
  ) -> [Range<UInt32>] {
    if range.count <= 1 { return range.isEmpty || others.contains(range.lowerBound) ? [] : [range] }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var parts: [Range<UInt32>] = []
    var lower = range.lowerBound
    while low < sorted.count, sorted[low] < range.upperBound {
      if lower < sorted[low] { parts.append(lower..<sorted[low]) }
      lower = sorted[low] + 1
      low += 1
    }
    if lower < range.upperBound { parts.append(lower..<range.upperBound) }
    return parts
  }

  package func node(_ node: UInt32, passes test: LabelTest) -> Bool {
    if deletedNodes.contains(node) { return false }
    let isDifferent = nodes[node].map { node >= firstNewNode || $0.hasOtherLabels } ?? false
    guard isDifferent || test.asksProperties else { return base.node(node, passes: test) }
    return base.node(content(ofNode: node), passes: test, in: words)
  }

  package func exactRanges(_ test: LabelTest) -> [Range<UInt32>]? {
    hasSameNodes && !test.asksProperties ? base.exactRanges(test) : nil
  }

  package func nodes(whose key: UInt32, is value: Datum) -> [UInt32]? {
    guard let wanted = ValueKey(value) else { return nil }
    var found: [UInt32] = []
    if isOwnKey(key) {
      let own = base.nodes(whose: key, is: value)
      for node in own ?? base.candidates(nil).flatMap({ Array($0) }) where !hasOwnProperties(node) {
        if deletedNodes.contains(node) { continue }
        if own != nil || base.nodeProperty(node, key).equals(value) == true { found.append(node) }
      }
    }
    var seen: Set<UInt32> = []
    for node in valueIndex[key]?[wanted] ?? [] where seen.insert(node).inserted && !deletedNodes.contains(node) {
      if nodeProperty(node, key).equals(value) == true { found.append(node) }
    }
    return found
  }

  /// Whether a node's properties are kept here.
  private func hasOwnProperties(_ node: UInt32) -> Bool {
    base.isRelationship(node) ? relationships[node] != nil : nodes[node] != nil
  }

  /// Whether the graph knows a key by this number.
  private func isOwnKey(_ key: UInt32) -> Bool { key < keyCount }

  // MARK: Relationships

  package func relationship(_ relationship: UInt32, passes test: LabelTest) -> Bool {
    let masks = types(test)
    return masks.forward.union(masks.backward).contains(type(ofEdge: relationship))
  }

  package func types(whose key: UInt32, isAmong values: [Datum]) -> TypeMask? {
    isOwnKey(key) ? base.types(whose: key, isAmong: values) : nil
  }

  package func types(_ test: LabelTest?) -> (forward: TypeMask, backward: TypeMask) { base.types(test, in: words) }

  /// Those of the graph: what is new is reached from its nodes.
  package var edgeCount: Int { base.edgeCount }

  package func count(of types: TypeMask) -> Int {
    countOfType.reduce(base.count(of: types)) { types.contains($1.key) ? $0 + $1.value : $0 }
  }

  package func outgoing(_ node: UInt32) -> Range<Int> {
    leaving.row(node) ?? (node < firstNewNode ? base.outgoing(node) : 0..<0)
  }

  package func incoming(_ node: UInt32) -> Range<Int> {
    entering.row(node) ?? (node < firstNewNode ? base.incoming(node) : 0..<0)
  }

  package func outgoingEdge(_ index: Int) -> Edge {
    leaving.contains(index) ? leaving[index] : base.outgoingEdge(index)
  }

  package func incomingEdge(_ index: Int) -> Edge {
    entering.contains(index) ? entering[index] : base.incomingEdge(index)
  }

  package func source(_ relationship: UInt32) -> UInt32 {
    relationships[relationship]?.source ?? base.source(relationship)
  }

  package func target(_ relationship: UInt32) -> UInt32 {
    relationships[relationship]?.target ?? base.target(relationship)
  }

  package func type(ofEdge relationship: UInt32) -> UInt32 {
    relationships[relationship]?.type ?? base.type(ofEdge: relationship)
  }

  // MARK: What there is to say of them

  package func nodeProperty(_ node: UInt32, _ key: UInt32) -> Datum {
    if base.isRelationship(node) { return relationshipProperty(node, key) }
    if let content = nodes[node] { return content.properties[key] }
    return isOwnKey(key) ? base.nodeProperty(node, key) : .null
  }

  package func relationshipProperty(_ relationship: UInt32, _ key: UInt32) -> Datum {
    if let content = relationships[relationship] { return content.properties[key] }
    return isOwnKey(key) ? base.relationshipProperty(relationship, key) : .null
  }

  package func labels(of node: UInt32) -> [String] { nodes[node]?.labels ?? base.labels(of: node) }

  package func type(of relationship: UInt32) -> String {
    guard let content = relationships[relationship] else { return base.type(of: relationship) }
    if relationship < firstNewRelationship, content.type == base.type(ofEdge: relationship) {
      return base.type(of: relationship)
    }
    return base.typeName(content.type, in: words)
  }

  package func properties(ofNode node: UInt32) -> [(key: String, value: Datum)] {
    if base.isRelationship(node) { return properties(ofRelationship: node) }
    return nodes[node].map { named($0.properties) } ?? base.properties(ofNode: node)
  }

  package func properties(ofRelationship relationship: UInt32) -> [(key: String, value: Datum)] {
    relationships[relationship].map { named($0.properties) } ?? base.properties(ofRelationship: relationship)
  }

  private func named(_ properties: DraftProperties) -> [(key: String, value: Datum)] {
    properties.entries.map { (words.keys[$0.key], $0.value) }
  }

  package func elementID(ofNode node: UInt32) -> String? {
    if node < firstNewNode { return base.elementID(ofNode: node) }
    return id(in: nodes[node]?.properties)
  }

  package func elementID(ofRelationship relationship: UInt32) -> String? {
    if relationship < firstNewRelationship { return base.elementID(ofRelationship: relationship) }
    return id(in: relationships[relationship]?.properties)
  }

  private func id(in properties: DraftProperties?) -> String? {
    guard let key = Base.idKey, case .string(let id)? = properties?[key] else { return nil }
    return id
  }

  package func views(of node: UInt32) -> [String] { node < firstNewNode ? base.views(of: node) : [] }
  package func folder(of node: UInt32) -> String? { node < firstNewNode ? base.folder(of: node) : nil }
}

extension LabelTest {
  /// Whether a property decides, which may change without a label being given.
  var asksProperties: Bool {
    switch self {
    case .members(let members): if case .property = members.reason { true } else { false }
    case .symbol, .labels, .relation, .unknown, .any: false
    case .not(let part): part.asksProperties
    case .and(let parts), .or(let parts): parts.contains(where: \.asksProperties)
    }
  }
}
