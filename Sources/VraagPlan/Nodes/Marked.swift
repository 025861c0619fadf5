/// The rows of `input` with a last column that says of each whether it is certain: the first of the words where `certain`
/// has a row with the same concepts and numbers, the second where it has none.
///
/// `certain` has as many columns as the rows that `input` was made of, which it has first, in their order, whatever it
/// sorts, cuts or shows besides.
package struct Marked: Hashable, Sendable {
  package var input: Plan
  package var certain: Rows
  package var heading: String
  /// How the column says that something is certain, and that it is possible.
  package var words: [String]

  package init(input: Plan, certain: Rows, heading: String, words: [String]) {
    self.input = input
    self.certain = certain
    self.heading = heading
    self.words = words
  }
}
