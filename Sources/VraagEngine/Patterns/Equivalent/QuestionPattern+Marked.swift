internal import VraagPlan

/// What is certain or only possible: a column that says whether the same holds for certain.
extension QuestionPattern {
  mutating func result(of marked: Marked) throws(Unsayable) -> Result {
    var result = try result(of: marked.input)
    let known = result.items.prefix(marked.certain.columns.count)
    guard known.allSatisfy(\.isConcept) else { throw Unsayable() }
    let own = clauses
    clauses = []
    let certain = try self.result(of: marked.certain)
    for (item, one) in zip(certain.items, known) {
      clauses[clauses.count - 1].conditions.append(.atom("\(item.term) = \(one.term)", mayBeNull: false))
    }
    let holds = clauses.map(\.text).joined(separator: " ")
    clauses = own
    let words = marked.words.map { Self.literal($0) }
    let term = "CASE WHEN EXISTS { \(holds) } THEN \(words[0]) ELSE \(words[1]) END"
    result.items.append(Result.Item(term: term, name: Self.quoted(marked.heading), isShown: true))
    return result
  }
}
