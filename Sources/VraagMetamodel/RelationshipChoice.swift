/// A relationship that a verb may stand for, where one is to be made: which kind, and which way.
package struct RelationshipChoice: Hashable, Sendable {
  package var kind: RelationshipKind
  /// Whether it goes from the object to the subject.
  package var isReversed: Bool
}

extension Relation {
  /// What there can be between two concepts that are so related, the likeliest first: what ArchiMate allows between them,
  /// or all of it where it allows none. Nothing where the relation is of no relationship: a view only shows.
  ///
  /// An Access has the mode that the verb asks for, an Association no direction.
  package func choices(from subject: Label, to object: Label) -> [RelationshipChoice] {
    let all = choices
    let allowed = all.filter { choice in
      guard let type = choice.kind.type else { return false }
      let ends = choice.isReversed ? (object, subject) : (subject, object)
      return AllowedRelationships.allows(type, from: ends.0, to: ends.1)
    }
    return allowed.isEmpty ? all : allowed
  }

  private var choices: [RelationshipChoice] {
    let forward = outgoing.choices.map { RelationshipChoice(kind: $0, isReversed: false) }
    // A relation that goes both ways is made one way.
    let back = incoming == outgoing ? [] : incoming.choices.map { RelationshipChoice(kind: $0, isReversed: true) }
    return forward + back
  }
}

extension KindSet {
  /// One kind for each type; where there are many types, Association first, which says least.
  fileprivate var choices: [RelationshipKind] {
    let types = RelationshipType.allCases.filter { !isDisjoint(with: KindSet($0)) }
    let ordered =
      types.count > 2 && types.contains(.association) ? [.association] + types.filter { $0 != .association } : types
    return ordered.map { type in
      switch type {
      case .access: contains(.access) ? .access : contains(.accessRead) ? .accessRead : .accessWrite
      case .association: .association
      default: KindSet(type).intersection(self).kinds[0]
      }
    }
  }
}
