package import VraagPlan
package import VraagText

/// A graph that a statement can write to.
package protocol WritableGraph: PropertyGraph, AnyObject {
  func makeNode(_ labels: [String], _ properties: MapDatum?, at range: TextRange) throws(QueryFailure) -> UInt32
  func makeRelationship(
    _ type: String, from source: UInt32, to target: UInt32, _ properties: MapDatum?, at range: TextRange
  ) throws(QueryFailure) -> UInt32
  func set(_ key: String, ofNode node: UInt32, to value: Datum, at range: TextRange) throws(QueryFailure)
  func set(_ key: String, ofRelationship relationship: UInt32, to value: Datum, at range: TextRange)
    throws(QueryFailure)
  func setLabels(_ labels: [String], of node: UInt32, at range: TextRange) throws(QueryFailure)
  func removeLabels(_ labels: [String], of node: UInt32, at range: TextRange) throws(QueryFailure)
  func delete(node: UInt32, isDetaching: Bool, at range: TextRange)
  func delete(relationship: UInt32)
  /// A value as a property would keep it.
  func stored(_ value: Datum, as key: String, ofNode: Bool, at range: TextRange) throws(QueryFailure) -> Datum
  /// The property that is an id; nothing where there are none.
  var idName: String? { get }
  /// What can only be told once the whole statement has run.
  func check() throws(QueryFailure)
}

extension DraftGraph: WritableGraph {
  // MARK: Making

  package func makeNode(
    _ labels: [String], _ properties: MapDatum?, at range: TextRange
  ) throws(QueryFailure) -> UInt32 {
    let node = UInt32(nodeBound)
    var content = DraftNode(labels: base.labels(of: labels), properties: DraftProperties())
    try placed(range) { () throws(PatternFault.Kind) in
      try fill(&content.properties, properties, ofNode: true)
      if let problem = base.problem(with: content) { throw problem }
    }
    nodes[node] = content
    nodeBound += 1
    for entry in content.properties.entries { index(node, entry.key, entry.value) }
    leaving.take(node) { [] }
    entering.take(node) { [] }
    return node
  }

  package func makeRelationship(
    _ type: String, from source: UInt32, to target: UInt32, _ properties: MapDatum?, at range: TextRange
  ) throws(QueryFailure) -> UInt32 {
    for end in [source, target] where deletedNodes.contains(end) {
      throw .wrongValue(PatternFault(.deleted, at: range))
    }
    let made = base.newType(type, from: content(ofNode: source), to: content(ofNode: target), in: &words)
    let ends = made.isReversed ? (target, source) : (source, target)
    var content = DraftRelationship(
      type: made.type, source: ends.0, target: ends.1, properties: DraftProperties())
    try placed(range) { () throws(PatternFault.Kind) in
      try fill(&content.properties, properties, ofNode: false)
      try settle(&content)
      if let problem = base.problem(making: type, content) { throw problem }
    }
    let relationship = UInt32(relationshipBound)
    relationshipBound += 1
    makings[relationship] = range
    relationships[relationship] = content
    countOfType[content.type, default: 0] += 1
    takeRows(ends.0, ends.1)
    leaving.append(Edge(relationship: relationship, neighbour: ends.1, type: content.type), to: ends.0)
    entering.append(Edge(relationship: relationship, neighbour: ends.0, type: content.type), to: ends.1)
    return relationship
  }

  package var idName: String? { Base.idKey.map { words.keys[$0] } }

  package func stored(
    _ value: Datum, as key: String, ofNode: Bool, at range: TextRange
  ) throws(QueryFailure) -> Datum {
    let number = words.keys.intern(key)
    return try placed(range) { () throws(PatternFault.Kind) in
      number == Base.idKey ? value : try stored(value, number, ofNode: ofNode)
    }
  }

  private func fill(
    _ properties: inout DraftProperties, _ map: MapDatum?, ofNode: Bool
  ) throws(PatternFault.Kind) {
    for entry in map?.entries ?? [] where entry.key != idName {
      let key = words.keys.intern(entry.key)
      properties.set(key, to: try stored(entry.value, key, ofNode: ofNode))
    }
    guard let key = Base.idKey, let idName else { return }
    if let id = try base.newID(map?[idName] ?? .null, in: &words) { properties.set(key, to: .string(id)) }
  }

  private func stored(_ value: Datum, _ key: UInt32, ofNode: Bool) throws(PatternFault.Kind) -> Datum {
    value.isNull ? .null : try base.stored(value, as: key, ofNode: ofNode, in: &words)
  }

  /// Lets a relationship's type follow its properties, and properties its type.
  private func settle(_ content: inout DraftRelationship) throws(PatternFault.Kind) {
    content.type = try base.type(of: content)
    for key in Base.typeKeys { content.properties.follow(key, base.property(key, ofType: content.type)) }
  }

  private func takeRows(_ source: UInt32, _ target: UInt32) {
    leaving.take(source) { base.outgoing(source).map { base.outgoingEdge($0) } }
    entering.take(target) { base.incoming(target).map { base.incomingEdge($0) } }
  }

  // MARK: Changing

  package func set(_ key: String, ofNode node: UInt32, to value: Datum, at range: TextRange) throws(QueryFailure) {
    if deletedNodes.contains(node) { throw .wrongValue(PatternFault(.deleted, at: range)) }
    if base.isRelationship(node) { return try set(key, ofRelationship: node, to: value, at: range) }
    let number = words.keys.intern(key)
    var content = content(ofNode: node)
    try placed(range) { () throws(PatternFault.Kind) in
      if number == Base.idKey { throw PatternFault.Kind.ownKey(key, .stays) }
      content.properties.set(number, to: try stored(value, number, ofNode: true))
    }
    let isNew = nodes[node] == nil
    nodes[node] = content
    for entry in content.properties.entries where isNew || entry.key == number { index(node, entry.key, entry.value) }
  }

  package func set(
    _ key: String, ofRelationship relationship: UInt32, to value: Datum, at range: TextRange
  ) throws(QueryFailure) {
    if deletedRelationships.contains(relationship) { throw .wrongValue(PatternFault(.deleted, at: range)) }
    let number = words.keys.intern(key)
    var content = content(ofRelationship: relationship)
    let before = content.type
    try placed(range) { () throws(PatternFault.Kind) in
      if number == Base.idKey { throw PatternFault.Kind.ownKey(key, .stays) }
      content.properties.set(number, to: try stored(value, number, ofNode: false))
      try settle(&content)
    }
    let isNew = relationships[relationship] == nil
    relationships[relationship] = content
    if base.isRelationship(relationship), base.isNode(relationship) {
      for entry in content.properties.entries where isNew || entry.key == number {
        index(relationship, entry.key, entry.value)
      }
    }
    guard content.type != before else { return }
    countOfType[before, default: 0] -= 1
    countOfType[content.type, default: 0] += 1
    takeRows(content.source, content.target)
    leaving.setType(content.type, of: relationship, at: content.source)
    entering.setType(content.type, of: relationship, at: content.target)
  }

  /// Remembers which value a node may be found by.
  private func index(_ node: UInt32, _ key: UInt32, _ value: Datum) {
    if let wanted = ValueKey(value) { valueIndex[key, default: [:]][wanted, default: []].append(node) }
  }

  package func setLabels(_ labels: [String], of node: UInt32, at range: TextRange) throws(QueryFailure) {
    try relabel(node, at: range) { old in
      let new = base.labels(of: labels)
      return old + new.filter { !old.contains($0) }
    }
  }

  package func removeLabels(_ labels: [String], of node: UInt32, at range: TextRange) throws(QueryFailure) {
    let gone = base.labels(of: labels)
    try relabel(node, at: range) { old in old.filter { !gone.contains($0) } }
  }

  private func relabel(
    _ node: UInt32, at range: TextRange, _ change: ([String]) -> [String]
  ) throws(QueryFailure) {
    if deletedNodes.contains(node) { throw .wrongValue(PatternFault(.deleted, at: range)) }
    var content = content(ofNode: node)
    let new = base.ordered(change(content.labels), foreignType: content.foreignType)
    if new == content.labels { return }
    content.labels = new
    content.hasOtherLabels = true
    let isNew = nodes[node] == nil && !base.isRelationship(node)
    nodes[node] = content
    labellings[node] = range
    if isNew { for entry in content.properties.entries { index(node, entry.key, entry.value) } }
  }

  // MARK: Deleting

  package func delete(node: UInt32, isDetaching: Bool, at range: TextRange) {
    guard deletedNodes.insert(node).inserted else { return }
    deletions.append((node, range))
    if isDetaching { for relationship in relationships(at: node) { delete(relationship: relationship) } }
    if base.isRelationship(node) { remove(node) }
  }

  package func delete(relationship: UInt32) {
    guard !deletedRelationships.contains(relationship) else { return }
    remove(relationship)
    guard base.isRelationship(relationship) else { return }
    // What ends on it goes with it.
    deletedNodes.insert(relationship)
    for other in relationships(at: relationship) { delete(relationship: other) }
  }

  private func remove(_ relationship: UInt32) {
    guard deletedRelationships.insert(relationship).inserted else { return }
    let content = content(ofRelationship: relationship)
    relationships[relationship] = content
    countOfType[content.type, default: 0] -= 1
    takeRows(content.source, content.target)
    leaving.remove(relationship, from: content.source)
    entering.remove(relationship, from: content.target)
  }

  func relationships(at node: UInt32) -> [UInt32] {
    let edges = outgoing(node).map { outgoingEdge($0) } + incoming(node).map { incomingEdge($0) }
    return edges.map(\.relationship).filter { $0 != UInt32.max }
  }

  package func check() throws(QueryFailure) {
    for (node, range) in deletions {
      let left = relationships(at: node)
      if !left.isEmpty { throw .wrongValue(PatternFault(.connected(Set(left).count), at: range)) }
    }
    for (node, range) in labellings.sorted(by: { $0.key < $1.key }) where !deletedNodes.contains(node) {
      if let content = nodes[node], let problem = base.problem(with: content) {
        throw .wrongValue(PatternFault(problem, at: range))
      }
    }
  }

  /// Gives what is wrong its place.
  private func placed<Result>(
    _ range: TextRange, _ body: () throws(PatternFault.Kind) -> Result
  ) throws(QueryFailure) -> Result {
    do { return try body() } catch { throw .wrongValue(PatternFault(error, at: range)) }
  }
}
