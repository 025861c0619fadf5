internal import VraagGraph
internal import VraagPlan

extension Executor {
  mutating func table(of aggregate: Aggregate) throws(QueryFailure) -> Table {
    let input = try unboundedTable(of: .rows(aggregate.input))
    let others = input.columns.indices.filter { $0 != aggregate.counted }
    let order = try sorted(input, by: others + [aggregate.counted], droppingRepeats: true)
    guard case .concepts(let concepts) = order.columns[aggregate.counted].cells else {
      preconditionFailure("an aggregate of a column without concepts")
    }
    var aggregation = Aggregation(aggregate, on: self)
    let members = others.isEmpty ? concepts : sortedByName(Set(concepts.map(\.rawValue)).sorted()).map { ConceptID($0) }
    try aggregation.survey(members, limits)
    if let per = aggregate.per { return try table(of: aggregate, per, members, &aggregation) }
    var firsts: [Int] = []
    var sums: [Aggregation.Sum] = []
    if others.isEmpty { sums.append(Aggregation.Sum()) }
    for row in concepts.indices {
      if row % 4096 == 0 { try limits.cancellation.check() }
      if !others.isEmpty {
        let isNew = firsts.last.map { first in !others.allSatisfy { order.columns[$0].cells.isSame(first, row) } }
        if isNew ?? true {
          firsts.append(row)
          sums.append(Aggregation.Sum())
        }
      }
      aggregation.add(concepts[row], to: &sums[sums.count - 1])
    }
    var result = order.picking(firsts)
    result.columns.remove(at: aggregate.counted)
    result.columns.append(.init(name: aggregate.heading, cells: aggregation.cells(sums)))
    result.rowCount = sums.count
    result.tally = aggregation.tally
    return result
  }

  private mutating func table(
    of aggregate: Aggregate, _ per: ShownKey, _ members: [ConceptID], _ aggregation: inout Aggregation
  ) throws(QueryFailure) -> Table {
    let partition = try partition(members, by: per.key)
    var sums: [Aggregation.Sum] = []
    for part in partition.parts {
      var sum = Aggregation.Sum()
      for concept in part { aggregation.add(concept, to: &sum) }
      sums.append(sum)
    }
    var result = Table(
      columns: [
        .init(name: per.heading, cells: .texts(partition.values)),
        .init(name: aggregate.heading, cells: aggregation.cells(sums)),
      ], rowCount: sums.count)
    result.tally = aggregation.tally
    return result
  }

  mutating func table(of share: Share) throws(QueryFailure) -> Table {
    let whole = try evaluate(share.whole)
    let part = Membership(try evaluate(share.part, within: whole), conceptCount: graph.conceptCount)
    var columns: [Table.Column] = []
    var parts = [inNameOrder(whole)]
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

  /// Concepts by their values of a key, in the order of the values; those without one last.
  private func partition(
    _ concepts: [ConceptID], by key: Key
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
    let order = parts.indices.sorted { reader.isBefore($0, $1) }
    let values = order.map { [reader.first(of: $0).text] }
    let sorted = order.map { parts[$0] }
    return without.isEmpty ? (values, sorted) : (values + [[]], sorted + [without])
  }
}
