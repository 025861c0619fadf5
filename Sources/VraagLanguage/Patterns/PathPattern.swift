package import VraagText

/// Nodes joined by relationships, which a match looks for.
package struct PathPattern: Sendable {
  package var name: PatternName?
  package var selector: PathSelector?
  package var start: NodePattern
  package var steps: [Step]
  package var range: TextRange

  package struct Step: Sendable {
    package var relationship: RelationshipPattern
    package var node: NodePattern
  }
}

/// Which of the paths between two nodes are meant.
package struct PathSelector: Sendable {
  package enum Kind: Hashable, Sendable {
    /// All of the shortest.
    case allShortest
    /// So many, the shortest first.
    case shortest(Int)
    /// All paths of the so many smallest lengths.
    case shortestGroups(Int)
    /// So many, whichever.
    case any(Int)
  }

  package var kind: Kind
  package var range: TextRange
}

package struct NodePattern: Sendable {
  package var variable: PatternName?
  package var labels: LabelExpression?
  package var properties: Expression?
  package var condition: Expression?
  package var range: TextRange
}

package struct RelationshipPattern: Sendable {
  package enum Direction: Hashable, Sendable {
    case outgoing, incoming, either
  }

  package var variable: PatternName?
  package var types: LabelExpression?
  package var hops: HopRange?
  package var properties: Expression?
  package var condition: Expression?
  package var direction: Direction
  package var range: TextRange
}

/// How many relationships one after the other.
package struct HopRange: Sendable {
  package var least: Int
  package var most: Int?
  package var range: TextRange
}

/// What labels a node has, or which type a relationship.
package indirect enum LabelExpression: Sendable {
  case name(PatternName)
  /// `%`: any label.
  case wildcard(TextRange)
  case not(LabelExpression)
  case and([LabelExpression])
  case or([LabelExpression])
}
