/// What a verb means: which kinds of relationship lead from the subject to the object.
///
/// "use" is served by, or accesses: a relation may go along some kinds and against others.
package struct Relation: Hashable, Sendable {
  /// Kinds that lead from subject to object when the subject is their source.
  package var outgoing: KindSet
  /// Kinds that lead from subject to object when the subject is their target.
  package var incoming: KindSet

  package init(outgoing: KindSet = [], incoming: KindSet = []) {
    self.outgoing = outgoing
    self.incoming = incoming
  }

  package static func either(_ kinds: KindSet) -> Relation { Relation(outgoing: kinds, incoming: kinds) }

  /// The same relation read from the object: what a passive means.
  package var reversed: Relation { Relation(outgoing: incoming, incoming: outgoing) }
  package var isEmpty: Bool { outgoing.isEmpty && incoming.isEmpty }
  package var kinds: KindSet { outgoing.union(incoming) }

  package func union(_ other: Relation) -> Relation {
    Relation(outgoing: outgoing.union(other.outgoing), incoming: incoming.union(other.incoming))
  }
}
