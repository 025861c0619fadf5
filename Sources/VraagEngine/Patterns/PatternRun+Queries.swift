internal import VraagPlan
internal import VraagText

/// Running queries, of the statement and of subqueries.
extension PatternRun {
  /// Pushes each row of a plan to `take` while it is in the slots of a query's results; false ends it.
  func forEachRow(
    of plan: PatternPlan, _ take: @escaping ([RowSlot]) throws(QueryFailure) -> Bool
  ) throws(QueryFailure) {
    var seen: Set<DatumKey> = []
    let holding = Holding(limits.ledger, .seen)
    var isEnded = false
    for query in plan.queries where !isEnded {
      let last = LastStage(self) { [unowned self] () throws(QueryFailure) in
        if plan.isDistinct {
          let values = query.results.map { self.row[$0.index] }
          try checkSpread(values)
          guard seen.insert(DatumKey(values)).inserted else { return true }
          try holding.add(DatumKey.bytesInTable(of: values))
        }
        let goesOn = try take(query.results)
        if !goesOn { isEnded = true }
        return goesOn
      }
      let first = try stages(query.operations, last)
      _ = try first.push()
      try first.finish()
    }
  }

  /// The first of the stages that some operations are, each with the next behind it. What follows a clause that writes
  /// is made once that has written: where matches start depends on what there is.
  func stages(
    _ all: [PatternOperation], _ last: Stage<Graph>
  ) throws(QueryFailure) -> Stage<Graph> {
    var stage = last
    var operations = all
    if let place = all.firstIndex(where: \.isWriting), case .write(let plan) = all[place] {
      stage = WriteStage(self, plan, then: Array(all[(place + 1)...]), last)
      operations.removeSubrange(place...)
    }
    // What follows the grouping of the projection that was met last.
    var stageAfterCount: Stage<Graph>?
    let inOrder = matchInOrder(operations)
    for (index, operation) in operations.enumerated().reversed() {
      switch operation {
      case .match(let plan) where index == 0 && inOrder != nil:
        stage = MatchStage(self, prepared(plan), dense: inOrder, stage)
      case .match(let plan):
        stage = self.stage(
          plan, operations[(index + 1)...].first, stage, isFirst: index == 0, stageAfterCount)
      case .unwind(let list, let slot): stage = UnwindStage(self, list, slot, stage)
      case .filter(let condition): stage = FilterStage(self, condition, stage)
      case .project(let projection):
        (stage, stageAfterCount) = try stages(
          projection, operations[(index + 1)...].first, stage, isInOrder: index == 1 && inOrder != nil)
      case .write: preconditionFailure("what writes was cut off")
      }
    }
    return stage
  }

  /// A match, as what follows it wants it: counted, each row once, or every row. Only the first of a query is counted: the
  /// tree would be walked for every row before it.
  private func stage(
    _ plan: MatchPlan, _ following: PatternOperation?, _ next: Stage<Graph>, isFirst: Bool, _ afterCount: Stage<Graph>?
  ) -> Stage<Graph> {
    guard case .project(let projection)? = following, !plan.isOptional else {
      return stage(prepared(plan), needed: nil, countsOnce: false, isFirst, next)
    }
    if isFirst, projection.isCountOnly, let grouping = projection.grouping, let afterCount {
      return CountStage(self, counted(plan), into: grouping.aggregates.map(\.slot), afterCount)
    }
    let countsOnce = projection.ignoresRepeats
    return stage(
      countsOnce ? distinct(plan) : prepared(plan), needed: projection.neededSlots, countsOnce: countsOnce, isFirst,
      next)
  }

  /// A match, as loops over numbers where it is no more than that. What is behind other rows is found for each of them: few
  /// at a time, for which there is nothing to be won.
  private func stage(
    _ match: PreparedMatch, needed: Set<RowSlot>?, countsOnce: Bool, _ isFirst: Bool, _ next: Stage<Graph>
  ) -> Stage<Graph> {
    let dense = isFirst ? DenseMatch(match, needed: needed, countsOnce: countsOnce) : nil
    return MatchStage(self, match, dense: dense, next)
  }

  /// A match of which only the number of rows matters.
  private func counted(_ plan: MatchPlan) -> PreparedMatch { PreparedMatch(counting: prepared(plan), for: graph) }

  /// A match of which equal rows count once.
  private func distinct(_ plan: MatchPlan) -> PreparedMatch {
    if let known = preparedDistinct[plan.number] { return known }
    let new = PreparedMatch(distinct: prepared(plan))
    preparedDistinct[plan.number] = new
    return new
  }

  private func stages(
    _ projection: Projection, _ following: PatternOperation?, _ next: Stage<Graph>, isInOrder: Bool
  ) throws(QueryFailure) -> (first: Stage<Graph>, afterGrouping: Stage<Graph>) {
    var stage = next
    let (skip, limit) = try bounds(projection)
    if projection.skip != nil || projection.limit != nil {
      stage = CutStage(self, skip: skip, limit: limit, stage)
    }
    if !projection.order.isEmpty, !isInOrder {
      stage = SortStage(
        self, projection.order, keeping: projection.carried, wanted: Self.sum(skip, limit), stage)
    }
    if projection.isDistinct { stage = DistinctStage(self, projection.results, stage) }
    if !projection.assignments.isEmpty { stage = AssignStage(self, projection.assignments, stage) }
    guard let grouping = projection.grouping else { return (stage, stage) }
    let best = BestGroups(projection, followedBy: following)
    let wanted = try best.map { best throws(QueryFailure) in
      let (skip, limit) = try bounds(best.projection)
      return Self.sum(skip, limit)
    }
    return (GroupStage(self, grouping, best: best, wanted: wanted ?? Int.max, stage), stage)
  }

  private func bounds(_ projection: Projection) throws(QueryFailure) -> (skip: Int, limit: Int) {
    let skip = if let bound = projection.skip { try count(bound) } else { 0 }
    let limit = if let bound = projection.limit { try count(bound) } else { Int.max }
    return (skip, limit)
  }

  private static func sum(_ skip: Int, _ limit: Int) -> Int {
    let (sum, isOver) = skip.addingReportingOverflow(limit)
    return isOver ? Int.max : sum
  }

  /// A number of rows. It is worked out before there are any: nothing in it depends on them.
  private func count(_ bound: Projection.Bound) throws(QueryFailure) -> Int {
    switch try value(bound.term) {
    case .integer(let number):
      if number < 0 { throw .wrongValue(PatternFault(.boundNegative, at: bound.range)) }
      return Int(number)
    case let other: throw .wrongValue(PatternFault(.boundNotInteger(found: other.typeName), at: bound.range))
    }
  }

  // MARK: Subqueries

  func exists(_ subquery: SubqueryPlan) throws(QueryFailure) -> Bool {
    switch subquery {
    case .match(let plan): return try !forEachMatch(distinct(plan)) { () throws(QueryFailure) in false }
    case .statement(let plan):
      var isFound = false
      try forEachRow(of: plan) { (_) throws(QueryFailure) in
        isFound = true
        return false
      }
      return isFound
    }
  }

  func count(_ subquery: SubqueryPlan) throws(QueryFailure) -> Int {
    var count = 0
    switch subquery {
    case .match(let plan): return try self.count(prepared(plan))
    case .statement(let plan):
      try forEachRow(of: plan) { (_) throws(QueryFailure) in
        count += 1
        return true
      }
    }
    return count
  }

  func comprehend(_ plan: MatchPlan, _ result: Term) throws(QueryFailure) -> Datum {
    var results: [Datum] = []
    var growth = Growth(limits.ledger, .list, isTaken: false)
    _ = try forEachMatch(prepared(plan)) { () throws(QueryFailure) in
      let value = try value(result)
      try growth.add(value.bytes)
      results.append(value)
      return true
    }
    return .list(results)
  }
}

extension Projection {
  /// The slots that it reads of the rows before it.
  var neededSlots: Set<RowSlot> {
    let grouped = (grouping?.aggregates ?? []).flatMap { [$0.argument, $0.second].compactMap { $0 } }
    // What is sorted by may be a result, or what was there before.
    let terms = assignments.map(\.term) + (grouping?.keys.map(\.term) ?? []) + grouped + order.map(\.term)
    return terms.reduce(into: Set(carried)) { $0.formUnion($1.neededSlots) }
  }

  /// Whether it is nothing but how many rows there are.
  fileprivate var isCountOnly: Bool {
    guard let grouping, grouping.keys.isEmpty else { return false }
    return grouping.aggregates.allSatisfy { $0.function == .count && $0.argument == nil }
  }

  /// Whether it comes to the same however often a row comes: one column of each, or aggregates of different values.
  fileprivate var ignoresRepeats: Bool {
    let terms = assignments.map(\.term) + (grouping?.keys.map(\.term) ?? [])
    guard terms.allSatisfy(\.isDeterministic) else { return false }
    guard let grouping else { return isDistinct }
    return grouping.aggregates.allSatisfy { $0.isDistinct || $0.function == .min || $0.function == .max }
  }
}

extension Term {
  /// Whether it comes to the same each time.
  var isDeterministic: Bool {
    if case .call(let function, _, _) = self, !function.isDeterministic { return false }
    return parts.allSatisfy(\.isDeterministic)
  }
}

extension PatternOperation {
  fileprivate var isWriting: Bool { if case .write = self { true } else { false } }
}
