package import VraagGraph
internal import VraagMetamodel

/// Writes a model as The Open Group's exchange format 3.1, in the order that its schema asks for.
///
/// What the format cannot carry as it is: that a mode of an Access was only assumed (an assumed Write is written as
/// Write, as Archi's own export does), and how views are laid out, which a graph does not keep; what they show is put
/// in rows. Ids that XML does not allow get a prefix.
package struct ExchangeWriter {
  let graph: Graph
  let properties: PropertiesByConcept
  let identifiers: ExchangeIdentifiers
  var xml = XMLWriter()

  private init(_ graph: Graph) {
    self.graph = graph
    identifiers = ExchangeIdentifiers(graph)
    properties = PropertiesByConcept(graph, idsBeginningWith: identifiers.property)
  }

  /// The bytes of the file.
  package static func bytes(of graph: Graph) -> [UInt8] {
    var writer = ExchangeWriter(graph)
    writer.writeModel()
    return writer.xml.bytes
  }

  private mutating func writeModel() {
    xml.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ \
      http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd" identifier="
      """)
    xml.append(plain: identifiers.model)
    xml.append("\">\n")
    // The schema wants a name; of several models the first that has one gives it.
    let named = graph.modelDescriptions.first { $0.name != .empty }
    xml.append("name", graph.texts[named?.name ?? .empty], indent: "  ")
    if let documented = graph.modelDescriptions.first(where: { $0.documentation != .empty }) {
      xml.append("documentation", graph.texts[documented.documentation], indent: "  ")
    }
    let own = graph.modelDescriptions.flatMap(\.properties)
    write(own.map { (properties.definition(of: $0.key), $0.value) }, indent: "  ")
    writeElements()
    writeRelationships()
    writeOrganizations()
    writeDefinitions()
    writeViews()
    xml.append("</model>\n")
  }

  // MARK: Concepts

  private mutating func writeElements() {
    let elements = 0..<graph.range(of: Label.view.rawValue).lowerBound
    if elements.isEmpty { return }
    xml.append("  <elements>\n")
    for element in elements.lazy.map({ ConceptID($0) }) {
      xml.append("    <element identifier=\"")
      append(idOf: element)
      xml.append("\" xsi:type=\"")
      if let type = Label(rawValue: graph.label(of: element)).elementType {
        xml.append(plain: type.name)
      } else {
        append(foreignTypeOf: element)
      }
      xml.append("\">\n")
      writeTexts(of: element, needsName: true)
      write(properties.properties(of: element), indent: "      ")
      xml.append("    </element>\n")
    }
    xml.append("  </elements>\n")
  }

  private mutating func writeRelationships() {
    if graph.relationshipCount == 0 { return }
    xml.append("  <relationships>\n")
    for number in Int(graph.firstRelationship)..<graph.conceptCount {
      let relationship = ConceptID(UInt32(number))
      xml.append("    <relationship identifier=\"")
      append(idOf: relationship)
      xml.append("\" source=\"")
      append(idOf: graph.source(of: relationship))
      xml.append("\" target=\"")
      append(idOf: graph.target(of: relationship))
      xml.append("\" xsi:type=\"")
      let kind = Label(rawValue: graph.label(of: relationship)).relationshipKind
      if let type = kind?.type { xml.append(plain: type.name) } else { append(foreignTypeOf: relationship) }
      xml.append("\"")
      if let kind { appendDetails(of: relationship, kind) }
      xml.append(">\n")
      writeTexts(of: relationship, needsName: false)
      write(properties.properties(of: relationship), indent: "      ")
      xml.append("    </relationship>\n")
    }
    xml.append("  </relationships>\n")
  }

  private mutating func appendDetails(of relationship: ConceptID, _ kind: RelationshipKind) {
    if kind == .directedAssociation { xml.append(" isDirected=\"true\"") }
    if let mode = kind.accessMode, kind != .accessAssumedUnspecified {
      xml.append(" accessType=\"")
      xml.append(plain: mode)
      xml.append("\"")
    }
    if let strength = graph.strengths.texts(of: relationship).first {
      xml.append(" modifier=\"")
      xml.append(text: graph.texts[strength.text])
      xml.append("\"")
    }
  }

  mutating func append(idOf concept: ConceptID) { xml.append(plain: identifiers.identifier(of: concept, in: graph)) }

  /// A type that ArchiMate does not have, as the file that was read called it.
  private mutating func append(foreignTypeOf concept: ConceptID) {
    guard let type = graph.foreignTypes.texts(of: concept).first else { return xml.append("Unknown") }
    xml.append(text: graph.texts[type.text])
  }

  /// The names and the documentation in every language.
  mutating func writeTexts(of concept: ConceptID, needsName: Bool) {
    let name = graph.nameTexts[concept.index]
    if needsName || name != .empty {
      let language = graph.texts[graph.nameLanguages[concept.index]]
      xml.append("name", graph.texts[name], language: language, indent: "      ")
    }
    for other in graph.otherNames.texts(of: concept) {
      let language = graph.texts[other.language]
      xml.append("name", graph.texts[other.text], language: language, indent: "      ")
    }
    let documentation = graph.documentations[concept.index]
    if documentation != .empty {
      let language = graph.texts[graph.documentationLanguages[concept.index]]
      xml.append("documentation", graph.texts[documentation], language: language, indent: "      ")
    }
    for other in graph.otherDocumentations.texts(of: concept) {
      let language = graph.texts[other.language]
      xml.append("documentation", graph.texts[other.text], language: language, indent: "      ")
    }
  }
}
