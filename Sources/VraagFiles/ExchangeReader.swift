internal import VraagGraph
internal import VraagMetamodel

/// Reads The Open Group's exchange format, 3.x and 2.1.
///
/// The order of the parts is free here, though not in the schema: real tools break it. Property definitions and folders
/// may come before or after what they speak of.
struct ExchangeReader {
  /// What the element is in which the parser stands.
  enum State: UInt8 {
    case model, modelName, modelDocumentation
    case elements, relationships
    /// A concept or a view.
    case concept, name, documentation
    case properties, property, value
    case definitions, definition, definitionName
    case organizations, item, itemLabel
    case views, view, shown
    case ignored
  }

  typealias Handle = GraphBuilder.Handle

  private var states: [State] = []
  /// The concept or view in which the parser stands; nothing in the model's own parts or in a repeated concept.
  var concept: Handle?
  private var isInConcept = false
  var language = TextID.empty
  private var line: UInt32 = 0

  // Properties wait for the definitions, which stand at the file's end.
  private var reference = TextID.empty
  private var hasValue = false
  private var properties: [Property] = []
  private var definition = TextID.empty
  private var definitions: [TextID: Definition] = [:]
  private var definitionOrder: [TextID] = []

  /// Per open item its folder; a leaf has that of the item around it.
  var items: [FolderID] = []

  private struct Property {
    /// Nothing for the model's own.
    var owner: Handle?
    var reference: TextID
    var value: TextID
    var line: UInt32
  }

  private struct Definition {
    var key: TextID
    var type: PropertyType
  }

  mutating func startModel() {
    self = ExchangeReader()
    states.append(.model)
  }

  /// Takes the beginning of an element; says whether its text is wanted.
  mutating func start(_ element: XMLElement, _ assembler: inout Assembler) -> Bool {
    let state = next(states.last ?? .ignored, element, &assembler)
    states.append(state)
    switch state {
    case .modelName, .modelDocumentation, .name, .documentation, .value, .definitionName, .itemLabel:
      language = assembler.intern(element.qualifiedValue(.lang))
      return true
    case .model, .elements, .relationships, .concept, .properties, .property, .definitions, .definition,
      .organizations, .item, .views, .view, .shown, .ignored:
      return false
    }
  }

  private mutating func next(
    _ state: State, _ element: XMLElement, _ assembler: inout Assembler
  ) -> State {
    switch (state, element.word) {
    case (.model, .name): return .modelName
    case (.model, .documentation): return .modelDocumentation
    case (.model, .elements): return .elements
    case (.model, .relationships): return .relationships
    case (.model, .organizations), (.model, .organization): return .organizations
    case (.model, .propertyDefinitions), (.model, .propertydefs): return .definitions
    case (.model, .views), (.views, .diagrams): return .views
    case (.elements, .element):
      startConcept(element, &assembler)
      return .concept
    case (.relationships, .relationship):
      startRelationship(element, &assembler)
      return .concept
    case (.views, .view):
      startView(element, &assembler)
      return .view
    case (.concept, .name), (.concept, .label), (.view, .name), (.view, .label): return .name
    case (.concept, .documentation), (.view, .documentation): return .documentation
    case (.model, .properties), (.concept, .properties), (.view, .properties): return .properties
    case (.properties, .property):
      reference = assembler.intern(element.value(.propertyDefinitionRef, or: .identifierref))
      hasValue = false
      line = element.line
      return .property
    case (.property, .value): return .value
    case (.definitions, .propertyDefinition), (.definitions, .propertydef):
      startDefinition(element, &assembler)
      return .definition
    case (.definition, .name): return .definitionName
    case (.view, .node), (.view, .connection), (.shown, .node), (.shown, .connection):
      show(element, &assembler)
      return .shown
    case (.organizations, .item), (.item, .item):
      startItem(element, &assembler)
      return .item
    case (.item, .label): return .itemLabel
    default: return .ignored
    }
  }

  /// Takes the end of an element with its text, if it was wanted.
  mutating func end(_ text: Span<UInt8>, _ assembler: inout Assembler) {
    guard let state = states.popLast() else { return }
    switch state {
    case .modelName:
      if assembler.builder.currentDescription.name == .empty {
        assembler.builder.setModelName(assembler.internName(text))
      }
    case .modelDocumentation:
      if assembler.builder.currentDescription.documentation == .empty {
        assembler.builder.setModelDocumentation(assembler.internProse(text))
      }
    case .name:
      if let concept {
        assembler.addName(assembler.internName(text), language: language, to: concept, line: line)
      }
    case .documentation:
      if let concept {
        assembler.addDocumentation(assembler.internProse(text), language: language, to: concept, line: line)
      }
    case .concept, .view:
      concept = nil
      isInConcept = false
    case .value:
      hasValue = true
      addProperty(assembler.internProse(text))
    case .property:
      if !hasValue { addProperty(.empty) }
    case .definitionName:
      if let known = definitions[definition], known.key == .empty {
        definitions[definition]?.key = assembler.internName(text)
      }
    case .item: items.removeLast()
    case .itemLabel: nameItem(assembler.internName(text), &assembler)
    case .model, .elements, .relationships, .properties, .definitions, .definition, .organizations, .views, .shown,
      .ignored:
      break
    }
  }

  // MARK: Concepts

  mutating func begin(_ concept: Handle?, _ line: UInt32) {
    self.concept = concept
    self.line = line
    isInConcept = true
  }

  private mutating func startConcept(_ element: XMLElement, _ assembler: inout Assembler) {
    let type = element.typeName()
    let meaning = TypeName(type)
    let label: Label
    switch meaning {
    case .element(let known): label = known
    case .junction: label = Label(.andJunction)
    case .view: label = .view
    case .relationship, .unknownElement, .unknownRelationship: label = .otherElement
    }
    begin(assembler.addConcept(id: element.value(.identifier), label: label, line: element.line), element.line)
    if label == .otherElement, let concept { assembler.setForeignType(type, of: concept, line: line) }
  }

  private mutating func startRelationship(_ element: XMLElement, _ assembler: inout Assembler) {
    let type = element.typeName()
    var kind = RelationshipKind.other
    if case .relationship(let known) = TypeName(type) { kind = RelationshipKind(known) }
    var wrongMode: String?
    if kind == .access {
      kind = .accessAssumedUnspecified
      if let mode = element.value(.accessType) {
        if let known = AccessMode(word: mode) {
          kind = known.kind
        } else {
          wrongMode = String(copying: mode)
        }
      }
    }
    if kind == .association, let directed = element.value(.isDirected), directed.isTrue { kind = .directedAssociation }
    let relationship = assembler.addRelationship(
      id: element.value(.identifier), kind: kind, source: element.text(.source),
      target: element.text(.target), line: element.line)
    begin(relationship, element.line)
    guard let relationship else { return }
    if kind == .other { assembler.setForeignType(type, of: relationship, line: line) }
    if let wrongMode { assembler.reportAccess(wrongMode, of: relationship, line: line) }
    if kind == .influence, let strength = element.value(.modifier) {
      assembler.setStrength(strength, of: relationship)
    }
  }

  // MARK: Properties

  private mutating func addProperty(_ value: TextID) {
    if isInConcept && concept == nil { return }
    properties.append(Property(owner: concept, reference: reference, value: value, line: line))
  }

  private mutating func startDefinition(_ element: XMLElement, _ assembler: inout Assembler) {
    definition = assembler.intern(element.value(.identifier))
    let name = assembler.internName(element.value(.name))
    let type = PropertyType(word: element.text(.type)) ?? .string
    if definitions.updateValue(Definition(key: name, type: type), forKey: definition) == nil {
      definitionOrder.append(definition)
    }
  }

  /// The definition that Archi gives to the property in which it writes a specialization.
  private static let specialization = "specialization"

  /// Gives the properties their keys.
  mutating func endModel(_ assembler: inout Assembler) {
    let specialization = assembler.builder.texts.find(Self.specialization)
    for property in properties {
      let definition = definitions[property.reference]
      if definition == nil {
        var id = TextID.empty
        if let owner = property.owner { id = assembler.builder.id(of: owner) }
        assembler.note(
          .propertyDefinitionMissing, id, line: property.line, detail: assembler.builder.texts[property.reference])
      }
      let key = definition?.key ?? property.reference
      guard let owner = property.owner else {
        assembler.builder.addModelProperty(key, property.value)
        continue
      }
      if definition != nil, property.reference == specialization {
        assembler.addSpecialization(property.value, to: owner)
      } else {
        assembler.addProperty(key, property.value, to: owner)
      }
    }
    for reference in definitionOrder {
      if let definition = definitions[reference] { assembler.setType(definition.type, of: definition.key) }
    }
    properties = []
    definitions = [:]
    definitionOrder = []
  }
}
