internal import VraagPlan
internal import VraagText

/// Does what a plan says for the row as it is.
struct PatternWriter<Graph: PropertyGraph> {
  private let run: PatternRun<Graph>
  private let graph: any WritableGraph

  init(_ run: PatternRun<Graph>, _ graph: any WritableGraph) {
    self.run = run
    self.graph = graph
  }

  /// Writes, and calls `done` for each row that goes on: one, or of what is found as many as are found.
  func write(_ plan: WritePlan, done: () -> Void) throws(QueryFailure) {
    switch plan {
    case .create(let plan):
      try create(plan)
      done()
    case .merge(let plan): try merge(plan, done)
    case .change(let changes):
      for change in changes { try apply(change) }
      done()
    case .delete(let plan):
      for item in plan.items { try delete(try run.value(item.term), plan.isDetaching, at: item.range) }
      done()
    }
  }

  // MARK: Making

  private func create(_ plan: CreatePlan) throws(QueryFailure) {
    for part in plan.parts {
      switch part {
      case .node(let new):
        let node = try graph.makeNode(new.labels, try map(new.properties, at: new.range), at: new.range)
        run.row[new.slot.index] = .node(node)
      case .relationship(let new):
        guard let source = run.node(new.source), let target = run.node(new.target) else {
          throw .wrongValue(PatternFault(.endMissing, at: new.range))
        }
        let relationship = try graph.makeRelationship(
          new.type, from: source, to: target, try map(new.properties, at: new.range), at: new.range)
        run.row[new.slot.index] = .relationship(relationship)
      case .path(let slot, let nodes, let relationships):
        run.row[slot.index] = .path(
          PathDatum(
            nodes: nodes.compactMap { run.node($0) },
            relationships: relationships.compactMap {
              if case .relationship(let relationship) = run.row[$0.index] { relationship } else { nil }
            }))
      }
    }
  }

  /// The properties that a map has, or a node or relationship.
  private func map(_ term: Term?, at range: TextRange) throws(QueryFailure) -> MapDatum? {
    guard let term else { return nil }
    switch try run.value(term) {
    case .null: return nil
    case .map(let map): return map
    case .node(let node):
      if graph.isDeleted(node: node) { throw .wrongValue(PatternFault(.deleted, at: range)) }
      return MapDatum(graph.properties(ofNode: node))
    case .relationship(let relationship):
      if graph.isDeleted(relationship: relationship) { throw .wrongValue(PatternFault(.deleted, at: range)) }
      return MapDatum(graph.properties(ofRelationship: relationship))
    case let other: throw .wrongValue(PatternFault(.wrongType("{ }", found: other.typeName), at: range))
    }
  }

  private func merge(_ plan: MergePlan, _ done: () -> Void) throws(QueryFailure) {
    for value in plan.values {
      let found = try run.value(value.term)
      if found.isNull { throw .wrongValue(PatternFault(.mergeNull(key: value.key), at: value.range)) }
      // It is compared as it would be kept.
      run.row[value.slot.index] = try graph.stored(found, as: value.key, ofNode: value.isOfNode, at: value.range)
    }
    // All that is found is found before any of it is changed.
    let own = run.row
    var found: [[Datum]] = []
    _ = try run.forEachMatch(run.prepared(plan.match)) { () throws(QueryFailure) in
      found.append(run.row)
      return true
    }
    run.row = own
    if found.isEmpty {
      try create(plan.create)
      for change in plan.onCreate { try apply(change) }
      run.forgetPreparedMatches()
      return done()
    }
    for row in found {
      run.row = row
      for change in plan.onMatch { try apply(change) }
      done()
    }
    if plan.onMatch.contains(where: \.isOfLabels) { run.forgetPreparedMatches() }
  }

  // MARK: Changing

  private func apply(_ change: PatternChange) throws(QueryFailure) {
    let target = try run.value(change.target)
    switch (target, change.kind) {
    case (.null, _): return
    case (.node, .property(let key, let value)), (.relationship, .property(let key, let value)):
      try set(key, of: target, to: try run.value(value), at: change.range)
    case (.node, .allProperties(let term)), (.relationship, .allProperties(let term)):
      guard let map = try map(term, at: change.range) else { return }
      for entry in properties(of: target) where map[entry.key] == nil && entry.key != graph.idName {
        try set(entry.key, of: target, to: .null, at: change.range)
      }
      for entry in map.entries { try set(entry, of: target, at: change.range) }
    case (.node, .moreProperties(let term)), (.relationship, .moreProperties(let term)):
      guard let map = try map(term, at: change.range) else { return }
      for entry in map.entries { try set(entry, of: target, at: change.range) }
    case (.node(let node), .labels(let labels)): try graph.setLabels(labels, of: node, at: change.range)
    case (.node(let node), .withoutLabels(let labels)): try graph.removeLabels(labels, of: node, at: change.range)
    default: throw .wrongValue(PatternFault(.wrongType("SET", found: target.typeName), at: change.range))
    }
  }

  private func properties(of target: Datum) -> [(key: String, value: Datum)] {
    switch target {
    case .node(let node): graph.properties(ofNode: node)
    case .relationship(let relationship): graph.properties(ofRelationship: relationship)
    default: []
    }
  }

  /// Sets one of several properties: the id that something has already is no change of it.
  private func set(_ entry: MapDatum.Entry, of target: Datum, at range: TextRange) throws(QueryFailure) {
    if entry.key == graph.idName { return }
    try set(entry.key, of: target, to: entry.value, at: range)
  }

  private func set(_ key: String, of target: Datum, to value: Datum, at range: TextRange) throws(QueryFailure) {
    switch target {
    case .node(let node): try graph.set(key, ofNode: node, to: value, at: range)
    case .relationship(let relationship): try graph.set(key, ofRelationship: relationship, to: value, at: range)
    default: throw .wrongValue(PatternFault(.wrongType("SET", found: target.typeName), at: range))
    }
  }

  // MARK: Deleting

  private func delete(_ value: Datum, _ isDetaching: Bool, at range: TextRange) throws(QueryFailure) {
    switch value {
    case .null: return
    case .node(let node): graph.delete(node: node, isDetaching: isDetaching, at: range)
    case .relationship(let relationship): graph.delete(relationship: relationship)
    case .path(let path):
      for relationship in path.relationships { graph.delete(relationship: relationship) }
      for node in path.nodes { graph.delete(node: node, isDetaching: isDetaching, at: range) }
    case let other: throw .wrongValue(PatternFault(.wrongType("DELETE", found: other.typeName), at: range))
    }
  }
}

extension PatternChange {
  /// Whether it changes what a match may start from.
  fileprivate var isOfLabels: Bool {
    switch kind {
    case .labels, .withoutLabels: true
    case .property, .allProperties, .moreProperties: false
    }
  }
}
