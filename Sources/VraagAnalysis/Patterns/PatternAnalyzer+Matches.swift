internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// `MATCH`: which nodes and edges are looked for, and what must be true of them.
extension PatternAnalyzer {
  /// What is gathered while the paths of one match are read.
  struct MatchInProgress {
    var plan: MatchPlan
    /// Nodes by the name of their variable.
    var nodes: [String: Int] = [:]
    /// The relationship variables that this match has used.
    var relationships: Set<String> = []
    /// What remains to be lowered once every variable is known.
    var conditions: [Pending] = []

    /// Properties or a condition of a node, or of the relationships of an edge.
    struct Pending {
      var subject: RowSlot
      var type: StaticType
      /// The edge whose every hop it is about.
      var edge: Int?
      var variable: PatternName?
      var properties: Expression?
      var condition: Expression?
    }
  }

  mutating func lower(_ clause: MatchClause, in scope: inout PatternScope) throws(Fault) -> MatchPlan {
    var match = MatchInProgress(plan: newMatch())
    for path in clause.paths { try add(path, to: &match, in: &scope, mayBind: true) }
    try finish(&match, in: scope)
    if let condition = clause.condition {
      match.plan.conditions.append(try lowerTruth(condition, in: scope))
    }
    match.plan.isOptional = clause.isOptional
    return match.plan
  }

  /// The match of a pattern within an expression. In the place of a truth it brings no new variables.
  mutating func lower(
    _ path: PathPattern, in scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) -> MatchPlan {
    var match = MatchInProgress(plan: newMatch())
    try add(path, to: &match, in: &scope, mayBind: mayBind)
    try finish(&match, in: scope)
    return match.plan
  }

  private mutating func add(
    _ path: PathPattern, to match: inout MatchInProgress, in scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) {
    let start = try add(path.start, to: &match, in: &scope, mayBind: mayBind)
    var edges: [Int] = []
    var last = start
    if path.selector != nil, path.steps.count != 1 {
      throw Fault(diagnostic: .patternShortestNeedsOneStep(at: path.range))
    }
    for step in path.steps {
      let edge = try add(step.relationship, from: last, of: path, to: &match, in: &scope, mayBind: mayBind)
      last = try add(step.node, to: &match, in: &scope, mayBind: mayBind)
      match.plan.edges[edge].to = last
      edges.append(edge)
    }
    guard let name = path.name else { return }
    if scope[name.text] != nil { throw Fault(diagnostic: .patternVariableBound(name.text, at: name.range)) }
    let slot = newSlot(called: name.text)
    scope[name.text] = PatternScope.Variable(slot: slot, type: .path)
    match.plan.paths.append(MatchPlan.Path(slot: slot, start: start, edges: edges))
  }

  // MARK: Nodes

  private mutating func add(
    _ node: NodePattern, to match: inout MatchInProgress, in scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) -> Int {
    let index = try place(of: node, in: &match, &scope, mayBind: mayBind)
    if let labels = node.labels {
      let test = try lower(labels, isOfTypes: false)
      let known = match.plan.nodes[index].labels
      match.plan.nodes[index].labels = known.map { .and([$0, test]) } ?? test
    }
    if node.properties != nil || node.condition != nil {
      match.conditions.append(
        MatchInProgress.Pending(
          subject: match.plan.nodes[index].slot, type: .node, properties: node.properties, condition: node.condition))
    }
    return index
  }

  private mutating func place(
    of node: NodePattern, in match: inout MatchInProgress, _ scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) -> Int {
    func append(_ slot: RowSlot, isBound: Bool) -> Int {
      match.plan.nodes.append(MatchPlan.Node(slot: slot, isBound: isBound, labels: nil))
      return match.plan.nodes.count - 1
    }
    guard let variable = node.variable else { return append(newSlot(), isBound: false) }
    let name = variable.text
    if let known = scope[name], !known.type.mayBeNode {
      throw Fault(diagnostic: .patternVariableType(name, known.type.name, wanted: "Node", at: variable.range))
    }
    if let known = match.nodes[name] { return known }
    let index: Int
    if let known = scope[name] {
      index = append(known.slot, isBound: true)
    } else {
      if !mayBind { throw Fault(diagnostic: .patternVariableUndefined(name, among: scope.names, at: variable.range)) }
      let slot = newSlot(called: name)
      scope[name] = PatternScope.Variable(slot: slot, type: .node)
      index = append(slot, isBound: false)
    }
    match.nodes[name] = index
    return index
  }

  // MARK: Relationships

  private mutating func add(
    _ relationship: RelationshipPattern, from start: Int, of path: PathPattern, to match: inout MatchInProgress,
    in scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) -> Int {
    var hops = relationship.hops.map { MatchPlan.Hops(least: $0.least, most: $0.most) }
    if path.selector != nil, hops == nil { hops = MatchPlan.Hops(least: 1, most: 1) }
    let type: StaticType = hops == nil ? .relationship : .list(.relationship)
    let (slot, isBound) = try self.slot(of: relationship, type, in: &match, &scope, mayBind: mayBind)
    let derived = try derived(relationship, in: path)
    var edge = MatchPlan.Edge(
      slot: slot, isBound: isBound, from: start, to: start, direction: MatchPlan.Direction(relationship.direction),
      types: derived == nil
        ? try relationship.types.map { types throws(Fault) in try lower(types, isOfTypes: true) } : nil, hops: hops,
      hopSlot: newSlot(), hopConditions: [], selector: path.selector.map { MatchPlan.Selector($0.kind) })
    edge.derived = derived
    if derived != nil, derivedRange == nil { derivedRange = relationship.range }
    edge.isListed = relationship.variable != nil || path.name != nil
    match.plan.edges.append(edge)
    if relationship.properties != nil || relationship.condition != nil {
      match.conditions.append(
        MatchInProgress.Pending(
          subject: hops == nil ? slot : edge.hopSlot, type: .relationship,
          edge: hops == nil ? nil : match.plan.edges.count - 1, variable: relationship.variable,
          properties: relationship.properties, condition: relationship.condition))
    }
    return match.plan.edges.count - 1
  }

  private mutating func slot(
    of relationship: RelationshipPattern, _ type: StaticType, in match: inout MatchInProgress,
    _ scope: inout PatternScope, mayBind: Bool
  ) throws(Fault) -> (RowSlot, isBound: Bool) {
    guard let variable = relationship.variable else { return (newSlot(), false) }
    let name = variable.text
    guard let known = scope[name] else {
      if !mayBind { throw Fault(diagnostic: .patternVariableUndefined(name, among: scope.names, at: variable.range)) }
      let slot = newSlot(called: name)
      scope[name] = PatternScope.Variable(slot: slot, type: type)
      match.relationships.insert(name)
      return (slot, false)
    }
    let fits =
      switch known.type {
      case .any, .null: true
      case .list(let member): type != .relationship && [.any, .null, .relationship].contains(member)
      default: known.type == type
      }
    if !fits {
      throw Fault(diagnostic: .patternVariableType(name, known.type.name, wanted: type.name, at: variable.range))
    }
    if !match.relationships.insert(name).inserted {
      throw Fault(diagnostic: .patternRelationshipTwice(name, at: variable.range))
    }
    return (known.slot, true)
  }

  // MARK: Conditions

  private mutating func finish(_ match: inout MatchInProgress, in scope: PatternScope) throws(Fault) {
    for pending in match.conditions {
      let terms = try conditions(of: pending, in: scope)
      if let edge = pending.edge {
        match.plan.edges[edge].hopConditions += terms
      } else {
        match.plan.conditions += terms
      }
    }
  }

  private mutating func conditions(
    of pending: MatchInProgress.Pending, in scope: PatternScope
  ) throws(Fault) -> [Term] {
    var terms: [Term] = []
    if let properties = pending.properties, case .map(let entries) = properties.kind {
      for entry in entries {
        let value = try lower(entry.value, in: scope)
        let key = key(entry.key)
        terms.append(
          .comparison([.property(.slot(pending.subject), key, entry.key.range), value.term], [.equal]))
      }
    }
    if let condition = pending.condition {
      var inner = scope
      if pending.edge != nil, let variable = pending.variable {
        inner[variable.text] = PatternScope.Variable(slot: pending.subject, type: .relationship)
      }
      terms.append(try lowerTruth(condition, in: inner))
    }
    return terms
  }

  // MARK: Labels and keys

  mutating func lower(_ labels: LabelExpression, isOfTypes: Bool) throws(Fault) -> LabelTest {
    switch labels {
    case .wildcard: return .any
    case .not(let inner): return .not(try lower(inner, isOfTypes: isOfTypes))
    case .and(let parts): return .and(try lower(parts, isOfTypes: isOfTypes))
    case .or(let parts): return .or(try lower(parts, isOfTypes: isOfTypes))
    case .name(let name):
      if isOfTypes, let verb = catalog.conditionalVerb(name.text) {
        throw Fault(diagnostic: .patternVerbConditional(verb, at: name.range))
      }
      if let test = isOfTypes ? catalog.type(name.text) : catalog.label(name.text) {
        if case .members(let members) = test, members.reason == .definition, definedRange == nil {
          definedRange = name.range
        }
        return test
      }
      if catalog.hasVocabulary {
        let nearest =
          isOfTypes ? nearestTypes(to: name.text) : Nearest.words(to: name.text, among: catalog.knownLabels)
        note(isOfTypes ? .patternTypeUnknown(name.text, nearest) : .patternLabelUnknown(name.text, nearest))
      }
      return .unknown
    }
  }

  private mutating func lower(_ parts: [LabelExpression], isOfTypes: Bool) throws(Fault) -> [LabelTest] {
    var tests: [LabelTest] = []
    for part in parts { tests.append(try lower(part, isOfTypes: isOfTypes)) }
    return tests
  }

  mutating func key(_ name: PatternName) -> PatternKey {
    PatternKey(name: name.text, symbol: catalog.keySymbol(name.text))
  }
}

extension MatchPlan.Direction {
  init(_ direction: RelationshipPattern.Direction) {
    switch direction {
    case .outgoing: self = .outgoing
    case .incoming: self = .incoming
    case .either: self = .either
    }
  }
}

extension MatchPlan.Selector {
  init(_ kind: PathSelector.Kind) {
    switch kind {
    case .allShortest: self = .allShortest
    case .shortest(let count): self = .shortest(count)
    case .shortestGroups(let count): self = .shortestGroups(count)
    case .any(let count): self = .any(count)
    }
  }
}
