package import VraagMetamodel

/// A binary relation between concepts: what a verb phrase means, from subject to object. Lists have at least one part.
package indirect enum Link: Hashable, Sendable {
  case edge(Edge)
  /// Any of the relations.
  case either([Link])
  /// All of the relations, between the same two concepts.
  case both([Link])
  /// One step or more; no more than `limit` where one is given. The relation's steps go through any concepts;
  /// a junction on the way is passed and counts for no step of its own: where a step arrives at one, the next is free.
  /// The junction itself is related too. A concept is related to itself only along a cycle, and there and back over
  /// one relationship is one where the relation goes either way.
  case closure(Link, limit: Int?)
  /// A relationship that is modelled or that ArchiMate's rules derive.
  case derived(DerivedLink)
}

/// One relationship of the relation's kinds, for which the condition holds where one is given. What joins a view to a
/// concept is no relationship: no condition holds of it.
package struct Edge: Hashable, Sendable {
  package var relation: Relation
  /// What must hold of the relationship itself.
  package var condition: ConditionPlan?

  package init(_ relation: Relation, condition: ConditionPlan? = nil) {
    self.relation = relation
    self.condition = condition
  }
}
