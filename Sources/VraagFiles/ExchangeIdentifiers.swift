internal import VraagGraph

/// What concepts are called in an exchange file: their own ids where XML allows them.
///
/// XML wants every id of a file, those of nodes on views too, to begin with a letter or `_`, to have letters, digits,
/// `.`, `-` and `_` only, and to be there once. Letters are those of any script.
struct ExchangeIdentifiers {
  /// The ids of concepts whose own XML does not allow.
  private var others: [ConceptID: String] = [:]
  private(set) var model: String
  /// What the ids of nodes begin with, and none of the model's.
  private(set) var node: String
  private(set) var property: String

  init(_ graph: Graph) {
    var isTaken = Set<String>()
    let ids = (0..<graph.conceptCount).map { graph.id(of: ConceptID(UInt32($0))) }
    for (number, id) in ids.enumerated() where !Self.isAllowed(id) {
      others[ConceptID(UInt32(number))] = Self.allowed(id)
    }
    // Two ids may differ only in what XML does not allow.
    for concept in others.keys.sorted() {
      var id = others[concept] ?? ""
      while graph.concept(withID: id) != nil || !isTaken.insert(id).inserted { id += "-" }
      others[concept] = id
    }
    func free(_ word: String) -> String {
      var prefix = word
      while ids.contains(where: { $0.hasPrefix(prefix) }) || isTaken.contains(where: { $0.hasPrefix(prefix) }) {
        prefix += "-"
      }
      return prefix
    }
    model = free("model")
    node = free("node-")
    property = free("property-")
  }

  func identifier(of concept: ConceptID, in graph: Graph) -> String { others[concept] ?? graph.id(of: concept) }

  private static func isAllowed(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, isFirst(first) else { return false }
    return id.unicodeScalars.allSatisfy { isFirst($0) || isLater($0) }
  }

  /// There is one `_` for each character that is not allowed.
  private static func allowed(_ id: String) -> String {
    var result = "id-"
    for scalar in id.unicodeScalars {
      result.unicodeScalars.append(isFirst(scalar) || isLater(scalar) ? scalar : "_")
    }
    return result
  }

  // XML's names without colons: `NameStartChar` and `NameChar` of XML 1.0, 2.3.

  private static func isFirst(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isLater(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
