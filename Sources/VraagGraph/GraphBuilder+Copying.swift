/// A builder that has a graph already, to be changed and finished again.
extension GraphBuilder {
  /// Takes a graph over without some concepts, which no relationship that stays may end on. Texts, folders, keys and
  /// models stay. O(size of the graph).
  init(copying graph: Graph, without gone: BitSet, changing changed: [UInt32: GraphEdits.Content]) {
    self.init()
    texts = graph.texts
    folders = graph.folders
    take(models: graph.modelDescriptions)
    var handles = [Handle?](repeating: nil, count: graph.conceptCount)
    for number in 0..<UInt32(graph.conceptCount) where !gone.contains(number) {
      handles[Int(number)] = add(ConceptID(number), of: graph, as: changed[number]?.label)
    }
    copySparse(graph, handles, changed)
    copyProperties(graph, handles, changed)
    for (number, content) in changed {
      if let handle = handles[Int(number)] { set(content, of: handle) }
    }
  }

  private mutating func add(_ concept: ConceptID, of graph: Graph, as label: UInt8?) -> Handle {
    let label = label ?? graph.label(of: concept)
    let handle: Handle
    if graph.isRelationship(concept) {
      handle = addRelationship(
        id: graph.ids[concept.index], label: label, source: graph.ids[graph.source(of: concept).index],
        target: graph.ids[graph.target(of: concept).index])
    } else {
      handle = addConcept(id: graph.ids[concept.index], label: label)
    }
    names[handle.index] = graph.nameTexts[concept.index]
    documentations[handle.index] = graph.documentations[concept.index]
    nameLanguages[handle.index] = graph.nameLanguages[concept.index]
    documentationLanguages[handle.index] = graph.documentationLanguages[concept.index]
    models[handle.index] = graph.models[concept.index]
    folderOf[handle.index] = graph.folderOf[concept.index]
    return handle
  }

  private mutating func copySparse(
    _ graph: Graph, _ handles: [Handle?], _ changed: [UInt32: GraphEdits.Content]
  ) {
    for entry in graph.otherNames {
      if let handle = handles[Int(entry.concept)] { otherNames.append((handle, entry.language, entry.text)) }
    }
    for entry in graph.otherDocumentations {
      if let handle = handles[Int(entry.concept)] { otherDocumentations.append((handle, entry.language, entry.text)) }
    }
    for entry in graph.specializations where changed[entry.concept]?.specializations == nil {
      if let handle = handles[Int(entry.concept)] { specializations.append((handle, entry.text)) }
    }
    for entry in graph.strengths where changed[entry.concept]?.strength == nil {
      if let handle = handles[Int(entry.concept)] { strengths.append((handle, entry.text)) }
    }
    for entry in graph.foreignTypes where changed[entry.concept]?.label == nil {
      if let handle = handles[Int(entry.concept)] { foreignTypes.append((handle, entry.text)) }
    }
    for number in 0..<graph.firstRelationship {
      guard let view = handles[Int(number)] else { continue }
      for edge in graph.outgoing.row(ConceptID(number))
      where graph.outgoing.relationships[edge] == Adjacency.noRelationship {
        let concept = graph.outgoing.neighbours[edge]
        if handles[Int(concept)] != nil { addShown(graph.ids[Int(concept)], on: view) }
      }
    }
  }

  private mutating func copyProperties(
    _ graph: Graph, _ handles: [Handle?], _ changed: [UInt32: GraphEdits.Content]
  ) {
    for column in graph.properties.columns {
      let key = key(column.key)
      setType(column.type, of: key)
      let name = graph.texts[column.key]
      let others = Set(changed.filter { $0.value.properties.contains { $0.key == name } }.keys)
      for (concept, code) in zip(column.concepts, column.codes) {
        if !others.isEmpty, others.contains(concept) { continue }
        if let handle = handles[Int(concept)] { addProperty(key, column.values[Int(code)], to: handle) }
      }
    }
  }

  // MARK: What is different

  mutating func add(_ new: GraphEdits.NewConcept) {
    let id = texts.intern(new.id)
    let handle: Handle
    if let ends = new.ends {
      handle = addRelationship(
        id: id, label: new.label, source: texts.intern(ends.source), target: texts.intern(ends.target))
    } else {
      handle = addConcept(id: id, label: new.label)
    }
    set(new.content, of: handle)
  }

  private mutating func set(_ content: GraphEdits.Content, of handle: Handle) {
    if let name = content.name { names[handle.index] = texts.intern(name) }
    if let documentation = content.documentation { documentations[handle.index] = texts.intern(documentation) }
    if let strength = content.strength, !strength.isEmpty { setStrength(texts.intern(strength), of: handle) }
    for name in content.specializations ?? [] { addSpecialization(texts.intern(name), to: handle) }
    for property in content.properties where !property.values.isEmpty {
      let name = texts.intern(property.key)
      let isNew = knownKey(name) == nil
      let key = key(name)
      if isNew { setType(property.type, of: key) }
      for value in property.values { addProperty(key, texts.intern(value), to: handle) }
    }
  }
}
