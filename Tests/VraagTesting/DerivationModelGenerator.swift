private import VraagMetamodel

/// Makes small models from which much can be derived: relationships that ArchiMate allows, among few types at a time,
/// and a few that it does not.
package struct DerivationModelGenerator {
  private var random: SeededRandom
  private let tables: DerivationTables

  package init(_ random: SeededRandom) throws {
    self.random = random
    tables = try DerivationTables.shared.get()
  }

  private static let core: [ElementType] = [
    .businessActor, .businessRole, .businessProcess, .businessFunction, .businessService, .businessObject, .product,
    .applicationComponent, .applicationFunction, .applicationService, .applicationInterface, .dataObject, .node,
    .technologyService, .technologyFunction, .artifact, .equipment, .facility, .material,
  ]
  private static let higher: [ElementType] = [
    .capability, .courseOfAction, .resource, .goal, .requirement, .outcome, .stakeholder, .workPackage, .deliverable,
    .plateau, .gap,
  ]
  private static let composites: [ElementType] = [.grouping, .location, .plateau]
  private static let junctions: [ElementType] = [.andJunction, .orJunction]

  package mutating func model() -> TestModel {
    let all = ElementType.allCases.filter { !Self.junctions.contains($0) }
    var types: [ElementType]
    switch random.number(0...5) {
    case 0: types = random.list(4...12) { $0.pick(all) }
    case 1, 2: types = random.list(2...6) { $0.pick(Self.core) }
    case 3: types = random.list(2...5) { $0.pick(Self.core) } + random.list(1...3) { $0.pick(Self.composites) }
    case 4: types = random.list(1...4) { $0.pick(Self.core) } + random.list(2...4) { $0.pick(Self.higher) }
    default:
      types =
        random.list(1...3) { $0.pick(Self.core) } + random.list(1...3) { $0.pick(Self.higher) }
        + random.list(1...2) { $0.pick(Self.composites) }
    }
    if random.chance(25) { types += random.list(1...2) { $0.pick(Self.junctions) } }
    let kinds = random.chance(60) ? RelationshipKind.allCases.filter { $0.type != nil } : fewKinds()
    var concepts = (0..<random.number(8...14)).map {
      TestModel.Concept(id: "e\($0)", label: Label(random.pick(types)))
    }
    if random.chance(5) { concepts[0].label = .otherElement }
    let elements = concepts
    for number in 0..<random.number(elements.count...elements.count * 2) {
      concepts.append(relationship("r\(number)", among: elements, kinds, before: concepts))
    }
    return TestModel(concepts)
  }

  /// Kinds that meet in rules: some that are structural, and one or two of the others.
  private mutating func fewKinds() -> [RelationshipKind] {
    let structural: [RelationshipKind] = [.composition, .aggregation, .assignment, .realization]
    let others = RelationshipKind.allCases.filter { $0.type != nil && !structural.contains($0) }
    return random.list(1...3) { $0.pick(structural) } + random.list(1...3) { $0.pick(others) }
      + (random.chance(30) ? [.specialization] : [])
  }

  private mutating func relationship(
    _ id: String, among elements: [TestModel.Concept], _ kinds: [RelationshipKind],
    before concepts: [TestModel.Concept]
  ) -> TestModel.Concept {
    var kind = random.pick(kinds)
    var ends = (source: random.pick(elements), target: random.pick(elements))
    for _ in 0..<12 {
      if random.chance(97), ends.source.id == ends.target.id { ends.target = random.pick(elements) }
      if isAllowed(kind, ends.source.label, ends.target.label) { break }
      if random.chance(4) { break }
      ends = (source: random.pick(elements), target: random.pick(elements))
      kind = random.pick(kinds)
    }
    // The legs of a junction are mostly of one kind, or it would not be passed.
    let junction = [ends.source, ends.target].first { Self.junctions.contains($0.label.elementType ?? .grouping) }
    if let junction, random.chance(90) { kind = kinds[junction.id.utf8.reduce(0) { $0 + Int($1) } % kinds.count] }
    // Where nothing fits, an association does.
    if !isAllowed(kind, ends.source.label, ends.target.label), random.chance(60) {
      kind = random.pick([.association, .directedAssociation])
    }
    // A relationship with a relationship at its end, and one of no type, take no part.
    if random.chance(2) { ends.target = random.pick(concepts) }
    if random.chance(1) { kind = .other }
    var relationship = TestModel.Concept(id: id, label: Label(kind))
    relationship.ends = (ends.source.id, ends.target.id)
    return relationship
  }

  private func isAllowed(_ kind: RelationshipKind, _ source: Label, _ target: Label) -> Bool {
    guard let source = source.elementType, let target = target.elementType else { return true }
    return tables.allows(Int(kind.rawValue), from: Int(source.rawValue), to: Int(target.rawValue))
  }
}
