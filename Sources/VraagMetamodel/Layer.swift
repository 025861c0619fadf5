/// The layers of ArchiMate.
package enum Layer: String, CaseIterable, Hashable, Sendable {
  case strategy, business, application, technology, physical, motivation, implementation
  /// Grouping, Location and junctions, which belong to no layer.
  case other

  /// What the built-in key `layer` holds.
  package var name: String {
    switch self {
    case .implementation: "Implementation & Migration"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}

/// The aspects of ArchiMate: what kind of thing an element is.
package enum Aspect: String, CaseIterable, Hashable, Sendable {
  case activeStructure, passiveStructure, behaviour, motivation, composite, structure, connector

  /// What the built-in key `aspect` holds.
  package var name: String {
    switch self {
    case .activeStructure: "Active structure"
    case .passiveStructure: "Passive structure"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}

extension ElementType {
  package var layer: Layer {
    switch self {
    case .businessActor, .businessRole, .businessCollaboration, .businessInterface, .businessProcess,
      .businessFunction, .businessInteraction, .businessEvent, .businessService, .businessObject, .contract,
      .representation, .product:
      .business
    case .applicationComponent, .applicationCollaboration, .applicationInterface, .applicationFunction,
      .applicationInteraction, .applicationProcess, .applicationEvent, .applicationService, .dataObject:
      .application
    case .node, .device, .systemSoftware, .technologyCollaboration, .technologyInterface, .path,
      .communicationNetwork, .technologyFunction, .technologyProcess, .technologyInteraction,
      .technologyEvent, .technologyService, .artifact:
      .technology
    case .equipment, .facility, .distributionNetwork, .material:
      .physical
    case .stakeholder, .driver, .assessment, .goal, .outcome, .principle, .requirement, .constraint, .meaning,
      .value:
      .motivation
    case .resource, .capability, .valueStream, .courseOfAction:
      .strategy
    case .workPackage, .deliverable, .implementationEvent, .plateau, .gap:
      .implementation
    case .grouping, .location, .andJunction, .orJunction:
      .other
    }
  }

  package var aspect: Aspect {
    switch self {
    case .businessActor, .businessRole, .businessCollaboration, .businessInterface, .applicationComponent,
      .applicationCollaboration, .applicationInterface, .node, .device, .systemSoftware,
      .technologyCollaboration, .technologyInterface, .path, .communicationNetwork, .equipment, .facility,
      .distributionNetwork:
      .activeStructure
    case .businessProcess, .businessFunction, .businessInteraction, .businessEvent, .businessService,
      .applicationFunction, .applicationInteraction, .applicationProcess, .applicationEvent,
      .applicationService, .technologyFunction, .technologyProcess, .technologyInteraction, .technologyEvent,
      .technologyService, .capability, .valueStream, .courseOfAction, .workPackage, .implementationEvent:
      .behaviour
    case .businessObject, .contract, .representation, .dataObject, .artifact, .material, .deliverable, .gap:
      .passiveStructure
    case .product, .plateau, .grouping, .location:
      .composite
    case .stakeholder, .driver, .assessment, .goal, .outcome, .principle, .requirement, .constraint, .meaning,
      .value:
      .motivation
    case .resource:
      .structure
    case .andJunction, .orJunction:
      .connector
    }
  }
}
