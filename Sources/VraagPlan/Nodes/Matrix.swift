/// A table that crosses two of its columns.
///
/// What heads the rows are all members of `rowHeads`, and what heads the columns all of `columnHeads`, in name order,
/// whether or not a row of the input has them: the rest are gaps. The answer has a row for each filled cell, the two
/// concepts and what the cell says, in the order of the heads of rows, then of columns; several where another column of
/// the input has several, in its order.
package struct Matrix: Hashable, Sendable {
  /// What a cell says.
  package enum Cell: Hashable, Sendable {
    /// That there is a row, and no more: the answer has two columns.
    case mark
    /// Which of some links lead from the one concept to the other.
    case links([MatrixLink])
    /// What another column of the input has.
    case column(Int)
    /// The values of a key of the relationships between the two, as `Show` gives them.
    case key(ShownKey, Link)
  }

  package enum Order: Hashable, Sendable {
    case key(Key)
    /// The sum of the numbers in a row; where the cells are none, how many are filled.
    case total
    /// The first column, in the order of columns, in which something is; rows without any come last.
    case firstColumn
  }

  /// `rows` or `countBy`. Members of the heads are in its two columns.
  package var input: Plan
  package var row: Int
  package var column: Int
  package var rowHeads: SetPlan
  package var columnHeads: SetPlan
  package var cell: Cell
  /// The heads of rows are in this order; those that are alike in it by name.
  package var order: Order?
  package var isDescending: Bool
  /// How many rows there are at most. A cut between rows that are alike in the order is reported.
  package var limit: Int?

  package init(
    input: Plan, row: Int, column: Int, rowHeads: SetPlan, columnHeads: SetPlan, cell: Cell, order: Order? = nil,
    isDescending: Bool = false, limit: Int? = nil
  ) {
    self.input = input
    self.row = row
    self.column = column
    self.rowHeads = rowHeads
    self.columnHeads = columnHeads
    self.cell = cell
    self.order = order
    self.isDescending = isDescending
    self.limit = limit
  }
}

/// One of the links of which a cell says whether they hold.
package struct MatrixLink: Hashable, Sendable {
  package var link: Link
  /// What stands for it in a cell: `R`.
  package var letter: String
  /// The verb, in the sentence's words.
  package var meaning: String

  package init(link: Link, letter: String, meaning: String) {
    self.link = link
    self.letter = letter
    self.meaning = meaning
  }
}
