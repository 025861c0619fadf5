internal import VraagPlan

/// Rows that come in the order in which they are wanted, so that the first of them are the last that must be found.
extension PatternRun {
  /// The first match of a query that wants the first rows by a property of the node that the match begins with: begun with
  /// the nodes in that order. Nothing where the graph has no such order, or the rows would come in another.
  func matchInOrder(_ operations: [PatternOperation]) -> DenseMatch? {
    guard operations.count > 1, case .match(let plan) = operations[0], case .project(let projection) = operations[1],
      projection.limit != nil, projection.grouping == nil, !projection.isDistinct, projection.order.count == 1,
      !projection.order[0].isDescending, projection.order[0].nullsFirst != true,
      case .property(.slot(let slot), let key, _) = projection.term(of: projection.order[0].term),
      let symbol = key.symbol, case .scan(slot, _)? = prepared(plan).steps.first,
      var match = DenseMatch(prepared(plan), needed: projection.neededSlots, countsOnce: false),
      let nodes = graph.nodesInOrder(of: symbol)
    else { return nil }
    match.order = nodes
    return match
  }
}

extension Projection {
  /// What a slot that the projection fills is worked out from; another term is itself.
  fileprivate func term(of term: Term) -> Term {
    guard case .slot(let slot) = term, let assignment = assignments.first(where: { $0.slot == slot }) else {
      return term
    }
    return assignment.term
  }
}
