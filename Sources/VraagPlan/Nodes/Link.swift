package import VraagMetamodel

/// A binary relation between concepts: what a verb phrase means, from subject to object.
package indirect enum Link: Hashable, Sendable {
  case edge(Edge)
  /// Any of the relations.
  case either([Link])
  /// All of the relations, between the same two concepts.
  case both([Link])
  /// One step or more; no more than `limit` where one is given. The relation's steps go through any concepts;
  /// a junction on the way is passed and counts for no step of its own. A concept is related to itself only along a
  /// cycle.
  case closure(Link, limit: Int?)
}

/// One relationship of the relation's kinds, for which the condition holds where there is one.
package struct Edge: Hashable, Sendable {
  package var relation: Relation
  /// What must hold of the relationship itself.
  package var condition: ConditionPlan?

  package init(_ relation: Relation, condition: ConditionPlan? = nil) {
    self.relation = relation
    self.condition = condition
  }
}
