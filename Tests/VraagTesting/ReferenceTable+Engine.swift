package import VraagEngine
private import VraagGraph
private import VraagPlan

extension ReferenceTable {
  /// The engine's answer in the same shape.
  package init(_ table: Table) {
    self.init(names: table.columns.map(\.name), rows: [], isCutInTie: table.isCutInTie, tally: table.tally)
    heads = table.matrix.map { [$0.rows.map(\.index), $0.columns.map(\.index)] } ?? []
    verdict = table.verdict.map { [$0.holds ? 1 : 0, $0.found] }
    rows = (0..<table.rowCount).map { row in
      table.columns.map { column in
        switch column.cells {
        case .concepts(let concepts): .concept(concepts[row].index)
        case .numbers(let numbers): .number(numbers[row])
        case .decimals(let numbers), .percentages(let numbers): .decimal(numbers[row]?.description)
        case .truths(let truths): .truth(truths[row])
        case .texts(let texts): .texts(texts[row])
        case .paths(let paths): .path(paths[row].map { Int($0) })
        case .chains(let chains): .chains(chains[row].map { $0.path.map { Int($0) } })
        }
      }
    }
  }

  /// How another answer differs from this one, or nothing where it does not.
  package func difference(from other: ReferenceTable) -> String? {
    if names != other.names { return "columns \(names) and \(other.names)" }
    if rows != other.rows {
      let isBagTheSame = Set(rows) == Set(other.rows) && rows.count == other.rows.count
      return (isBagTheSame ? "order" : "rows") + "\n    \(rows)\nand \(other.rows)"
    }
    if tally != other.tally { return "tally: \(String(describing: tally)) and \(String(describing: other.tally))" }
    if heads != other.heads { return "heads\n    \(heads)\nand \(other.heads)" }
    if verdict != other.verdict { return "verdict \(verdict ?? []) and \(other.verdict ?? [])" }
    return isCutInTie == other.isCutInTie ? nil : "cut in a tie: \(isCutInTie) and \(other.isCutInTie)"
  }
}
