package import VraagText

/// A pattern that is ready to be run: names are slots, labels and keys the numbers of one graph.
package struct PatternPlan: Sendable {
  /// Put together one after the other.
  package var queries: [PatternQuery]
  /// Whether rows that several have count once.
  package var isDistinct: Bool
  package var columns: [String]
  /// How many slots a row has, those of subqueries included: each has its own, so that nothing is saved and restored.
  package var slotCount: Int
  package var parameters: [PatternParameter]
  /// What the text calls what is in a slot, for who explains the plan.
  package var slotNames: [RowSlot: String] = [:]
  /// Of a subquery, the slots of the outer query that it reads.
  package var outerSlots: Set<RowSlot> = []

  package init(
    queries: [PatternQuery], isDistinct: Bool, columns: [String], slotCount: Int, parameters: [PatternParameter]
  ) {
    self.queries = queries
    self.isDistinct = isDistinct
    self.columns = columns
    self.slotCount = slotCount
    self.parameters = parameters
  }
}

package struct PatternParameter: Hashable, Sendable {
  package var name: String
  package var range: TextRange

  package init(name: String, range: TextRange) {
    self.name = name
    self.range = range
  }
}

/// Operations, each of which takes the rows of the one before it; the first begins with one empty row.
package struct PatternQuery: Sendable {
  package var operations: [PatternOperation]
  /// The slots of the columns. A subquery may end without.
  package var results: [RowSlot]

  package init(operations: [PatternOperation], results: [RowSlot]) {
    self.operations = operations
    self.results = results
  }
}

package enum PatternOperation: Sendable {
  case match(MatchPlan)
  /// A row for each member of a list; none for null or an empty list.
  case unwind(Term, into: RowSlot)
  case filter(Term)
  case project(Projection)
  case write(WritePlan)
}

/// `WITH` and `RETURN`: new slots, fewer rows, another order.
package struct Projection: Sendable {
  /// Worked out for every row, or with aggregates for every group once they are known.
  package var assignments: [Assignment]
  package var grouping: Grouping?
  /// The slots that go on; with `isDistinct` rows that agree on them count once.
  package var results: [RowSlot]
  package var isDistinct: Bool
  package var order: [SortKey]
  /// The slots that are read behind it: the results, and what a condition on them may see besides.
  package var carried: [RowSlot]
  package var skip: Bound?
  package var limit: Bound?

  package struct Assignment: Sendable {
    package var slot: RowSlot
    package var term: Term

    package init(slot: RowSlot, term: Term) {
      self.slot = slot
      self.term = term
    }
  }

  /// Rows that agree on the keys are one group. Without keys there is one group, also of no rows.
  package struct Grouping: Sendable {
    package var keys: [Assignment]
    package var aggregates: [AggregateCall]

    package init(keys: [Assignment], aggregates: [AggregateCall]) {
      self.keys = keys
      self.aggregates = aggregates
    }
  }

  package struct SortKey: Sendable {
    package var term: Term
    package var isDescending: Bool
    package var nullsFirst: Bool?

    package init(term: Term, isDescending: Bool, nullsFirst: Bool?) {
      self.term = term
      self.isDescending = isDescending
      self.nullsFirst = nullsFirst
    }
  }

  /// A number of rows.
  package struct Bound: Sendable {
    package var term: Term
    package var range: TextRange

    package init(term: Term, range: TextRange) {
      self.term = term
      self.range = range
    }
  }

  package init(
    assignments: [Assignment], grouping: Grouping?, results: [RowSlot], isDistinct: Bool, order: [SortKey] = [],
    skip: Bound? = nil, limit: Bound? = nil
  ) {
    self.assignments = assignments
    self.grouping = grouping
    self.results = results
    self.isDistinct = isDistinct
    self.order = order
    self.skip = skip
    self.limit = limit
    carried = results
  }
}

/// One value of many rows.
package struct AggregateCall: Sendable {
  package var slot: RowSlot
  package var function: AggregateFunction
  package var isDistinct: Bool
  /// Nothing for `count(*)`.
  package var argument: Term?
  /// The percentile.
  package var second: Term?
  package var range: TextRange

  package init(
    slot: RowSlot, function: AggregateFunction, isDistinct: Bool, argument: Term?, second: Term?, range: TextRange
  ) {
    self.slot = slot
    self.function = function
    self.isDistinct = isDistinct
    self.argument = argument
    self.second = second
    self.range = range
  }
}

package enum AggregateFunction: String, CaseIterable, Hashable, Sendable {
  case count, sum, avg, min, max, collect, percentileDisc, percentileCont, stDev, stDevP

  package static let named: [String: AggregateFunction] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
}
