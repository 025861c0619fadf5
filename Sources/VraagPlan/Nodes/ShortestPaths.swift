/// The shortest paths from a concept of `sources` to one of `targets` that is no source itself: one column of paths.
///
/// A path is concepts joined by relationships; each step goes from one concept to the next as `link` says, which is an
/// edge or `either` of edges and joins nothing by what a view shows. A relationship at which others end is a concept on
/// the way too: it lies between its source and its target, a step from each, and these steps go as the relationship
/// itself does. All paths that are found have the same number of steps, the smallest that there is, and no more than
/// `limit` where one is given. Two that differ in a concept or in a relationship are two paths.
///
/// They are in the order of their first concepts, by folded name, then id; then of their second ones; then of the
/// relationships between the two, by kind and then as in the file; then of their third ones, and so on. Only the first
/// `count` are answered where that is given.
package struct ShortestPaths: Hashable, Sendable {
  package var sources: SetPlan
  package var targets: SetPlan
  package var link: Link
  package var limit: Int?
  package var count: Int?
  package var heading: String

  package init(sources: SetPlan, targets: SetPlan, link: Link, limit: Int?, count: Int?, heading: String) {
    self.sources = sources
    self.targets = targets
    self.link = link
    self.limit = limit
    self.count = count
    self.heading = heading
  }
}
