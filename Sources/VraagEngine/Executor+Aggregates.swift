internal import VraagGraph
internal import VraagPlan

extension Executor {
  mutating func table(of aggregate: Aggregate) throws(QueryFailure) -> Table {
    let root = aggregate.input.root
    if root == RowNode(set: root.set, column: aggregate.counted), aggregate.input.columns.count == 1 {
      return try table(of: aggregate, try evaluate(root.set).members)
    }
    let input = try unboundedTable(of: .rows(aggregate.input))
    let others = input.columns.indices.filter { $0 != aggregate.counted }
    let order = try sorted(input, by: others + [aggregate.counted], droppingRepeats: true)
    guard case .concepts(let concepts) = order.columns[aggregate.counted].cells else {
      preconditionFailure("an aggregate of a column without concepts")
    }
    let members = Set(concepts.map(\.rawValue)).sorted()
    if others.isEmpty { return try table(of: aggregate, members) }
    var aggregation = Aggregation(aggregate, on: self)
    try aggregation.survey(members.map { ConceptID($0) }, limits) { sortedByName(members).map { ConceptID($0) } }
    var firsts: [Int] = []
    var sums: [Aggregation.Sum] = []
    for row in concepts.indices {
      if row % 4096 == 0 { try limits.cancellation.check() }
      let isNew = firsts.last.map { first in !others.allSatisfy { order.columns[$0].cells.isSame(first, row) } }
      if isNew ?? true {
        firsts.append(row)
        sums.append(Aggregation.Sum())
      }
      aggregation.add(concepts[row], to: &sums[sums.count - 1])
    }
    var result = order.picking(firsts)
    result.columns.remove(at: aggregate.counted)
    result.columns.append(.init(name: aggregate.heading, cells: aggregation.cells(sums)))
    result.tally = aggregation.tally
    return result
  }

  /// Of ascending concepts without other columns: one value, or one for each value of `per`.
  private mutating func table(of aggregate: Aggregate, _ members: [UInt32]) throws(QueryFailure) -> Table {
    let concepts = members.map { ConceptID($0) }
    var aggregation = Aggregation(aggregate, on: self)
    try aggregation.survey(concepts, limits) { sortedByName(members).map { ConceptID($0) } }
    var columns: [Table.Column] = []
    var parts = [concepts]
    if let per = aggregate.per {
      let partition = try partition(concepts, by: per.key)
      parts = partition.parts
      columns.append(.init(name: per.heading, cells: .texts(partition.values)))
    }
    var sums: [Aggregation.Sum] = []
    for part in parts {
      try limits.cancellation.check()
      var sum = Aggregation.Sum()
      for concept in part { aggregation.add(concept, to: &sum) }
      sums.append(sum)
    }
    columns.append(.init(name: aggregate.heading, cells: aggregation.cells(sums)))
    var result = Table(columns: columns, rowCount: sums.count)
    result.tally = aggregation.tally
    return result
  }

  mutating func table(of share: Share) throws(QueryFailure) -> Table {
    let whole = try evaluate(share.whole)
    let part = Membership(try evaluate(share.part, within: whole), conceptCount: graph.conceptCount)
    var columns: [Table.Column] = []
    var parts = [whole.members.map { ConceptID($0) }]
    if let per = share.per {
      let partition = try partition(parts[0], by: per.key)
      parts = partition.parts
      columns.append(.init(name: per.heading, cells: .texts(partition.values)))
    }
    let counts = parts.map { $0.count { part.contains($0.rawValue) } }
    let percentages = zip(counts, parts).map { Share.percentage($0, of: $1.count) }
    columns.append(.init(name: share.headings[0], cells: .percentages(percentages)))
    columns.append(.init(name: share.headings[1], cells: .numbers(counts)))
    columns.append(.init(name: share.headings[2], cells: .numbers(parts.map(\.count))))
    return Table(columns: columns, rowCount: parts.count)
  }

  /// Ascending concepts by their values of a key, in the order of the values; those without one last.
  ///
  /// Where a value is written in several ways, or two that differ sort the same, the first concept in name order says
  /// which is shown and which comes first, and they are read once more in that order.
  private func partition(
    _ concepts: [ConceptID], by key: Key, isInNameOrder: Bool = false
  ) throws(QueryFailure) -> (values: [[String]], parts: [[ConceptID]]) {
    var reader = KeyValues(of: key, on: self)
    var parts: [[ConceptID]] = []
    var without: [ConceptID] = []
    var groups: [Int] = []
    for (index, concept) in concepts.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      reader.readGroups(concept, into: &groups)
      if groups.isEmpty { without.append(concept) }
      while parts.count < reader.firsts.count { parts.append([]) }
      for group in groups { parts[group].append(concept) }
    }
    let (places, hasTies) = reader.ordering
    if hasTies || reader.count > reader.firsts.count, !isInNameOrder {
      return try partition(
        sortedByName(concepts.map(\.rawValue)).map { ConceptID($0) }, by: key, isInNameOrder: true)
    }
    let order = parts.indices.sorted { places[$0] < places[$1] }
    let values = order.map { [reader.text(ofGroup: $0)] }
    let sorted = order.map { parts[$0] }
    return without.isEmpty ? (values, sorted) : (values + [[]], sorted + [without])
  }
}
