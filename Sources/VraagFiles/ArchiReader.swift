internal import VraagGraph
internal import VraagMetamodel

/// Reads Archi's own format, and the files of a coArchi folder, which say the same in longer names.
///
/// Elements, relationships and views are all `element` there, told apart by their type. In a coArchi folder each is the
/// root of a file of its own, its references are elements with an `href`, and its documentation is an attribute.
struct ArchiReader {
  /// What the element is in which the parser stands.
  private enum State: UInt8 {
    case model, purpose
    case folder
    /// A concept or a view.
    case concept, documentation
    /// Something on a view, at whatever depth.
    case shown
    case ignored
  }

  typealias Handle = GraphBuilder.Handle

  private var states: [State] = []
  /// Per open folder its number.
  private var folders: [FolderID] = []
  /// The concept or view in which the parser stands; nothing in the model's own parts or in a repeated concept.
  private var concept: Handle?
  private var isView = false
  private var line: UInt32 = 0

  // The ends of a relationship that is a file of its own.
  private var sourceReference: [UInt8] = []
  private var targetReference: [UInt8] = []
  /// Where the concepts of the coArchi directory that is read lie.
  var directoryFolder = FolderID.root

  mutating func startModel(_ element: XMLElement, _ assembler: inout Assembler) {
    states = [.model]
    folders = []
    concept = nil
    describeModel(element, &assembler)
  }

  private func describeModel(_ element: XMLElement, _ assembler: inout Assembler) {
    if let name = element.value(.name) { assembler.builder.setModelName(assembler.internName(name)) }
    if let purpose = element.value(.purpose, or: .documentation) {
      assembler.builder.setModelDocumentation(assembler.internProse(purpose))
    }
  }

  /// Takes the beginning of an element; says whether its text is wanted.
  mutating func start(_ element: XMLElement, _ assembler: inout Assembler) -> Bool {
    let state = next(states.last ?? .ignored, element, &assembler)
    states.append(state)
    return state == .purpose || state == .documentation
  }

  private mutating func next(
    _ state: State, _ element: XMLElement, _ assembler: inout Assembler
  ) -> State {
    switch (state, element.word) {
    case (.model, .folder), (.folder, .folder):
      let name = assembler.internName(element.value(.name))
      folders.append(assembler.builder.addFolder(name, below: folders.last ?? .root))
      return .folder
    case (.model, .element), (.folder, .element):
      startConcept(element, &assembler)
      if let concept, let folder = folders.last { assembler.setFolder(folder, of: concept) }
      return .concept
    case (.model, .purpose), (.model, .documentation): return .purpose
    case (.model, .property), (.model, .properties):
      let key = assembler.internName(element.value(.key))
      assembler.builder.addModelProperty(key, assembler.internProse(element.value(.value)))
    case (.model, .profile), (.model, .profiles):
      if let id = element.value(.id), let name = element.value(.name) {
        assembler.profileNames[assembler.intern(id)] = assembler.internName(name)
      }
    case (.concept, .documentation): return .documentation
    case (.concept, .property), (.concept, .properties):
      guard let concept else { break }
      let key = assembler.internName(element.value(.key))
      assembler.addProperty(key, assembler.internProse(element.value(.value)), to: concept)
    case (.concept, .profile), (.concept, .profiles):
      if let concept, let profile = element.reference() {
        assembler.specializationReferences.append((concept, assembler.intern(profile)))
      }
    case (.concept, .source):
      if let source = element.reference() { sourceReference = Array(copying: source) }
    case (.concept, .target):
      if let target = element.reference() { targetReference = Array(copying: target) }
    case (.concept, .child), (.concept, .children), (.concept, .sourceConnection), (.concept, .sourceConnections),
      (.shown, .child), (.shown, .children), (.shown, .sourceConnection), (.shown, .sourceConnections):
      guard isView else { break }
      showAttributes(of: element, &assembler)
      return .shown
    case (.shown, .archimateElement), (.shown, .archimateRelationship):
      if let shown = element.reference() { show(shown, &assembler) }
    default: break
    }
    return .ignored
  }

  /// Takes the end of an element with its text, if it was wanted.
  mutating func end(_ text: Span<UInt8>, _ assembler: inout Assembler) {
    switch states.popLast() {
    case .purpose:
      if assembler.builder.currentDescription.documentation == .empty {
        assembler.builder.setModelDocumentation(assembler.internProse(text))
      }
    case .documentation:
      if let concept { assembler.addDocumentation(assembler.internProse(text), to: concept, line: line) }
    case .folder: folders.removeLast()
    case .concept: concept = nil
    case .model, .shown, .ignored, nil: break
    }
  }

  // MARK: Files of a coArchi folder

  mutating func startFragment(_ element: XMLElement, _ assembler: inout Assembler) {
    folders = []
    concept = nil
    sourceReference = []
    targetReference = []
    switch element.word {
    case .archimateModel:
      states = [.model]
      describeModel(element, &assembler)
    case .archimateFolder:
      states = [.ignored]
      directoryFolder = assembler.builder.addFolder(assembler.internName(element.value(.name)), below: directoryFolder)
    default:
      states = [.concept]
      startConcept(element, &assembler)
      if let concept { assembler.setFolder(directoryFolder, of: concept) }
    }
  }

  mutating func endFragment(_ assembler: inout Assembler) {
    if let concept, assembler.builder.ends(of: concept) != nil {
      assembler.setEnds(source: sourceReference.span, target: targetReference.span, of: concept)
    }
    concept = nil
    states = []
  }

  // MARK: Concepts

  private mutating func startConcept(_ element: XMLElement, _ assembler: inout Assembler) {
    line = element.line
    isView = false
    let type = element.typeName()
    switch TypeName(type) {
    case .element(let label): addConcept(label, element, &assembler)
    case .junction:
      let isOr = element.text(.type).equalsIgnoringCase("or")
      addConcept(Label(isOr ? .orJunction : .andJunction), element, &assembler)
    case .view:
      isView = true
      addConcept(.view, element, &assembler)
    case .relationship(let type): addRelationship(type, element, &assembler)
    case .unknownRelationship: addForeignRelationship(type, element, &assembler)
    case .unknownElement:
      if element.value(.source) != nil {
        addForeignRelationship(type, element, &assembler)
      } else {
        addConcept(.otherElement, element, &assembler)
        if let concept { assembler.setForeignType(TypeName.withoutPrefix(type), of: concept, line: line) }
      }
    }
    guard let concept else { return }
    if let name = element.value(.name) { assembler.addName(assembler.internName(name), to: concept, line: line) }
    if let documentation = element.value(.documentation) {
      assembler.addDocumentation(assembler.internProse(documentation), to: concept, line: line)
    }
    if let profiles = element.value(.profiles) { addProfiles(profiles, to: concept, &assembler) }
  }

  private mutating func addConcept(_ label: Label, _ element: XMLElement, _ assembler: inout Assembler) {
    concept = assembler.addConcept(id: element.value(.id), label: label, line: line)
  }

  private mutating func addRelationship(
    _ type: RelationshipType, _ element: XMLElement, _ assembler: inout Assembler
  ) {
    var kind = RelationshipKind(type)
    var wrongMode: String?
    if type == .access {
      kind = .accessAssumedWrite
      if let mode = element.value(.accessType), !mode.isEmpty {
        if let known = Self.accessKind(mode) { kind = known } else { wrongMode = String(copying: mode) }
      }
    }
    if type == .association, let directed = element.value(.directed), directed.isTrue { kind = .directedAssociation }
    concept = assembler.addRelationship(
      id: element.value(.id), kind: kind, source: element.text(.source),
      target: element.text(.target), line: line)
    guard let concept else { return }
    if let wrongMode { assembler.reportAccess(wrongMode, of: concept, line: line) }
    if type == .influence, let strength = element.value(.strength) { assembler.setStrength(strength, of: concept) }
  }

  private mutating func addForeignRelationship(
    _ type: Span<UInt8>, _ element: XMLElement, _ assembler: inout Assembler
  ) {
    concept = assembler.addRelationship(
      id: element.value(.id), kind: .other, source: element.text(.source),
      target: element.text(.target), line: line)
    if let concept { assembler.setForeignType(TypeName.withoutPrefix(type), of: concept, line: line) }
  }

  /// Archi writes a mode as a number; 0, Write, is its default.
  private static func accessKind(_ mode: Span<UInt8>) -> RelationshipKind? {
    guard mode.count == 1 else { return nil }
    switch mode[0] {
    case UInt8(ascii: "0"): return .accessWrite
    case UInt8(ascii: "1"): return .accessRead
    case UInt8(ascii: "2"): return .access
    case UInt8(ascii: "3"): return .accessReadWrite
    default: return nil
    }
  }

  /// Takes a list of profile ids with blanks between.
  private func addProfiles(_ list: Span<UInt8>, to concept: Handle, _ assembler: inout Assembler) {
    var start = 0
    for index in 0...list.count where index == list.count || list[index] <= 0x20 {
      if index > start {
        assembler.specializationReferences.append((concept, assembler.intern(list.extracting(start..<index))))
      }
      start = index + 1
    }
  }

  // MARK: Views

  private func showAttributes(of element: XMLElement, _ assembler: inout Assembler) {
    if let shown = element.value(.archimateElement) { show(shown, &assembler) }
    if let shown = element.value(.archimateRelationship, or: .relationship) { show(shown, &assembler) }
  }

  private func show(_ id: Span<UInt8>, _ assembler: inout Assembler) {
    guard let concept, !id.isEmpty else { return }
    assembler.builder.addShown(assembler.intern(id), on: concept)
  }
}

extension [UInt8] {
  fileprivate init(copying bytes: Span<UInt8>) { self = bytes.withUnsafeBufferPointer { Array($0) } }
}
