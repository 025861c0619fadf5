/// The nouns of the vocabulary that stand for several types, or for something that is no element type.
///
/// In a lexicon they follow the nouns of the element types, in this order.
package enum Umbrella: UInt16, CaseIterable, Hashable, Sendable {
  case junction, element, concept, thing
  case process, function, service, interface, event, interaction, collaboration, activity
  case actor, role, party, who
  case application, system, data, domain, behaviour, structure
  case view
  case relationship
  case composition, aggregation, assignment, realization, serving, access, influence, association, triggering, flow
  case specialization

  /// Whether layers have one type of it each.
  var isOfEveryLayer: Bool {
    switch self {
    case .process, .function, .service, .interface, .event, .interaction, .collaboration, .actor, .role: true
    default: false
    }
  }

  package var labels: LabelSet {
    switch self {
    case .junction: .junctions
    case .element: .elements
    case .concept: .concepts
    case .thing: .everything
    case .process: Self.processes
    case .function: Self.functions
    case .service: LabelSet(.businessService, .applicationService, .technologyService)
    case .interface: LabelSet(.businessInterface, .applicationInterface, .technologyInterface)
    case .event: LabelSet(.businessEvent, .applicationEvent, .technologyEvent, .implementationEvent)
    case .interaction: Self.interactions
    case .collaboration: LabelSet(.businessCollaboration, .applicationCollaboration, .technologyCollaboration)
    case .activity: Self.processes.union(Self.functions).union(Self.interactions)
    case .actor: LabelSet(.businessActor)
    case .role: LabelSet(.businessRole)
    case .party: LabelSet(.businessActor, .businessRole, .businessCollaboration, .stakeholder)
    case .who: LabelSet(.businessActor, .businessRole, .businessCollaboration)
    case .application: LabelSet(.applicationComponent)
    case .system: LabelSet(.applicationComponent, .node, .device, .systemSoftware)
    case .data: LabelSet(.businessObject, .dataObject, .contract, .representation, .artifact)
    case .domain: LabelSet(.grouping)
    case .behaviour: Self.elements { $0 == .behaviour }
    case .structure: Self.elements { $0 == .activeStructure || $0 == .passiveStructure || $0 == .structure }
    case .view: .views
    case .relationship: .relationships
    case .composition, .aggregation, .assignment, .realization, .serving, .access, .influence, .association,
      .triggering, .flow, .specialization:
      relationshipType.map { LabelSet(KindSet($0)) } ?? .relationships
    }
  }

  /// The relationship type that the noun is the name of.
  package var relationshipType: RelationshipType? {
    guard rawValue >= Self.composition.rawValue else { return nil }
    return RelationshipType(rawValue: UInt8(rawValue - Self.composition.rawValue))
  }

  private static let processes = LabelSet(.businessProcess, .applicationProcess, .technologyProcess)
  private static let functions = LabelSet(.businessFunction, .applicationFunction, .technologyFunction)
  private static let interactions = LabelSet(.businessInteraction, .applicationInteraction, .technologyInteraction)

  private static func elements(where isIncluded: (Aspect) -> Bool) -> LabelSet {
    LabelSet(ElementType.allCases.filter { isIncluded($0.aspect) }.map { Label($0) })
  }
}

extension NounID {
  package init(_ type: ElementType) { self.init(UInt16(type.rawValue)) }
  package init(_ umbrella: Umbrella) { self.init(UInt16(ElementType.allCases.count) + umbrella.rawValue) }

  /// The noun of the vocabulary that this is, where it is one of several types.
  package var umbrella: Umbrella? {
    let first = UInt16(ElementType.allCases.count)
    return rawValue < first ? nil : Umbrella(rawValue: rawValue - first)
  }
}
