package import VraagText

/// Why a model could not be loaded. Each is one sentence that names the file, the line where there is one, and the
/// reason.
package enum FileFailure: Error, Hashable, Sendable {
  /// What the exit status of a program tells apart.
  package enum Fault: Hashable, Sendable {
    /// The file is not there or cannot be read.
    case unavailable
    /// The file is there and is wrong.
    case wrongContent
  }

  case notFound(file: String)
  /// The operating system refuses; `reason` is its own sentence.
  case notReadable(file: String, reason: String)
  case empty(file: String)
  case noModelInFolder(file: String)
  case noModelInArchive(file: String)
  /// The file is none of the formats that are read.
  case unknownFormat(file: String)
  /// An XML file whose root no model format has.
  case unknownRoot(file: String, root: String, namespace: String)
  /// One of the many files of a coArchi folder, given alone.
  case fragment(file: String)
  /// The content breaks the rules of its format.
  case damaged(file: String, line: Int, column: Int?, DamageReason)
  /// An archive that cannot be unpacked; `reason` is libzip's own sentence.
  case damagedArchive(file: String, reason: String)
  case tooDeep(file: String, line: Int)
  case tooBig(file: String)
  /// UTF-16 that is no XML.
  case wideText(file: String)
  /// A file that has to be in memory as a whole.
  case tooBigAtOnce(file: String)
  /// The file has a DOCTYPE, which no model format needs and through which a file can do harm.
  case documentType(file: String, line: Int)
  case wrongEncoding(file: String, line: Int)
  case missingColumn(file: String, column: String)

  /// How content breaks the rules of its format.
  package enum DamageReason: Hashable, Sendable {
    case cutOff
    case notXML
    case endTagMismatch
    case unknownEntity
    case repeatedAttribute
    case forbiddenCharacter
    case contentAfterEnd
    /// A tag or a comment that goes on and on.
    case hugeTag
    /// Anything else, by libxml2's number.
    case malformedXML(code: Int)
    case json(JSON.Failure.Reason)
    /// A CSV row with fewer or more fields than the header has.
    case fieldCount(found: Int, expected: Int)
    case openQuote
    /// JSON without the lists that make it a model.
    case missingMember(String)
  }

  package var fault: Fault {
    switch self {
    case .notFound, .notReadable, .noModelInFolder: .unavailable
    case .empty, .noModelInArchive, .unknownFormat, .unknownRoot, .fragment, .damaged, .damagedArchive, .tooDeep,
      .tooBig, .tooBigAtOnce, .documentType, .wrongEncoding, .wideText, .missingColumn:
      .wrongContent
    }
  }

  /// Kebab-case English; it never changes once released.
  package var code: String {
    switch self {
    case .notFound: "file-not-found"
    case .notReadable: "file-not-readable"
    case .empty: "file-empty"
    case .noModelInFolder: "file-no-model-in-folder"
    case .noModelInArchive: "file-no-model-in-archive"
    case .unknownFormat, .unknownRoot: "file-unknown-format"
    case .fragment: "file-fragment"
    case .damaged, .damagedArchive: "file-damaged"
    case .tooDeep: "file-too-deep"
    case .tooBig, .tooBigAtOnce: "file-too-big"
    case .documentType: "file-doctype"
    case .wrongEncoding, .wideText: "file-wrong-encoding"
    case .missingColumn: "file-missing-column"
    }
  }

  package var file: String {
    switch self {
    case .notFound(let file), .notReadable(let file, _), .empty(let file), .noModelInFolder(let file),
      .noModelInArchive(let file), .unknownFormat(let file), .unknownRoot(let file, _, _), .fragment(let file),
      .damaged(let file, _, _, _), .damagedArchive(let file, _), .tooDeep(let file, _), .tooBig(let file),
      .tooBigAtOnce(let file), .wideText(let file),
      .documentType(let file, _), .wrongEncoding(let file, _), .missingColumn(let file, _):
      file
    }
  }

  /// From 1, where the failure has a place.
  package var line: Int? {
    switch self {
    case .damaged(_, let line, _, _), .tooDeep(_, let line), .documentType(_, let line), .wrongEncoding(_, let line):
      line
    case .notFound, .notReadable, .empty, .noModelInFolder, .noModelInArchive, .unknownFormat, .unknownRoot, .fragment,
      .damagedArchive, .tooBig, .tooBigAtOnce, .wideText, .missingColumn:
      nil
    }
  }

  package var message: Message {
    switch self {
    case .notFound(let file): .notFound(file)
    case .notReadable(let file, let reason): .notReadable(file, reason)
    case .empty(let file): .empty(file)
    case .noModelInFolder(let file): .noModelInFolder(file)
    case .noModelInArchive(let file): .noModelInArchive(file)
    case .unknownFormat(let file): .unknownFormat(file)
    case .unknownRoot(let file, let root, let namespace): .unknownRoot(file, root, namespace)
    case .fragment(let file): .fragment(file)
    case .damaged(let file, let line, let column, let reason): .damaged(file, line, column, reason)
    case .damagedArchive(let file, let reason): .damagedArchive(file, reason)
    case .tooDeep(let file, let line): .tooDeep(file, line)
    case .tooBig(let file): .tooBig(file)
    case .tooBigAtOnce(let file): .tooBigAtOnce(file)
    case .wideText(let file): .wideText(file)
    case .documentType(let file, let line): .documentType(file, line)
    case .wrongEncoding(let file, let line): .wrongEncoding(file, line)
    case .missingColumn(let file, let column): .missingColumn(file, column)
    }
  }
}
