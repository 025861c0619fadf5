internal import VraagGraph
internal import VraagMetamodel

// MARK: Properties

extension ExchangeWriter {
  /// Properties, each by the number of its definition.
  mutating func write(_ properties: [(definition: Int, value: TextID)], indent: StaticString) {
    if properties.isEmpty { return }
    xml.append(indent)
    xml.append("<properties>\n")
    for property in properties {
      xml.append(indent)
      xml.append("  <property propertyDefinitionRef=\"")
      xml.append(plain: self.properties.definitions[property.definition].id)
      xml.append("\"><value>")
      xml.append(text: graph.texts[property.value])
      xml.append("</value></property>\n")
    }
    xml.append(indent)
    xml.append("</properties>\n")
  }

  mutating func writeDefinitions() {
    if properties.definitions.isEmpty { return }
    xml.append("  <propertyDefinitions>\n")
    for definition in properties.definitions {
      xml.append("    <propertyDefinition identifier=\"")
      xml.append(plain: definition.id)
      xml.append("\" type=\"")
      xml.append(plain: definition.type.word)
      xml.append("\">\n")
      xml.append("name", definition.name, indent: "      ")
      xml.append("    </propertyDefinition>\n")
    }
    xml.append("  </propertyDefinitions>\n")
  }
}

// MARK: Folders

extension ExchangeWriter {
  mutating func writeOrganizations() {
    let folders = graph.folders
    var members = [[UInt32]](repeating: [], count: folders.count)
    for (number, folder) in graph.folderOf.enumerated() where folder != .root {
      members[folder.index].append(UInt32(number))
    }
    var children = [[Int]](repeating: [], count: folders.count)
    for number in 1..<max(1, folders.count) { children[folders.parents[number].index].append(number) }
    if children[0].isEmpty { return }
    xml.append("  <organizations>\n")
    // By hand and not by recursion: a file may nest folders very deeply. Nothing closes a folder.
    var open: [Int?] = children[0].reversed()
    while let next = open.popLast() {
      guard let folder = next else {
        xml.append("    </item>\n")
        continue
      }
      xml.append("    <item>\n")
      xml.append("label", graph.texts[folders.names[folder]], indent: "      ")
      for member in members[folder] {
        xml.append("      <item identifierRef=\"")
        append(idOf: ConceptID(member))
        xml.append("\"/>\n")
      }
      open.append(nil)
      open += children[folder].reversed()
    }
    xml.append("  </organizations>\n")
  }
}

// MARK: Views

extension ExchangeWriter {
  mutating func writeViews() {
    let views = graph.range(of: Label.view.rawValue)
    if views.isEmpty { return }
    xml.append("  <views>\n    <diagrams>\n")
    for view in views.lazy.map({ ConceptID($0) }) {
      xml.append("    <view identifier=\"")
      append(idOf: view)
      xml.append("\" xsi:type=\"Diagram\">\n")
      writeTexts(of: view, needsName: true)
      write(properties.properties(of: view), indent: "      ")
      writeContents(of: view)
      xml.append("    </view>\n")
    }
    xml.append("    </diagrams>\n  </views>\n")
  }

  /// What a view shows: elements in rows of eight, then the relationships between them.
  private mutating func writeContents(of view: ConceptID) {
    let shown = graph.outgoing.row(view).map { ConceptID(graph.outgoing.neighbours[$0]) }
    let isShown = Set(shown)
    let elements = shown.filter { !graph.isRelationship($0) }
    for (place, element) in elements.enumerated() {
      xml.append("      <node identifier=\"")
      append(nodeOf: element, on: view)
      xml.append("\" elementRef=\"")
      append(idOf: element)
      xml.append("\" xsi:type=\"Element\" x=\"")
      xml.append(plain: "\(20 + place % 8 * 150)\" y=\"\(20 + place / 8 * 85)\" w=\"120\" h=\"55\"/>\n")
    }
    for relationship in shown where graph.isRelationship(relationship) {
      xml.append("      <connection identifier=\"")
      append(nodeOf: relationship, on: view)
      xml.append("\" relationshipRef=\"")
      append(idOf: relationship)
      xml.append("\" xsi:type=\"Relationship\" source=\"")
      append(end: graph.source(of: relationship), isShown, view)
      xml.append("\" target=\"")
      append(end: graph.target(of: relationship), isShown, view)
      xml.append("\"/>\n")
    }
  }

  /// The schema wants a reference here also where a view shows a line and not what it joins: then to the concept.
  private mutating func append(end: ConceptID, _ isShown: Set<ConceptID>, _ view: ConceptID) {
    if isShown.contains(end) { append(nodeOf: end, on: view) } else { append(idOf: end) }
  }

  private mutating func append(nodeOf concept: ConceptID, on view: ConceptID) {
    xml.append(plain: "\(identifiers.node)\(view.rawValue)-\(concept.rawValue)")
  }
}
