extension Rows {
  /// The concepts that a column has in some row, as a set: the tree seen from that column's node.
  ///
  /// Nothing where no node has the column, as it is a number, or where joins make of the tree what no set can say.
  package func members(ofColumn column: Int) -> SetPlan? {
    root.hasJoins ? nil : root.members(ofColumn: column, above: nil)
  }
}

extension RowNode {
  /// Whether a join ties the node, or one below it, to a column.
  package var hasJoins: Bool {
    !joins.isEmpty || counts.contains { !$0.joins.isEmpty } || branches.contains { $0.node.hasJoins }
  }

  /// What takes part in a row as far as the node, what hangs below it but for one branch, and what is above it say.
  private func members(without branch: Int?, above: SetPlan?) -> SetPlan {
    var parts = [set]
    if let above { parts.append(above) }
    let input = parts.count == 1 ? parts[0] : .intersection(parts)
    return branches.indices.filter { $0 != branch }.reduce(input) { set, index in
      .related(
        Related(
          subjects: set, link: branches[index].link, objects: branches[index].node.members(without: nil, above: nil),
          quantifier: .some))
    }
  }

  fileprivate func members(ofColumn wanted: Int, above: SetPlan?) -> SetPlan? {
    if column == wanted { return members(without: nil, above: above) }
    for (index, branch) in branches.enumerated() {
      let parents = members(without: index, above: above)
      let reached = SetPlan.related(
        Related(
          subjects: branch.node.set, link: branch.link.reversed, objects: parents, quantifier: .some))
      if let found = branch.node.members(ofColumn: wanted, above: reached) { return found }
    }
    return nil
  }
}
