/// The rows of `input` with a last column: the relationships that make each row true.
///
/// `rows` are those that `input` was made of: it has their columns first, in their order, whatever it sorts, cuts or
/// shows besides. Told are, from the root down, the relationship by which each link of the tree leads to the concept
/// of the row, and to one for which all below it holds where the concept is not shown; and what each set asks of the
/// concepts in it. Of what a quantifier counts every one is told; nothing of what must not be, and of conditions.
///
/// The rules leave `rows` as they are: what is told are the relationships that were asked for.
///
/// Where a link may lead to several concepts, or by several ways, the shortest chain is told; among those of one length
/// the one to the concept that comes first by name and id, and by the relationships with the lowest numbers. On a way of
/// several steps each concept is reached from the first by name and id of those from which it is nearest; a junction is
/// passed as `closure` says. What was told once is not told again.
package struct Explain: Hashable, Sendable {
  package var input: Plan
  package var rows: Rows
  package var heading: String

  package init(input: Plan, rows: Rows, heading: String) {
    self.input = input
    self.rows = rows
    self.heading = heading
  }
}

/// One column, a row for each shortest chain of relationships by which the link leads from a subject to an object, pair
/// by pair in name order, those of one pair by the names on the way. Of a link of several steps it is one chain.
package struct Why: Hashable, Sendable {
  package var subjects: SetPlan
  package var link: Link
  package var objects: SetPlan
  package var heading: String

  package init(subjects: SetPlan, link: Link, objects: SetPlan, heading: String) {
    self.subjects = subjects
    self.link = link
    self.objects = objects
    self.heading = heading
  }
}
