package import VraagText

/// A name in a pattern, and where it stands.
package struct PatternName: Sendable {
  package var text: String
  package var range: TextRange
}

/// A whole pattern: one query, or several whose answers are put together.
package struct PatternStatement: Sendable {
  package var queries: [SingleQuery]
  /// Before each query but the first, whether all rows of it count: `UNION ALL`.
  package var unions: [UnionJoint]
  package var range: TextRange
}

/// What stands between two queries.
package struct UnionJoint: Sendable {
  package var keepsDuplicates: Bool
  package var range: TextRange
}

/// Clauses, each of which takes the rows of the one before it.
package struct SingleQuery: Sendable {
  package var clauses: [PatternClause]
  package var range: TextRange
}

package enum PatternClause: Sendable {
  case match(MatchClause)
  case unwind(UnwindClause)
  case with(ProjectionClause)
  case result(ProjectionClause)
  case create(CreateClause)
  case merge(MergeClause)
  case set(SetClause)
  case remove(RemoveClause)
  case delete(DeleteClause)
}

package struct MatchClause: Sendable {
  package var isOptional: Bool
  package var paths: [PathPattern]
  package var condition: Expression?
  package var range: TextRange
}

/// A row for each member of a list.
package struct UnwindClause: Sendable {
  package var list: Expression
  package var variable: PatternName
  package var range: TextRange
}

/// `WITH` or `RETURN`: which columns go on, and in which order.
package struct ProjectionClause: Sendable {
  package var isDistinct: Bool
  /// Where `*` stands, for every variable there is.
  package var star: TextRange?
  package var items: [ProjectionItem]
  package var order: [SortItem]
  package var skip: Expression?
  package var limit: Expression?
  /// What follows `WITH … WHERE`.
  package var condition: Expression?
  package var range: TextRange
}

package struct ProjectionItem: Sendable {
  package var expression: Expression
  package var alias: PatternName?
  /// The expression as it is written: the column's name where it has no other.
  package var text: String
}

package struct SortItem: Sendable {
  package var expression: Expression
  package var isDescending: Bool
  /// Where it says where nulls go.
  package var nullsFirst: Bool?
}
