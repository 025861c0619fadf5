package import VraagGraph
internal import VraagMetamodel
package import VraagPlan
private import VraagText

extension Executor {
  /// The candidates of which a built-in key has a value that satisfies a test.
  mutating func members(
    of candidates: ConceptSet, where key: BuiltInKey, _ comparison: Comparison, _ test: inout ValueTest
  ) throws(QueryFailure) -> ConceptSet {
    switch key {
    case .type, .layer, .aspect, .mode: return try members(of: candidates, byLabel: key, &test)
    case .folder: return .list(try members(of: candidates, byFolder: comparison, &test))
    case .name:
      if let text = test.soleText {
        work.lookups += 1
        return ConceptSet.list(Array(graph.names.concepts(named: text.span))).intersection(candidates)
      }
      return .list(
        try select(candidates) { executor, concept throws(QueryFailure) in
          if try test.matches(executor.graph.texts.bytes(of: executor.graph.nameTexts[Int(concept)])) { return true }
          for name in executor.graph.otherNames.texts(of: ConceptID(concept)) {
            if try test.matches(executor.graph.texts.bytes(of: name.text)) { return true }
          }
          return false
        })
    case .documentation:
      return .list(
        try select(candidates) { executor, concept throws(QueryFailure) in
          let text = executor.graph.documentations[Int(concept)]
          if try test.matches(executor.graph.texts.bytes(of: text)) { return true }
          for other in executor.graph.otherDocumentations.texts(of: ConceptID(concept)) {
            if try test.matches(executor.graph.texts.bytes(of: other.text)) { return true }
          }
          return false
        })
    case .id:
      return .list(
        try select(candidates) { executor, concept throws(QueryFailure) in
          try test.matches(executor.graph.texts.bytes(of: executor.graph.ids[Int(concept)]))
        })
    case .model:
      var isWanted: [Bool] = []
      for model in graph.modelDescriptions.indices { isWanted.append(try test.matches(graph.nameOfModel(model))) }
      return .list(
        try select(candidates) { executor, concept throws(QueryFailure) in
          isWanted[executor.graph.models[Int(concept)].index]
        })
    case .specialization: return try members(of: candidates, bySparse: graph.specializations, &test)
    case .strength: return try members(of: candidates, bySparse: graph.strengths, &test)
    case .source, .target: return .list(try members(of: candidates, byEnd: key, &test))
    case .allowed:
      let wanted = (yes: try test.matches("yes"), no: try test.matches("no"))
      return .list(
        try select(candidates) { executor, concept throws(QueryFailure) in
          executor.graph.isAllowed(ConceptID(concept)).map { $0 ? wanted.yes : wanted.no } ?? false
        })
    case .alternatives, .redundant: return .list(try members(of: candidates, byValuesOf: key, &test))
    }
  }

  /// Each concept is asked, which may take a walk.
  private mutating func members(
    of candidates: ConceptSet, byValuesOf key: BuiltInKey, _ test: inout ValueTest
  ) throws(QueryFailure) -> [UInt32] {
    try select(candidates) { executor, concept throws(QueryFailure) in
      try executor.limits.cancellation.check()
      for value in executor.values(of: .builtIn(key), for: ConceptID(concept)) where try test.matches(value) {
        return true
      }
      return false
    }
  }

  private mutating func members(
    of candidates: ConceptSet, byLabel key: BuiltInKey, _ test: inout ValueTest
  ) throws(QueryFailure) -> ConceptSet {
    var labels = LabelSet()
    for label in (0..<UInt8(Label.count)).map(Label.init(rawValue:)) {
      if let value = label.value(of: key), try test.matches(value) { labels.insert(label) }
    }
    let result = candidates.intersection(concepts(of: labels))
    guard key == .type else { return result }
    return result.union(try members(of: candidates, bySparse: graph.foreignTypes, &test))
  }

  private mutating func members(
    of candidates: ConceptSet, byFolder comparison: Comparison, _ test: inout ValueTest
  ) throws(QueryFailure) -> [UInt32] {
    var isWanted: [Bool]
    if case .inFolder(let name) = comparison {
      let wanted = TextTest(folded: name)
      isWanted = graph.folders.below { wanted.equals(graph.texts.bytes(of: $0)) }
    } else {
      isWanted = []
      for folder in 0..<graph.folders.count {
        isWanted.append(try test.matches(graph.path(of: FolderID(UInt32(folder)))))
      }
    }
    return try select(candidates) { executor, concept throws(QueryFailure) in
      isWanted[executor.graph.folderOf[Int(concept)].index]
    }
  }

  private mutating func members(
    of candidates: ConceptSet, bySparse entries: [SparseText], _ test: inout ValueTest
  ) throws(QueryFailure) -> ConceptSet {
    var result: [UInt32] = []
    for entry in entries {
      work.values += 1
      if try test.matches(graph.texts.bytes(of: entry.text)) { result.append(entry.concept) }
    }
    result.sortAndUnique()
    return ConceptSet.list(result).intersection(candidates)
  }

  /// Each end is tested once, however many relationships have it.
  private mutating func members(
    of candidates: ConceptSet, byEnd key: BuiltInKey, _ test: inout ValueTest
  ) throws(QueryFailure) -> [UInt32] {
    var verdicts: [UInt32: Bool] = [:]
    return try select(candidates) { executor, concept throws(QueryFailure) in
      guard let end = executor.graph.end(of: ConceptID(concept), .builtIn(key)) else { return false }
      if let known = verdicts[end.rawValue] { return known }
      var isWanted = false
      for name in executor.graph.namesOrID(of: end) where try test.matches(name) { isWanted = true }
      verdicts[end.rawValue] = isWanted
      return isWanted
    }
  }

  private mutating func select(
    _ candidates: ConceptSet, where isWanted: (borrowing Executor, UInt32) throws(QueryFailure) -> Bool
  ) throws(QueryFailure) -> [UInt32] {
    var result: [UInt32] = []
    for (index, concept) in candidates.members.enumerated() {
      if index % 1024 == 0 { try limits.cancellation.check() }
      work.values += 1
      if try isWanted(self, concept) { result.append(concept) }
    }
    return result
  }
}

extension Label {
  /// What a built-in key that depends on the label alone holds.
  func value(of key: BuiltInKey) -> String? {
    switch key {
    case .type:
      if let type = elementType { return type.name }
      if self == .view { return "View" }
      return relationshipKind?.type?.name
    case .layer: return elementType?.layer.name
    case .aspect: return elementType?.aspect.name
    case .mode: return relationshipKind?.accessMode
    default: return nil
    }
  }
}

extension Executor {
  /// The values that a concept has for a key, in the order of the file.
  func values(of key: Key, for concept: ConceptID) -> [String] {
    key == .builtIn(.redundant) ? redundancy.values(of: concept) : graph.values(of: key, for: concept)
  }
}

extension Graph {
  /// The name of a model, or its file's where it has none.
  func nameOfModel(_ model: Int) -> String {
    let description = modelDescriptions[model]
    return texts[description.name == .empty ? description.file : description.name]
  }

  /// The folders from the top one down, joined by `/`.
  func path(of folder: FolderID) -> String {
    folders.path(of: folder).map { texts[$0] }.joined(separator: "/")
  }

  /// The values that a concept has for a key, in the order of the file; all keys but `redundant`, for which an executor
  /// walks.
  package func values(of key: Key, for concept: ConceptID) -> [String] {
    switch key {
    case .property(let folded):
      let wanted = TextTest(folded: folded)
      return properties.columns.filter { wanted.equals(texts.bytes(of: $0.key)) }.flatMap { column in
        column.entries(of: concept).map { texts[column.values[Int(column.codes[$0])]] }
      }.filter { !Self.isBlank($0) }
    case .builtIn(let key): return values(of: key, for: concept)
    }
  }

  private func values(of key: BuiltInKey, for concept: ConceptID) -> [String] {
    let label = Label(rawValue: label(of: concept))
    let values: [String]
    switch key {
    case .name: values = [name(of: concept)] + otherNames.texts(of: concept).map { texts[$0.text] }
    case .id: values = [id(of: concept)]
    case .type: values = [typeName(of: concept)]
    case .layer, .aspect, .mode: values = label.value(of: key).map { [$0] } ?? []
    case .specialization: values = specializations.texts(of: concept).map { texts[$0.text] }
    case .documentation:
      values = [texts[documentations[concept.index]]] + otherDocumentations.texts(of: concept).map { texts[$0.text] }
    case .folder: values = [path(of: folderOf[concept.index])]
    case .model: values = [nameOfModel(models[concept.index].index)]
    case .strength: values = strengths.texts(of: concept).map { texts[$0.text] }
    case .source, .target: values = end(of: concept, .builtIn(key)).map { namesOrID(of: $0) } ?? []
    case .allowed: values = isAllowed(concept).map { [$0 ? "yes" : "no"] } ?? []
    case .alternatives: values = alternatives(to: concept)
    case .redundant: preconditionFailure("what is redundant is asked of the executor")
    }
    return values.filter { !Self.isBlank($0) }
  }

  /// Whether nothing of a text is left after folding: it is no value.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return !(0x21...0x7E).contains(first) && Folding.fold(text).isEmpty
  }

  /// Whether ArchiMate lets a relationship be where it is; nothing of elements and views.
  func isAllowed(_ concept: ConceptID) -> Bool? {
    guard isRelationship(concept) else { return nil }
    guard let type = Label(rawValue: label(of: concept)).relationshipKind?.type else { return true }
    let ends = (label(of: source(of: concept)), label(of: target(of: concept)))
    return AllowedRelationships.allows(type, from: Label(rawValue: ends.0), to: Label(rawValue: ends.1))
  }

  /// What else ArchiMate lets a relationship be where it is; nothing where it knows nothing of its ends.
  func alternatives(to concept: ConceptID) -> [String] {
    guard isRelationship(concept) else { return [] }
    let ends = (label(of: source(of: concept)), label(of: target(of: concept)))
    guard ends.0 != Label.otherElement.rawValue, ends.1 != Label.otherElement.rawValue else { return [] }
    let type = Label(rawValue: label(of: concept)).relationshipKind?.type
    return RelationshipType.allCases.filter {
      $0 != type && AllowedRelationships.allows($0, from: Label(rawValue: ends.0), to: Label(rawValue: ends.1))
    }.map(\.name)
  }

  /// The concept that a relationship leads from or to; elements have none.
  func end(of concept: ConceptID, _ key: Key) -> ConceptID? {
    guard isRelationship(concept) else { return nil }
    return key == .builtIn(.source) ? source(of: concept) : target(of: concept)
  }

  /// What a concept is called, in every language; its id where it has no name.
  func namesOrID(of concept: ConceptID) -> [String] {
    let names = values(of: .name, for: concept)
    return names.isEmpty ? [id(of: concept)] : names
  }

  /// ArchiMate's name of a concept's type, or the file's own where ArchiMate has none.
  package func typeName(of concept: ConceptID) -> String {
    if let foreign = foreignTypes.texts(of: concept).first { return texts[foreign.text] }
    return Label(rawValue: label(of: concept)).value(of: .type) ?? ""
  }
}
