internal import VraagPlan

/// Totals, and the least and the greatest, of whole numbers, which patterns add as exactly as questions do; an average
/// they do not round.
extension QuestionPattern {
  mutating func result(of aggregate: Aggregate) throws(Unsayable) -> Result {
    let input = try result(of: aggregate.input)
    guard input.items.allSatisfy(\.isConcept) else { throw Unsayable() }
    var items = input.items
    if input.isDistinct {
      let terms = items.map { $0.term == $0.name ? $0.term : "\($0.term) AS \($0.name)" }
      clauses.append(Clause(drawing: "WITH DISTINCT " + terms.joined(separator: ", ")))
      for index in items.indices { items[index].term = items[index].name }
    }
    let counted = items.remove(at: aggregate.counted)
    guard let number = wholeNumber(aggregate.key.key, ofNode: counted.term) else {
      throw Unsayable(reason: .totalsHaveNoPattern)
    }
    if let per = aggregate.per {
      let value = try comparable(per.key, of: counted.labels, counted.term)
      items.append(Result.Item(term: value, name: Self.quoted(per.heading)))
    }
    let term: String
    switch aggregate.measure {
    // Of no values the total is not 0.
    case .total: term = "CASE count(\(number)) WHEN 0 THEN null ELSE sum(\(number)) END"
    case .minimum: term = "min(\(number))"
    case .maximum: term = "max(\(number))"
    case .average:
      // Where there are several, those that are alike when they are rounded would be sorted.
      guard aggregate.isOneRow else { throw Unsayable(reason: .totalsHaveNoPattern) }
      term = "avg(\(number))"
    }
    items.append(
      Result.Item(term: term, name: Self.quoted(aggregate.heading), isNumber: true, mayBeNull: true))
    return Result(items: items, isDistinct: false)
  }
}
