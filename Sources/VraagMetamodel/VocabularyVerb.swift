/// The verbs of the vocabulary and the relationships they stand for.
///
/// The raw value is the verb's number in every lexicon; a language's file lists its words in this order.
package enum VocabularyVerb: UInt16, CaseIterable, Hashable, Sendable {
  case read, consume, consult, view, need, retrieve, request
  case write, record, register, produce, create, update, change, edit, collect, delete, destroy, manage
  case access, process, use
  case serve, support, depend, provide
  case realize, implement, comply, fulfil
  case perform, execute, offer
  case contain, compose, aggregate
  case trigger, lead, follow, precede
  case send, deliver, report, transfer, receive, exchange
  case influence, govern
  case specialize
  case associate, concern
  case relate
  case show

  /// From the subject to the object of the active verb.
  package var relation: Relation {
    switch self {
    case .read, .consume, .consult, .view, .need, .retrieve, .request: Relation(outgoing: .reading)
    case .write, .record, .register, .produce, .create, .update, .change, .edit, .collect, .delete, .destroy, .manage:
      Relation(outgoing: .writing)
    case .access, .process: Relation(outgoing: .access)
    case .use: Relation(outgoing: .access, incoming: KindSet(RelationshipType.serving))
    case .serve, .support: Relation(outgoing: KindSet(RelationshipType.serving))
    case .depend: Relation(incoming: KindSet(RelationshipType.serving))
    case .provide: Relation(outgoing: KindSet(RelationshipType.serving).union(KindSet(RelationshipType.flow)))
    case .realize, .implement, .comply, .fulfil: Relation(outgoing: KindSet(RelationshipType.realization))
    case .perform, .execute, .offer: Relation(outgoing: KindSet(RelationshipType.assignment))
    case .contain:
      Relation(outgoing: KindSet(RelationshipType.composition).union(KindSet(RelationshipType.aggregation)))
    case .compose: Relation(outgoing: KindSet(RelationshipType.composition))
    case .aggregate: Relation(outgoing: KindSet(RelationshipType.aggregation))
    case .trigger, .lead, .precede: Relation(outgoing: KindSet(RelationshipType.triggering))
    case .follow: Relation(incoming: KindSet(RelationshipType.triggering))
    case .send, .deliver, .report, .transfer: Relation(outgoing: KindSet(RelationshipType.flow))
    case .receive: Relation(incoming: KindSet(RelationshipType.flow))
    case .exchange: .either(KindSet(RelationshipType.flow))
    case .influence, .govern: Relation(outgoing: KindSet(RelationshipType.influence))
    case .specialize: Relation(outgoing: KindSet(RelationshipType.specialization))
    case .associate, .concern: .either(KindSet(RelationshipType.association))
    case .relate: .either(.relationships)
    case .show: Relation(outgoing: .shows)
    }
  }
}

extension VerbID {
  package init(_ verb: VocabularyVerb) { self.init(verb.rawValue) }
}
