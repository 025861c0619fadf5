package import VraagText

/// `CREATE`: what is drawn is made.
package struct CreateClause: Sendable {
  package var paths: [PathPattern]
  package var range: TextRange
}

/// `MERGE`: what is drawn is found, or else made.
package struct MergeClause: Sendable {
  package var path: PathPattern
  package var onCreate: [SetItem]
  package var onMatch: [SetItem]
  package var range: TextRange
}

package struct SetClause: Sendable {
  package var items: [SetItem]
  package var range: TextRange
}

/// One thing that `SET` does.
package struct SetItem: Sendable {
  package enum Assignment: Sendable {
    /// `n.key = value`, and `n = map`.
    case equal(Expression)
    /// `n += map`.
    case plus(Expression)
    /// `n:Label`.
    case none
  }

  /// A property, a variable, or a variable with labels.
  package var target: Expression
  package var assignment: Assignment
  package var range: TextRange
}

/// `REMOVE`: properties and labels, written as `SET` has them.
package struct RemoveClause: Sendable {
  package var items: [Expression]
  package var range: TextRange
}

package struct DeleteClause: Sendable {
  package var isDetaching: Bool
  package var items: [Expression]
  package var range: TextRange
}

extension PatternClause {
  package var isWriting: Bool {
    switch self {
    case .match, .unwind, .with, .result: false
    case .create, .merge, .set, .remove, .delete: true
    }
  }

  package var range: TextRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .with(let clause), .result(let clause): clause.range
    case .create(let clause): clause.range
    case .merge(let clause): clause.range
    case .set(let clause): clause.range
    case .remove(let clause): clause.range
    case .delete(let clause): clause.range
    }
  }
}

extension PatternStatement {
  /// Whether it changes what it asks.
  package var isWriting: Bool { queries.contains { $0.clauses.contains(where: \.isWriting) } }
}
