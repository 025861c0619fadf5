/// Every element that is reached from one of `subjects` by steps of `first`, none or more, and then steps of `rest`,
/// none or more; no more than `limit` where one is given. Four columns: its layer, the element, the steps, and the
/// shortest path that leads there.
///
/// Both links are an edge or `either` of edges. Only elements take part, as subjects and on the way. Leaving a junction
/// costs no step, unless it is a subject. Junctions and subjects are no rows. Rows are sorted by layer, in the order of
/// `Layer` and what has none last, then by steps, then by folded name and id.
///
/// Of the paths with the fewest steps, the one is shown that passes the fewest junctions in its last step; of those the
/// one whose last concept but one is still within `first`, then the one for which that concept comes first by name and
/// id, reached in its own shortest way; and then by the relationship with the lowest number. A path that ends within
/// `first` goes before one that does not.
package struct Reach: Hashable, Sendable {
  package var subjects: SetPlan
  package var first: Link
  package var rest: Link
  package var limit: Int?
  /// What heads the four columns.
  package var headings: [String]

  package init(subjects: SetPlan, first: Link, rest: Link, limit: Int?, headings: [String]) {
    self.subjects = subjects
    self.first = first
    self.rest = rest
    self.limit = limit
    self.headings = headings
  }
}
