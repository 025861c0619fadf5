internal import VraagEngine
internal import VraagPlan
internal import VraagText

/// Values of patterns in JSON.
extension Output {
  /// For whoever reads JSON: elements and relationships with their ids, labels and properties.
  mutating func append(json value: Datum, of graph: PatternGraph) {
    switch value {
    case .null: append("null")
    case .boolean(let truth): append(truth ? "true" : "false")
    case .integer(let number): append(decimal: Int(number))
    case .float(let number): append(jsonFloat: number)
    case .string(let text): append(json: text)
    case .date(let day): append(json: Datum.text(ofDay: day))
    case .list(let members):
      appendList(members) { (member, output) in output.append(json: member, of: graph) }
    case .map(let map):
      append(members: map.entries.map { ($0.key, $0.value) }) { (value, output) in output.append(json: value, of: graph)
      }
    case .node(let node): append(jsonNode: node, of: graph)
    case .relationship(let relationship): append(jsonRelationship: relationship, of: graph)
    case .path(let path):
      append(#"{"nodes":"#)
      appendList(path.nodes) { (node, output) in output.append(jsonNode: node, of: graph) }
      append(#","relationships":"#)
      appendList(path.relationships) { (relationship, output) in
        output.append(jsonRelationship: relationship, of: graph)
      }
      append("}")
    }
  }

  private mutating func append(jsonNode node: UInt32, of graph: PatternGraph) {
    let any = graph.any
    append("{")
    if let id = any.elementID(ofNode: node) {
      append(#""id":"#)
      append(json: id)
      append(#","type":"#)
      append(json: any.labels(of: node).first ?? "")
      append(#","name":"#)
      append(json: any.name(of: node))
      append(",")
    }
    append(#""labels":"#)
    append(jsonArray: any.labels(of: node))
    append(#","properties":"#)
    append(members: any.properties(ofNode: node)) { (value, output) in output.append(json: value, of: graph) }
    append("}")
  }

  private mutating func append(jsonRelationship relationship: UInt32, of graph: PatternGraph) {
    let any = graph.any
    append("{")
    if let id = any.elementID(ofRelationship: relationship) {
      append(#""id":"#)
      append(json: id)
      append(",")
    }
    append(#""type":"#)
    append(json: any.type(of: relationship))
    if let source = any.elementID(ofNode: any.source(relationship)),
      let target = any.elementID(ofNode: any.target(relationship))
    {
      append(#","name":"#)
      append(json: any.name(of: relationship))
      append(#","source":"#)
      append(json: source)
      append(#","target":"#)
      append(json: target)
    }
    append(#","properties":"#)
    append(members: any.properties(ofRelationship: relationship)) { (value, output) in
      output.append(json: value, of: graph)
    }
    append("}")
  }

  /// JSON has no infinities; they are written as texts.
  private mutating func append(jsonFloat number: Double) {
    if number.isFinite { append(number.description) } else { append(json: Datum.text(ofFloat: number)) }
  }

  // MARK: With nothing lost

  /// For programs: what a value is, is told from the value itself.
  mutating func append(pipe value: Datum, of graph: PatternGraph) {
    switch value {
    case .null, .boolean, .integer, .string: append(json: value, of: graph)
    case .float(let number):
      append(#"{"@float":"#)
      append(json: Datum.text(ofFloat: number))
      append("}")
    case .date(let day):
      append(#"{"@date":"#)
      append(json: Datum.text(ofDay: day))
      append("}")
    case .list(let members):
      appendList(members) { (member, output) in output.append(pipe: member, of: graph) }
    case .map(let map):
      append(#"{"@map":"#)
      append(members: map.entries.map { ($0.key, $0.value) }) { (value, output) in output.append(pipe: value, of: graph)
      }
      append("}")
    case .node(let node):
      append(#"{"@node":{"labels":"#)
      append(jsonArray: graph.any.labels(of: node))
      append(#","properties":"#)
      append(members: graph.any.properties(ofNode: node)) { (value, output) in output.append(pipe: value, of: graph) }
      append("}}")
    case .relationship(let relationship):
      append(#"{"@rel":{"type":"#)
      append(json: graph.any.type(of: relationship))
      append(#","properties":"#)
      append(members: graph.any.properties(ofRelationship: relationship)) { (value, output) in
        output.append(pipe: value, of: graph)
      }
      append("}}")
    case .path(let path): append(pipe: path, of: graph)
    }
  }

  private mutating func append(pipe path: PathDatum, of graph: PatternGraph) {
    append(#"{"@path":{"nodes":"#)
    appendList(path.nodes) { (node, output) in output.append(pipe: .node(node), of: graph) }
    append(#","rels":"#)
    appendList(path.relationships) { (relationship, output) in
      output.append(pipe: .relationship(relationship), of: graph)
    }
    append(#","forward":"#)
    appendList(path.relationships.indices) { (index, output) in
      output.append(graph.any.source(path.relationships[index]) == path.nodes[index] ? "true" : "false")
    }
    append("}}")
  }

  // MARK: Lists and objects

  private mutating func appendList<Members: Sequence>(
    _ members: Members, _ append: (Members.Element, inout Output) -> Void
  ) {
    self.append(UInt8(ascii: "["))
    for (index, member) in members.enumerated() {
      if index > 0 { self.append(UInt8(ascii: ",")) }
      append(member, &self)
    }
    self.append(UInt8(ascii: "]"))
  }

  private mutating func append(
    members: [(key: String, value: Datum)], _ append: (Datum, inout Output) -> Void
  ) {
    self.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { self.append(UInt8(ascii: ",")) }
      self.append(json: member.key)
      self.append(UInt8(ascii: ":"))
      append(member.value, &self)
    }
    self.append(UInt8(ascii: "}"))
  }
}

extension PropertyGraph {
  /// The name of a concept of a model; empty where it has none.
  fileprivate func name(of concept: UInt32) -> String {
    if let key = keySymbol("name"), case .string(let name) = nodeProperty(concept, key) { return name }
    return ""
  }
}
