package import VraagLanguage

/// Writing: row after row, into the graph itself, after a clause has all its rows. Nothing is taken out of the lists, so
/// that numbers hold; what is deleted is marked.
extension ReferencePatterns {
  /// Why a statement changes nothing.
  package enum Refusal: Error, Hashable {
    /// A node keeps relationships.
    case connected
    /// Something that was deleted is looked at or changed.
    case deleted
    /// Something is merged by nothing.
    case mergedByNull
    /// A relationship has nothing at an end.
    case endMissing
  }

  /// The rows of a statement; the graph is then what it made of it, or as it was when it is refused.
  package mutating func run(_ statement: PatternStatement) throws -> [[Value]] {
    let before = graph
    do {
      let rows = try answer(statement)
      for relationship in graph.relationships where !relationship.isDeleted {
        let ends = [relationship.source, relationship.target]
        if ends.contains(where: { graph.nodes[$0].isDeleted }) { throw Refusal.connected }
      }
      return rows
    } catch {
      graph = before
      throw error
    }
  }

  mutating func write(_ clause: PatternClause, _ rows: [Row]) throws -> [Row] {
    var result: [Row] = []
    for row in rows {
      switch clause {
      case .create(let create):
        var row = row
        for path in create.paths { row = try make(path, row) }
        result.append(row)
      case .merge(let merge): result += try self.merge(merge, row)
      case .set(let set):
        for item in set.items { try change(item, row) }
        result.append(row)
      case .remove(let remove):
        for item in remove.items { try self.remove(item, row) }
        result.append(row)
      case .delete(let delete):
        for item in delete.items { try self.delete(try value(item, row), delete.isDetaching) }
        result.append(row)
      case .match, .unwind, .with, .result: throw Unknown(what: "a clause that reads")
      }
    }
    return result
  }

  // MARK: Making

  private mutating func make(_ path: PathPattern, _ row: Row) throws -> Row {
    var row = row
    var last = try make(path.start, &row)
    for step in path.steps {
      let next = try make(step.node, &row)
      let isBackward = step.relationship.direction == .incoming
      guard case .name(let type)? = step.relationship.types else { throw Unknown(what: "no type") }
      guard let one = last, let other = next else { throw Refusal.endMissing }
      if graph.nodes[one].isDeleted || graph.nodes[other].isDeleted { throw Refusal.deleted }
      graph.relationships.append(
        Graph.Relationship(
          type: type.text, source: isBackward ? other : one, target: isBackward ? one : other,
          properties: try properties(step.relationship.properties, row)))
      if let name = step.relationship.variable { row[name.text] = .relationship(graph.relationships.count - 1) }
      last = next
    }
    return row
  }

  /// The node that a variable has, or a new one; nothing where the variable is null.
  private mutating func make(_ node: NodePattern, _ row: inout Row) throws -> Int? {
    if let name = node.variable?.text, let known = row[name] {
      if case .node(let number) = known { return number }
      return nil
    }
    graph.nodes.append(
      Graph.Node(labels: Set(try names(node.labels)).sorted(), properties: try properties(node.properties, row)))
    if let name = node.variable?.text { row[name] = .node(graph.nodes.count - 1) }
    return graph.nodes.count - 1
  }

  private func properties(_ map: Expression?, _ row: Row) throws -> [String: Value] {
    guard let map else { return [:] }
    guard case .map(let entries) = map.kind else { throw Unknown(what: "properties that are no map") }
    var properties: [String: Value] = [:]
    for entry in entries { properties[entry.key.text] = try value(entry.value, row) }
    return properties.filter { $0.value != .null }
  }

  private func names(_ labels: LabelExpression?) throws -> [String] {
    switch labels {
    case nil: return []
    case .name(let name)?: return [name.text]
    case .and(let parts)?: return try parts.flatMap { try names($0) }
    default: throw Unknown(what: "labels that are not all given")
    }
  }

  private mutating func merge(_ clause: MergeClause, _ row: Row) throws -> [Row] {
    let maps =
      [clause.path.start.properties] + clause.path.steps.flatMap { [$0.relationship.properties, $0.node.properties] }
    for map in maps {
      guard case .map(let entries)? = map?.kind else { continue }
      for entry in entries where try value(entry.value, row) == .null { throw Refusal.mergedByNull }
    }
    let found = try matches([clause.path], row, where: nil)
    if found.isEmpty {
      let made = try make(clause.path, row)
      for item in clause.onCreate { try change(item, made) }
      return [made]
    }
    for row in found { for item in clause.onMatch { try change(item, row) } }
    return found
  }

  // MARK: Changing

  private mutating func change(_ item: SetItem, _ row: Row) throws {
    switch (item.target.kind, item.assignment) {
    case (.property(let of, let key), .equal(let new)):
      let value = try value(new, row)
      try edit(try self.value(of, row)) { $0[key.text] = value == .null ? nil : value }
    case (.hasLabels(let of, let labels), _):
      let names = try names(labels)
      try relabel(try value(of, row)) { Set($0).union(names) }
    case (_, .equal(let map)):
      let new = try properties(map, row)
      try edit(try value(item.target, row)) { $0 = new }
    case (_, .plus(let map)):
      guard case .map(let entries) = map.kind else { throw Unknown(what: "no map") }
      for entry in entries {
        let value = try value(entry.value, row)
        try edit(try self.value(item.target, row)) { $0[entry.key.text] = value == .null ? nil : value }
      }
    case (_, .none): throw Unknown(what: "nothing set")
    }
  }

  private mutating func remove(_ item: Expression, _ row: Row) throws {
    switch item.kind {
    case .property(let of, let key): try edit(try value(of, row)) { $0[key.text] = nil }
    case .hasLabels(let of, let labels):
      let names = try names(labels)
      try relabel(try value(of, row)) { Set($0).subtracting(names) }
    default: throw Unknown(what: "nothing to remove")
    }
  }

  private mutating func edit(_ target: Value, _ body: (inout [String: Value]) -> Void) throws {
    switch target {
    case .node(let node):
      if graph.nodes[node].isDeleted { throw Refusal.deleted }
      body(&graph.nodes[node].properties)
    case .relationship(let relationship):
      if graph.relationships[relationship].isDeleted { throw Refusal.deleted }
      body(&graph.relationships[relationship].properties)
    case .null: return
    default: throw Unknown(what: "properties of a value")
    }
  }

  private mutating func relabel(_ target: Value, _ body: ([String]) -> Set<String>) throws {
    guard case .node(let node) = target else { return }
    if graph.nodes[node].isDeleted { throw Refusal.deleted }
    graph.nodes[node].labels = body(graph.nodes[node].labels).sorted()
  }

  // MARK: Deleting

  private mutating func delete(_ value: Value, _ isDetaching: Bool) throws {
    switch value {
    case .null: return
    case .relationship(let relationship): graph.relationships[relationship].isDeleted = true
    case .node(let node):
      graph.nodes[node].isDeleted = true
      guard isDetaching else { return }
      for number in graph.relationships.indices {
        let relationship = graph.relationships[number]
        if relationship.source == node || relationship.target == node { graph.relationships[number].isDeleted = true }
      }
    default: throw Unknown(what: "a value to delete")
    }
  }
}
