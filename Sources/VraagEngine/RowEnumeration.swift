internal import VraagGraph
internal import VraagPlan

/// Makes the rows of a reduced tree, column by column.
///
/// The tree is laid out as levels, each below one before it, so that making rows is one loop per level: the concepts of
/// a level are those that its walk reaches from the concept chosen on the level above it.
struct RowEnumeration {
  private struct Level {
    /// The level whose concept this one's walk starts from.
    var parent: Int
    /// How to come here: several steps where concepts on the way are neither shown nor needed for anything else.
    var path: [(walk: Walk, members: Membership)]
    var column: Int?
    /// What candidates of the level must be to those chosen on it and before it.
    var checks: [RowCheck] = []
    var counts: [LevelCount] = []
  }

  /// A number that can be worked out once a level has its concept.
  private struct LevelCount {
    var count: ReducedNode.Count
    /// The level from whose concept it is counted.
    var level: Int
    var checks: [RowCheck]
  }

  /// Per column its cells: concepts, or numbers.
  private(set) var columns: [[UInt32]]
  private(set) var rowCount = 0
  /// Whether rows may repeat or stand out of order, because a concept that is not shown has several things below it.
  private(set) var needsSorting = false
  private var levels: [Level] = []
  /// Per column of concepts the level that has it.
  private var levelOfColumn: [Int: Int] = [:]
  /// Per level the concept that is chosen at the moment, and those to choose from.
  private var chosen: [UInt32] = []
  private var candidates: [[UInt32]] = []
  private var row: [UInt32]
  private let bound: Bound

  /// How many rows to make.
  enum Bound {
    /// More are a failure.
    case atMost(Int)
    /// The rest is not asked for.
    case first(Int)
  }

  init(columnCount: Int, bound: Bound) {
    columns = [[UInt32]](repeating: [], count: columnCount)
    row = [UInt32](repeating: 0, count: columnCount)
    self.bound = bound
  }

  mutating func run(_ root: ReducedNode, on executor: inout Executor) throws(QueryFailure) {
    var roots = executor.sortedByName(root.set.members)
    var nodes: [ReducedNode] = []
    addLevel(Level(parent: 0, path: [], column: root.column), below: root, executor, &nodes)
    for level in levels.indices { place(nodes[level], of: level) }
    chosen = [UInt32](repeating: 0, count: levels.count)
    candidates = [[UInt32]](repeating: [], count: levels.count)
    if !levels[0].checks.isEmpty {
      roots = root.set.members
      try check(&roots, 0, on: &executor)
      roots = executor.sortedByName(roots)
    }
    candidates[0] = roots
    try choose(0, on: &executor)
  }

  private mutating func addLevel(
    _ level: Level, below node: ReducedNode, _ executor: Executor, _ nodes: inout [ReducedNode]
  ) {
    let index = levels.count
    levels.append(level)
    nodes.append(node)
    if let column = level.column { levelOfColumn[column] = index } else { needsSorting = true }
    for branch in node.branches {
      var child = branch.node
      var path = [(walk: branch.walk, members: Membership(child.set, conceptCount: executor.graph.conceptCount))]
      while child.column == nil, child.counts.isEmpty, child.joins.isEmpty, child.branches.count == 1 {
        let next = child.branches[0]
        path.append((next.walk, Membership(next.node.set, conceptCount: executor.graph.conceptCount)))
        child = next.node
      }
      addLevel(Level(parent: index, path: path, column: child.column), below: child, executor, &nodes)
    }
  }

  /// Puts what a node asks of columns, and its counts, at the first level at which all that they need is chosen.
  private mutating func place(_ node: ReducedNode, of level: Int) {
    for join in node.joins {
      let other = levelOfColumn[join.column] ?? level
      let check = RowCheck(kind: join.kind, level: min(level, other))
      levels[max(level, other)].checks.append(other > level ? check.reversed : check)
    }
    for count in node.counts {
      let checks = count.joins.map { RowCheck(kind: $0.kind, level: levelOfColumn[$0.column] ?? level) }
      let last = checks.map(\.level).reduce(level, max)
      levels[last].counts.append(LevelCount(count: count, level: level, checks: checks))
      // Rows of one number do not stand together then.
      if last > level { needsSorting = true }
    }
  }

  /// Chooses each candidate of a level in turn and makes the rows that follow from it.
  private mutating func choose(_ level: Int, on executor: inout Executor) throws(QueryFailure) {
    let isLast = level + 1 == levels.count
    let column = levels[level].column
    if isLast, levels[level].counts.isEmpty, let column {
      return try appendRows(candidates[level], in: column, executor)
    }
    for index in candidates[level].indices where !isFull {
      let concept = candidates[level][index]
      chosen[level] = concept
      if let column { row[column] = concept }
      try count(level, on: &executor)
      if isLast {
        try appendRow(executor)
      } else {
        try findCandidates(level + 1, on: &executor)
        try choose(level + 1, on: &executor)
      }
    }
  }

  private mutating func count(_ level: Int, on executor: inout Executor) throws(QueryFailure) {
    for index in levels[level].counts.indices {
      let count = levels[level].counts[index].count
      var reached = try executor.neighbours(of: chosen[levels[level].counts[index].level], by: count.walk)
      reached.removeAll { !count.objects.contains($0) }
      for check in levels[level].counts[index].checks.indices {
        let other = chosen[levels[level].counts[index].checks[check].level]
        try executor.narrow(&reached, by: &levels[level].counts[index].checks[check], to: other)
      }
      row[count.column] = UInt32(reached.count)
    }
  }

  /// Drops the candidates of a level, ascending, that its checks do not let through.
  private mutating func check(
    _ candidates: inout [UInt32], _ level: Int, on executor: inout Executor
  ) throws(QueryFailure) {
    for index in levels[level].checks.indices where !candidates.isEmpty {
      let other = levels[level].checks[index].level
      if other == level {
        try executor.narrow(&candidates, toThemselvesBy: levels[level].checks[index])
      } else {
        try executor.narrow(&candidates, by: &levels[level].checks[index], to: chosen[other])
      }
    }
  }

  private mutating func findCandidates(_ level: Int, on executor: inout Executor) throws(QueryFailure) {
    var found: [UInt32] = []
    swap(&found, &candidates[level])
    found.removeAll(keepingCapacity: true)
    try executor.appendNeighbours(
      of: chosen[levels[level].parent], by: levels[level].path[0].walk, in: levels[level].path[0].members, to: &found)
    for next in levels[level].path.dropFirst() {
      found = try executor.image(of: .list(found), by: next.walk).members.filter { next.members.contains($0) }
    }
    try check(&found, level, on: &executor)
    executor.sortByName(&found)
    swap(&found, &candidates[level])
  }

  /// Makes room for further rows, and stops between two columns where that is wanted: to move millions of cells takes
  /// longer than anything between two looks at the flag.
  private mutating func makeRoom(for count: Int, _ executor: Executor) throws(QueryFailure) {
    guard let first = columns.first, first.capacity < rowCount + count else { return }
    let wanted = max(2 * first.capacity, rowCount + count)
    let more = (wanted - first.capacity) * columns.count * MemoryLayout<UInt32>.stride
    try executor.limits.ledger.take(more, for: .rows)
    for column in columns.indices {
      try executor.limits.cancellation.check()
      columns[column].reserveCapacity(wanted)
    }
  }

  private mutating func appendRow(_ executor: Executor) throws(QueryFailure) {
    try makeRoom(for: 1, executor)
    for column in columns.indices { columns[column].append(row[column]) }
    rowCount += 1
    if rowCount % 1024 == 0 { try executor.limits.cancellation.check() }
    try checkRowCount()
  }

  /// A row for each concept, alike but for that one column.
  private mutating func appendRows(
    _ concepts: [UInt32], in column: Int, _ executor: Executor
  ) throws(QueryFailure) {
    try makeRoom(for: concepts.count, executor)
    for other in columns.indices {
      if other == column {
        columns[other].append(contentsOf: concepts)
      } else {
        columns[other].append(contentsOf: repeatElement(row[other], count: concepts.count))
      }
    }
    if (rowCount ^ (rowCount + concepts.count)) >> 12 != 0 { try executor.limits.cancellation.check() }
    rowCount += concepts.count
    try checkRowCount()
  }

  /// Whether the rows that are wanted are there. Rows that are still to be sorted may be any.
  private var isFull: Bool {
    if case .first(let wanted) = bound { !needsSorting && rowCount >= wanted } else { false }
  }

  private func checkRowCount() throws(QueryFailure) {
    let most: Int
    switch bound {
    // Of rows that may repeat there may be more than are left in the end, but memory has its bound too.
    case .atMost(let limit): most = needsSorting ? max(limit, Executor.memoryRows) : limit
    case .first: most = Executor.memoryRows
    }
    if rowCount > most { throw .tooManyRows(limit: most) }
  }
}

extension Executor {
  /// Appends the members to which the walk leads from one concept, ascending and distinct, to an empty list.
  mutating func appendNeighbours(
    of concept: UInt32, by walk: Walk, in members: Membership, to result: inout [UInt32]
  ) throws(QueryFailure) {
    if case .step(let step) = walk {
      work.edges += graph.appendNeighbours(of: concept, by: step, in: members, to: &result)
      result.sortAndUnique()
    } else {
      result.append(contentsOf: try neighbours(of: concept, by: walk).lazy.filter { members.contains($0) })
    }
  }

  /// So many rows fit into memory, whatever was allowed.
  static let memoryRows = 50_000_000

  mutating func table(of rows: Rows) throws(QueryFailure) -> Table {
    try table(of: rows, .atMost(min(limits.maximumRows ?? Int.max, Self.memoryRows)))
  }

  mutating func table(of rows: Rows, _ bound: RowEnumeration.Bound) throws(QueryFailure) -> Table {
    guard let recorder else { return try made(rows, bound) }
    recorder.begin(rows.headline, work)
    let table = try made(rows, bound)
    recorder.end(rows: table.rowCount, work)
    return table
  }

  private mutating func made(_ rows: Rows, _ bound: RowEnumeration.Bound) throws(QueryFailure) -> Table {
    let root = try reduced(rows.root)
    if root.column != nil, root.branches.isEmpty, root.counts.isEmpty, root.joins.isEmpty {
      return try made(root.set, of: rows.columns[0])
    }
    var enumeration = RowEnumeration(columnCount: rows.columns.count, bound: bound)
    try enumeration.run(root, on: &self)
    let width = rows.columns.reduce(0) { $0 + ($1.kind == .number ? 8 : 4) }
    try limits.ledger.take(enumeration.rowCount * width, for: .rows)
    var columns: [Table.Column] = []
    for (column, cells) in zip(rows.columns, enumeration.columns) {
      try limits.cancellation.check()
      switch column.kind {
      case .element, .relationship:
        columns.append(.init(name: column.name, cells: .concepts(cells.map { ConceptID($0) })))
      case .number: columns.append(.init(name: column.name, cells: .numbers(cells.map(Int.init))))
      }
    }
    let table = Table(columns: columns, rowCount: enumeration.rowCount)
    return enumeration.needsSorting ? try distinctAndSorted(table) : table
  }

  /// One column and no more: the set is the answer.
  private func made(_ set: ConceptSet, of column: RowColumn) throws(QueryFailure) -> Table {
    let concepts = inNameOrder(set)
    try limits.ledger.take(concepts.count * 4, for: .rows)
    try limits.cancellation.check()
    return Table(columns: [.init(name: column.name, cells: .concepts(concepts))], rowCount: concepts.count)
  }

  /// The rows of an input, of which what stands above it shows fewer: only memory bounds them.
  mutating func unboundedTable(of plan: Plan) throws(QueryFailure) -> Table {
    if case .rows(let rows) = plan { return try table(of: rows, .atMost(Self.memoryRows)) }
    return try table(of: plan)
  }
}
