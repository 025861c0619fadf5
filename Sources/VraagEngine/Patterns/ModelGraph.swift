package import VraagGraph
package import VraagMetamodel
package import VraagPlan
internal import VraagText

/// What a session has said that words mean, as patterns need it.
package struct DefinedWords: Sendable {
  /// The members of a noun, ascending, by the number of its definition; nothing where they cannot be found.
  var members: @Sendable (Int) -> [UInt32]?
  /// The verbs that ask something of a relationship besides its kind.
  var conditionalVerbs: Set<Int>

  package init(conditionalVerbs: Set<Int> = [], members: @escaping @Sendable (Int) -> [UInt32]? = { _ in nil }) {
    (self.conditionalVerbs, self.members) = (conditionalVerbs, members)
  }
}

/// An ArchiMate model as patterns see it.
///
/// Nodes are its elements, and those relationships and views at which relationships end: these have their type as label. Labels are types,
/// specializations, what the metamodel says of a type (`BusinessElement`), and the nouns of the vocabulary; relationship
/// types are ArchiMate's and the verbs, which bring their direction. Other views are no nodes; `views(n)` names them.
package struct ModelGraph: Sendable {
  let graph: Graph
  let lexicon: Lexicon
  let definitions: DefinedWords
  /// The relationships, and views, that are ends of relationships, ascending.
  let reified: [UInt32]
  /// Elements have smaller numbers.
  let elementEnd: UInt32

  private let nameOrder: NameOrder

  /// Takes the relationships that are ends of others as `relationshipEnds` finds them, and what is kept of the order of
  /// this graph's names.
  package init(
    _ graph: Graph, _ lexicon: Lexicon, _ definitions: DefinedWords = DefinedWords(), reified: [UInt32],
    nameOrder: NameOrder = NameOrder()
  ) {
    self.definitions = definitions
    self.nameOrder = nameOrder
    self.graph = graph
    self.lexicon = lexicon
    self.reified = reified
    elementEnd = graph.range(of: Label.view.rawValue).lowerBound
  }

  /// What relationships of a model end at and is no element, ascending: other relationships, and in some files views.
  /// O(relationships).
  package static func relationshipEnds(of graph: Graph) -> [UInt32] {
    let elementEnd = graph.range(of: Label.view.rawValue).lowerBound
    var ends: Set<UInt32> = []
    for end in graph.sources where end >= elementEnd { ends.insert(end) }
    for end in graph.targets where end >= elementEnd { ends.insert(end) }
    return ends.sorted()
  }

  package func isNode(_ concept: UInt32) -> Bool { concept < elementEnd || Self.contains(reified, concept) }

  static func contains(_ sorted: [UInt32], _ concept: UInt32) -> Bool {
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if sorted[middle] < concept { lower = middle + 1 } else { upper = middle }
    }
    return lower < sorted.count && sorted[lower] == concept
  }

  func label(ofConcept concept: UInt32) -> Label { Label(rawValue: graph.label(of: ConceptID(concept))) }
}

extension ModelGraph: PropertyGraph {
  package var nodeBound: Int { reified.isEmpty ? Int(elementEnd) : graph.conceptCount }
  package var relationshipBound: Int { graph.conceptCount }

  // MARK: Nodes

  private var allNodes: [Range<UInt32>] { (elementEnd > 0 ? [0..<elementEnd] : []) + reified.map { $0..<$0 + 1 } }

  package func nodesInOrder(of key: UInt32) -> [UInt32]? {
    OwnKey(rawValue: key) == .name ? nameOrder.nodes(allNodes, of: graph) : nil
  }

  package func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]? {
    guard OwnKey(rawValue: test.key) == .name else { return nil }
    return nameOrder.nodes(range, of: allNodes, graph, thatMayPass: test)
  }

  package func candidates(_ test: LabelTest?) -> [Range<UInt32>] {
    guard let test else { return allNodes }
    if let exact = exactRanges(test) { return exact }
    guard case .and(let parts) = test else { return allNodes }
    let all = parts.map { candidates($0) }
    return all.min { Self.count($0) < Self.count($1) } ?? allNodes
  }

  private static func count(_ ranges: [Range<UInt32>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

  package func exactRanges(_ test: LabelTest) -> [Range<UInt32>]? {
    switch test {
    case .members(let members): return members.nodes.filter(isNode).map { $0..<$0 + 1 }
    case .unknown: return []
    case .any: return allNodes
    default: return labelSet(test).map(ranges)
    }
  }

  /// The labels that a test lets through, where it is about nothing else.
  private func labelSet(_ test: LabelTest) -> LabelSet? {
    switch test {
    case .labels(let labels): return labels
    case .unknown: return LabelSet()
    case .any: return .everything
    case .not(let part): return labelSet(part).map { LabelSet.everything.subtracting($0) }
    case .and(let parts):
      return parts.reduce(LabelSet.everything as LabelSet?) { all, part in
        guard let all, let labels = labelSet(part) else { return nil }
        return all.intersection(labels)
      }
    case .or(let parts):
      return parts.reduce(LabelSet() as LabelSet?) { all, part in
        guard let all, let labels = labelSet(part) else { return nil }
        return all.union(labels)
      }
    case .members, .symbol, .relation: return nil
    }
  }

  /// Where the nodes with some labels lie; neighbours are one range.
  private func ranges(_ labels: LabelSet) -> [Range<UInt32>] {
    var ranges: [Range<UInt32>] = []
    func add(_ range: Range<UInt32>) {
      if range.isEmpty { return }
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    for label in labels.intersection(.elements).labels { add(graph.range(of: label.rawValue)) }
    for concept in reified where labels.contains(label(ofConcept: concept)) { add(concept..<concept + 1) }
    return ranges
  }

  package func node(_ node: UInt32, passes test: LabelTest) -> Bool {
    switch test {
    case .labels(let labels): labels.contains(label(ofConcept: node))
    case .members(let members): Self.contains(members.nodes, node)
    case .any: true
    case .unknown, .symbol, .relation: false
    case .not(let part): !self.node(node, passes: part)
    case .and(let parts): parts.allSatisfy { self.node(node, passes: $0) }
    case .or(let parts): parts.contains { self.node(node, passes: $0) }
    }
  }

  // MARK: Relationships

  package func relationship(_ relationship: UInt32, passes test: LabelTest) -> Bool {
    let masks = types(test)
    return masks.forward.union(masks.backward).contains(type(ofEdge: relationship))
  }

  package func types(_ test: LabelTest?) -> (forward: TypeMask, backward: TypeMask) {
    let relation = test.map(self.relation) ?? Relation(outgoing: .relationships)
    return (TypeMask(low: UInt64(relation.outgoing.rawValue)), TypeMask(low: UInt64(relation.incoming.rawValue)))
  }

  private func relation(_ test: LabelTest) -> Relation {
    switch test {
    case .relation(let relation): return relation.amongRelationships
    case .any: return Relation(outgoing: .relationships)
    case .unknown, .symbol, .labels, .members: return Relation()
    case .not(let part): return Relation(outgoing: KindSet.relationships.subtracting(relation(part).kinds))
    case .and(let parts):
      let relations = parts.map { relation($0) }
      return Relation(
        outgoing: relations.reduce(.relationships) { $0.intersection($1.outgoing) },
        incoming: relations.reduce(.relationships) { $0.intersection($1.incoming) })
    case .or(let parts): return parts.map { relation($0) }.reduce(Relation()) { $0.union($1) }
    }
  }

  package var denseEdges: DenseEdges? { DenseEdges(outgoing: graph.outgoing, incoming: graph.incoming) }

  package var edgeCount: Int { graph.outgoing.neighbours.count }

  package func count(of types: TypeMask) -> Int {
    graph.statistics.edges(ofKinds: UInt32(truncatingIfNeeded: types.low))
  }

  package func outgoing(_ node: UInt32) -> Range<Int> { graph.outgoing.row(ConceptID(node)) }
  package func incoming(_ node: UInt32) -> Range<Int> { graph.incoming.row(ConceptID(node)) }
  package func outgoingEdge(_ index: Int) -> Edge { edge(graph.outgoing, index) }
  package func incomingEdge(_ index: Int) -> Edge { edge(graph.incoming, index) }

  @inline(__always)
  private func edge(_ adjacency: borrowing Adjacency, _ index: Int) -> Edge {
    Edge(
      relationship: adjacency.relationships[index], neighbour: adjacency.neighbours[index],
      type: UInt32(adjacency.kinds[index]))
  }

  package func source(_ relationship: UInt32) -> UInt32 { graph.source(of: ConceptID(relationship)).rawValue }
  package func target(_ relationship: UInt32) -> UInt32 { graph.target(of: ConceptID(relationship)).rawValue }

  package func type(ofEdge relationship: UInt32) -> UInt32 {
    UInt32(label(ofConcept: relationship).relationshipKind?.rawValue ?? RelationshipKind.other.rawValue)
  }

  // MARK: What there is to say of them

  package func labels(of node: UInt32) -> [String] {
    let concept = ConceptID(node)
    return [graph.typeName(of: concept)] + graph.specializations.texts(of: concept).map { graph.texts[$0.text] }
  }

  package func type(of relationship: UInt32) -> String { graph.typeName(of: ConceptID(relationship)) }
  package func elementID(ofNode node: UInt32) -> String? { graph.id(of: ConceptID(node)) }
  package func elementID(ofRelationship relationship: UInt32) -> String? { graph.id(of: ConceptID(relationship)) }

  package func views(of node: UInt32) -> [String] {
    incoming(node).filter { graph.incoming.kinds[$0] == RelationshipKind.shows.rawValue }
      .map { graph.name(of: ConceptID(graph.incoming.neighbours[$0])) }
  }

  package func folder(of node: UInt32) -> String? {
    let path = graph.folders.path(of: graph.folderOf[Int(node)])
    return path.isEmpty ? nil : path.map { graph.texts[$0] }.joined(separator: "/")
  }
}

extension Relation {
  /// The same without what views show, which is no relationship.
  var amongRelationships: Relation {
    Relation(outgoing: outgoing.intersection(.relationships), incoming: incoming.intersection(.relationships))
  }
}
