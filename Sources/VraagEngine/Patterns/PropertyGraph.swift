package import VraagGraph
package import VraagPlan

/// Nodes and relationships with labels, types and properties: all that a pattern needs to know of what it runs on.
///
/// Nodes and relationships are dense numbers. Labels, types and keys are asked for by name once, by the analyzer.
/// While a pattern runs nothing is looked up by its text.
package protocol PropertyGraph: PatternCatalog, SendableMetatype {
  /// Every node is smaller.
  var nodeBound: Int { get }
  /// Every relationship is smaller.
  var relationshipBound: Int { get }

  /// Ranges in which all nodes lie that pass a test, and maybe others.
  func candidates(_ test: LabelTest?) -> [Range<UInt32>]
  func node(_ node: UInt32, passes test: LabelTest) -> Bool
  /// Ranges in which all nodes that pass a test lie, and no others; nothing where that takes a look at each.
  func exactRanges(_ test: LabelTest) -> [Range<UInt32>]?
  func relationship(_ relationship: UInt32, passes test: LabelTest) -> Bool
  /// Whether a property of a node is as a condition says; nothing where that cannot be told from its bytes.
  func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool?
  /// Those of some nodes of which a test holds, and those of which only a closer look tells.
  func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32]
  /// The same of a part of the nodes in the order of the test's property.
  func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]?
  /// The nodes that have this value, where that can be told without looking at each.
  func nodes(whose key: UInt32, is value: Datum) -> [UInt32]?

  /// All nodes in the order of a property's values, those with one value by number, and those without one last; nothing
  /// where they would have to be sorted for it each time.
  func nodesInOrder(of key: UInt32) -> [UInt32]?

  /// The types of those relationships whose property may be one of some values, where types tell.
  func types(whose key: UInt32, isAmong values: [Datum]) -> TypeMask?
  /// A number that stands for the value of a node's property, equal for equal values; nothing where there is none such.
  func valueCode(ofNode node: UInt32, _ key: UInt32) -> UInt32?
  func valueCode(ofRelationship relationship: UInt32, _ key: UInt32) -> UInt32?
  /// The codes of a whole column, `RowBatch.noCode` for those that have none.
  func valueCodes(_ key: UInt32, of batch: borrowing RowBatch, _ column: RowBatch.Column, into codes: inout [UInt32])
  /// How many codes the values of a property have.
  func valueCodeCount(_ key: UInt32) -> Int
  func value(ofCode code: UInt32, _ key: UInt32) -> Datum
  /// Which relationships a test lets through, along the arrow of a pattern and against it: a verb may mean either.
  func types(_ test: LabelTest?) -> (forward: TypeMask, backward: TypeMask)
  /// The model, of which more follows than is in it; nothing where nothing follows.
  var derivationGraph: Graph? { get }
  /// The same edges as columns, where one word of bits has one for each type; nothing where there are too many types.
  var denseEdges: DenseEdges? { get }
  /// How many edges there are to walk over.
  var edgeCount: Int { get }
  /// How many relationships have one of these types.
  func count(of types: TypeMask) -> Int
  /// Where the relationships that leave a node stand.
  func outgoing(_ node: UInt32) -> Range<Int>
  func incoming(_ node: UInt32) -> Range<Int>
  func outgoingEdge(_ index: Int) -> Edge
  func incomingEdge(_ index: Int) -> Edge
  func source(_ relationship: UInt32) -> UInt32
  func target(_ relationship: UInt32) -> UInt32
  func type(ofEdge relationship: UInt32) -> UInt32

  func nodeProperty(_ node: UInt32, _ key: UInt32) -> Datum
  func relationshipProperty(_ relationship: UInt32, _ key: UInt32) -> Datum
  func labels(of node: UInt32) -> [String]
  func type(of relationship: UInt32) -> String
  func properties(ofNode node: UInt32) -> [(key: String, value: Datum)]
  func properties(ofRelationship relationship: UInt32) -> [(key: String, value: Datum)]
  /// The id that its file gives it; nothing where there is none.
  func elementID(ofNode node: UInt32) -> String?
  func elementID(ofRelationship relationship: UInt32) -> String?
  /// The names of the views that show a node.
  func views(of node: UInt32) -> [String]
  /// The path of a node's folder.
  func folder(of node: UInt32) -> String?
  /// Whether the statement has deleted it: then it has a number still, and nothing else.
  func isDeleted(node: UInt32) -> Bool
  func isDeleted(relationship: UInt32) -> Bool
}

/// A relationship, seen from one of its ends.
package struct Edge: Sendable {
  package var relationship: UInt32
  package var neighbour: UInt32
  package var type: UInt32

  package init(relationship: UInt32, neighbour: UInt32, type: UInt32) {
    self.relationship = relationship
    self.neighbour = neighbour
    self.type = type
  }
}

/// A set of relationship types.
package struct TypeMask: Hashable, Sendable {
  /// Bit n is type n.
  package var low: UInt64
  /// Type 64 + n.
  package var high: [Bool]

  package init(low: UInt64 = 0, high: [Bool] = []) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  package func contains(_ type: UInt32) -> Bool {
    if type < 64 { return low >> UInt64(type) & 1 == 1 }
    let index = Int(type) - 64
    return index < high.count && high[index]
  }

  package func union(_ other: TypeMask) -> TypeMask {
    let high = (0..<max(high.count, other.high.count)).map {
      contains(UInt32($0) + 64) || other.contains(UInt32($0) + 64)
    }
    return TypeMask(low: low | other.low, high: high)
  }

  package func intersection(_ other: TypeMask) -> TypeMask {
    let high = (0..<min(high.count, other.high.count)).map { self.high[$0] && other.high[$0] }
    return TypeMask(low: low & other.low, high: high)
  }

  package var isEmpty: Bool { low == 0 && !high.contains(true) }
}

/// What a graph need not know: then everything is looked at.
extension PropertyGraph {
  package var denseEdges: DenseEdges? { nil }
  package var derivationGraph: Graph? { nil }
  package func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool? { nil }
  package func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32] { Array(nodes) }
  package func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]? { nil }
  package func nodesInOrder(of key: UInt32) -> [UInt32]? { nil }
  package func types(whose key: UInt32, isAmong values: [Datum]) -> TypeMask? { nil }
  package func valueCode(ofNode node: UInt32, _ key: UInt32) -> UInt32? { nil }
  package func valueCode(ofRelationship relationship: UInt32, _ key: UInt32) -> UInt32? { nil }
  package func valueCodeCount(_ key: UInt32) -> Int { 0 }

  package func valueCodes(
    _ key: UInt32, of batch: borrowing RowBatch, _ rows: RowBatch.Column, into codes: inout [UInt32]
  ) {
    for row in 0..<batch.count {
      let number = batch[row, rows]
      codes[row] =
        (rows.isNode ? valueCode(ofNode: number, key) : valueCode(ofRelationship: number, key)) ?? RowBatch.noCode
    }
  }
  package func value(ofCode code: UInt32, _ key: UInt32) -> Datum { .null }
  @inline(__always)
  package func isDeleted(node: UInt32) -> Bool { false }
  @inline(__always)
  package func isDeleted(relationship: UInt32) -> Bool { false }
}

extension LabelTest {
  /// Whether something passes that has the symbols for which `has` holds.
  @inline(__always)
  func holds(isAny: Bool, _ has: (UInt32) -> Bool) -> Bool {
    switch self {
    case .symbol(let symbol): has(symbol)
    case .unknown, .labels, .members, .relation: false
    case .any: isAny
    case .not(let test): !test.passes(isAny: isAny, has)
    case .and(let tests): tests.allSatisfy { $0.passes(isAny: isAny, has) }
    case .or(let tests): tests.contains { $0.passes(isAny: isAny, has) }
    }
  }

  func passes(isAny: Bool, _ has: (UInt32) -> Bool) -> Bool { holds(isAny: isAny, has) }
}
