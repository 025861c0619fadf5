package import VraagMetamodel

/// What follows from a model by ArchiMate's derivation rules, and what is in it.
///
/// It leads from one concept to another where a relationship of one of the relation's kinds does: one that is modelled,
/// whether ArchiMate allows it or not; one that follows by the rules DR1 to DR8; where it may be `possible`, also one in
/// whose derivation there is one step by PDR1 to PDR12. Where it `isDerivedOnly`, what is modelled is no part of it, and
/// two concepts that a modelled relationship of these kinds joins in that direction are not joined by it.
///
/// A relationship that follows keeps the mode of the one Access it follows from, and is an association without direction
/// where it follows from one; associations without direction go either way. Nothing follows from a concept to itself.
/// Relationships that lead through junctions by legs of one kind count as one; a junction is no end of what follows. Relationships that ArchiMate does not allow, or one of whose ends is a relationship or of a type that ArchiMate
/// does not have, take no part.
package struct DerivedLink: Hashable, Sendable {
  package var relation: Relation
  package var certainty: Certainty
  package var isDerivedOnly: Bool

  package init(_ relation: Relation, certainty: Certainty = .certain, isDerivedOnly: Bool = false) {
    self.relation = relation
    self.certainty = certainty
    self.isDerivedOnly = isDerivedOnly
  }

  /// The same read from the object.
  package var reversed: DerivedLink { with(relation.reversed) }

  /// The same of another relation.
  package func with(_ relation: Relation) -> DerivedLink {
    DerivedLink(relation, certainty: certainty, isDerivedOnly: isDerivedOnly)
  }

  /// The modelled relationships that are part of it; or that keep what they join out of it.
  package var modelled: Relation {
    Relation(
      outgoing: relation.outgoing.union(relation.incoming.intersection(Self.eitherWay)),
      incoming: relation.incoming.union(relation.outgoing.intersection(Self.eitherWay)))
  }

  private static let eitherWay = KindSet(RelationshipKind.association)
}
