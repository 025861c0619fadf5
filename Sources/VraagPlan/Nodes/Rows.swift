/// The rows of a question: a tree of sets joined by links, some of which are columns.
///
/// A row is an assignment of one concept to every node such that each lies in its node's set, each link leads from
/// parent to child, and the joins hold that tie nodes to columns across the tree; what is shown of it are the nodes and
/// counts that have a column. Rows are distinct.
package struct Rows: Hashable, Sendable {
  package var root: RowNode
  /// How many columns there are; each number below it is used by one node or one count.
  package var columns: [RowColumn]

  package init(root: RowNode, columns: [RowColumn]) {
    self.root = root
    self.columns = columns
  }
}

/// What heads a column.
package struct RowColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Elements or views.
    case element
    case relationship
    case number
  }

  /// In the sentence's words: the noun, singular; of a number, plural. No two columns have the same.
  package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// The concepts of a set at one place of a row, and what hangs under them.
package struct RowNode: Hashable, Sendable {
  package var set: SetPlan
  /// The column that shows the concept, where one does.
  package var column: Int?
  package var branches: [RowBranch]
  package var counts: [RowCount]
  /// What must hold between the node's concept and those of columns.
  package var joins: [RowJoin]

  package init(
    set: SetPlan, column: Int?, branches: [RowBranch] = [], counts: [RowCount] = [], joins: [RowJoin] = []
  ) {
    self.set = set
    self.column = column
    self.branches = branches
    self.counts = counts
    self.joins = joins
  }
}

/// A node below another, and the link that leads from parent to child.
package struct RowBranch: Hashable, Sendable {
  package var link: Link
  package var node: RowNode

  package init(link: Link, node: RowNode) {
    self.link = link
    self.node = node
  }
}

/// How many distinct concepts of `objects` for which the joins hold the link leads to, 0 included.
package struct RowCount: Hashable, Sendable {
  package var link: Link
  package var objects: SetPlan
  package var column: Int
  /// What must hold between a concept that is counted and those of columns.
  package var joins: [RowJoin]

  package init(link: Link, objects: SetPlan, column: Int, joins: [RowJoin] = []) {
    self.link = link
    self.objects = objects
    self.column = column
    self.joins = joins
  }
}
