internal import VraagPlan

/// Matrices, of which a pattern gives the cells that are filled: what it is asked of all that could be there, a table has not.
extension QuestionPattern {
  mutating func result(of matrix: Matrix) throws(Unsayable) -> Result {
    var columns = [matrix.row, matrix.column]
    switch matrix.cell {
    case .mark: break
    case .column(let column): columns.append(column)
    case .links, .key: throw Unsayable()
    }
    if matrix.limit != nil { throw Unsayable() }
    var result = try result(of: matrix.input)
    // Counts are of each row of the input: none of its columns may be left out.
    guard result.order.isEmpty, result.limit == nil, result.isDistinct || Set(columns).count == result.items.count
    else {
      throw Unsayable()
    }
    result.items = columns.map { result.items[$0] }
    return result
  }
}
