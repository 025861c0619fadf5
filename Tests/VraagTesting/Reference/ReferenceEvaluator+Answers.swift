private import Foundation
package import VraagPlan
private import VraagText

/// What the reference evaluator answers: rows of cells.
package struct ReferenceTable {
  package enum Cell: Hashable, Sendable {
    case concept(Int)
    case number(Int)
    /// Its digits; nothing where there is none.
    case decimal(String?)
    case truth(Bool)
    case texts([String])
    /// A concept, then for every step the relationship and the concept that it leads to.
    case path([Int])
    /// Why a row is there: paths.
    case chains([[Int]])
  }

  package var names: [String]
  package var rows: [[Cell]]
  package var isCutInTie = false
  package var tally: Tally?
  /// Whether an expectation holds, and how many there are of what is expected.
  package var verdict: [Int]?
  /// Per row what it was sorted by, where these are the rows of a `sort`.
  var sortKeys: [ReferenceEvaluator.SortKey]?
  /// What heads the rows and the columns of a matrix.
  var heads: [[Int]] = []
}

extension ReferenceEvaluator {
  package func answer(_ plan: Plan) -> ReferenceTable {
    switch plan {
    case .rows(let rows): return ReferenceTable(names: rows.columns.map(\.name), rows: ordered(enumerate(rows)))
    case .sort(let sort): return sorted(sort)
    case .limit(let limit): return limited(limit)
    case .show(let show): return shown(show)
    case .group(let group): return grouped(group)
    case .duplicates(let duplicates): return duplicated(duplicates)
    case .aggregate(let aggregate): return aggregated(aggregate)
    case .share(let share): return shared(share)
    case .count(let set): return ReferenceTable(names: ["count"], rows: [[.number(members(set).count)]])
    case .countBy(let count): return counted(count)
    case .matrix(let matrix): return crossed(matrix)
    case .truth(let truth): return ReferenceTable(names: ["answer"], rows: [[.truth(holds(truth))]])
    case .describe(let set):
      return ReferenceTable(names: ["concept"], rows: ordered(Set(members(set).map { [.concept($0)] })))
    case .paths(let paths): return shortest(paths)
    case .reach(let reach): return reached(reach)
    case .flows(let flows): return flowing(flows)
    case .expect(let expect): return expected(expect)
    case .explain(let explain): return explained(explain)
    case .marked(let marked): return self.marked(marked)
    case .why(let why): return self.why(why)
    }
  }

  private func marked(_ marked: Marked) -> ReferenceTable {
    var table = answer(marked.input)
    let certain = enumerate(marked.certain)
    table.names.append(marked.heading)
    table.rows = table.rows.map { row in
      let isCertain = certain.contains(Array(row.prefix(marked.certain.columns.count)))
      return row + [.texts([marked.words[isCertain ? 0 : 1]])]
    }
    return table
  }

  // MARK: Rows

  /// A node of a question with its set worked out.
  private struct Node {
    var members: Set<Int>
    var column: Int?
    /// Where its concept is remembered for what joins ask of it: below 0, where no column is.
    var mark: Int?
    var branches: [(follow: (Int) -> Set<Int>, node: Node)]
    var counts: [Count]
    var joins: [RowJoin]

    var all: [Node] { [self] + branches.flatMap(\.node.all) }
  }

  private struct Count {
    var follow: (Int) -> Set<Int>
    var objects: Set<Int>
    var column: Int
    var joins: [RowJoin]
  }

  private func enumerate(_ rows: Rows) -> Set<[ReferenceTable.Cell]> {
    var marks = 0
    let root = node(rows.root, &marks)
    let marked = root.all.filter { $0.mark != nil }
    var result: Set<[ReferenceTable.Cell]> = []
    for concept in root.members {
      for var row in assignments(root, concept) {
        guard marked.allSatisfy({ node in node.joins.allSatisfy { holds($0, of: row[node.mark!]!, in: row) } }) else {
          continue
        }
        for node in marked {
          for count in node.counts where !count.joins.isEmpty {
            guard case .concept(let concept) = row[node.mark!] else { continue }
            let counted = count.follow(concept).intersection(count.objects).filter { other in
              count.joins.allSatisfy { holds($0, of: .concept(other), in: row) }
            }
            row[count.column] = .number(counted.count)
          }
        }
        result.insert(rows.columns.indices.map { row[$0]! })
      }
    }
    return result
  }

  private func holds(_ join: RowJoin, of cell: ReferenceTable.Cell, in row: [Int: ReferenceTable.Cell]) -> Bool {
    guard case .concept(let concept) = cell, case .concept(let other) = row[join.column] else { return false }
    switch join.kind {
    case .linked(let link): return following(link)(concept).contains(other)
    case .unlinked(let link): return !following(link)(concept).contains(other)
    case .different: return concept != other
    }
  }

  private func node(_ node: RowNode, _ marks: inout Int) -> Node {
    let isMarked = !node.joins.isEmpty || node.counts.contains { !$0.joins.isEmpty }
    if isMarked { marks -= 1 }
    return Node(
      members: members(node.set), column: node.column, mark: isMarked ? marks : nil,
      branches: node.branches.map { (following($0.link), self.node($0.node, &marks)) },
      counts: node.counts.map {
        Count(follow: following($0.link), objects: members($0.objects), column: $0.column, joins: $0.joins)
      },
      joins: node.joins)
  }

  /// What a node and those below it show when the node is this concept: nothing where a branch leads nowhere.
  private func assignments(_ node: Node, _ concept: Int) -> Set<[Int: ReferenceTable.Cell]> {
    var own: [Int: ReferenceTable.Cell] = [:]
    if let column = node.column { own[column] = .concept(concept) }
    if let mark = node.mark { own[mark] = .concept(concept) }
    for count in node.counts where count.joins.isEmpty {
      own[count.column] = .number(count.follow(concept).intersection(count.objects).count)
    }
    var result: Set<[Int: ReferenceTable.Cell]> = [own]
    for branch in node.branches {
      let children = branch.follow(concept).intersection(branch.node.members)
      let below = children.reduce(into: Set<[Int: ReferenceTable.Cell]>()) {
        $0.formUnion(assignments(branch.node, $1))
      }
      result = Set(result.flatMap { left in below.map { left.merging($0) { first, _ in first } } })
    }
    return result
  }

  private func counted(_ count: CountBy) -> ReferenceTable {
    guard let column = count.counted else {
      return ReferenceTable(names: ["count"], rows: [[.number(Set(enumerate(count.input)).count)]])
    }
    var concepts: [[ReferenceTable.Cell]: Set<ReferenceTable.Cell>] = [:]
    for row in enumerate(count.input) {
      var others = row
      let cell = others.remove(at: column)
      concepts[others, default: []].insert(cell)
    }
    if count.input.columns.count == 1 {
      let number = concepts.values.first?.count ?? 0
      return ReferenceTable(names: count.input.columns.map(\.name), rows: [[.number(number)]])
    }
    let rows = ordered(Set(concepts.keys)).map { others in
      var row = others
      row.insert(.number(concepts[others, default: []].count), at: column)
      return row
    }
    return ReferenceTable(names: count.input.columns.map(\.name), rows: rows)
  }

  func holds(_ truth: Truth) -> Bool {
    let subjects = members(truth.subjects)
    let holding = members(truth.holding)
    switch truth.quantifier {
    case .some: return !subjects.isDisjoint(with: holding)
    case .none: return subjects.isDisjoint(with: holding)
    case .every: return !subjects.isEmpty && subjects.isSubset(of: holding)
    case .only: return !holding.isEmpty && holding.isSubset(of: subjects)
    case .count(let atLeast, let atMost):
      let number = subjects.intersection(holding).count
      return atLeast <= number && number <= atMost
    }
  }

  // MARK: Order

  func ordered(_ rows: Set<[ReferenceTable.Cell]>) -> [[ReferenceTable.Cell]] {
    rows.sorted { left, right in
      for (a, b) in zip(left, right) where a != b { return precedes(a, b) }
      return false
    }
  }

  func precedes(_ left: ReferenceTable.Cell, _ right: ReferenceTable.Cell) -> Bool {
    switch (left, right) {
    case (.concept(let a), .concept(let b)): model.precedes(a, b)
    case (.number(let a), .number(let b)): a < b
    case (.path(let a), .path(let b)): a.count < b.count
    case (.decimal(let a?), .decimal(let b?)):
      (Decimal(string: a, locale: Locale(identifier: "C")) ?? 0)
        < (Decimal(string: b, locale: Locale(identifier: "C")) ?? 0)
    default: false
    }
  }

  /// What a row is sorted by: a cell, or the first value of a key.
  enum SortKey {
    case cell(ReferenceTable.Cell)
    case value(ComparableValue)
    case missing

    var isMissing: Bool {
      if case .missing = self { return true }
      return false
    }
  }

  private func sorted(_ sort: Sort) -> ReferenceTable {
    var table = answer(sort.input)
    let keys = table.rows.map { sortKey(of: $0, sort) }
    let order = table.rows.indices.sorted { left, right in
      isBefore(keys[left], keys[right], sort.isDescending) ?? (left < right)
    }
    table.rows = order.map { table.rows[$0] }
    table.sortKeys = order.map { keys[$0] }
    return table
  }

  private func sortKey(of row: [ReferenceTable.Cell], _ sort: Sort) -> SortKey {
    let texts: [String]
    switch sort.by {
    case .column(let column):
      if case .decimal(nil) = row[column] { return .missing }
      guard case .texts(let cell) = row[column] else { return .cell(row[column]) }
      texts = cell
    case .key(let key): texts = concepts(in: row).first.map { values(of: key, $0) } ?? []
    }
    return texts.first.map { .value(ComparableValue($0, orders)) } ?? .missing
  }

  func isBefore(_ left: SortKey, _ right: SortKey) -> Bool {
    switch (left, right) {
    case (.cell(let a), .cell(let b)): precedes(a, b)
    case (.value(let a), .value(let b)): ComparableValue.sortsBefore(a, b)
    default: false
    }
  }

  /// Which of two comes first in an order; nothing where they sort the same. What is missing comes last, and words come
  /// behind numbers and dates, whichever way the order goes.
  func isBefore(_ left: SortKey, _ right: SortKey, _ isDescending: Bool) -> Bool? {
    if left.isMissing != right.isMissing { return right.isMissing }
    if case .value(let a) = left, case .value(let b) = right {
      func sort(_ value: ComparableValue) -> [Int] {
        if let rank = value.rank { return [2, rank.order] }
        return [value.number != nil ? 0 : value.date != nil ? 1 : 3]
      }
      if sort(a) != sort(b) { return sort(a).lexicographicallyPrecedes(sort(b)) }
    }
    if isBefore(left, right) { return !isDescending }
    return isBefore(right, left) ? isDescending : nil
  }

  private func limited(_ limit: Limit) -> ReferenceTable {
    var table = answer(limit.input)
    if limit.count > 0, limit.count < table.rows.count, let keys = table.sortKeys {
      let last = keys[limit.count - 1]
      let next = keys[limit.count]
      let differ = last.isMissing != next.isMissing || isBefore(last, next) || isBefore(next, last)
      table.isCutInTie = table.isCutInTie || !differ
    }
    table.rows = Array(table.rows.prefix(limit.count))
    table.sortKeys = nil
    return table
  }

  // MARK: Values

  func concepts(in row: [ReferenceTable.Cell]) -> [Int] {
    row.compactMap { cell in
      if case .concept(let concept) = cell { return concept }
      return nil
    }
  }

  private func shown(_ show: Show) -> ReferenceTable {
    var table = answer(show.input)
    table.sortKeys = nil
    table.names += show.keys.map(\.heading)
    table.rows = table.rows.map { row in
      let concepts = concepts(in: row)
      let bearers: [Int] =
        if let link = show.relationshipLink {
          concepts.count > 1 ? relationships(link, from: concepts[0], to: concepts[1]) : []
        } else {
          Array(concepts.prefix(1))
        }
      return row
        + show.keys.map { shown in
          let values = bearers.flatMap { self.values(of: shown.key, $0) }
          guard show.relationshipLink != nil else { return .texts(values) }
          return .texts(values.indices.filter { values.firstIndex(of: values[$0]) == $0 }.map { values[$0] })
        }
    }
    return table
  }
}
