internal import VraagGraph
internal import VraagMetamodel
internal import VraagText

/// Takes what the readers find in one file after another, merges concepts that bear one id, notes what is odd and makes
/// a graph of it.
///
/// Readers hand over bytes; a text is stored once however often it occurs. A method that adds a concept gives nothing
/// when the file has already used its id: what belongs to it is then left out.
struct Assembler: ~Copyable {
  typealias Handle = GraphBuilder.Handle

  var builder = GraphBuilder()
  var report = LoadReport()
  /// Per text where the concept stands that has it as its id.
  private(set) var origins: [Origin] = []
  /// The files that were read; a coArchi folder has many.
  private(set) var files: [String] = []
  /// Concepts below this number were added by earlier models.
  private(set) var firstOfModel: UInt32 = 0
  private var nextFreeID = 1

  /// Whether what is added now may still be told to be an Or junction, or an Access of some mode.
  var isDetailToCome = false

  // What can only be placed when the whole model was read.
  var folderEntries: [(concept: TextID, folder: FolderID, line: UInt32)] = []
  var specializationReferences: [(concept: Handle, profile: TextID)] = []
  var profileNames: [TextID: TextID] = [:]
  /// What a later model says of the properties of a concept that an earlier one has.
  var mergedProperties: [(concept: Handle, key: TextID, value: TextID)] = []
  var mergedSpecializations: [(concept: Handle, name: TextID)] = []

  /// Where a concept stands.
  struct Origin {
    /// Its place in `files`, from 1; 0 where unknown.
    var file: UInt32
    /// 0 where unknown.
    var line: UInt32
  }

  mutating func beginModel(file: String) {
    beginFile(file)
    firstOfModel = UInt32(builder.conceptCount)
    builder.beginModel(file: file)
  }

  /// Begins one of the files of the model.
  mutating func beginFile(_ file: String) { files.append(file) }

  func isFromEarlierModel(_ concept: Handle) -> Bool { concept.rawValue < firstOfModel }

  // MARK: Texts

  /// Whether so much more text certainly fits.
  func hasRoom(for count: Int) -> Bool { builder.texts.byteCount + count < Int(UInt32.max) - 1 << 20 }

  /// Stores a text as it is; nothing is the empty text.
  mutating func intern(_ text: Span<UInt8>?) -> TextID {
    guard let text else { return .empty }
    return builder.texts.intern(text)
  }

  /// Stores text that people wrote: line breaks of any kind become `\n`, text of white space alone becomes nothing.
  mutating func internProse(_ text: Span<UInt8>?) -> TextID {
    guard let text else { return .empty }
    var hasReturn = false
    var isBlank = true
    for index in 0..<text.count {
      let byte = text[index]
      if byte > 0x20 { isBlank = false }
      if byte == 0x0D { hasReturn = true }
    }
    if isBlank { return .empty }
    guard hasReturn else { return intern(text) }
    var clean: [UInt8] = []
    clean.reserveCapacity(text.count)
    for index in 0..<text.count {
      if text[index] != 0x0D {
        clean.append(text[index])
      } else if index + 1 == text.count || text[index + 1] != 0x0A {
        clean.append(0x0A)
      }
    }
    return intern(clean.span)
  }

  /// Stores a name: as prose, and without the line breaks and blanks around it with which a tool indents its XML.
  mutating func internName(_ text: Span<UInt8>?) -> TextID {
    guard let text else { return .empty }
    var lower = 0
    var upper = text.count
    var hasBreak = false
    while lower < upper, text[lower] <= 0x20 {
      if text[lower] == 0x0A { hasBreak = true }
      lower += 1
    }
    while upper > lower, text[upper - 1] <= 0x20 {
      upper -= 1
      if text[upper] == 0x0A { hasBreak = true }
    }
    return internProse(hasBreak ? text.extracting(lower..<upper) : text)
  }

  // MARK: Concepts

  /// Adds an element or a view; nothing when the file has already used its id.
  mutating func addConcept(id: Span<UInt8>?, label: Label, line: UInt32) -> Handle? {
    let id = identifier(id, line)
    if let known = builder.handle(ofID: id) { return merge(known, id, label, line) }
    let handle = builder.addConcept(id: id, label: label.rawValue)
    setLine(line, of: id)
    return handle
  }

  /// Adds a relationship; nothing when the file has already used its id.
  mutating func addRelationship(
    id: Span<UInt8>?, kind: RelationshipKind, source: Span<UInt8>, target: Span<UInt8>, line: UInt32
  ) -> Handle? {
    let id = identifier(id, line)
    let source = intern(source)
    let target = intern(target)
    if let known = builder.handle(ofID: id) {
      guard let merged = merge(known, id, Label(kind), line) else { return nil }
      compareEnds(source, target, of: merged, line)
      return merged
    }
    let handle = builder.addRelationship(id: id, label: Label(kind).rawValue, source: source, target: target)
    setLine(line, of: id)
    return handle
  }

  /// Gives a relationship that was added without ends its ends.
  mutating func setEnds(source: Span<UInt8>, target: Span<UInt8>, of relationship: Handle) {
    let source = intern(source)
    let target = intern(target)
    if isFromEarlierModel(relationship) {
      compareEnds(source, target, of: relationship, 0)
    } else {
      builder.setEnds(source: source, target: target, of: relationship)
    }
  }

  /// The id of a concept as a text: a new one where the file gives none.
  private mutating func identifier(_ id: Span<UInt8>?, _ line: UInt32) -> TextID {
    if let id, !id.isEmpty { return intern(id) }
    var made: TextID
    repeat {
      made = builder.texts.intern("vraag-\(nextFreeID)")
      nextFreeID += 1
    } while builder.handle(ofID: made) != nil
    note(.idMissing, made, line: line, detail: "")
    return made
  }

  private mutating func setLine(_ line: UInt32, of id: TextID) {
    if id.index >= origins.count {
      let count = max(builder.texts.count, id.index + 1) - origins.count
      origins.append(contentsOf: repeatElement(Origin(file: 0, line: 0), count: count))
    }
    origins[id.index] = Origin(file: UInt32(files.count), line: line)
  }

  // MARK: What concepts have

  mutating func addName(_ name: TextID, language: TextID = .empty, to concept: Handle, line: UInt32 = 0) {
    if name == .empty { return }
    if isFromEarlierModel(concept) {
      mergeName(name, language, concept, line)
    } else {
      builder.addName(name, language: language, to: concept)
    }
  }

  mutating func addDocumentation(_ text: TextID, language: TextID = .empty, to concept: Handle, line: UInt32 = 0) {
    if text == .empty { return }
    if isFromEarlierModel(concept) {
      mergeDocumentation(text, language, concept, line)
    } else {
      builder.addDocumentation(text, language: language, to: concept)
    }
  }

  mutating func addProperty(_ key: TextID, _ value: TextID, to concept: Handle) {
    if isFromEarlierModel(concept) {
      mergedProperties.append((concept, key, value))
    } else {
      builder.addProperty(builder.key(key), value, to: concept)
    }
  }

  mutating func addSpecialization(_ name: TextID, to concept: Handle) {
    if name == .empty { return }
    if isFromEarlierModel(concept) {
      mergedSpecializations.append((concept, name))
    } else {
      builder.addSpecialization(name, to: concept)
    }
  }

  mutating func setStrength(_ strength: Span<UInt8>, of concept: Handle) {
    if strength.isEmpty || isFromEarlierModel(concept) { return }
    builder.setStrength(intern(strength), of: concept)
  }

  mutating func setFolder(_ folder: FolderID, of concept: Handle) {
    if !isFromEarlierModel(concept) { builder.setFolder(folder, of: concept) }
  }

  /// Keeps the name of a type that ArchiMate does not have, and reports it.
  mutating func setForeignType(_ name: Span<UInt8>, of concept: Handle, line: UInt32) {
    if isFromEarlierModel(concept) { return }
    let name = intern(name)
    builder.setForeignType(name, of: concept)
    let isRelationship = builder.ends(of: concept) != nil
    note(
      isRelationship ? .relationshipTypeUnknown : .elementTypeUnknown, builder.id(of: concept), line: line,
      detail: builder.texts[name])
  }

  /// Reports something odd in the file that is being read.
  mutating func note(_ kind: LoadReport.Kind, _ id: TextID, line: UInt32, detail: String) {
    let place = report.isPlaceWanted(kind) ? place(id, line: line, detail: detail) : nil
    report.add(kind, at: place)
  }

  private func place(_ id: TextID, line: UInt32, detail: String) -> LoadReport.Place {
    let name = builder.handle(ofID: id).map { builder.texts[builder.name(of: $0)] } ?? ""
    return LoadReport.Place(
      file: files.last ?? "", line: line == 0 ? nil : Int(line), id: builder.texts[id], name: name, detail: detail)
  }
}

extension Assembler {
  /// Changes what a concept is when its file says more of it: the mode of an Access, an Or junction.
  mutating func setLabel(_ label: Label, of concept: Handle, line: UInt32) {
    if isFromEarlierModel(concept) {
      _ = merge(concept, builder.id(of: concept), label, line)
    } else {
      builder.setLabel(label.rawValue, of: concept)
    }
  }

  mutating func reportAccess(_ mode: String, of relationship: Handle, line: UInt32) {
    note(.accessTypeUnknown, builder.id(of: relationship), line: line, detail: mode)
  }

  /// Gives a key that something has a type; one that has another already has text values from then on.
  mutating func setType(_ type: PropertyType, of key: TextID) {
    guard let id = builder.knownKey(key) else { return }
    let before = builder.type(of: id)
    if before == type { return }
    if before == nil {
      builder.setType(type, of: id)
    } else {
      builder.setType(.string, of: id)
      note(.propertyTypeConflict, .empty, line: 0, detail: builder.texts[key])
    }
  }
}
