/// One `MATCH`: nodes and edges that are to be found together, no relationship twice.
///
/// It says nothing of the order in which they are found; that is for the engine, which knows how many there are of each.
package struct MatchPlan: Sendable {
  package struct Node: Sendable {
    package var slot: RowSlot
    /// Whether a row has it before the match begins.
    package var isBound: Bool
    package var labels: LabelTest?

    package init(slot: RowSlot, isBound: Bool, labels: LabelTest?) {
      self.slot = slot
      self.isBound = isBound
      self.labels = labels
    }
  }

  package enum Direction: Hashable, Sendable {
    case outgoing, incoming, either

    package var reversed: Direction {
      switch self {
      case .outgoing: .incoming
      case .incoming: .outgoing
      case .either: .either
      }
    }
  }

  /// One relationship, or where there are hops a list of them.
  package struct Edge: Sendable {
    package var slot: RowSlot
    package var isBound: Bool
    /// The nodes at its ends, as numbers in `nodes`, in the order of the text.
    package var from: Int
    package var to: Int
    package var direction: Direction
    package var types: LabelTest?
    /// What follows from the model, where that is what is looked for; then there is no relationship.
    package var derived: DerivedLink?
    package var hops: Hops?
    /// Holds each relationship of a list in turn, while its conditions are tested.
    package var hopSlot: RowSlot
    package var hopConditions: [Term]
    package var selector: Selector?
    /// Whether somebody asks for the list of relationships, or only where it leads.
    package var isListed = true

    package init(
      slot: RowSlot, isBound: Bool, from: Int, to: Int, direction: Direction, types: LabelTest?, hops: Hops?,
      hopSlot: RowSlot, hopConditions: [Term], selector: Selector?
    ) {
      self.slot = slot
      self.isBound = isBound
      self.from = from
      self.to = to
      self.direction = direction
      self.types = types
      self.hops = hops
      self.hopSlot = hopSlot
      self.hopConditions = hopConditions
      self.selector = selector
    }
  }

  package struct Hops: Hashable, Sendable {
    package var least: Int
    package var most: Int?

    package init(least: Int, most: Int?) {
      self.least = least
      self.most = most
    }
  }

  /// Which of the walks between two nodes count.
  package enum Selector: Hashable, Sendable {
    case allShortest
    case shortest(Int)
    case shortestGroups(Int)
    case any(Int)
  }

  /// A path that gets a name: its first node and the edges after it.
  package struct Path: Sendable {
    package var slot: RowSlot
    package var start: Int
    package var edges: [Int]

    package init(slot: RowSlot, start: Int, edges: [Int]) {
      self.slot = slot
      self.start = start
      self.edges = edges
    }
  }

  /// Tells it from the other matches of its statement.
  package var number: Int
  package var nodes: [Node] = []
  package var edges: [Edge] = []
  package var paths: [Path] = []
  /// What must be true; each is tested as soon as its slots are filled.
  package var conditions: [Term] = []
  /// Whether a row for which nothing matches goes on, with nulls.
  package var isOptional = false

  package init(number: Int) { self.number = number }

  /// The slots that it fills.
  package var newSlots: [RowSlot] {
    nodes.filter { !$0.isBound }.map(\.slot) + edges.filter { !$0.isBound }.map(\.slot) + paths.map(\.slot)
  }
}
