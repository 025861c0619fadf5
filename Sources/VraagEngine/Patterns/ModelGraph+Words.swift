internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan
internal import VraagText

/// What the words of patterns mean in a model.
extension ModelGraph {
  package var hasVocabulary: Bool { true }

  /// ArchiMate's types, what the metamodel says of them, the model's specializations, then nouns in any case.
  package func label(_ name: String) -> LabelTest? {
    if let type = ElementType.allCases.first(where: { $0.name == name }) { return .labels(LabelSet(type)) }
    if let type = RelationshipType.allCases.first(where: { $0.name == name }) {
      return .labels(LabelSet(KindSet(type)))
    }
    if let group = Self.groups.first(where: { $0.name == name }) { return .labels(group.labels) }
    if let members = members(ofSpecialization: name) { return members }
    return meaning(ofNoun: name)
  }

  private func members(ofSpecialization name: String) -> LabelTest? {
    guard let text = graph.texts.find(name), text != .empty else { return nil }
    let members = graph.specializations.filter { $0.text == text }.map(\.concept)
    return members.isEmpty ? nil : .members(LabelMembers(nodes: members, reason: .specialization(name)))
  }

  private func meaning(ofNoun name: String) -> LabelTest? {
    let wanted = Self.spoken(name)
    if wanted.isEmpty { return nil }
    // What was defined last goes before the vocabulary.
    for noun in lexicon.nouns.filter({ isDefined($0) }).reversed() + lexicon.nouns.filter({ !isDefined($0) }) {
      let isMeant = Language.allCases.contains { language in
        let words = lexicon.words(of: noun, in: language)
        return Self.spoken(words.singular) == wanted || Self.spoken(words.plural) == wanted
      }
      guard isMeant else { continue }
      switch lexicon.meaning(of: noun) {
      case .labels(let labels): return .labels(labels.intersection(.concepts))
      case .specialization(let name): return members(ofSpecialization: name)
      case .kindProperty(let key, let value):
        return .members(
          LabelMembers(nodes: members(whose: key, is: value), reason: .property(key: key, value: value)))
      case .defined(let number, _):
        return definitions.members(number).map {
          .members(LabelMembers(nodes: $0.filter(isNode), reason: .definition))
        }
      }
    }
    return nil
  }

  private func isDefined(_ noun: NounID) -> Bool {
    if case .defined = lexicon.meaning(of: noun) { true } else { false }
  }

  /// Case and the space between words do not count: `BusinessProces` is how one writes `business proces` as a label.
  private static func spoken(_ words: String) -> String { Folding.fold(words).filter { $0 != " " } }

  private func members(whose key: String, is value: String) -> [UInt32] {
    let (key, value) = (Folding.fold(key), Folding.fold(value))
    var members: Set<UInt32> = []
    for column in graph.properties.columns where Folding.fold(graph.texts[column.key]) == key {
      for code in column.values.indices where Folding.fold(graph.texts[column.values[code]]) == value {
        members.formUnion(column.postings[Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])])
      }
    }
    return members.sorted()
  }

  /// ArchiMate's types, then verbs in any form: `reads`, `read`, `leest`, `is_read_by`, `consists_of`.
  package func type(_ name: String) -> LabelTest? {
    if let type = RelationshipType.allCases.first(where: { $0.name == name }) {
      return .relation(Relation(outgoing: KindSet(type)))
    }
    return verb(name).map { match in
      let relation = lexicon.relation(of: match.verb)
      return .relation(match.isPassive ? relation.reversed : relation)
    }
  }

  /// Verbs may be written with underscores: `is_read_by`.
  private func verb(_ name: String) -> VerbMatch? { lexicon.verb(String(name.map { $0 == "_" ? " " : $0 })) }

  package func conditionalVerb(_ name: String) -> String? {
    let words = name.split { $0 == "_" || $0 == " " }.filter { Self.certainty(String($0)) == nil }
    guard let match = verb(name) ?? verb(words.joined(separator: " ")),
      let number = lexicon.definitionNumber(of: match.verb), definitions.conditionalVerbs.contains(number)
    else { return nil }
    return lexicon.words(of: match.verb, in: .english).infinitive
  }

  // MARK: What can be said

  package var knownLabels: [String] {
    var seen: Set<TextID> = []
    let specializations = graph.specializations.filter { seen.insert($0.text).inserted }.map { graph.texts[$0.text] }
    let nouns = lexicon.nouns.flatMap { noun in Language.allCases.map { lexicon.words(of: noun, in: $0).singular } }
    return ElementType.allCases.map(\.name) + Self.groups.map(\.name) + specializations + nouns
  }

  package var knownTypes: [String] {
    let verbs = lexicon.verbs.flatMap { verb in
      Language.allCases.compactMap { language in
        let words = lexicon.words(of: verb, in: language)
        return words.third ?? words.infinitive
      }
    }
    return RelationshipType.allCases.map(\.name) + verbs
  }

  /// What the metamodel says of types: `Element`, `BusinessElement`, `Business`, `BehaviorElement`, …
  static let groups: [(name: String, labels: LabelSet)] = {
    var groups: [(name: String, labels: LabelSet)] = [("Element", .elements), ("Concept", .concepts)]
    func labels(_ holds: (ElementType) -> Bool) -> LabelSet {
      LabelSet(ElementType.allCases.filter(holds).map { Label($0) })
    }
    for layer in Layer.allCases where layer != .other {
      let labels = labels { $0.layer == layer }
      let name = layer.rawValue.prefix(1).uppercased() + layer.rawValue.dropFirst()
      groups.append((name, labels))
      groups.append((name + "Element", labels))
    }
    let aspects: [(String, Aspect)] = [
      ("ActiveStructureElement", .activeStructure), ("PassiveStructureElement", .passiveStructure),
      ("BehaviorElement", .behaviour), ("BehaviourElement", .behaviour), ("CompositeElement", .composite),
    ]
    for (name, aspect) in aspects { groups.append((name, labels { $0.aspect == aspect })) }
    groups.append(
      ("StructureElement", labels { [.activeStructure, .passiveStructure, .structure].contains($0.aspect) }))
    groups.append(("Junction", .junctions))
    return groups
  }()
}
