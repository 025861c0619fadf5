internal import VraagEngine
internal import VraagPlan
internal import VraagText

/// Property graphs as programs send them.
extension LoadedGraph {
  /// `{"nodes":[{"labels":["A"],"properties":{}}],"rels":[{"type":"T","start":0,"end":0,"properties":{}}]}`; ends count
  /// the nodes from 0.
  init(_ request: JSON) throws(Pipe.Refusal) {
    var nodes: [Node] = []
    for node in try Self.objects("nodes", of: request) {
      var labels: [String] = []
      guard let given = (node["labels"] ?? .array([])).array else { throw Self.wrong("nodes.labels") }
      for label in given {
        guard let text = label.string else { throw Self.wrong("nodes.labels") }
        if !labels.contains(text) { labels.append(text) }
      }
      nodes.append(Node(labels: labels, properties: try Self.properties("nodes.properties", of: node)))
    }
    var relationships: [Relationship] = []
    for relationship in try Self.objects("rels", of: request) {
      guard let type = relationship["type"]?.string else { throw Self.wrong("rels.type") }
      let ends = [relationship["start"], relationship["end"]].compactMap { end -> UInt32? in
        guard case .integer(let number)? = end, nodes.indices.contains(Int(clamping: number)) else { return nil }
        return UInt32(number)
      }
      guard ends.count == 2 else { throw Self.wrong("rels.start, rels.end") }
      relationships.append(
        Relationship(
          type: type, source: ends[0], target: ends[1],
          properties: try Self.properties("rels.properties", of: relationship)))
    }
    self.init(nodes: nodes, relationships: relationships)
  }

  private static func objects(_ key: String, of request: JSON) throws(Pipe.Refusal) -> [JSON] {
    guard let value = request[key] else { return [] }
    guard let elements = value.array else { throw wrong(key) }
    return elements
  }

  private static func properties(
    _ key: String, of object: JSON
  ) throws(Pipe.Refusal) -> [(key: String, value: Datum)] {
    guard let value = object["properties"] else { return [] }
    guard case .object(let members) = value else { throw wrong(key) }
    var properties: [(key: String, value: Datum)] = []
    for member in members {
      let value = try Datum(member.value, of: key + "." + member.key)
      if let part = value.unstorable {
        throw .member(
          key + "." + member.key,
          Message(
            english: "a text, a number, a truth, a date or a list of them, not a \(part.typeName)",
            dutch: "een tekst, een getal, een waarheidswaarde, een datum of een lijst daarvan, geen \(part.typeName),"))
      }
      // A property that is null is none.
      if !value.isNull { properties.append((member.key, value)) }
    }
    return properties
  }

  private static func wrong(_ key: String) -> Pipe.Refusal {
    .member(
      key,
      Message(
        english: "as a property graph has it: labels and types are texts, ends are numbers of nodes",
        dutch: "zoals een eigenschapsgraaf het heeft: labels en typen zijn teksten, einden zijn nummers van knopen"))
  }
}
