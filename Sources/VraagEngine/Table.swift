package import VraagGraph
package import VraagPlan

/// An answer's rows, column by column.
package struct Table: Sendable {
  package struct Column: Sendable {
    package var name: String
    package var cells: Cells
  }

  /// The cells of one column, a row each.
  package enum Cells: Sendable {
    /// Elements, views or relationships.
    case concepts([ConceptID])
    case numbers([Int])
    /// Numbers that were worked out, exactly; nothing where there was nothing to work them out from.
    case decimals([DecimalNumber?])
    /// The same, of a hundred.
    case percentages([DecimalNumber?])
    case truths([Bool])
    /// The values of a key: none where there is no value, several where there are several.
    case texts([[String]])
    case paths(PathList)
    /// Why each row is true.
    case chains([[Chain]])
  }

  package var columns: [Column]
  package var rowCount: Int
  /// Whether the last row was cut from others that sort the same.
  package var isCutInTie = false
  /// What became of an expectation.
  package var verdict: Verdict?

  package struct Verdict: Hashable, Sendable {
    package var holds: Bool
    /// How many there are of what is expected.
    package var found: Int
  }
  /// How an outline puts the rows together, where there is one.
  package var outline: Outline?

  /// An outline of rows: the column of explanations, a chain a row, by which they are put together, and the column that
  /// says how certain each is, which is told of those that are not.
  package struct Outline: Sendable {
    package var column: Int
    package var certainty: Int
    package var certain: String
  }
  /// How many shortest paths there are, where these are some of them.
  package var shortestPathCount: Int?
  /// How much was reached, and how much of it for certain, whatever rows are left of it.
  package var reached: (all: Int, certain: Int)?
  /// What took part in the values that were worked out.
  package var tally: Tally?
  /// What heads the rows and columns where the rows are the cells of a matrix.
  package var matrix: MatrixHeads?
}

/// What answering took: exact, repeatable numbers.
package struct Work: Hashable, Sendable {
  /// Names, ids and property values looked up in an index.
  package var lookups = 0
  /// Relationships looked at.
  package var edges = 0
  /// Concepts whose membership of a set was worked out.
  package var concepts = 0
  /// Property values tested.
  package var values = 0
  /// Rows made.
  package var rows = 0

  package init() {}
}
