/// Takes concepts in any order and makes a graph of them.
///
/// A concept is spoken of by its handle until `finish()` numbers it. Ends of relationships and what views show are
/// given by id and may come later in the file, or not at all: `finish()` tells which ids nothing bears.
package struct GraphBuilder: ~Copyable {
  /// A concept on its way into a graph.
  package struct Handle: Hashable, Sendable {
    package var rawValue: UInt32
    var index: Int { Int(rawValue) }
  }

  package var texts: Texts
  package var folders = Folders()

  // Per handle.
  var ids: [TextID] = []
  var labels: [UInt8] = []
  var names: [TextID] = []
  var documentations: [TextID] = []
  var nameLanguages: [TextID] = []
  var documentationLanguages: [TextID] = []
  var models: [ModelID] = []
  var folderOf: [FolderID] = []
  /// Per handle the relationship's place in `sources` and `targets`.
  var relationshipIndex: [UInt32] = []

  var sources: [TextID] = []
  var targets: [TextID] = []
  var otherNames: [(handle: Handle, language: TextID, text: TextID)] = []
  var otherDocumentations: [(handle: Handle, language: TextID, text: TextID)] = []
  var specializations: [(handle: Handle, text: TextID)] = []
  var strengths: [(handle: Handle, text: TextID)] = []
  var foreignTypes: [(handle: Handle, text: TextID)] = []
  var shown: [(view: Handle, concept: TextID)] = []
  var propertyEntries: [(handle: Handle, key: UInt32, value: TextID)] = []
  var keys: [TextID] = []
  /// Per key the type that files declare; nothing where none does.
  var keyTypes: [PropertyType?] = []
  /// Per text the key or the handle that it names, or the largest number.
  private var keyOfText: [UInt32] = []
  private var handleOfText: [UInt32] = []

  package private(set) var modelDescriptions: [ModelDescription] = []
  private var currentModel = ModelID(0)
  static let none = UInt32.max

  package init(expectingTexts capacity: Int = 0) {
    texts = Texts(expecting: capacity)
  }

  package var conceptCount: Int { ids.count }

  // MARK: Models and folders

  /// Begins a model; what is added from now on belongs to it.
  package mutating func beginModel(file: String) {
    currentModel = ModelID(UInt16(modelDescriptions.count))
    modelDescriptions.append(
      ModelDescription(name: .empty, file: texts.intern(file), documentation: .empty, properties: []))
  }

  /// Takes over models; what is added from now on belongs to the first, or to one without a name where there is none.
  mutating func take(models: [ModelDescription]) {
    modelDescriptions = models
    currentModel = ModelID(0)
    if models.isEmpty { beginModel(file: "") }
  }

  package mutating func setModelName(_ name: TextID) {
    modelDescriptions[currentModel.index].name = name
  }

  package mutating func setModelDocumentation(_ text: TextID) {
    modelDescriptions[currentModel.index].documentation = text
  }

  package mutating func addModelProperty(_ key: TextID, _ value: TextID) {
    modelDescriptions[currentModel.index].properties.append((key, value))
  }

  package mutating func addFolder(_ name: TextID, below parent: FolderID) -> FolderID {
    folders.add(name, below: parent)
  }

  // MARK: Concepts

  /// The concept that bears an id, if one was added.
  package func handle(ofID id: TextID) -> Handle? {
    guard id.index < handleOfText.count, handleOfText[id.index] != Self.none else { return nil }
    return Handle(rawValue: handleOfText[id.index])
  }

  /// Adds an element or a view. The id must be new.
  package mutating func addConcept(id: TextID, label: UInt8) -> Handle {
    precondition(handle(ofID: id) == nil, "an id that a concept already bears")
    let handle = Handle(rawValue: UInt32(ids.count))
    ids.append(id)
    labels.append(label)
    names.append(.empty)
    documentations.append(.empty)
    nameLanguages.append(.empty)
    documentationLanguages.append(.empty)
    models.append(currentModel)
    folderOf.append(.root)
    relationshipIndex.append(Self.none)
    if id.index >= handleOfText.count {
      handleOfText.append(
        contentsOf: repeatElement(Self.none, count: max(texts.count, id.index + 1) - handleOfText.count))
    }
    handleOfText[id.index] = handle.rawValue
    return handle
  }

  /// Adds a relationship between concepts that are named by id. The id must be new.
  package mutating func addRelationship(id: TextID, label: UInt8, source: TextID, target: TextID) -> Handle {
    let handle = addConcept(id: id, label: label)
    relationshipIndex[handle.index] = UInt32(sources.count)
    sources.append(source)
    targets.append(target)
    return handle
  }

  package func label(of concept: Handle) -> UInt8 { labels[concept.index] }
  package func model(of concept: Handle) -> ModelID { models[concept.index] }
  package func name(of concept: Handle) -> TextID { names[concept.index] }
  package func documentation(of concept: Handle) -> TextID { documentations[concept.index] }
  package func id(of concept: Handle) -> TextID { ids[concept.index] }
  package var model: ModelID { currentModel }
  /// What is known of the model that was begun last.
  package var currentDescription: ModelDescription { modelDescriptions[currentModel.index] }

  /// The ids that a relationship was given as ends; nothing for other concepts.
  package func ends(of concept: Handle) -> (source: TextID, target: TextID)? {
    let index = relationshipIndex[concept.index]
    return index == Self.none ? nil : (sources[Int(index)], targets[Int(index)])
  }

  /// Gives a relationship its ends after it was added.
  package mutating func setEnds(source: TextID, target: TextID, of relationship: Handle) {
    let index = relationshipIndex[relationship.index]
    precondition(index != Self.none, "a concept that has no ends")
    sources[Int(index)] = source
    targets[Int(index)] = target
  }

  /// Changes what a concept is: an Access learns its mode after it was added.
  package mutating func setLabel(_ label: UInt8, of concept: Handle) { labels[concept.index] = label }

  /// Gives a concept a name: the first is the one to show, others are kept beside it.
  package mutating func addName(_ text: TextID, language: TextID = .empty, to concept: Handle) {
    if names[concept.index] == .empty {
      names[concept.index] = text
      nameLanguages[concept.index] = language
      return
    }
    if names[concept.index] == text, language == .empty || language == nameLanguages[concept.index] { return }
    otherNames.append((concept, language, text))
  }

  package mutating func addDocumentation(_ text: TextID, language: TextID = .empty, to concept: Handle) {
    if documentations[concept.index] == .empty {
      documentations[concept.index] = text
      documentationLanguages[concept.index] = language
      return
    }
    if documentations[concept.index] == text, language == .empty || language == documentationLanguages[concept.index] {
      return
    }
    otherDocumentations.append((concept, language, text))
  }

  package mutating func setFolder(_ folder: FolderID, of concept: Handle) { folderOf[concept.index] = folder }

  package mutating func addSpecialization(_ name: TextID, to concept: Handle) {
    specializations.append((concept, name))
  }

  package mutating func setStrength(_ strength: TextID, of concept: Handle) { strengths.append((concept, strength)) }

  /// Keeps the name of a type that ArchiMate does not have.
  package mutating func setForeignType(_ name: TextID, of concept: Handle) { foreignTypes.append((concept, name)) }

  /// Says that a view shows a concept; more than once is once.
  package mutating func addShown(_ concept: TextID, on view: Handle) { shown.append((view, concept)) }

  // MARK: Properties

  package mutating func key(_ name: TextID) -> KeyID {
    if name.index >= keyOfText.count {
      keyOfText.append(contentsOf: repeatElement(Self.none, count: max(texts.count, name.index + 1) - keyOfText.count))
    }
    if keyOfText[name.index] == Self.none {
      keyOfText[name.index] = UInt32(keys.count)
      keys.append(name)
      keyTypes.append(nil)
    }
    return KeyID(keyOfText[name.index])
  }

  /// The key of this name, if anything has it.
  package func knownKey(_ name: TextID) -> KeyID? {
    guard name.index < keyOfText.count, keyOfText[name.index] != Self.none else { return nil }
    return KeyID(keyOfText[name.index])
  }

  package func type(of key: KeyID) -> PropertyType? { keyTypes[key.index] }

  package mutating func setType(_ type: PropertyType, of key: KeyID) { keyTypes[key.index] = type }

  /// Gives a concept one more value of a key.
  package mutating func addProperty(_ key: KeyID, _ value: TextID, to concept: Handle) {
    propertyEntries.append((concept, key.rawValue, value))
  }

  /// Calls a function with every property that was added.
  package func forEachProperty(_ body: (Handle, _ key: TextID, _ value: TextID) -> Void) {
    for entry in propertyEntries { body(entry.handle, keys[Int(entry.key)], entry.value) }
  }

  package func forEachSpecialization(_ body: (Handle, _ name: TextID) -> Void) {
    for entry in specializations { body(entry.handle, entry.text) }
  }
}
