package import VraagMetamodel

/// A set of concepts that is to be computed.
///
/// Noun phrases become these: an algebra of sets, with relations between them. Each case carries a contract that any
/// engine can honour; nothing here knows how concepts are stored.
package enum SetPlan: Hashable, Sendable {
  case empty
  /// Every concept with one of the labels.
  case labels(LabelSet)
  /// Every element, relationship or view that bears a name, in any of its languages, after folding. The text is folded.
  case named(String)
  /// The concept with exactly this id, or nothing.
  case identified(String)
  /// Every concept with this specialization, after folding. The text is folded.
  case specialized(String)
  /// The members of the input for which the condition holds.
  indirect case filter(Filter)
  /// Of no sets it is empty.
  case union([SetPlan])
  /// Of at least one.
  case intersection([SetPlan])
  /// What is in the first and not in the second.
  indirect case difference(SetPlan, SetPlan)
  indirect case related(Related)
  indirect case ending(Ending)
  indirect case sharing(Sharing)
}

/// The members of `input` for which `condition` holds.
package struct Filter: Hashable, Sendable {
  package var input: SetPlan
  package var condition: ConditionPlan

  package init(input: SetPlan, condition: ConditionPlan) {
    self.input = input
    self.condition = condition
  }
}

/// The members of `subjects` whose related concepts, met with `objects`, are as `quantifier` says.
package struct Related: Hashable, Sendable {
  package var subjects: SetPlan
  package var link: Link
  package var objects: SetPlan
  package var quantifier: Quantifier

  package init(subjects: SetPlan, link: Link, objects: SetPlan, quantifier: Quantifier) {
    self.subjects = subjects
    self.link = link
    self.objects = objects
    self.quantifier = quantifier
  }
}

/// With V the concepts to which a link leads from a subject, and O the objects.
package enum Quantifier: Hashable, Sendable {
  /// V and O share a concept.
  case some
  /// V and O share none.
  case none
  /// O is not empty and lies within V.
  case every
  /// V is not empty and lies within O.
  case only
  /// The number of distinct concepts that V and O share is within these bounds.
  case count(atLeast: Int, atMost: Int)
}

/// The relationships among `relationships` whose source and target are among the given ones; nothing given is anything.
package struct Ending: Hashable, Sendable {
  package var relationships: SetPlan
  package var sources: SetPlan?
  package var targets: SetPlan?

  package init(relationships: SetPlan, sources: SetPlan?, targets: SetPlan?) {
    self.relationships = relationships
    self.sources = sources
    self.targets = targets
  }
}
