/// The element types of ArchiMate 3.2, in the order of its layers; junctions are elements to every file format.
///
/// The raw value is the element's label in a graph.
package enum ElementType: UInt8, CaseIterable, Hashable, Sendable {
  // Business
  case businessActor
  case businessRole
  case businessCollaboration
  case businessInterface
  case businessProcess
  case businessFunction
  case businessInteraction
  case businessEvent
  case businessService
  case businessObject
  case contract
  case representation
  case product

  // Application
  case applicationComponent
  case applicationCollaboration
  case applicationInterface
  case applicationFunction
  case applicationInteraction
  case applicationProcess
  case applicationEvent
  case applicationService
  case dataObject

  // Technology
  case node
  case device
  case systemSoftware
  case technologyCollaboration
  case technologyInterface
  case path
  case communicationNetwork
  case technologyFunction
  case technologyProcess
  case technologyInteraction
  case technologyEvent
  case technologyService
  case artifact

  // Physical
  case equipment
  case facility
  case distributionNetwork
  case material

  // Motivation
  case stakeholder
  case driver
  case assessment
  case goal
  case outcome
  case principle
  case requirement
  case constraint
  case meaning
  case value

  // Strategy
  case resource
  case capability
  case valueStream
  case courseOfAction

  // Implementation & Migration
  case workPackage
  case deliverable
  case implementationEvent
  case plateau
  case gap

  // Composite/Other
  case grouping
  case location
  case andJunction
  case orJunction

  /// ArchiMate's own name of the type, as files write it: `BusinessProcess`.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// In the order of the cases; written out, because asking a case for its own name is slow and every start does it.
  private static let names: [String] =
    """
    BusinessActor BusinessRole BusinessCollaboration BusinessInterface BusinessProcess BusinessFunction \
    BusinessInteraction BusinessEvent BusinessService BusinessObject Contract Representation Product \
    ApplicationComponent ApplicationCollaboration ApplicationInterface ApplicationFunction ApplicationInteraction \
    ApplicationProcess ApplicationEvent ApplicationService DataObject Node Device SystemSoftware \
    TechnologyCollaboration TechnologyInterface Path CommunicationNetwork TechnologyFunction TechnologyProcess \
    TechnologyInteraction TechnologyEvent TechnologyService Artifact Equipment Facility DistributionNetwork \
    Material Stakeholder Driver Assessment Goal Outcome Principle Requirement Constraint Meaning Value Resource \
    Capability ValueStream CourseOfAction WorkPackage Deliverable ImplementationEvent Plateau Gap Grouping \
    Location AndJunction OrJunction
    """.split(separator: " ").map(String.init)
}
