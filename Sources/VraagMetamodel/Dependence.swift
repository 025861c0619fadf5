/// Who depends on whom, by kind of relationship: what `impact of` follows one way and `origin of` the other.
///
/// ArchiMate has no such table. This one says of each relationship what no longer works, or is no longer true, when
/// one of its ends goes or changes; a decision page, "What depends on what",
/// weighs what could be said otherwise.
package struct Dependence: Sendable {
  package enum Direction: Sendable {
    /// The relationship's target depends on its source.
    case targetOnSource
    /// Its source depends on its target.
    case sourceOnTarget
    /// Each on the other.
    case both
    /// One of them on the other or each, and it is not known which.
    case either
    /// Nothing is known.
    case none
  }

  package var kind: RelationshipKind
  package var direction: Direction
  package var reason: String

  /// A row for each kind of relationship.
  package static let table: [Dependence] = [
    row(.composition, .sourceOnTarget, "a whole works as long as its parts do"),
    row(.aggregation, .sourceOnTarget, "a whole works as long as its parts do"),
    row(.assignment, .targetOnSource, "behaviour needs who performs it, a role who fills it"),
    row(.realization, .targetOnSource, "what is realized exists by what realizes it"),
    row(.serving, .targetOnSource, "who is served needs the service"),
    row(.access, .either, "it may be read and it may be written"),
    row(.accessRead, .sourceOnTarget, "a reader needs what it reads"),
    row(.accessWrite, .targetOnSource, "what is written is as good as its writer"),
    row(.accessReadWrite, .both, "it is read and written"),
    row(.accessAssumedWrite, .targetOnSource, "its format says that it is written"),
    row(.accessAssumedUnspecified, .either, "it may be read and it may be written"),
    row(.influence, .targetOnSource, "what influences something changes it"),
    row(.association, .none, "it says that two things have to do with each other, not how"),
    row(.directedAssociation, .none, "it says that two things have to do with each other, not how"),
    row(.triggering, .targetOnSource, "what is triggered does not begin by itself"),
    row(.flow, .targetOnSource, "a receiver needs what it receives"),
    row(.specialization, .sourceOnTarget, "what holds of the general holds of each of its kinds"),
    row(.other, .none, "its type is not ArchiMate's"),
    row(.shows, .none, "a view shows things and changes nothing"),
  ]

  /// From a thing to what depends on it for certain.
  package static let certain = relation(of: { $0 != .either })
  /// From a thing to what may depend on it.
  package static let possible = relation(of: { _ in true })

  private static func relation(of isMeant: (Direction) -> Bool) -> Relation {
    var relation = Relation()
    for row in table where isMeant(row.direction) {
      switch row.direction {
      case .targetOnSource: relation.outgoing.insert(KindSet(row.kind))
      case .sourceOnTarget: relation.incoming.insert(KindSet(row.kind))
      case .both, .either:
        relation.outgoing.insert(KindSet(row.kind))
        relation.incoming.insert(KindSet(row.kind))
      case .none: continue
      }
    }
    return relation
  }

  /// From a thing to what goes with it: its parts, what it performs and what it realizes.
  ///
  /// A part goes with its whole, but not with everything that reached the whole: the other parts of what was only
  /// affected are left alone. So these steps come before all others.
  package static let possession = Relation(
    outgoing: [
      KindSet(RelationshipKind.composition), KindSet(RelationshipKind.aggregation),
      KindSet(RelationshipKind.assignment), KindSet(RelationshipKind.realization),
    ])

  private static func row(_ kind: RelationshipKind, _ direction: Direction, _ reason: String) -> Dependence {
    Dependence(kind: kind, direction: direction, reason: reason)
  }
}
