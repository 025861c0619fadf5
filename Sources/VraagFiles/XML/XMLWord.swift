/// The names of elements and attributes that mean something in a model file, whatever its format.
///
/// libxml2 keeps every name once, so that a name is known by its address: see `XMLWords`.
enum XMLWord: UInt8, CaseIterable {
  /// Any other name.
  case other

  // The exchange format, 3.x and 2.1.
  case connection, diagrams, documentation, element, elements, item, label, metadata, model, name, node
  case organization, organizations, properties, property, propertyDefinition, propertyDefinitions
  case propertydef, propertydefs, relationship, relationships, value, view, viewpoints, views
  case accessType, elementRef, elementref, identifier, identifierRef, identifierref, isDirected, lang, modifier
  case propertyDefinitionRef, relationshipRef, relationshipref, source, target, type

  // Archi's own format, and coArchi's.
  case archimateModel, archimateFolder
  case archimateElement, archimateRelationship, child, children, directed, folder, href, id, key, profile, profiles
  case purpose, sourceConnection, sourceConnections, strength

  /// Every name as files write it, in the order of the cases; `other` has none. Written out, because asking a case for
  /// its own name costs more than reading a small model.
  static let spellings: [String] =
    """
    connection diagrams documentation element elements item label metadata model name node organization \
    organizations properties property propertyDefinition propertyDefinitions propertydef propertydefs relationship \
    relationships value view viewpoints views accessType elementRef elementref identifier identifierRef \
    identifierref isDirected lang modifier propertyDefinitionRef relationshipRef relationshipref source target \
    type ArchimateModel Folder archimateElement archimateRelationship child children directed folder href id key \
    profile profiles purpose sourceConnection sourceConnections strength
    """.split(separator: " ").map(String.init)
}
