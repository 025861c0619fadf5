import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// What the answer clauses of a question ask for, each at most once.
struct AnswerClauses {
  var sorted: (key: KeyUse, isDescending: Bool)?
  var top: (count: Int, by: KeyUse?, range: TextRange)?
  var first: Int?
  var showing: [KeyUse] = []
  var showingRelationship: (keys: [KeyUse], range: TextRange)?
  var per: KeyUse?
  /// Where `explained` stands.
  var explained: TextRange?
  /// Where `as matrix` stands.
  var matrix: TextRange?
  /// Where the clauses stand that only a table can have.
  private var rowRanges: [TextRange] = []
  private var firstRange: TextRange?

  init(_ clauses: [AnswerClause], in lowering: inout Lowering) {
    for (index, clause) in clauses.enumerated() {
      if clauses[..<index].contains(where: { $0.kind.isSame(as: clause.kind) }) {
        lowering.report(Messages.answerClauseTwice(at: clause.range))
        continue
      }
      switch clause.kind {
      case .sortedBy(let key, let isDescending): sorted = (key, isDescending)
      case .top(let count, let key): top = (count, key, clause.range)
      case .first(let count): (first, firstRange) = (count, clause.range)
      case .showing(let keys): showing = keys
      case .showingRelationship(let keys): showingRelationship = (keys, clause.range)
      case .per(let key): per = key
      case .matrix: matrix = clause.range
      case .explained:
        explained = clause.range
        continue
      case .format(let name):
        lowering.setFormat(name, at: clause.range)
        continue
      }
      rowRanges.append(clause.range)
    }
  }

  /// Whether nothing is said of which columns there are.
  var isPlain: Bool { showing.isEmpty && showingRelationship == nil && per == nil && matrix == nil }

  /// Says of each clause that orders, cuts or widens rows that there are none.
  func requireNoRows(in lowering: inout Lowering) {
    for range in rowRanges { lowering.report(Messages.answerClauseNeedsRows(lowering.words, at: range)) }
    requireNoExplanation(in: &lowering)
  }

  func requireNoExplanation(in lowering: inout Lowering) {
    if let explained { lowering.report(Messages.explainedNeedsRows(at: explained)) }
  }

  /// Says of each clause but `first` that paths have no keys.
  func requireFirstAlone(in lowering: inout Lowering) {
    for range in rowRanges where range != firstRange {
      lowering.report(Messages.answerClauseOfPaths(lowering.words, at: range))
    }
  }
}

extension AnswerClause.Kind {
  fileprivate func isSame(as other: AnswerClause.Kind) -> Bool {
    switch (self, other) {
    case (.sortedBy, .sortedBy), (.top, .top), (.top, .first), (.first, .top), (.first, .first), (.showing, .showing),
      (.showingRelationship, .showingRelationship), (.per, .per), (.explained, .explained), (.format, .format),
      (.matrix, .matrix):
      true
    default: false
    }
  }
}

extension Lowering {
  /// Puts what the clauses ask for on top of a table: grouped, then cut, then sorted, then widened.
  mutating func finish(
    _ table: Plan, _ clauses: AnswerClauses, form: Question.Form? = nil, branches: [RowBranch] = [],
    dividedBy divider: KeyUse? = nil
  ) -> Plan {
    var plan = table
    let rows: Rows? = if case .rows(let rows) = table, form == .which, clauses.per == nil { rows } else { nil }
    if let range = clauses.matrix { report(Messages.matrixNeedsColumns(words, at: range)) }
    let per = clauses.per ?? divider
    if let use = clauses.per {
      if form == .howMany, columns.count > 1 { return reportSecondCount(use, plan) }
      guard let key = lower(use) else { return plan }
      let shown = shownKey(use, key)
      plan = .group(Group(input: plan, key: shown))
      columns = [RowColumn(name: shown.heading, kind: .number), RowColumn(name: "count", kind: .number)]
    }
    if let per, !clauses.showing.isEmpty || clauses.showingRelationship != nil {
      report(Messages.perWithKeys(at: per.range))
    }
    if let top = clauses.top {
      if let by = order(top, grouped: per) {
        plan = .limit(Limit(input: .sort(Sort(input: plan, by: by, isDescending: true)), count: top.count))
      }
      if let sorted = clauses.sorted, let by = order(sorted.key, grouped: per) {
        plan = .sort(Sort(input: plan, by: by, isDescending: sorted.isDescending))
      }
    } else {
      if let sorted = clauses.sorted, let by = order(sorted.key, grouped: per) {
        plan = .sort(Sort(input: plan, by: by, isDescending: sorted.isDescending))
      }
      if let first = clauses.first { plan = .limit(Limit(input: plan, count: first)) }
    }
    if per == nil {
      plan = show(clauses.showing, over: plan)
      if let shown = clauses.showingRelationship { plan = show(shown, over: plan, form, branches) }
    }
    // What is reached by steps is told with its steps anyway.
    if case .reach = table { return plan }
    if let rows { plan = marked(plan, rows) }
    if let range = clauses.explained { plan = explained(plan, rows, at: range) }
    return plan
  }

  private mutating func reportSecondCount(_ use: KeyUse, _ plan: Plan) -> Plan {
    report(Messages.perWithCount(words, at: use.range))
    return plan
  }

  private mutating func order(
    _ top: (count: Int, by: KeyUse?, range: TextRange), grouped: KeyUse?
  ) -> Sort.By? {
    if let use = top.by { return order(use, grouped: grouped) }
    if grouped != nil { return .column(1) }
    if let column = columns.firstIndex(where: { $0.kind == .number }) { return .column(column) }
    report(Messages.topNeedsNumber(top.count, words, at: top.range))
    return nil
  }

  /// What to sort by: a column, by its word or its noun, or a key of what the first column holds. In quotes a key goes
  /// before a column, unless that is the key's.
  private mutating func order(_ use: KeyUse, grouped: KeyUse?) -> Sort.By? {
    if let column = column(named: use.text), column < sharedKeys || !use.isQuoted || !catalog.hasKey(use.text) {
      return .column(column)
    }
    if let grouped {
      if Folding.fold(grouped.text) == Folding.fold(use.text) { return .column(0) }
      report(Messages.perWithKeys(at: use.range))
      return nil
    }
    return lower(use, alsoNear: columns.map(\.name)).map { .key($0.key) }
  }

  /// The column of a heading, of a word of its noun, or of the last word of one: `processes` of `business processes`.
  func column(named word: String) -> Int? {
    let wanted = Folding.fold(word)
    if let column = columns.firstIndex(where: { Folding.fold($0.name) == wanted }) { return column }
    if let column = columns.firstIndex(where: { wording.isSameNoun($0.name, word, in: language) }) { return column }
    if let column = columns.firstIndex(where: { Folding.fold($0.name).hasSuffix(" \(wanted)") }) { return column }
    // `total` of `total Kosten`.
    return columns.firstIndex { $0.kind == .number && Folding.fold($0.name).hasPrefix("\(wanted) ") }
  }

  private mutating func show(_ uses: [KeyUse], over plan: Plan) -> Plan {
    var keys: [ShownKey] = []
    for use in uses {
      if let key = lower(use) { keys.append(shownKey(use, key)) }
    }
    return keys.isEmpty ? plan : .show(Show(input: plan, keys: keys))
  }

  /// The values of the relationships between the first two columns, which the main clause's verb must join.
  private mutating func show(
    _ shown: (keys: [KeyUse], range: TextRange), over plan: Plan, _ form: Question.Form?, _ branches: [RowBranch]
  ) -> Plan {
    guard form == .which, let branch = branches.first(where: { $0.node.column == 1 }) else {
      report(Messages.relationshipColumnMissing(words, at: shown.range))
      return plan
    }
    var keys: [ShownKey] = []
    for use in shown.keys {
      if let key = lower(use) { keys.append(shownKey(use, key)) }
    }
    return keys.isEmpty ? plan : .show(Show(input: plan, keys: keys, relationshipLink: branch.link))
  }

  /// A key with the heading of its column: as the model writes it.
  func shownKey(_ use: KeyUse, _ key: LoweredKey) -> ShownKey {
    let folded = Folding.fold(use.text)
    switch key.key {
    case .builtIn(let builtIn):
      // In the language in which it was asked for.
      let isDutch = folded == builtIn.dutch
      return ShownKey(key: key.key, heading: isDutch ? builtIn.dutch : builtIn.rawValue)
    case .property:
      let written = catalog.keys.first { Folding.fold($0) == folded }
      return ShownKey(key: key.key, heading: written ?? use.text)
    }
  }

  mutating func setFormat(_ name: String, at range: TextRange) {
    if AnswerClause.formats.contains(name) {
      format = name
    } else {
      report(Messages.formatLater(name, words, at: range))
    }
  }
}
