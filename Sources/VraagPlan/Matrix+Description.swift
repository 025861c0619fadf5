extension Matrix {
  var tree: DescriptionTree {
    var text = "matrix of columns \(row + 1) and \(column + 1)"
    switch cell {
    case .mark: break
    case .links(let links):
      text += ", " + links.map { "\($0.letter) \($0.link.description)" }.joined(separator: ", ")
    case .column(let column): text += ", column \(column + 1) in the cells"
    case .key(let key, let link): text += ", \(key.heading) of \(link.description) in the cells"
    }
    switch order {
    case .key(let key): text += ", by \(key.description)"
    case .total: text += ", by total"
    case .firstColumn: text += ", by first column"
    case nil: break
    }
    if order != nil, isDescending { text += ", descending" }
    if let limit { text += ", first \(limit)" }
    return DescriptionTree(
      text,
      [input.tree, DescriptionTree("rows", [rowHeads.tree]), DescriptionTree("columns", [columnHeads.tree])])
  }
}
