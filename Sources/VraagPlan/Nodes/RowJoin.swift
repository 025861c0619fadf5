/// What must hold in every row between the concept at one place and that of a column: "that data object".
///
/// The column has concepts and may stand anywhere in the tree: above the place, below it, beside it, or be the place.
package struct RowJoin: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The link leads from the concept to that of the column.
    case linked(Link)
    /// It does not.
    case unlinked(Link)
    /// They are two concepts.
    case different
  }

  package var kind: Kind
  package var column: Int

  package init(_ kind: Kind, column: Int) {
    self.kind = kind
    self.column = column
  }

  /// The link that is asked for, or that must not be there.
  package var link: Link? {
    switch kind {
    case .linked(let link), .unlinked(let link): link
    case .different: nil
    }
  }

  /// The same with another link.
  func with(_ link: Link) -> RowJoin {
    switch kind {
    case .linked: RowJoin(.linked(link), column: column)
    case .unlinked: RowJoin(.unlinked(link), column: column)
    case .different: self
    }
  }
}
