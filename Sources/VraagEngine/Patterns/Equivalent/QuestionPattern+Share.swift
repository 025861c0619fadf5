internal import VraagPlan

/// Shares: how many of some nodes are others too. A question rounds the percentage, a pattern does not.
extension QuestionPattern {
  mutating func result(of share: Share) throws(Unsayable) -> Result {
    guard share.per == nil else { throw Unsayable() }
    let node = newVariable("n")
    try drawRoot(RowNode(set: share.whole, column: nil), node)
    let hit = newVariable("hit")
    // What all of them are need not be asked again.
    let known = Set(try condition(share.whole, node).conjuncts.map(\.text))
    let holds = PatternCondition.all(
      try condition(share.part, node).conjuncts.filter { !known.contains($0.text) }
    ).text
    clauses.append(Clause(drawing: "WITH \(node), CASE WHEN \(holds) THEN 1 END AS \(hit)"))
    let percentage = "CASE count(*) WHEN 0 THEN null ELSE 100.0 * count(\(hit)) / count(*) END"
    let terms = zip([percentage, "count(\(hit))", "count(*)"], share.headings)
    let items = terms.map { Result.Item(term: $0, name: Self.quoted($1), isNumber: true) }
    return Result(items: items, isDistinct: false)
  }
}
