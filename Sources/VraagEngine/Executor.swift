package import VraagGraph
package import VraagPlan

/// Runs plans on a graph.
package struct Executor: ~Copyable {
  let graph: Graph
  let limits: Limits
  package internal(set) var work = Work()

  package init(_ graph: Graph, limits: Limits = Limits()) {
    self.graph = graph
    self.limits = limits
  }

  /// The rows of a plan, or which bound stopped it.
  package mutating func run(_ plan: Plan) throws(QueryFailure) -> Table {
    Table(columns: [], rowCount: 0)
  }

  /// How many members a set has.
  package mutating func count(_ set: SetPlan) throws(QueryFailure) -> Int {
    0
  }
}
