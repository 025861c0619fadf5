package import VraagMetamodel

/// Every element that depends on `subjects`, or on which they depend: for certain, or possibly.
///
/// What is certain is reached from one of `subjects` by the steps of `certain`; or a relationship leads to it, of those
/// `derived` there, that follows by ArchiMate's rules. What is possible, and not certain, is reached by the steps of
/// `possible`, where there are any; or a relationship leads to it, of those `derived` there, that follows or may follow
/// (`DerivedLink`). Five columns: its layer, the element, the steps, how certain it is, and why.
///
/// Only elements take part, as subjects and on the way. Leaving a junction costs no step, unless it is a subject; of what
/// follows each relationship is a step. Junctions and subjects are no rows, nor is what takes more than `limit` steps,
/// where one is given: that is not possible instead. Rows are sorted by layer, in the order of `Layer` and what has none
/// last, certain ones before possible ones, then by steps, then by folded name and id.
///
/// Of the paths with the fewest steps, the one is shown that passes the fewest junctions in its last step; of those the
/// one whose last concept but one is still within the first steps, then the one for which that concept comes first by
/// name and id, reached in its own shortest way; and then by the relationship with the lowest number. A path that ends
/// within the first steps goes before one that does not. What follows is told where it takes fewer steps, and so is what
/// may follow where nothing does for certain.
package struct Reach: Hashable, Sendable {
  /// How something is reached: by steps of `first`, none or more, and then of `rest`, none or more. Both are an edge or
  /// `either` of edges, and what is modelled of `derived` is among their relationships.
  package struct Steps: Hashable, Sendable {
    package var first: Link
    package var rest: Link
    package var derived: Relation

    package init(first: Link, rest: Link, derived: Relation) {
      self.first = first
      self.rest = rest
      self.derived = derived
    }

    /// From what is reached to what it is reached from.
    package var reversed: Steps { Steps(first: rest.reversed, rest: first.reversed, derived: derived.reversed) }
  }

  package var subjects: SetPlan
  package var certain: Steps
  package var possible: Steps?
  package var limit: Int?
  /// What heads the five columns.
  package var headings: [String]
  /// How the fourth says that something is certain, and that it is possible.
  package var certainties: [String]

  package init(
    subjects: SetPlan, certain: Steps, possible: Steps?, limit: Int?, headings: [String], certainties: [String]
  ) {
    self.subjects = subjects
    self.certain = certain
    self.possible = possible
    self.limit = limit
    self.headings = headings
    self.certainties = certainties
  }

  package func word(for certainty: Certainty) -> String { certainties[certainty == .certain ? 0 : 1] }
}
