internal import VraagText

extension Message {
  /// A sentence that begins with a number.
  static func counted(
    _ count: Int, _ one: String, _ many: String, _ oneDutch: String, _ manyDutch: String
  ) -> Message {
    Message(english: "\(count) \(count == 1 ? one : many)", dutch: "\(count) \(count == 1 ? oneDutch : manyDutch)")
  }

  static func place(_ place: LoadReport.Place) -> Message {
    var text = place.line.map { "\(place.file):\($0)" } ?? place.file
    if !place.id.isEmpty { text += ": \(place.id)" }
    if !place.name.isEmpty { text += " \"\(place.name)\"" }
    if !place.detail.isEmpty { text += " (\(place.detail))" }
    return Message(verbatim: text)
  }
}

extension LoadReport.Kind {
  /// One sentence that says how often this was met.
  func message(count: Int) -> Message {
    switch self {
    case .endMissing: .endMissing(count)
    case .idRepeated: .idRepeated(count)
    case .idMissing: .idMissing(count)
    case .elementTypeUnknown: .elementTypeUnknown(count)
    case .relationshipTypeUnknown: .relationshipTypeUnknown(count)
    case .relationshipNotAllowed: .relationshipNotAllowed(count)
    case .accessTypeUnknown: .accessTypeUnknown(count)
    case .propertyDefinitionMissing: .propertyDefinitionMissing(count)
    case .propertyTypeConflict: .propertyTypeConflict(count)
    case .specializationMissing: .specializationMissing(count)
    case .shownMissing: .shownMissing(count)
    case .folderEntryMissing: .folderEntryMissing(count)
    case .propertyOwnerMissing: .propertyOwnerMissing(count)
    case .mergeConflict: .mergeConflict(count)
    case .namespaceUnusual: .namespaceUnusual(count)
    case .encodingAssumed: .encodingAssumed(count)
    case .partMissing: .partMissing(count)
    case .otherModelsInFolder: .otherModels(count)
    }
  }
}
