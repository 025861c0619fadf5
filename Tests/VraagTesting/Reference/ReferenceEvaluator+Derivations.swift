private import VraagMetamodel
package import VraagPlan

// Explanations by what is derived: which of several shortest chains is told has a judge of its own; here is seen that
// they are chains of the model, and of the right pairs.

extension ReferenceEvaluator {
  /// What is wrong with an answer, or nothing.
  package func complaint(about found: ReferenceTable, to plan: Plan) -> String? {
    switch plan {
    case .explain(let explain) where !explain.rows.links.allSatisfy(\.isToldExactly):
      var rows = found
      rows.names.removeLast()
      rows.rows = found.rows.map { Array($0.dropLast()) }
      return answer(explain.input).difference(from: rows) ?? broken(found.rows.compactMap(\.last))
    case .why(let why) where !why.link.isToldExactly:
      let pairs = Set(found.rows.compactMap { ends(of: $0[0]) })
      let expected = members(why.subjects).flatMap { subject in
        following(why.link)(subject).intersection(members(why.objects)).map { [subject, $0] }
      }
      return pairs == Set(expected) ? broken(found.rows.map { $0[0] }) : "told of \(pairs), not of \(expected)"
    case .reach(let reach):
      let expected = answer(plan)
      var rows = found
      for (place, row) in expected.rows.enumerated() where place < rows.rows.count && row.last == .chains([]) {
        rows.rows[place][row.count - 1] = .chains([])
      }
      return expected.difference(from: rows)
        ?? broken(found.rows.compactMap(\.last))
        ?? found.rows.lazy.compactMap { misleading($0, members(reach.subjects)) }.first
    case .flows:
      var expected = answer(plan)
      for (place, row) in expected.rows.enumerated() where place < found.rows.count && row.last == .chains([[]]) {
        let told = found.rows[place]
        guard row.count == told.count, let chain = told.last, let ends = ends(of: chain),
          case .concept(let relationship) = told[told.count - 2], case .chains(let chains) = chain,
          case .concept(let element) = told[told.count - 4], ends[1] == element, chains[0].contains(relationship)
        else { return "a row without a way: \(told)" }
        expected.rows[place].replaceSubrange(row.count - 3..<row.count, with: told.suffix(3))
      }
      return expected.difference(from: found) ?? broken(found.rows.compactMap(\.last))
    default: return answer(plan).difference(from: found)
    }
  }

  /// A chain that does not lead from a subject to the row's element, or by so many steps.
  private func misleading(_ row: [ReferenceTable.Cell], _ subjects: Set<Int>) -> String? {
    guard let chain = row.last, case .concept(let element) = row[1], let ends = ends(of: chain) else {
      return "a row without a chain"
    }
    return subjects.contains(ends[0]) && ends[1] == element ? nil : "\(chain) does not lead to \(element)"
  }

  private func ends(of cell: ReferenceTable.Cell) -> [Int]? {
    guard case .chains(let chains) = cell, let first = chains.first, let last = first.last else { return nil }
    return [first[0], last]
  }

  /// A step that no relationship of the model makes.
  private func broken(_ cells: [ReferenceTable.Cell]) -> String? {
    for case .chains(let chains) in cells {
      for chain in chains {
        for place in stride(from: 1, to: chain.count, by: 2) {
          let ends = [chain[place - 1], chain[place + 1]].sorted()
          guard
            model.edges.contains(where: { $0.relationship == chain[place] && [$0.source, $0.target].sorted() == ends })
          else { return "\(chain) is no chain" }
        }
      }
    }
    return nil
  }
}
