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
      let isKnown = graph.count(of: LabelSet([Label.otherElement])) == 0
      guard isKnown, !model.reified.contains(where: { model.label(ofConcept: $0) == .view }) else { throw Unsayable() }
      let holds = try holds(comparison, of: texts)
      var labels = LabelSet(zip(types, holds).filter(\.1).map { Label($0.0) })
      // Relationships at which others end are nodes, and have a type too.
      let kinds = RelationshipType.allCases
      for (kind, holds) in zip(kinds, try self.holds(comparison, of: kinds.map(\.name))) where holds && key == .type {
        labels = labels.union(LabelSet(KindSet(kind)))
      }
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
    case .allowed, .alternatives, .redundant: throw Unsayable(reason: .judgementsHaveNoPattern)
    case .model, .mode, .strength, .source, .target: throw Unsayable()
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
    case .type where graph.count(of: LabelSet(KindSet(.other))) == 0:
      return try condition(comparison, texts: RelationshipType.allCases.map(\.name), "type(\(relationship))")
    case .source, .target: return try condition(onEnd: key, comparison, relationship)
    case .allowed, .alternatives, .redundant: throw Unsayable(reason: .judgementsHaveNoPattern)
    default: throw Unsayable()
    }
  }

  /// Patterns know the name that is shown first: what another of its names is asked of is known by its id.
  func condition(
    onName comparison: Comparison, of concepts: [UInt32], _ variable: String
  ) throws(Unsayable) -> PatternCondition {
    let graph = model.graph
    let those = Set(concepts)
    let others = graph.otherNames.filter { those.contains($0.concept) && $0.text != .empty }
    let texts = concepts.map { graph.texts[graph.nameTexts[Int($0)]] }
    let condition = try condition(comparison, texts: texts, "\(variable).name")
    var ids: [String] = []
    let isMeant = try holds(comparison, of: others.map { graph.texts[$0.text] })
    for other in zip(others, isMeant).filter(\.1).map(\.0) {
      let first = graph.texts[graph.nameTexts[Int(other.concept)]]
      let id = graph.id(of: ConceptID(other.concept))
      let isKnown = try holds(comparison, of: [first])[0] && !first.isEmpty
      if !isKnown, !ids.contains(id) { ids.append(id) }
    }
    guard ids.count <= Self.mostValues else { throw Unsayable() }
    return ids.isEmpty
      ? condition : .any([condition, .atom("\(variable).id \(Self.isOne(of: ids))", mayBeNull: false)])
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
    if wanted.count > Self.mostValues, let test = Self.textTest(comparison, property, zip(texts, holds)) {
      return .atom(test, mayBeNull: true)
    }
    guard wanted.count <= Self.mostValues else { throw Unsayable() }
    return .atom("\(property) \(Self.isOne(of: wanted))", mayBeNull: true)
  }

  /// Where there are too many values to write, what patterns ask of a text, if the same ones pass.
  private static func textTest(
    _ comparison: Comparison, _ property: String, _ values: Zip2Sequence<[String], [Bool]>
  ) -> String? {
    let (word, part): (String, String)
    let passes: ([UInt8], [UInt8]) -> Bool
    switch comparison {
    case .containing(let text):
      (word, part) = ("CONTAINS", text)
      passes = { whole, part in whole.indices.contains { whole[$0...].starts(with: part) } }
    case .startingWith(let text): (word, part, passes) = ("STARTS WITH", text, { $0.starts(with: $1) })
    case .endingWith(let text): (word, part, passes) = ("ENDS WITH", text, { $0.suffix($1.count).elementsEqual($1) })
    default: return nil
    }
    let bytes = Array(part.utf8)
    func isSame(_ change: (String) -> String) -> Bool {
      values.allSatisfy { passes(Array(change($0).utf8), bytes) == $1 }
    }
    if isSame({ $0 }) { return "\(property) \(word) \(literal(part))" }
    return isSame({ $0.lowercased() }) ? "toLower(\(property)) \(word) \(literal(part))" : nil
  }
}
