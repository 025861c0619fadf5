internal import VraagAnalysis
internal import VraagEngine
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Session {
  /// What there is to know besides the rows.
  ///
  /// The answer is ready: what is said about it may take a while and no longer, and whoever stops the question now gets
  /// the answer without it.
  func notes(
    on table: Table, to plan: Plan, _ sentence: Sentence, _ executor: inout Executor, within bounds: Bounds
  ) -> [Message] {
    // The bounds are for the answer, not for what it is compared with.
    executor.limits.maximumRows = nil
    var notes: [Message] = []
    if let verdict = table.verdict, !verdict.holds, case .expect(let expect) = plan,
      case .count(let least, let most) = expect.truth?.quantifier
    {
      notes.append(.expectedCount(found: verdict.found, atLeast: least, atMost: most))
    }
    if table.isCutInTie { notes.append(.cutInTie) }
    if let tally = table.tally { notes += Message.notes(on: tally) }
    if let heads = table.matrix { notes.append(.gaps(heads.filledInRow, heads.filledInColumn)) }
    let outcome = AssumedModes.Outcome(table)
    if let time = bounds.maximumNoteTime {
      let (stop, clock, end) = (executor.limits.cancellation, clock, clock() + UInt64(max(0, time * 1e9)))
      executor.limits.cancellation = Cancellation(when: { stop.isRaised || clock() > end })
    }
    var isCut = false
    func asked(_ more: (inout Executor) throws(QueryFailure) -> [Message]) {
      do throws(QueryFailure) { notes += try more(&executor) } catch { isCut = true }
    }
    asked { executor throws(QueryFailure) in
      try AssumedModes.notes(on: plan, outcome, catalog: analyzer.catalog) { other throws(QueryFailure) in
        AssumedModes.Outcome(try executor.run(Rule.rewriting(other).plan))
      }
    }
    asked { executor throws(QueryFailure) in
      let possible = try Possibilities.note(on: plan, outcome, reached: table.reached) { other throws(QueryFailure) in
        AssumedModes.Outcome(try executor.run(Rule.rewriting(other).plan))
      }
      return outcome.isEmpty ? [] : possible.map { [$0] } ?? []
    }
    let known = notes.count
    if let other = sentence.otherOrder(lexicon) {
      asked { executor throws(QueryFailure) in
        guard let plan = analyzer.analyze(other).plan else { return [] }
        let count = try executor.run(Rule.rewriting(plan).plan).rowCount
        let question = CanonicalPrinter.text(other, in: sentence.language, lexicon: lexicon)
        return count > 0 ? [.otherOrder(count, question)] : []
      }
    }
    if outcome.isEmpty, notes.count == known {
      asked { executor throws(QueryFailure) in try reasons(for: sentence, &executor) }
      if notes.isEmpty, !isCut, let rest = plan.withoutJoins {
        asked { executor throws(QueryFailure) in
          let plan = Plan.limit(Limit(input: Rule.rewriting(rest).plan, count: 1))
          return try executor.run(plan).rowCount > 0 ? [.emptyJoin] : []
        }
      }
    }
    if case .path(let question) = sentence.kind, !question.isAll, let count = table.shortestPathCount, count > 1 {
      notes.append(.pathsMore(count))
    }
    if isCut { notes.append(outcome.isEmpty ? .reasonNotFound : .restNotFound) }
    return notes
  }

  /// Why there is nothing.
  private func reasons(for sentence: Sentence, _ executor: inout Executor) throws(QueryFailure) -> [Message] {
    var parted: (set: SetPlan, counts: [Int])?
    let reasons = try Emptiness.reasons(for: sentence, analyzer: analyzer) { set throws(QueryFailure) in
      // What others there are is asked label by label of one set, which is worked out once.
      guard case .intersection(let parts) = set, parts.count == 2, case .labels(let labels) = parts[0] else {
        return try executor.count(set)
      }
      if parted?.set != parts[1] { parted = (parts[1], try executor.counts(ofEachLabelIn: parts[1])) }
      return parted.map { labels.total(of: $0.counts) } ?? 0
    }
    return try reasons
      + Emptiness.reasons(forWalk: sentence, analyzer: analyzer) { set throws(QueryFailure) in
        try executor.count(set)
      } length: { paths throws(QueryFailure) in
        try executor.length(of: paths)
      }
  }
}

extension Table {
  /// Whether it is one value that was worked out.
  fileprivate var isOneValue: Bool { tally != nil && columns.count == 1 && rowCount == 1 }
}

extension AssumedModes.Outcome {
  init(_ table: Table) {
    if let verdict = table.verdict {
      self = .truth(verdict.holds)
      return
    }
    switch table.columns.first?.cells {
    case .truths(let truths)? where table.rowCount == 1: self = .truth(truths[0])
    case .percentages(let numbers)? where table.rowCount == 1, .decimals(let numbers)? where table.isOneValue:
      self = numbers[0].map { .value($0.description) } ?? .nothing
    case .texts(let texts)? where table.isOneValue: self = texts[0].first.map { .value($0) } ?? .nothing
    case .numbers(let numbers)? where table.rowCount == 1 && table.columns.count == 1: self = .number(numbers[0])
    default: self = .rows(table.rowCount)
    }
  }

  /// Whether nothing was found.
  var isEmpty: Bool {
    switch self {
    case .rows(let count), .number(let count): count == 0
    case .truth(let holds): !holds
    case .value: false
    case .nothing: true
    }
  }
}
