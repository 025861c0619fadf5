/// How much of a whole a part is.
///
/// One row: the percentage of the members of `whole` that are in `part`, how many that are, and how many members `whole`
/// has; where `per` is given, a row for each of its values among the members of `whole`, which stands before them, sorted by
/// value, null last. As in `Group` a concept takes part for each value, or under null, and a value is shown as the first
/// member in name order writes it. The percentage is rounded to one decimal, but to 0 only where the part is empty, and to
/// 100 only where it is the whole; of an empty whole there is none.
package struct Share: Hashable, Sendable {
  package var whole: SetPlan
  package var part: SetPlan
  package var per: ShownKey?
  /// Of the percentage, the number in the part, and the number in the whole.
  package var headings: [String]

  package init(whole: SetPlan, part: SetPlan, per: ShownKey? = nil, headings: [String]) {
    self.whole = whole
    self.part = part
    self.per = per
    self.headings = headings
  }

  /// The percentage that a number is of another, or nothing of none.
  package static func percentage(_ part: Int, of whole: Int) -> DecimalNumber? {
    guard whole > 0 else { return nil }
    var tenths = (2000 * part + whole) / (2 * whole)
    if part > 0 { tenths = max(tenths, 1) }
    if part < whole { tenths = min(tenths, 999) }
    return DecimalNumber(tenths, decimals: 1)
  }
}
