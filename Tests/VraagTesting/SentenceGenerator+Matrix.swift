import VraagPlan

extension SentenceGenerator {
  /// The question with its first two columns crossed, where there are two and at most one more.
  mutating func asMatrix(_ text: String, _ rows: Rows, _ asked: SetPlan) -> GeneratedSentence? {
    let concepts = columns.indices.filter { columns[$0].kind != .number }
    guard concepts.count > 1, columns.count < 4, concepts[0] == rows.root.column else { return nil }
    let column = concepts[1]
    guard let (node, link) = rows.root.place(ofColumn: column, from: nil) else { return nil }
    var cell = columns.indices.first { $0 != concepts[0] && $0 != column }.map { Matrix.Cell.column($0) } ?? .mark
    if cell == .mark, rows.root.branches.contains(where: { $0.node.column == column }), case .either(let links)? = link
    {
      cell = .links(links.map { MatrixLink(link: $0, letter: "", meaning: "") })
    }
    var matrix = Matrix(
      input: .rows(rows), row: concepts[0], column: column, rowHeads: asked, columnHeads: node.set, cell: cell)
    var words = text + ", as matrix"
    switch random.number(0...5) {
    case 0:
      guard let key = key() else { break }
      matrix.order = .key(key.key)
      matrix.isDescending = random.chance(50)
      words += ", sorted by \(key.text)" + (matrix.isDescending ? " descending" : "")
    case 1:
      matrix.order = .total
      words += ", sorted by total"
    case 2:
      (matrix.order, matrix.isDescending, matrix.limit) = (.total, true, random.number(1...3))
      words += ", top \(matrix.limit ?? 1)"
    case 3:
      matrix.limit = random.number(1...3)
      words += ", first \(matrix.limit ?? 1)"
    default: break
    }
    return GeneratedSentence(text: words + "?", plan: .matrix(matrix))
  }
}

extension RowNode {
  /// The node that has a column, and the link that leads to it.
  fileprivate func place(ofColumn wanted: Int, from link: Link?) -> (node: RowNode, link: Link?)? {
    if column == wanted { return (self, link) }
    return branches.lazy.compactMap { $0.node.place(ofColumn: wanted, from: $0.link) }.first
  }
}
