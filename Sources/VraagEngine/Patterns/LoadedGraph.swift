internal import VraagGraph
package import VraagPlan

/// A property graph as programs load it: nodes with any labels and properties, relationships with a type.
package struct LoadedGraph: Sendable {
  package struct Node: Sendable {
    package var labels: [String]
    package var properties: [(key: String, value: Datum)]

    package init(labels: [String], properties: [(key: String, value: Datum)]) {
      self.labels = labels
      self.properties = properties
    }
  }

  package struct Relationship: Sendable {
    package var type: String
    package var source: UInt32
    package var target: UInt32
    package var properties: [(key: String, value: Datum)]

    package init(type: String, source: UInt32, target: UInt32, properties: [(key: String, value: Datum)]) {
      self.type = type
      self.source = source
      self.target = target
      self.properties = properties
    }
  }

  let nodes: [Node]
  let relationships: [Relationship]
  private let labelNames: Names
  private let typeNames: Names
  private let keyNames: Names
  private let nodeLabels: [[UInt32]]
  private let relationshipTypes: [UInt32]
  private let nodeKeys: [[UInt32]]
  private let relationshipKeys: [[UInt32]]
  private let leaving: Rows
  private let entering: Rows
  package let denseEdges: DenseEdges?
  private let nodesOfLabel: [[UInt32]]
  private let countOfType: [Int]

  /// Ends are numbers of nodes. A node has each label once; a property that is null is not there.
  package init(nodes: [Node], relationships: [Relationship]) {
    self.nodes = nodes.map { node in
      var node = node
      node.properties.removeAll { $0.value.isNull }
      return node
    }
    self.relationships = relationships.map { relationship in
      var relationship = relationship
      relationship.properties.removeAll { $0.value.isNull }
      return relationship
    }
    var labels = Names()
    var types = Names()
    var keys = Names()
    nodeLabels = self.nodes.map { node in node.labels.map { labels.intern($0) } }
    relationshipTypes = self.relationships.map { types.intern($0.type) }
    nodeKeys = self.nodes.map { node in node.properties.map { keys.intern($0.key) } }
    relationshipKeys = self.relationships.map { relationship in relationship.properties.map { keys.intern($0.key) } }
    leaving = Rows(relationships.map { ($0.source, $0.target) }, relationshipTypes, count: nodes.count)
    entering = Rows(relationships.map { ($0.target, $0.source) }, relationshipTypes, count: nodes.count)
    denseEdges = types.all.count > 64 ? nil : DenseEdges(outgoing: leaving.columns, incoming: entering.columns)
    var nodesOfLabel = [[UInt32]](repeating: [], count: labels.all.count)
    for (node, labels) in nodeLabels.enumerated() {
      for label in labels where nodesOfLabel[Int(label)].last != UInt32(node) {
        nodesOfLabel[Int(label)].append(UInt32(node))
      }
    }
    self.nodesOfLabel = nodesOfLabel
    var counts = [Int](repeating: 0, count: types.all.count)
    for type in relationshipTypes { counts[Int(type)] += 1 }
    countOfType = counts
    (labelNames, typeNames, keyNames) = (labels, types, keys)
  }

  /// Texts and their numbers.
  private struct Names: Sendable {
    var all: [String] = []
    private var numbers: [String: UInt32] = [:]

    mutating func intern(_ text: String) -> UInt32 {
      if let number = numbers[text] { return number }
      let number = UInt32(all.count)
      all.append(text)
      numbers[text] = number
      return number
    }

    func find(_ text: String) -> UInt32? { numbers[text] }
  }

  /// Edges by the node at one end, in the order in which they were loaded.
  private struct Rows: Sendable {
    var offsets: [Int]
    var edges: [Edge]

    init(_ ends: [(from: UInt32, to: UInt32)], _ types: [UInt32], count: Int) {
      offsets = [Int](repeating: 0, count: count + 1)
      for end in ends { offsets[Int(end.from) + 1] += 1 }
      for node in 0..<count { offsets[node + 1] += offsets[node] }
      var next = offsets
      edges = [Edge](repeating: Edge(relationship: 0, neighbour: 0, type: 0), count: ends.count)
      for (relationship, end) in ends.enumerated() {
        edges[next[Int(end.from)]] = Edge(
          relationship: UInt32(relationship), neighbour: end.to, type: types[relationship])
        next[Int(end.from)] += 1
      }
    }

    func row(_ node: UInt32) -> Range<Int> { offsets[Int(node)]..<offsets[Int(node) + 1] }

    /// The same column by column, where types are few.
    var columns: Adjacency {
      Adjacency(
        offsets: offsets.map { UInt32($0) }, neighbours: edges.map(\.neighbour), kinds: edges.map { UInt8($0.type) },
        relationships: edges.map(\.relationship))
    }
  }
}

extension LoadedGraph: PropertyGraph {
  package func label(_ name: String) -> LabelTest? { labelNames.find(name).map { .symbol($0) } }
  package func type(_ name: String) -> LabelTest? { typeNames.find(name).map { .symbol($0) } }
  package func keySymbol(_ name: String) -> UInt32? { keyNames.find(name) }
  package var knownLabels: [String] { labelNames.all }
  package var knownTypes: [String] { typeNames.all }
  package var knownKeys: [String] { keyNames.all }
  package var hasVocabulary: Bool { false }

  package var nodeBound: Int { nodes.count }
  package var relationshipBound: Int { relationships.count }

  package func candidates(_ test: LabelTest?) -> [Range<UInt32>] {
    switch test {
    case .symbol(let label)?:
      // A label that no node has yet comes behind those that there are.
      return Int(label) < nodesOfLabel.count ? nodesOfLabel[Int(label)].map { $0..<$0 + 1 } : []
    case .unknown?: return []
    case .and(let tests)?:
      // The rarest label that all of them must have.
      let all = tests.map { candidates($0) }
      return all.min { $0.reduce(0) { $0 + $1.count } < $1.reduce(0) { $0 + $1.count } } ?? []
    case .any?, .not?, .or?, .labels?, .members?, .relation?, nil: return nodes.isEmpty ? [] : [0..<UInt32(nodes.count)]
    }
  }

  package func node(_ node: UInt32, passes test: LabelTest) -> Bool {
    let labels = nodeLabels[Int(node)]
    return test.holds(isAny: !labels.isEmpty) { labels.contains($0) }
  }

  package func exactRanges(_ test: LabelTest) -> [Range<UInt32>]? { nil }

  package func relationship(_ relationship: UInt32, passes test: LabelTest) -> Bool {
    let type = relationshipTypes[Int(relationship)]
    return test.holds(isAny: true) { type == $0 }
  }

  package func nodes(whose key: UInt32, is value: Datum) -> [UInt32]? { nil }

  package func types(_ test: LabelTest?) -> (forward: TypeMask, backward: TypeMask) {
    (Self.mask(of: test, count: typeNames.all.count), TypeMask())
  }

  /// The types, of so many, that pass a test.
  static func mask(of test: LabelTest?, count: Int) -> TypeMask {
    var mask = TypeMask(high: [Bool](repeating: false, count: max(0, count - 64)))
    for type in 0..<UInt32(count) where test?.holds(isAny: true, { $0 == type }) ?? true {
      if type < 64 { mask.low |= 1 << UInt64(type) } else { mask.high[Int(type) - 64] = true }
    }
    return mask
  }

  package var edgeCount: Int { relationships.count }

  package func count(of types: TypeMask) -> Int {
    countOfType.indices.reduce(0) { types.contains(UInt32($1)) ? $0 + countOfType[$1] : $0 }
  }

  package func outgoing(_ node: UInt32) -> Range<Int> { leaving.row(node) }
  package func incoming(_ node: UInt32) -> Range<Int> { entering.row(node) }
  package func outgoingEdge(_ index: Int) -> Edge { leaving.edges[index] }
  package func incomingEdge(_ index: Int) -> Edge { entering.edges[index] }
  package func source(_ relationship: UInt32) -> UInt32 { relationships[Int(relationship)].source }
  package func target(_ relationship: UInt32) -> UInt32 { relationships[Int(relationship)].target }
  package func type(ofEdge relationship: UInt32) -> UInt32 { relationshipTypes[Int(relationship)] }

  package func nodeProperty(_ node: UInt32, _ key: UInt32) -> Datum {
    guard let index = nodeKeys[Int(node)].firstIndex(of: key) else { return .null }
    return nodes[Int(node)].properties[index].value
  }

  package func relationshipProperty(_ relationship: UInt32, _ key: UInt32) -> Datum {
    guard let index = relationshipKeys[Int(relationship)].firstIndex(of: key) else { return .null }
    return relationships[Int(relationship)].properties[index].value
  }

  package func labels(of node: UInt32) -> [String] { nodes[Int(node)].labels }
  package func type(of relationship: UInt32) -> String { relationships[Int(relationship)].type }

  package func properties(ofNode node: UInt32) -> [(key: String, value: Datum)] { nodes[Int(node)].properties }

  package func properties(ofRelationship relationship: UInt32) -> [(key: String, value: Datum)] {
    relationships[Int(relationship)].properties
  }

  package func elementID(ofNode node: UInt32) -> String? { nil }
  package func elementID(ofRelationship relationship: UInt32) -> String? { nil }
  package func views(of node: UInt32) -> [String] { [] }
  package func folder(of node: UInt32) -> String? { nil }
}
