internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What conditions ask of what every concept has.
extension QuestionPattern {
  func condition(
    _ key: BuiltInKey, _ comparison: Comparison, ofNode node: String
  ) throws(Unsayable) -> PatternCondition {
    let graph = model.graph
    switch key {
    case .name:
      return try condition(onName: comparison, of: model.nodeNumbers, node)
    case .id:
      return try condition(comparison, texts: model.nodeNumbers.map { graph.id(of: ConceptID($0)) }, "\(node).id")
    case .documentation:
      return try condition(
        comparison, texts: model.nodeNumbers.map { graph.texts[graph.documentations[Int($0)]] }, "\(node).documentation"
      )
    case .type, .layer, .aspect:
      let types = ElementType.allCases
      let texts = types.map { key == .type ? $0.name : key == .layer ? $0.layer.name : $0.aspect.name }
      guard graph.count(of: LabelSet([Label.otherElement])) == 0, model.reified.isEmpty else { throw Unsayable() }
      let holds = try holds(comparison, of: texts)
      let labels = LabelSet(zip(types, holds).filter(\.1).map { Label($0.0) })
      guard let text = model.text(of: labels) else { throw Unsayable() }
      return text.isEmpty ? .never : .atom("\(node):\(text)", mayBeNull: false)
    case .specialization:
      var texts: [String] = []
      for entry in graph.specializations where !texts.contains(graph.texts[entry.text]) {
        texts.append(graph.texts[entry.text])
      }
      let holds = try holds(comparison, of: texts)
      return try condition(ofSpecializations: zip(texts, holds).filter(\.1).map(\.0), node)
    case .folder:
      return try condition(onFolder: comparison, node)
    case .model, .mode, .strength, .source, .target, .allowed, .alternatives, .redundant: throw Unsayable()
    }
  }

  private func condition(onFolder comparison: Comparison, _ node: String) throws(Unsayable) -> PatternCondition {
    let folders = model.graph.folders
    let paths = (1..<max(1, folders.count)).map { number in
      folders.path(of: FolderID(UInt32(number))).map { model.graph.texts[$0] }
    }
    let texts = paths.map { $0.joined(separator: "/") }
    let holds: [Bool]
    if case .inFolder(let name) = comparison {
      holds = paths.map { path in path.contains { Folding.fold($0) == name } }
    } else {
      holds = try self.holds(comparison, of: texts)
    }
    let wanted = Set(zip(texts, holds).filter(\.1).map(\.0))
    if wanted.isEmpty { return .never }
    // Two folders may have one path.
    guard wanted.count <= Self.mostValues, zip(texts, holds).allSatisfy({ $1 || !wanted.contains($0) }) else {
      throw Unsayable()
    }
    return .atom("folder(\(node)) \(Self.isOne(of: wanted.sorted()))", mayBeNull: true)
  }

  func condition(
    _ key: BuiltInKey, _ comparison: Comparison, ofRelationship relationship: String
  ) throws(Unsayable) -> PatternCondition {
    let graph = model.graph
    switch key {
    case .mode:
      return try condition(comparison, texts: ["Access", "Read", "Write", "ReadWrite"], "\(relationship).accessType")
    case .strength:
      return try condition(
        comparison, texts: graph.strengths.map { graph.texts[$0.text] }, "\(relationship).strength")
    case .name:
      let relationships = LabelSet.relationships.labels.flatMap { Array(graph.range(of: $0.rawValue)) }
      return try condition(onName: comparison, of: relationships, relationship)
    default: throw Unsayable()
    }
  }

  /// Patterns know the name that is shown first: where something has others, only whether it has any can be asked.
  private func condition(
    onName comparison: Comparison, of concepts: [UInt32], _ variable: String
  ) throws(Unsayable) -> PatternCondition {
    let graph = model.graph
    let those = Set(concepts)
    let others = graph.otherNames.filter { those.contains($0.concept) }.map { graph.texts[$0.text] }
    let texts = others + concepts.map { graph.texts[graph.nameTexts[Int($0)]] }
    let holds = try holds(comparison, of: texts.filter { !$0.isEmpty })
    guard others.isEmpty || Set(holds).count < 2 else { throw Unsayable() }
    return try condition(comparison, texts: texts, "\(variable).name")
  }

  /// A condition on a property of which these are the values that there are.
  private func condition(
    _ comparison: Comparison, texts: [String], _ property: String
  ) throws(Unsayable) -> PatternCondition {
    var seen: Set<String> = []
    let texts = texts.filter { seen.insert($0).inserted && !$0.isEmpty }
    let holds = try holds(comparison, of: texts)
    let wanted = zip(texts, holds).filter(\.1).map(\.0)
    if wanted.isEmpty { return .never }
    if wanted.count == texts.count { return .atom("\(property) IS NOT NULL", mayBeNull: false) }
    guard wanted.count <= Self.mostValues else { throw Unsayable() }
    return .atom("\(property) \(Self.isOne(of: wanted))", mayBeNull: true)
  }
}
