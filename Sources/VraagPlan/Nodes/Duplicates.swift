/// The members of a set that have the same values of some keys as another one has.
///
/// A column for each key and then `column`: for every combination of a value of each key that two members or more have,
/// a row for each of those members. Values are one as in `Group`, and shown as the first of the members in name order
/// writes them. Sorted by the values in turn; combinations whose values sort the same, by their first member; within one
/// by name, then id. Counted, it is one column `count` with one row: how many distinct members there are in those rows.
package struct Duplicates: Hashable, Sendable {
  package var input: SetPlan
  /// At least one.
  package var keys: [ShownKey]
  package var column: RowColumn
  package var isCounted: Bool

  package init(input: SetPlan, keys: [ShownKey], column: RowColumn, isCounted: Bool) {
    self.input = input
    self.keys = keys
    self.column = column
    self.isCounted = isCounted
  }
}
