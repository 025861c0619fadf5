internal import VraagGraph
internal import VraagMetamodel

extension Label {
  /// Whether only what a file may say elsewhere tells the two apart: the mode of an Access, an Or junction.
  fileprivate func isOfOneType(with other: Label) -> Bool {
    if let kind = relationshipKind, let type = kind.type { return other.relationshipKind?.type == type }
    return LabelSet.junctions.contains(self) && LabelSet.junctions.contains(other)
  }
}

/// Several models into one: concepts with one id become one concept. What the first model says stays, what a later one
/// adds is added, and what it says differently is reported.
extension Assembler {
  /// The concept that a file means by an id that is already there.
  mutating func merge(_ known: Handle, _ id: TextID, _ label: Label, _ line: UInt32) -> Handle? {
    guard isFromEarlierModel(known) else {
      note(.idRepeated, id, line: line, detail: "")
      return nil
    }
    let before = Label(rawValue: builder.label(of: known))
    guard before != label else { return known }
    if isDetailToCome, before.isOfOneType(with: label) { return known }
    if let old = before.relationshipKind, let new = label.relationshipKind, old.type == new.type {
      if new.isAssumedAccess { return known }
      if old.isAssumedAccess {
        builder.setLabel(label.rawValue, of: known)
        return known
      }
    }
    reportConflict(known, line, "type")
    return known
  }

  mutating func compareEnds(_ source: TextID, _ target: TextID, of relationship: Handle, _ line: UInt32) {
    guard let ends = builder.ends(of: relationship) else { return }
    if ends.source != source { reportConflict(relationship, line, "source") }
    if ends.target != target { reportConflict(relationship, line, "target") }
  }

  mutating func mergeName(_ name: TextID, _ language: TextID, _ concept: Handle, _ line: UInt32) {
    let before = builder.name(of: concept)
    if before == name { return }
    if before == .empty || language != .empty {
      builder.addName(name, language: language, to: concept)
    } else {
      reportConflict(concept, line, "name")
    }
  }

  mutating func mergeDocumentation(_ text: TextID, _ language: TextID, _ concept: Handle, _ line: UInt32) {
    let before = builder.documentation(of: concept)
    if before == text { return }
    if before == .empty || language != .empty {
      builder.addDocumentation(text, language: language, to: concept)
    } else {
      reportConflict(concept, line, "documentation")
    }
  }

  /// Adds the properties that a model gives to concepts of earlier ones: keys that are new to a concept are added, a
  /// key whose values differ stays as it is.
  mutating func mergeProperties() {
    if mergedProperties.isEmpty { return }
    var before: [Pair: Set<TextID>] = [:]
    let concepts = Set(mergedProperties.map(\.concept))
    builder.forEachProperty { concept, key, value in
      if concepts.contains(concept) { before[Pair(concept, key), default: []].insert(value) }
    }
    var reported: Set<Pair> = []
    for entry in mergedProperties {
      let pair = Pair(entry.concept, entry.key)
      if let values = before[pair] {
        if !values.contains(entry.value), reported.insert(pair).inserted {
          reportConflict(entry.concept, 0, builder.texts[entry.key])
        }
      } else {
        builder.addProperty(builder.key(entry.key), entry.value, to: entry.concept)
      }
    }
    mergedProperties = []
  }

  mutating func mergeSpecializations() {
    if mergedSpecializations.isEmpty { return }
    var before = Set<Pair>()
    builder.forEachSpecialization { before.insert(Pair($0, $1)) }
    for entry in mergedSpecializations where before.insert(Pair(entry.concept, entry.name)).inserted {
      builder.addSpecialization(entry.name, to: entry.concept)
    }
    mergedSpecializations = []
  }

  private mutating func reportConflict(_ concept: Handle, _ line: UInt32, _ what: String) {
    note(.mergeConflict, builder.id(of: concept), line: line, detail: what)
  }

  private struct Pair: Hashable {
    var concept: Handle
    var text: TextID

    init(_ concept: Handle, _ text: TextID) {
      self.concept = concept
      self.text = text
    }
  }
}
