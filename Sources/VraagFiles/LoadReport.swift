package import VraagText

/// What was odd about model files that could be read nevertheless: each kind of oddity with a count and its first
/// places.
package struct LoadReport: Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A relationship is left out because an end of it does not exist.
    case endMissing = "file-end-missing"
    /// An id stands twice in one file; the first concept that bears it stays.
    case idRepeated = "file-id-repeated"
    /// A concept without an id got one.
    case idMissing = "file-id-missing"
    case elementTypeUnknown = "file-element-type-unknown"
    case relationshipTypeUnknown = "file-relationship-type-unknown"
    /// ArchiMate does not have this relationship between these types.
    case relationshipNotAllowed = "file-relationship-not-allowed"
    case accessTypeUnknown = "file-access-type-unknown"
    /// A property refers to a definition that is not there; the reference became its key.
    case propertyDefinitionMissing = "file-property-definition-missing"
    /// Two definitions give one key two types; it has text values then.
    case propertyTypeConflict = "file-property-type-conflict"
    /// A specialization (Archi: profile) that no one declares.
    case specializationMissing = "file-specialization-missing"
    case shownMissing = "file-shown-missing"
    /// A folder holds something that is not there.
    case folderEntryMissing = "file-folder-entry-missing"
    /// A CSV property of a concept that is not there.
    case propertyOwnerMissing = "file-property-owner-missing"
    /// Two models say different things of one concept; what the first says stays.
    case mergeConflict = "file-merge-conflict"
    /// An exchange file in a namespace that no version of the standard has.
    case namespaceUnusual = "file-namespace-unusual"
    /// A file that is no UTF-8 and does not say what it is.
    case encodingAssumed = "file-encoding-assumed"
    /// `relations.csv` or `properties.csv` is not beside `elements.csv`.
    case partMissing = "file-part-missing"
    /// A folder holds the CSV files of more models than the one that is read.
    case otherModelsInFolder = "file-other-models"
  }

  /// Where something was odd.
  package struct Place: Hashable, Sendable {
    package var file: String
    /// From 1, where it is known.
    package var line: Int?
    package var id: String
    package var name: String
    /// What was odd there: the missing end, the unknown type.
    package var detail: String

    package var message: Message { .place(self) }
  }

  package struct Entry: Sendable {
    package var kind: Kind
    package var count: Int
    /// The first of them, in the order of the files.
    package var places: [Place]

    package var code: String { kind.rawValue }
    /// One sentence with the count.
    package var message: Message { kind.message(count: count) }
  }

  /// In the order of `Kind`.
  package private(set) var entries: [Entry] = []
  package static let maximumPlaces = 5

  package var isEmpty: Bool { entries.isEmpty }

  package subscript(kind: Kind) -> Entry? { entries.first { $0.kind == kind } }

  package func count(_ kind: Kind) -> Int { self[kind]?.count ?? 0 }

  /// Whether the place of one more of a kind would be kept.
  func isPlaceWanted(_ kind: Kind) -> Bool { (self[kind]?.places.count ?? 0) < Self.maximumPlaces }

  /// Counts one more.
  mutating func add(_ kind: Kind, at place: Place?) {
    if let index = entries.firstIndex(where: { $0.kind == kind }) {
      entries[index].count += 1
      if let place { entries[index].places.append(place) }
    } else {
      entries.append(Entry(kind: kind, count: 1, places: place.map { [$0] } ?? []))
    }
  }

  /// Counts one more; the place is asked for only while it is among the first.
  mutating func add(_ kind: Kind, at place: () -> Place) {
    add(kind, at: isPlaceWanted(kind) ? place() : nil)
  }

  mutating func sort() {
    let order = Kind.allCases
    entries.sort { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
  }
}
