internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// `CREATE` and `MERGE`: what is drawn is to be made, so that it must say exactly what.
extension PatternAnalyzer {
  /// What a drawing comes to: the parts that are made, and the places of its nodes and relationships.
  private struct Drawing {
    struct Edge {
      var slot: RowSlot
      var from: Int
      var to: Int
      var pattern: RelationshipPattern
    }

    var create = CreatePlan()
    /// The nodes in the order of the text, each once.
    var nodes: [(slot: RowSlot, isBound: Bool, labels: LabelExpression?)] = []
    var edges: [Edge] = []
    /// Whether it is looked for first: then relationships may have no direction, and properties are worked out before.
    var isSought: Bool
    var values: [MergePlan.Value] = []
    /// What must be equal to a value: a node or relationship, a key, the number of the value.
    var equalities: [(slot: RowSlot, key: PatternName, value: RowSlot)] = []
  }

  mutating func lower(_ clause: CreateClause, in scope: inout PatternScope) throws(Fault) -> CreatePlan {
    var drawing = Drawing(isSought: false)
    for path in clause.paths { _ = try add(path, to: &drawing, in: &scope, values: scope) }
    return drawing.create
  }

  mutating func lower(_ clause: MergeClause, in scope: inout PatternScope) throws(Fault) -> MergePlan {
    var drawing = Drawing(isSought: true)
    let path = try add(clause.path, to: &drawing, in: &scope, values: scope)
    var match = newMatch()
    for node in drawing.nodes {
      let labels =
        node.isBound ? nil : try node.labels.map { labels throws(Fault) in try lower(labels, isOfTypes: false) }
      match.nodes.append(MatchPlan.Node(slot: node.slot, isBound: node.isBound, labels: labels))
    }
    for edge in drawing.edges {
      match.edges.append(
        MatchPlan.Edge(
          slot: edge.slot, isBound: false, from: edge.from, to: edge.to,
          direction: MatchPlan.Direction(edge.pattern.direction),
          types: try edge.pattern.types.map { types throws(Fault) in try lower(types, isOfTypes: true) }, hops: nil,
          hopSlot: newSlot(),
          hopConditions: [], selector: nil))
    }
    if let path { match.paths.append(path) }
    for (slot, name, value) in drawing.equalities {
      match.conditions.append(
        .comparison([.property(.slot(slot), key(name), name.range), .slot(value)], [.equal]))
    }
    var plan = MergePlan(match: match)
    plan.values = drawing.values
    plan.create = drawing.create
    plan.onCreate = try lower(clause.onCreate, in: scope)
    plan.onMatch = try lower(clause.onMatch, in: scope)
    return plan
  }

  /// Adds a path; its own place where it has a name. Properties of what is sought are worked out in the scope before it.
  private mutating func add(
    _ path: PathPattern, to drawing: inout Drawing, in scope: inout PatternScope, values: PatternScope
  ) throws(Fault) -> MatchPlan.Path? {
    if let selector = path.selector { throw Fault(diagnostic: .patternCreateHops(at: selector.range)) }
    if let name = path.name, scope[name.text] != nil {
      throw Fault(diagnostic: .patternVariableBound(name.text, at: name.range))
    }
    let isAlone = path.steps.isEmpty
    let start = try add(path.start, isAlone: isAlone, to: &drawing, in: &scope, values)
    var nodes = [start]
    var edges: [Int] = []
    for step in path.steps {
      try check(step.relationship, isSought: drawing.isSought, in: scope)
      nodes.append(try add(step.node, isAlone: false, to: &drawing, in: &scope, values))
      edges.append(try add(step.relationship, nodes.suffix(2), to: &drawing, in: &scope, values))
    }
    guard let name = path.name else { return nil }
    let slot = newSlot(called: name.text)
    scope[name.text] = PatternScope.Variable(slot: slot, type: .path)
    drawing.create.parts.append(
      .path(
        slot: slot, nodes: nodes.map { drawing.nodes[$0].slot }, relationships: edges.map { drawing.edges[$0].slot }))
    return MatchPlan.Path(slot: slot, start: start, edges: edges)
  }

  private mutating func add(
    _ node: NodePattern, isAlone: Bool, to drawing: inout Drawing, in scope: inout PatternScope, _ values: PatternScope
  ) throws(Fault) -> Int {
    if let condition = node.condition { throw Fault(diagnostic: .patternMadeVague(at: condition.range)) }
    if let variable = node.variable, let known = scope[variable.text] {
      if !known.type.mayBeNode {
        throw Fault(
          diagnostic: .patternVariableType(variable.text, known.type.name, wanted: "Node", at: variable.range))
      }
      if isAlone || node.labels != nil || node.properties != nil {
        throw Fault(diagnostic: .patternVariableBound(variable.text, at: variable.range))
      }
      if let index = drawing.nodes.firstIndex(where: { $0.slot == known.slot }) { return index }
      drawing.nodes.append((known.slot, true, nil))
      return drawing.nodes.count - 1
    }
    let names = try names(of: node.labels)
    try check(labelsOfNew: names, at: node.range)
    let slot = if let variable = node.variable { newSlot(called: variable.text) } else { newSlot() }
    let properties = try lower(node.properties, of: slot, isNode: true, in: &drawing, scope, values)
    if let variable = node.variable { scope[variable.text] = PatternScope.Variable(slot: slot, type: .node) }
    drawing.nodes.append((slot, false, node.labels))
    drawing.create.parts.append(
      .node(CreatePlan.NewNode(slot: slot, labels: names.map(\.text), properties: properties, range: node.range)))
    return drawing.nodes.count - 1
  }

  /// Looks whether a relationship is drawn as one that can be made.
  private func check(
    _ relationship: RelationshipPattern, isSought: Bool, in scope: PatternScope
  ) throws(Fault) {
    if let variable = relationship.variable, scope[variable.text] != nil {
      throw Fault(diagnostic: .patternVariableBound(variable.text, at: variable.range))
    }
    if let hops = relationship.hops { throw Fault(diagnostic: .patternCreateHops(at: hops.range)) }
    if let condition = relationship.condition { throw Fault(diagnostic: .patternMadeVague(at: condition.range)) }
    guard case .name(let type)? = relationship.types else {
      throw Fault(diagnostic: .patternCreateType(at: relationship.types?.range ?? relationship.range))
    }
    if !isSought, relationship.direction == .either {
      throw Fault(diagnostic: .patternCreateDirection(at: relationship.range))
    }
    if !catalog.canMakeType(type.text) {
      let nearest = Nearest.words(to: type.text, among: catalog.knownTypes)
      throw Fault(diagnostic: .patternRelationshipType(type.text, nearest, at: type.range))
    }
  }

  private mutating func add(
    _ relationship: RelationshipPattern, _ ends: ArraySlice<Int>, to drawing: inout Drawing,
    in scope: inout PatternScope, _ values: PatternScope
  ) throws(Fault) -> Int {
    let slot = if let variable = relationship.variable { newSlot(called: variable.text) } else { newSlot() }
    let properties = try lower(relationship.properties, of: slot, isNode: false, in: &drawing, scope, values)
    if let variable = relationship.variable {
      if scope[variable.text] != nil {
        throw Fault(diagnostic: .patternVariableBound(variable.text, at: variable.range))
      }
      scope[variable.text] = PatternScope.Variable(slot: slot, type: .relationship)
    }
    let (left, right) = (ends[ends.startIndex], ends[ends.startIndex + 1])
    let isForward = relationship.direction != .incoming
    let (source, target) = isForward ? (left, right) : (right, left)
    guard case .name(let type)? = relationship.types else { preconditionFailure("a relationship was looked at before") }
    drawing.create.parts.append(
      .relationship(
        CreatePlan.NewRelationship(
          slot: slot, type: type.text, source: drawing.nodes[source].slot, target: drawing.nodes[target].slot,
          properties: properties, range: relationship.range)))
    drawing.edges.append(Drawing.Edge(slot: slot, from: left, to: right, pattern: relationship))
    return drawing.edges.count - 1
  }

  /// The properties of something new: a map to be worked out when it is made, or of what is sought values that are
  /// worked out before.
  private mutating func lower(
    _ properties: Expression?, of slot: RowSlot, isNode: Bool, in drawing: inout Drawing, _ scope: PatternScope,
    _ values: PatternScope
  ) throws(Fault) -> Term? {
    guard let properties else { return nil }
    guard drawing.isSought, case .map(let entries) = properties.kind else {
      return try lower(map: properties, in: scope)
    }
    var parts: [(key: String, value: Term)] = []
    for entry in entries {
      if case .null = entry.value.kind {
        throw Fault(diagnostic: .patternMergeNull(entry.key.text, at: entry.value.range))
      }
      catalog.noteNewKey(entry.key.text)
      let value = MergePlan.Value(
        slot: newSlot(), key: entry.key.text, isOfNode: isNode, term: try lower(entry.value, in: values).term,
        range: entry.value.range)
      drawing.values.append(value)
      drawing.equalities.append((slot, entry.key, value.slot))
      parts.append((entry.key.text, .slot(value.slot)))
    }
    return .map(parts)
  }
}
