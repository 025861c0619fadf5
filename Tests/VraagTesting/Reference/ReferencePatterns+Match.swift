internal import VraagLanguage

/// Matching: everything is tried for everything.
extension ReferencePatterns {
  /// What is tried: the values of variables, and the relationships that are taken, in the order of the text.
  private struct Trial {
    var row: Row
    var taken: [Int] = []
  }

  /// Every row in which all paths are found and the condition is true.
  func matches(_ paths: [PathPattern], _ row: Row, where condition: Expression?) throws -> [Row] {
    var trials = [Trial(row: row)]
    for path in paths {
      trials = try trials.flatMap { trial in try self.trials(path, trial) }
    }
    // A relationship is taken once in one match.
    let rows = trials.filter { Set($0.taken).count == $0.taken.count }.map(\.row)
    guard let condition else { return rows }
    return try rows.filter { try truth(condition, $0) == true }
  }

  private func trials(_ path: PathPattern, _ trial: Trial) throws -> [Trial] {
    guard path.name == nil, path.selector == nil else { throw Unknown(what: "a path with a name") }
    var states: [(trial: Trial, place: Int)] = []
    for node in graph.nodes.indices where !graph.nodes[node].isDeleted {
      if let next = try bound(path.start, to: node, trial) { states.append((next, node)) }
    }
    for step in path.steps {
      var next: [(trial: Trial, place: Int)] = []
      for state in states {
        for walk in walks(step.relationship, state.trial.row) {
          guard let end = end(of: walk, from: state.place, step.relationship.direction) else { continue }
          guard let named = try bound(step.relationship, to: walk, state.trial) else { continue }
          if let arrived = try bound(step.node, to: end, named) { next.append((arrived, end)) }
        }
      }
      states = next
    }
    return states.map(\.trial)
  }

  // MARK: Nodes

  /// The trial with a node in its place; nothing where that cannot be.
  private func bound(_ pattern: NodePattern, to node: Int, _ trial: Trial) throws -> Trial? {
    var trial = trial
    if let name = pattern.variable?.text {
      if let known = trial.row[name], known != .node(node) { return nil }
      trial.row[name] = .node(node)
    }
    if let labels = pattern.labels, !holds(labels, graph.nodes[node].labels) { return nil }
    if let properties = pattern.properties, try !have(graph.nodes[node].properties, properties, trial.row) {
      return nil
    }
    if let condition = pattern.condition, try truth(condition, trial.row) != true { return nil }
    return trial
  }

  func holds(_ expression: LabelExpression, _ labels: [String]) -> Bool {
    switch expression {
    case .name(let name): labels.contains(name.text)
    case .wildcard: !labels.isEmpty
    case .not(let inner): !holds(inner, labels)
    case .and(let parts): parts.allSatisfy { holds($0, labels) }
    case .or(let parts): parts.contains { holds($0, labels) }
    }
  }

  private func have(_ properties: [String: Value], _ wanted: Expression, _ row: Row) throws -> Bool {
    guard case .map(let entries) = wanted.kind else { throw Unknown(what: "properties that are no map") }
    return try entries.allSatisfy { entry in
      let value = try value(entry.value, row)
      return value != .null && properties[entry.key.text] == value
    }
  }

  // MARK: Relationships

  /// Every list of different relationships of a length that the pattern allows, in any order.
  private func walks(_ pattern: RelationshipPattern, _ row: Row) -> [[Int]] {
    let range = pattern.hops.map { ($0.least, $0.most ?? graph.relationships.count) } ?? (1, 1)
    var layer: [[Int]] = [[]]
    var walks: [[Int]] = range.0 == 0 ? [[]] : []
    for length in 1...max(1, range.1) where length <= range.1 {
      layer = layer.flatMap { walk in
        graph.relationships.indices.filter { !walk.contains($0) && fits($0, pattern, row) }.map { walk + [$0] }
      }
      // Only those that hang together can ever be walked.
      layer = layer.filter { hangsTogether($0) }
      if length >= range.0 { walks += layer }
    }
    return walks
  }

  private func hangsTogether(_ walk: [Int]) -> Bool {
    zip(walk, walk.dropFirst()).allSatisfy { left, right in
      let (a, b) = (graph.relationships[left], graph.relationships[right])
      return [a.source, a.target].contains(b.source) || [a.source, a.target].contains(b.target)
    }
  }

  private func fits(_ relationship: Int, _ pattern: RelationshipPattern, _ row: Row) -> Bool {
    let relationship = graph.relationships[relationship]
    if relationship.isDeleted { return false }
    if let types = pattern.types, !holds(types, [relationship.type]) { return false }
    return (try? pattern.properties.map { try have(relationship.properties, $0, row) } ?? true) ?? false
  }

  /// Where a walk from a node ends; nothing where it cannot be walked so.
  private func end(of walk: [Int], from start: Int, _ direction: RelationshipPattern.Direction) -> Int? {
    var place = start
    for number in walk {
      let relationship = graph.relationships[number]
      let (isForward, isBackward) = (relationship.source == place, relationship.target == place)
      if isForward, direction != .incoming {
        place = relationship.target
      } else if isBackward, direction != .outgoing {
        place = relationship.source
      } else {
        return nil
      }
    }
    return place
  }

  private func bound(_ pattern: RelationshipPattern, to walk: [Int], _ trial: Trial) throws -> Trial? {
    guard pattern.condition == nil else { throw Unknown(what: "a condition in a relationship") }
    var trial = trial
    trial.taken += walk
    guard let name = pattern.variable?.text else { return trial }
    let value: Value = pattern.hops == nil ? .relationship(walk[0]) : .list(walk.map { .relationship($0) })
    if let known = trial.row[name], known != value { return nil }
    trial.row[name] = value
    return trial
  }
}
