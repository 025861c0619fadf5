/// What is to be answered. Each case carries a struct whose documentation is its contract.
package indirect enum Plan: Hashable, Sendable {
  /// A table; without a `sort` above it, sorted by each column in turn: concepts by folded name, then id, numbers
  /// ascending.
  case rows(Rows)
  case sort(Sort)
  case limit(Limit)
  case show(Show)
  case group(Group)
  case duplicates(Duplicates)
  case aggregate(Aggregate)
  case share(Share)
  /// One column `count`, one row: the number of members.
  case count(SetPlan)
  /// One number per row of the other columns: how many distinct concepts the column `counted` has. Sorted by the other
  /// columns in turn.
  case countBy(CountBy)
  case matrix(Matrix)
  /// One column `answer`, one row: whether it holds.
  case truth(Truth)
  /// The card of each member, in name order: one column `concept`.
  case describe(SetPlan)
  case paths(ShortestPaths)
  case reach(Reach)
  case flows(Flows)
  case expect(Expect)
  case explain(Explain)
  case marked(Marked)
  case why(Why)
}

/// The input's rows in the order of a column or of a key of the concepts in the first column that has concepts.
///
/// Concepts sort by folded name, then id; values by `ComparableValue.sortsBefore`, the first value of a key counting.
/// So numbers come before words in both directions.
/// Paths sort by their number of steps. Ties keep the input's order; rows without a value come last either way.
package struct Sort: Hashable, Sendable {
  package enum By: Hashable, Sendable {
    case column(Int)
    case key(Key)
  }

  package var input: Plan
  package var by: By
  package var isDescending: Bool

  package init(input: Plan, by: By, isDescending: Bool) {
    self.input = input
    self.by = by
    self.isDescending = isDescending
  }
}

/// The first rows of the input. Where the input is a `sort`, a cut between rows that sort the same is reported.
package struct Limit: Hashable, Sendable {
  package var input: Plan
  package var count: Int

  package init(input: Plan, count: Int) {
    self.input = input
    self.count = count
  }
}

/// The input with a column for each key, holding the values that the concept in the first column that has concepts has.
/// Where `relationshipLink` is given, the values are of the relationships of that link between the concepts of the first
/// two such columns, each value once, in the order of the relationships' kinds and then of the file; of a closure those
/// that join the two in one step, of `both` those of every part.
package struct Show: Hashable, Sendable {
  package var input: Plan
  package var keys: [ShownKey]
  package var relationshipLink: Link?

  package init(input: Plan, keys: [ShownKey], relationshipLink: Link? = nil) {
    self.input = input
    self.keys = keys
    self.relationshipLink = relationshipLink
  }
}

/// A key of which the values are shown, and what heads their column.
package struct ShownKey: Hashable, Sendable {
  package var key: Key
  package var heading: String

  package init(key: Key, heading: String) {
    self.key = key
    self.heading = heading
  }
}

/// Per distinct row of the other columns the number of distinct concepts in column `counted`, which the number replaces.
/// Sorted by each of the other columns in turn. Where there are no others it is one row, 0 included. Where no column is
/// counted it is how many rows there are: one column `count`, one row.
package struct CountBy: Hashable, Sendable {
  package var input: Rows
  package var counted: Int?

  package init(input: Rows, counted: Int?) {
    self.input = input
    self.counted = counted
  }
}

/// Whether the members of `subjects` that are also in `holding` are as `quantifier` says: `some` and `none` as they
/// read, `every` when `subjects` is not empty and all of it is in `holding`, `only` when `holding` is not empty and all
/// of it is in `subjects`, `count` by the number of them.
package struct Truth: Hashable, Sendable {
  package var subjects: SetPlan
  package var holding: SetPlan
  package var quantifier: Quantifier

  package init(subjects: SetPlan, holding: SetPlan, quantifier: Quantifier) {
    self.subjects = subjects
    self.holding = holding
    self.quantifier = quantifier
  }
}
