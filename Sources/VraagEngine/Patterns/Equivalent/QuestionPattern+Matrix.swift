internal import VraagPlan

/// Matrices, of which a pattern gives the cells that are filled: what it is asked of all that could be there, a table has not.
extension QuestionPattern {
  mutating func result(of matrix: Matrix) throws(Unsayable) -> Result {
    var columns = [matrix.row, matrix.column]
    switch matrix.cell {
    case .mark, .links: break
    case .column(let column): columns.append(column)
    case .key: throw Unsayable()
    }
    if matrix.limit != nil { throw Unsayable(reason: .cutMatricesHaveNoPattern) }
    var result = try result(of: matrix.input)
    // Counts are of each row of the input: none of its columns may be left out.
    guard result.order.isEmpty, result.limit == nil, result.isDistinct || Set(columns).count == result.items.count
    else {
      throw Unsayable()
    }
    result.items = columns.map { result.items[$0] }
    if case .links(let links) = matrix.cell { result.items.append(try letters(links, result.items)) }
    return result
  }

  /// The letters of those links that lead from the one to the other.
  private mutating func letters(_ links: [MatrixLink], _ ends: [Result.Item]) throws(Unsayable) -> Result.Item {
    var cases: [String] = []
    for link in links {
      let holds = try joined(ends[0].term, link.link, ends[1].term).text
      cases.append("CASE WHEN \(holds) THEN \(Self.literal(link.letter)) END")
    }
    let letter = newVariable("letter")
    let term = "[\(letter) IN [\(cases.joined(separator: ", "))] WHERE \(letter) IS NOT NULL]"
    return Result.Item(term: term, name: newVariable("letters"), isShown: true)
  }
}
