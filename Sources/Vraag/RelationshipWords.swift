internal import VraagMetamodel
internal import VraagText

/// A kind of relationship as a verb of the third person, read from either end: `reads`, `is read by`.
extension RelationshipKind {
  func verb(isOutgoing: Bool, in language: Language) -> String {
    switch language {
    case .english: isOutgoing ? english.active : english.passive
    case .dutch: isOutgoing ? dutch.active : dutch.passive
    }
  }

  private var english: (active: String, passive: String) {
    switch self {
    case .composition: ("is composed of", "is part of")
    case .aggregation: ("aggregates", "is aggregated by")
    case .assignment: ("is assigned to", "is performed by")
    case .realization: ("realizes", "is realized by")
    case .serving: ("serves", "is served by")
    case .access: ("accesses", "is accessed by")
    case .accessRead: ("reads", "is read by")
    case .accessWrite: ("writes", "is written by")
    case .accessReadWrite: ("reads and writes", "is read and written by")
    case .accessAssumedWrite: ("writes (mode not stated)", "is written by (mode not stated)")
    case .accessAssumedUnspecified: ("accesses (mode not stated)", "is accessed by (mode not stated)")
    case .influence: ("influences", "is influenced by")
    case .association: ("is associated with", "is associated with")
    case .directedAssociation: ("is associated with", "is associated from")
    case .triggering: ("triggers", "is triggered by")
    case .flow: ("flows to", "receives from")
    case .specialization: ("is a kind of", "has the kind")
    case .other: ("is related to", "is related from")
    case .shows: ("shows", "is shown in")
    }
  }

  private var dutch: (active: String, passive: String) {
    switch self {
    case .composition: ("bestaat uit", "is onderdeel van")
    case .aggregation: ("aggregeert", "wordt geaggregeerd door")
    case .assignment: ("is toegewezen aan", "wordt uitgevoerd door")
    case .realization: ("realiseert", "wordt gerealiseerd door")
    case .serving: ("ondersteunt", "wordt ondersteund door")
    case .access: ("benadert", "wordt benaderd door")
    case .accessRead: ("leest", "wordt gelezen door")
    case .accessWrite: ("schrijft", "wordt geschreven door")
    case .accessReadWrite: ("leest en schrijft", "wordt gelezen en geschreven door")
    case .accessAssumedWrite: ("schrijft (wijze niet vermeld)", "wordt geschreven door (wijze niet vermeld)")
    case .accessAssumedUnspecified: ("benadert (wijze niet vermeld)", "wordt benaderd door (wijze niet vermeld)")
    case .influence: ("beïnvloedt", "wordt beïnvloed door")
    case .association: ("is geassocieerd met", "is geassocieerd met")
    case .directedAssociation: ("is geassocieerd met", "is geassocieerd vanuit")
    case .triggering: ("start", "wordt gestart door")
    case .flow: ("stuurt naar", "ontvangt van")
    case .specialization: ("is een soort", "heeft de soort")
    case .other: ("is gerelateerd aan", "is gerelateerd vanuit")
    case .shows: ("toont", "staat op")
    }
  }
}
