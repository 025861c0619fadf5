internal import VraagPlan

/// What loops over numbers ask of the run that they are part of, seldom: the run knows the graph and the values.
///
/// The loops themselves are for no particular graph. Made generic they would be compiled for any graph at once, which is
/// several times as slow: a method of a generic class is never compiled for one of its types.
protocol MatchHelp: AnyObject {
  var limits: Limits { get }
  func note(edges: Int, nodes: Int)
  func node(_ node: UInt32, passes labels: LabelTest) -> Bool
  func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool?
  /// Those of some nodes of which a test holds, and those of which only a closer look tells.
  func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32]
  func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]?
  /// The nodes that a look-up finds; nothing where all must be looked at.
  func nodes(whose key: UInt32, is value: Term) throws(QueryFailure) -> [UInt32]?
  /// Puts a number into a slot, for a condition.
  func set(_ slot: RowSlot, to number: UInt32, isNode: Bool)
  func isTrue(_ condition: Term) throws(QueryFailure) -> Bool
}

extension PatternRun: MatchHelp {
  func note(edges: Int, nodes: Int) {
    work.edges += edges
    work.concepts += nodes
  }

  func node(_ node: UInt32, passes labels: LabelTest) -> Bool { graph.node(node, passes: labels) }

  func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool? { graph.node(node, passes: test) }

  func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32] {
    graph.nodes(nodes, thatMayPass: test)
  }

  func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]? {
    graph.nodes(inOrder: range, thatMayPass: test)
  }

  func nodes(whose key: UInt32, is value: Term) throws(QueryFailure) -> [UInt32]? {
    guard let nodes = graph.nodes(whose: key, is: try self.value(value)) else { return nil }
    work.lookups += 1
    return nodes
  }

  func set(_ slot: RowSlot, to number: UInt32, isNode: Bool) {
    row[slot.index] = isNode ? .node(number) : .relationship(number)
  }

  func isTrue(_ condition: Term) throws(QueryFailure) -> Bool { try holds(condition) }
}

/// For loops on another thread, which ask nothing of a run: it is not theirs.
final class NoHelp: MatchHelp {
  let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  func note(edges: Int, nodes: Int) { refuse() }
  func node(_ node: UInt32, passes labels: LabelTest) -> Bool { refuse() }
  func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool? { refuse() }
  func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32] { refuse() }
  func nodes(inOrder range: Range<Int>, thatMayPass test: PropertyTextTest) -> [UInt32]? { refuse() }
  func nodes(whose key: UInt32, is value: Term) throws(QueryFailure) -> [UInt32]? { refuse() }
  func set(_ slot: RowSlot, to number: UInt32, isNode: Bool) { refuse() }
  func isTrue(_ condition: Term) throws(QueryFailure) -> Bool { refuse() }

  private func refuse() -> Never { preconditionFailure("what two threads share asks nothing of a run") }
}
